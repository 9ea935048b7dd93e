import { addDays, addMonths } from '../dates.js'
import { UserError } from '../errors.js'
import { counted } from '../format.js'
import type { Text } from '../text.js'
import type { Query } from './report.js'
import { given } from './said/asked.js'

/** A length of time in whole months or in days, as somebody asks for it: 6m, 2år, 90d. */
export interface Span {
  readonly months: number
  readonly days: number
  readonly name: Text
  /** The day so much later. */
  after(day: string): string
  /** The day so much earlier. */
  before(day: string): string
}

const written =
  /^(\d{1,3}) ?(?:(m|mån(?:ader)?|months?)|(å|år|y|years?)|(d|dag(?:ar)?|days?)|(v|veck(?:a|or)|w|weeks?))$/i

/** Whether days and weeks will do, and what to say in their place when they do not. */
interface Units {
  readonly days: boolean
}

/**
 * The time a flag asks for; null when it was not given. Throws `UserError('call')` for anything
 * that is no time, or no time at all.
 */
export function spanAsked(
  query: Query,
  flag: string,
  { days: withDays }: Units = { days: true },
): Span | null {
  const asked = given(query, flag)
  if (asked === null) return null
  const span = readSpan(asked)
  if (span !== null && (withDays || span.months > 0)) return span
  const name = flag.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
  throw new UserError(
    'call',
    { sv: `\`${asked}\` är ingen tid (--${name})`, en: `\`${asked}\` is no time (--${name})` },
    withDays
      ? { sv: 'Skriv till exempel 6m, 2år eller 90d.', en: 'Write for instance 6m, 2y or 90d.' }
      : { sv: 'Skriv till exempel 12m eller 2år.', en: 'Write for instance 12m or 2y.' },
  )
}

/** What "6m", "2år", "90d" and "3v" mean; null for anything else. */
export function readSpan(asked: string): Span | null {
  const match = written.exec(asked.trim())
  const count = Number(match?.[1] ?? 0)
  if (!match || count === 0) return null
  const [, , month, year, day] = match
  if (month !== undefined || year !== undefined) {
    const months = count * (year === undefined ? 1 : 12)
    return {
      months,
      days: 0,
      name:
        year === undefined
          ? counted(months, { sv: 'månad', en: 'month' }, { sv: 'månader', en: 'months' })
          : counted(count, { sv: 'år', en: 'year' }, { sv: 'år', en: 'years' }),
      after: (from) => addMonths(from, months),
      before: (from) => addMonths(from, -months),
    }
  }
  const days = count * (day === undefined ? 7 : 1)
  return {
    months: 0,
    days,
    name: counted(days, { sv: 'dag', en: 'day' }, { sv: 'dagar', en: 'days' }),
    after: (from) => addDays(from, days),
    before: (from) => addDays(from, -days),
  }
}
