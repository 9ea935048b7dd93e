import { isDate, isTime, monthLength, weekday, written } from './dates.js'

/** The first and the last day of a period; both are `YYYY-MM-DD`. */
export interface DateRange {
  readonly start: string
  readonly end: string
}

/**
 * The days that a date of any precision covers: 2023 (also a number), "2023-H2", "2023-Q3",
 * "2023-03" or a full date; null for everything else.
 */
export function fuzzyRange(value: string | number): DateRange | null {
  const text = String(value)
  if (isDate(text)) return { start: text, end: text }
  const read = /^((?:19|20|21)\d{2})(?:-(?:H([12])|Q([1-4])|(0[1-9]|1[0-2])))?$/.exec(text)
  if (!read) return null
  const [, year, half, quarter, month] = read
  if (half) return months(year, (Number(half) - 1) * 6 + 1, 6)
  if (quarter) return months(year, (Number(quarter) - 1) * 3 + 1, 3)
  return month ? months(year, Number(month), 1) : months(year, 1, 12)
}

function months(year: string | undefined, first: number, count: number): DateRange {
  const last = first + count - 1
  const end = written(Number(year), last, monthLength(Number(year), last))
  return { start: written(Number(year), first, 1), end }
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'maj', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec']
const ENGLISH: Readonly<Record<string, string>> = { may: 'maj', oct: 'okt' }
const MONTH_NAME =
  'januari|january|jan|februari|february|feb|mars|march|mar|april|apr|maj|may|juni|june|jun|' +
  'juli|july|jul|augusti|august|aug|september|sept|sep|oktober|october|okt|oct|' +
  'november|nov|december|dec'
const WEEKDAYS = ['må', 'ti', 'on', 'to', 'fr', 'lö', 'sö']
const ENGLISH_WEEKDAYS = ['mo', 'tu', 'we', 'th', 'fr', 'sa', 'su']
const WEEKDAY =
  '(?:(?:mån|tis|ons|tors?|fre|lör|sön)(?:dag(?:en)?)?|(?:mon|tues|wednes|thurs|fri|satur|sun)day)'

/** How people write dates; `existing` tells whether the parts make one. */
const FORMS: readonly RegExp[] = [
  /^(?<y>\d{4})-(?<m>\d{1,2})-(?<d>\d{1,2})(?:[t ]\d{1,2}[:.]\d{2}.*)?$/,
  /^(?<y>\d{4})[/.](?<m>\d{1,2})[/.](?<d>\d{1,2})$/,
  /^(?<y>\d{4}|\d{2})(?<m>\d{2})(?<d>\d{2})$/,
  /^(?<d>\d{1,2})[/.-](?<m>\d{1,2})(?:[/.-]| -? ?)(?<y>\d{4})$/,
  /^(?<d>\d{1,2})\/(?<m>\d{1,2})(?:[/-]| -? ?)(?<y>\d{2})$/,
  new RegExp(
    `^(?:(?<w>${WEEKDAY}),? )?(?:den )?(?<d>\\d{1,2})(?::?[ae]|st|nd|rd|th)? ` +
      `(?<m>${MONTH_NAME})\\.?,? (?<y>\\d{4})$`,
  ),
  new RegExp(`^(?<m>${MONTH_NAME})\\.? (?<d>\\d{1,2})(?:st|nd|rd|th)?,? (?<y>\\d{4})$`),
]

/**
 * The `YYYY-MM-DD` that was meant by what people type instead (2026-2-3, 22/11 2026, 20261122,
 * 221003, "den 28 november 2022", 2026-11-22T10:00); null when it cannot be understood, does not
 * exist or is another day of the week than it says. Two digits of a year are read as POSIX does:
 * 69–99 are in the 1900s.
 */
export function looksLikeDate(text: string): string | null {
  const plain = simplified(text)
  for (const form of FORMS) {
    const parts = form.exec(plain)?.groups
    if (parts) return existing(parts)
  }
  return null
}

/** The `HH:MM` that was meant by "8.30", "8:30", "kl. 8.30", "8" or "0830"; null when unclear. */
export function looksLikeTime(raw: string): string | null {
  const read = /^(?:kl\.? ?|klockan )?(\d{1,2}?)(?:[.:]?(\d{2})(?:[.:]\d{2})?)?$/.exec(
    simplified(raw),
  )
  if (!read) return null
  const [, hour = '', minute = '00'] = read
  const time = `${hour.padStart(2, '0')}:${minute}`
  return isTime(time) ? time : null
}

function existing(parts: Readonly<Record<string, string | undefined>>): string | null {
  const { y: year = '', m: month = '', d: day = '', w: dayOfWeek } = parts
  const century = year.length === 4 ? 0 : Number(year) < 69 ? 2000 : 1900
  const date = written(century + Number(year), monthNumber(month), Number(day))
  if (!isDate(date)) return null
  return dayOfWeek === undefined || isWeekday(date, dayOfWeek) ? date : null
}

function isWeekday(date: string, name: string): boolean {
  const [start, number] = [name.slice(0, 2), weekday(date) - 1]
  return WEEKDAYS[number] === start || ENGLISH_WEEKDAYS[number] === start
}

function monthNumber(month: string): number {
  if (/^\d+$/.test(month)) return Number(month)
  const name = month.slice(0, 3)
  return MONTHS.indexOf(ENGLISH[name] ?? name) + 1
}

function simplified(text: string): string {
  return text
    .normalize('NFC')
    .replaceAll('\u00ad', '')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .trim()
    .replace(/\s+/g, ' ')
    .toLowerCase()
}
