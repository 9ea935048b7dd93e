/** Civil dates as `YYYY-MM-DD` strings; what is compared as text is in order of time. */

const SECONDS_PER_DAY = 86_400
const LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const

/** Whether the text is a day that exists, in the years 1900–2199. */
export function isDate(text: string): boolean {
  if (!/^(?:19|20|21)\d{2}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/.test(text)) return false
  return dayOf(text) <= monthLength(year(text), monthOf(text))
}

/** Whether the text is a time of day, from "00:00" to "23:59". */
export function isTime(text: string): boolean {
  return /^(?:[01]\d|2[0-3]):[0-5]\d$/.test(text)
}

/** The year of a date, as a number. */
export function year(date: string): number {
  return Number(date.slice(0, 4))
}

/** The day of the week, 1 = Monday to 7 = Sunday. */
export function weekday(date: string): number {
  // Day 0, 1970-01-01, was a Thursday.
  return modulo(dayNumber(date) + 3, 7) + 1
}

/** The date so many days later; negative is earlier. */
export function addDays(date: string, days: number): string {
  return fromDayNumber(dayNumber(date) + days)
}

/** The same day so many months later, or the last day of that month where it is shorter. */
export function addMonths(date: string, months: number): string {
  const count = year(date) * 12 + monthOf(date) - 1 + months
  const [toYear, toMonth] = [Math.floor(count / 12), modulo(count, 12) + 1]
  return written(toYear, toMonth, Math.min(dayOf(date), monthLength(toYear, toMonth)))
}

/** Days from one date to another; negative when the second is earlier. */
export function daysBetween(from: string, to: string): number {
  return dayNumber(to) - dayNumber(from)
}

/** Whole months from one date to another: the largest n with `addMonths(from, n) <= to`. */
export function monthsBetween(from: string, to: string): number {
  const months = (year(to) - year(from)) * 12 + monthOf(to) - monthOf(from)
  return addMonths(from, months) > to ? months - 1 : months
}

/** The week by ISO 8601, with the year the week belongs to: that of its Thursday. */
export function isoWeek(date: string): { readonly year: number; readonly week: number } {
  const thursday = addDays(date, 4 - weekday(date))
  const passed = daysBetween(`${thursday.slice(0, 4)}-01-01`, thursday)
  return { year: year(thursday), week: Math.floor(passed / 7) + 1 }
}

/** How many days a month has; months count from 1. */
export function monthLength(ofYear: number, month: number): number {
  const leap = ofYear % 4 === 0 && (ofYear % 100 !== 0 || ofYear % 400 === 0)
  return month === 2 && leap ? 29 : (LENGTHS[month - 1] ?? 0)
}

/** The civil day in Sweden at an instant, given in milliseconds since 1970 UTC. */
export function stockholmDay(epochMilliseconds: number): string {
  // One or two hours ahead of UTC since 1900: mostly it does not matter which.
  const [winter = 0, summer] = [1, 2].map((hours) =>
    Math.floor((epochMilliseconds / 1000 + hours * 3600) / SECONDS_PER_DAY),
  )
  if (epochMilliseconds >= 0 && winter === summer) return fromDayNumber(winter)
  return fromDayNumber(Math.floor(stockholmSeconds(epochMilliseconds) / SECONDS_PER_DAY))
}

/** The last second of a civil day in Sweden, in seconds since 1970 UTC. */
export function endOfStockholmDay(date: string): number {
  const wall = (dayNumber(date) + 1) * SECONDS_PER_DAY
  // The clock's offset near midnight; asked twice because the first guess is up to two hours off.
  const guess = wall - stockholmOffset(wall)
  return wall - stockholmOffset(guess) - 1
}

/** The instant a Swedish clock shows a time of a day, as `YYYY-MM-DDTHH:MM:00Z`. */
export function stockholmInstant(date: string, time: string): string {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  const wall = dayNumber(date) * SECONDS_PER_DAY + hours * 3600 + minutes * 60
  const guess = wall - stockholmOffset(wall)
  const at = wall - stockholmOffset(guess)
  const days = Math.floor(at / SECONDS_PER_DAY)
  const left = Math.floor((at - days * SECONDS_PER_DAY) / 60)
  const two = (value: number) => String(value).padStart(2, '0')
  return `${fromDayNumber(days)}T${two(Math.floor(left / 60))}:${two(left % 60)}:00Z`
}

/**
 * Days since 1970-01-01 in the Gregorian calendar. Algorithm `days_from_civil` of Howard Hinnant,
 * "chrono-Compatible Low-Level Date Algorithms":
 * https://howardhinnant.github.io/date_algorithms.html
 */
function dayNumber(date: string): number {
  const month = monthOf(date)
  const marchYear = year(date) - (month <= 2 ? 1 : 0)
  const era = Math.floor(marchYear / 400)
  const yearOfEra = marchYear - era * 400
  const dayOfYear = Math.floor((153 * modulo(month - 3, 12) + 2) / 5) + dayOf(date) - 1
  const leapDays = Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100)
  return era * 146_097 + yearOfEra * 365 + leapDays + dayOfYear - 719_468
}

/** The other way round: `civil_from_days` of the same source. */
function fromDayNumber(days: number): string {
  const shifted = days + 719_468
  const era = Math.floor(shifted / 146_097)
  const dayOfEra = shifted - era * 146_097
  const leapDays =
    Math.floor(dayOfEra / 1460) - Math.floor(dayOfEra / 36_524) + Math.floor(dayOfEra / 146_096)
  const yearOfEra = Math.floor((dayOfEra - leapDays) / 365)
  const untilYear = 365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100)
  const dayOfYear = dayOfEra - untilYear
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153)
  const day = dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1
  const month = modulo(marchMonth + 2, 12) + 1
  return written(era * 400 + yearOfEra + (month <= 2 ? 1 : 0), month, day)
}

const monthOf = (date: string): number => Number(date.slice(5, 7))
const dayOf = (date: string): number => Number(date.slice(8, 10))
const modulo = (value: number, by: number): number => ((value % by) + by) % by

/** A date from its parts, which must be right. */
export function written(inYear: number, month: number, day: number): string {
  const digits = (value: number, width: number) => String(value).padStart(width, '0')
  return `${digits(inYear, 4)}-${digits(month, 2)}-${digits(day, 2)}`
}

// Made at first use: it costs more than the rest of this file together.
let clock: Intl.DateTimeFormat | undefined

/** What the clock on a Swedish wall shows, counted in seconds as if it were UTC. */
function stockholmSeconds(epochMilliseconds: number): number {
  clock ??= new Intl.DateTimeFormat('en-u-ca-gregory-nu-latn', {
    timeZone: 'Europe/Stockholm',
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  })
  const shown = new Map(
    clock.formatToParts(epochMilliseconds).map(({ type, value }) => [type, Number(value)]),
  )
  const part = (type: Intl.DateTimeFormatPartTypes) => shown.get(type) ?? 0
  const days = dayNumber(written(part('year'), part('month'), part('day')))
  return days * SECONDS_PER_DAY + part('hour') * 3600 + part('minute') * 60 + part('second')
}

/** How far the Swedish clock is ahead of UTC at an instant; both in seconds. */
function stockholmOffset(epochSeconds: number): number {
  return stockholmSeconds(epochSeconds * 1000) - epochSeconds
}
