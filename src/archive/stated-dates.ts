import { detached } from './detached.js'
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
// For lower case and without flags: letters of all scripts take many milliseconds to prepare for.
const spoken = new RegExp(
  `(?<![\\d.:/-])(\\d{1,2})(?::?[ae])?(?:${dash}(\\d{1,2})(?::?[ae])?)? ${month}(?:,? (\\d{4}))?(?:${dash}(\\d{1,2})(?::?[ae])? ${month})?(?:,? (\\d{4}))?(?![a-zåäö\\d])`,
)
const iso =
  /(?<![\d-])(\d{4})-(\d\d)-(\d\d)(?:\s?(?:–|--|-|till|och|to)\s?(?:(\d{4})-(\d\d)-)?(\d\d))?(?![\d-])/
const label =
  /^[*_]{0,2}(?:[Dd]atum|[Mm]ötesdatum|[Ss]ammanträdesdatum|[Mm]ötesdag|[Dd]ag|[Tt]id|[Tt]id och plats|[Nn]är|[Dd]ate|[Tt]ime|[Ww]hen)[*_]{0,2}:[*_]{0,2}\s/

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
    if (line === '' || (!line.startsWith('# ') && !label.test(line))) continue
    const date = firstDate(withoutStruck(line.toLowerCase()))
    if (date === null) continue
    const start = at + date.index
    const words = detached(text.slice(start, start + date.length))
    const place = { start, end: start + words.length }
    found = found.concat({ start: date.start, end: date.end, words, place })
  }
  return found
}

const withoutStruck = (line: string): string =>
  line.includes('~~') ? line.replace(/~~[^~]*~~/g, (struck) => ' '.repeat(struck.length)) : line

function firstDate(line: string) {
  const [written, said] = [line.includes('-') ? iso.exec(line) : null, spoken.exec(line)]
  const first = written && (!said || written.index <= said.index) ? written : said
  if (!first) return null
  const days = first === written ? isoDays(first) : spokenDays(first)
  return days && { ...days, index: first.index, length: first[0].trimEnd().length }
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
  const key = name.slice(0, 3).replace('may', 'maj').replace('oct', 'okt')
  const number = String(months.indexOf(key) + 1).padStart(2, '0')
  return `${year ?? '-'}-${number}-${day.padStart(2, '0')}`
}
