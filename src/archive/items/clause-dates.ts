import { addDays, isDate, isoWeek, weekday, written } from '../../dates.js'
import { fuzzyRange, looksLikeDate } from '../../fuzzy-dates.js'
import { plain } from './words.js'

/** What a date in a clause says: a date of any precision, or one of the words that stay words. */
export type ClauseDate =
  /** `2023-06-02`, `2023-H1`, `2023-Q3`, `2023-03` or `2023`; `exact` when it is written so. */
  | { readonly kind: 'date'; readonly iso: string; readonly exact: boolean }
  /** At the next meeting held. */
  | { readonly kind: 'next-meeting' }
  | { readonly kind: 'ongoing' }

const year = '(?:19|20|21)\\d{2}'
const halves = new RegExp(`^(?:(våren|spring)|(?:hösten|autumn|fall)) (${year})$`, 'i')
const newYear = new RegExp(
  `^(?:årsskiftet|the turn of the year) (${year}) ?[/–-] ?((?:\\d{2})?\\d{2})$`,
  'i',
)
const week = new RegExp(`^(?:v\\.? ?|vecka |week )(\\d{1,2}),? (${year})$`, 'i')
const parts = new RegExp(`^([HQ][1-4]) (${year})$`)
const months = new Map(
  [
    ['januari', 'january', 'jan'],
    ['februari', 'february', 'feb'],
    ['mars', 'march', 'mar'],
    ['april', 'apr'],
    ['maj', 'may'],
    ['juni', 'june', 'jun'],
    ['juli', 'july', 'jul'],
    ['augusti', 'august', 'aug'],
    ['september', 'sept', 'sep'],
    ['oktober', 'october', 'okt', 'oct'],
    ['november', 'nov'],
    ['december', 'dec'],
  ].flatMap((names, index) => names.map((name) => [name, index + 1] as const)),
)

/**
 * Understand a date as it is written in a clause or label: ISO and its fuzzy forms, `2 juni 2023`,
 * `juni 2023`, `våren 2022`, `hösten 2022`, `årsskiftet 2022/23`, `v. 6 2023`, `nästa möte`,
 * `löpande`, and the English of all these. Null when it is none of them, or no year is said.
 */
export function readClauseDate(value: string): ClauseDate | null {
  if (isDate(value) || fuzzyRange(value)) return { kind: 'date', iso: value, exact: true }
  if (value.length > 60) return null
  const said = plain(value)
  if (/^(?:(?:till |på )?nästa möte|(?:at )?(?:the )?next meeting)$/i.test(said)) {
    return { kind: 'next-meeting' }
  }
  if (/^(?:löpande|ongoing)$/i.test(said)) return { kind: 'ongoing' }
  const iso = looksLikeDate(said) ?? spoken(said)
  return iso === null ? null : { kind: 'date', iso, exact: false }
}

function spoken(said: string): string | null {
  const half = halves.exec(said)
  if (half) return `${half[2]}-${half[1] ? 'H1' : 'H2'}`
  const turn = newYear.exec(said)
  if (turn) return endOfYear(turn[1] ?? '', turn[2] ?? '')
  const inWeek = week.exec(said)
  if (inWeek) return sundayOf(Number(inWeek[2]), Number(inWeek[1]))
  const part = parts.exec(said)
  if (part) return fuzzyRange(`${part[2]}-${part[1]}`) && `${part[2]}-${part[1]}`
  const [name = '', ofYear = '', ...rest] = said.split(' ')
  const month = months.get(name.toLowerCase())
  if (month === undefined || rest.length > 0) return null
  const iso = `${ofYear}-${String(month).padStart(2, '0')}`
  return /^\d{4}$/.test(ofYear) && fuzzyRange(iso) ? iso : null
}

/** The last day of the first of two years that follow each other. */
function endOfYear(first: string, second: string): string | null {
  const follows = String(Number(first) + 1)
  return follows.endsWith(second) ? `${first}-12-31` : null
}

/** The last day of an ISO week; null when the year has no such week. */
function sundayOf(inYear: number, number: number): string | null {
  // 4 January is always in week 1.
  const fourth = written(inYear, 1, 4)
  const sunday = addDays(fourth, 7 - weekday(fourth) + (number - 1) * 7)
  const found = isoWeek(sunday)
  return found.year === inYear && found.week === number ? sunday : null
}
