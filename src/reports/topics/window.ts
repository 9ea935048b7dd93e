import { counted } from '../../format.js'
import type { Text } from '../../text.js'
import type { Query } from '../report.js'
import { readSpan, type Span, spanAsked } from '../span.js'

/** How far back a question goes. */
export interface Window {
  /** The day before its first. */
  readonly after: string
  readonly months: number
  readonly name: Text
}

const usual = readSpan('12m') as Span

/**
 * Read `--window`: whole months or years, twelve months when it was not given. Throws
 * `UserError('call')` for anything else.
 */
export function windowFrom(query: Query, today: string): Window {
  const { months, before } = spanAsked(query, 'window', { days: false }) ?? usual
  const name = counted(months, { sv: 'månad', en: 'month' }, { sv: 'månader', en: 'months' })
  return { after: before(today), months, name }
}
