import { entriesOf } from '../../facts.js'
import type { Carrying } from './carrying.js'

/**
 * What this forum says yes with: a binding decision where it has a mandate that day and keeps
 * formal minutes, else a position. A forum that says nothing of its mandate is not doubted.
 */
export function yes({ forum, date, kind }: Carrying): {
  readonly kind: 'decision' | 'position'
  readonly result: null
} {
  const mandates = [...entriesOf(forum.facts.mandate)].map(([, one]) => one)
  const holds = mandates.filter(
    ({ from, to }) =>
      (typeof from !== 'string' || from <= date) && (typeof to !== 'string' || to >= date),
  )
  const decides = mandates.length === 0 || holds.some(({ decides }) => decides === 'decides')
  return { kind: decides && kind === 'formal' ? 'decision' : 'position', result: null }
}
