import { valueLabel } from '../archive/describe.js'
import type { Status } from '../archive/history-steps.js'
import { capital, type Text } from '../text.js'

/** "Beviljad (`granted`)", or "beviljad (`granted`)" inside a sentence. */
export function statusLabel(status: Status, where: 'first' | 'inside' = 'first'): Text {
  const label = valueLabel('application', ['history', 0, 'status'], status)
  const { sv, en } = where === 'first' ? capital(label) : label
  return { sv: `${sv} (\`${status}\`)`, en: `${en} (\`${status}\`)` }
}
