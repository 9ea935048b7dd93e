import { addMonths } from '../../dates.js'
import { UserError } from '../../errors.js'
import { counted } from '../../format.js'
import type { Text } from '../../text.js'
import type { Query } from '../report.js'
import { given } from '../said/asked.js'

/** How far back a question goes. */
export interface Window {
  /** The day before its first. */
  readonly after: string
  readonly months: number
  readonly name: Text
}

const usual = '12m'

/**
 * Read `--window`: whole months or years, twelve months when it was not given. Throws
 * `UserError('call')` for anything else.
 */
export function windowFrom(query: Query, today: string): Window {
  const asked = given(query, 'window') ?? usual
  const match = /^(\d{1,3}) ?(?:(m|mån(?:ader)?|months?)|(å|år|y|years?))$/i.exec(asked.trim())
  const months = Number(match?.[1] ?? 0) * (match?.[3] ? 12 : 1)
  if (!match || months === 0) {
    throw new UserError(
      'call',
      { sv: `\`${asked}\` är ingen tid (--window)`, en: `\`${asked}\` is no time (--window)` },
      { sv: 'Skriv till exempel 12m eller 2år.', en: 'Write for instance 12m or 2y.' },
    )
  }
  return {
    after: addMonths(today, -months),
    months,
    name: counted(months, { sv: 'månad', en: 'month' }, { sv: 'månader', en: 'months' }),
  }
}
