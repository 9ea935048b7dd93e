import type { Span } from './items/spans.js'

/** The day or days that the beginning of minutes says the meeting was held. */
export interface StatedDate {
  /** `2022-10-13`, or `--10-13` when no year is said. */
  readonly start: string
  readonly end: string | null
  /** As it is written, and where. */
  readonly words: string
  readonly place: Span
}

const none: readonly StatedDate[] = []
const longest = 2000
const months = 'jan feb mar apr maj jun jul aug sep okt nov dec'.split(' ')
const month =
  '(jan(?:uari|uary)?|feb(?:ruari|ruary)?|mars|march|mar|apr(?:il)?|maj|may|juni?|june|juli?|july|aug(?:usti|ust)?|sept?(?:ember)?|o[kc]t(?:ober)?|nov(?:ember)?|dec(?:ember)?)'
const dash = '\\s?(?:[–-]|och|samt|till|and|to)\\s?'
const spoken = new RegExp(
  `(?<![\\d.:/-])(\\d{1,2})(?::?[ae])?(?:${dash}(\\d{1,2})(?::?[ae])?)? ${month}(?:,? (\\d{4}))?(?:${dash}(\\d{1,2})(?::?[ae])? ${month})?(?:,? (\\d{4}))?(?![\\p{L}\\d])`,
  'iu',
)
const iso =
  /(?<![\d-])(\d{4})-(\d\d)-(\d\d)(?:\s?(?:[–]|--|-|till|och|to)\s?(?:(\d{4})-(\d\d)-)?(\d\d))?(?![\d-])/u
const label =
  /^[*_]{0,2}(?:datum|mötesdatum|sammanträdesdatum|mötesdag|dag|tid|tid och plats|när|date|time|when)[*_]{0,2}:[*_]{0,2}\s/i

/**
 * The dates in the beginning of minutes, before the first heading of level two: in the title and
 * in lines such as `Datum: 13–14 oktober 2022`. Only the first of a line; what is struck out is none.
 */
export function statedDates(text: string, bodyStart: number): readonly StatedDate[] {
  const second = text.indexOf('\n## ', bodyStart - 1)
  const end = Math.min(second === -1 ? text.length : second, bodyStart + longest)
  let found = none
  for (let at = bodyStart, next = at; at < end; at = next + 1) {
    next = text.indexOf('\n', at)
    if (next === -1 || next > end) next = end
    const line = text.slice(at, next)
    if (!line.startsWith('# ') && !label.test(line)) continue
    const date = firstDate(
      line.replace(/~~[^~]*~~/g, (struck) => ' '.repeat(struck.length)),
      at,
    )
    if (date) found = [...found, date]
  }
  return found
}

function firstDate(line: string, at: number): StatedDate | null {
  const [written, said] = [iso.exec(line), spoken.exec(line)]
  const first = written && (!said || written.index <= said.index) ? written : said
  if (!first) return null
  const days = first === written ? isoDays(first) : spokenDays(first)
  const start = at + first.index
  const words = first[0].trimEnd()
  return days && { ...days, words, place: { start, end: start + words.length } }
}

function isoDays([, year, of, day, endYear = year, endOf = of, last]: RegExpExecArray) {
  const end = last === undefined ? null : `${endYear}-${endOf}-${last}`
  return { start: `${year}-${of}-${day}`, end }
}

function spokenDays(parts: RegExpExecArray) {
  const [, first = '', sameLast, of = '', midYear, otherLast, otherOf, lastYear] = parts
  const year = midYear ?? lastYear
  if (Number(first) < 1 || Number(first) > 31) return null
  const last = otherOf === undefined ? sameLast : otherLast
  const start = dayIn(year, of, first)
  const end = last === undefined ? null : dayIn(lastYear ?? year, otherOf ?? of, last)
  return { start, end }
}

function dayIn(year: string | undefined, name: string, day: string): string {
  const key = name.slice(0, 3).toLowerCase().replace('may', 'maj').replace('oct', 'okt')
  const number = String(months.indexOf(key) + 1).padStart(2, '0')
  return `${year ?? '-'}-${number}-${day.padStart(2, '0')}`
}
