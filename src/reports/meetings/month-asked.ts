import { UserError } from '../../errors.js'
import { monthName } from '../../format.js'
import { fold } from '../../nearest.js'
import type { Query, ReportOption } from '../report.js'
import { given, refuseTogether, yearAsked } from '../said/asked.js'

/** A year, or a month of one. */
export interface Stretch {
  readonly year: number
  /** From 1 to 12; null for the whole year. */
  readonly month: number | null
  readonly first: string
  readonly last: string
}

export const monthOption: ReportOption = {
  flags: '--month <month>',
  description: {
    sv: 'bara en månad, och det som redan skulle ha varit gjort: nu, 12, december, 2026-12',
    en: 'one month only, and what should have been done already: now, 12, December, 2026-12',
  },
}

/** Read the flags for a year and a month. Throws `UserError('call')` for what is none. */
export function stretchAsked(query: Query, today: string): Stretch {
  const asked = given(query, 'month')
  const year = yearAsked(query) ?? Number(today.slice(0, 4))
  if (asked === null) return { year, month: null, first: `${year}-01-01`, last: `${year}-12-31` }
  const whole = /^((?:19|20|21)\d\d)-(\d\d?)$/.exec(asked)
  const isNow = ['nu', 'now'].includes(fold(asked))
  if (whole || isNow) refuseTogether(query, ['year', 'month'])
  const month = isNow ? Number(today.slice(5, 7)) : monthCalled(whole?.[2] ?? asked)
  if (month === null) throw noMonth(asked)
  const start = `${whole?.[1] ?? year}-${String(month).padStart(2, '0')}`
  return { year: Number(start.slice(0, 4)), month, first: `${start}-01`, last: `${start}-31` }
}

const twelve = Array.from({ length: 12 }, (_, at) => at + 1)

/** `12`, `dec`, "december", "December". */
function monthCalled(word: string): number | null {
  if (/^\d{1,2}$/.test(word)) return twelve.find((month) => month === Number(word)) ?? null
  const wanted = fold(word)
  const found = twelve.filter((month) => {
    const { sv, en } = monthName(month)
    return wanted.length >= 3 && [sv, en].some((name) => fold(name).startsWith(wanted))
  })
  return found.length === 1 ? (found[0] ?? null) : null
}

const noMonth = (asked: string): UserError =>
  new UserError(
    'call',
    { sv: `\`${asked}\` är ingen månad (--month)`, en: `\`${asked}\` is no month (--month)` },
    {
      sv: 'Skriv till exempel nu, 12, december eller 2026-12.',
      en: 'Write for instance now, 12, December or 2026-12.',
    },
  )
