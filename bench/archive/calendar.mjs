// Days as YYYY-MM-DD. A generated archive ends on the day that reports and tests pin.

export const today = '2026-11-22'
export const lastYear = 2026

const day = 86_400_000
const format = (time) => new Date(time).toISOString().slice(0, 10)

export const addDays = (date, days) => format(Date.parse(date) + days * day)

/** The same day so many months later, or the last of a shorter month. */
export function addMonths(date, months) {
  const [year, month, dayOfMonth] = date.split('-').map(Number)
  const first = Date.UTC(year, month - 1 + months, 1)
  const moved = new Date(first)
  const last = new Date(Date.UTC(moved.getUTCFullYear(), moved.getUTCMonth() + 1, 0)).getUTCDate()
  return format(first + (Math.min(dayOfMonth, last) - 1) * day)
}

/** The day itself, or the Monday after a weekend. */
export function workday(date) {
  const weekday = new Date(Date.parse(date)).getUTCDay()
  return addDays(date, weekday === 6 ? 2 : weekday === 0 ? 1 : 0)
}

const months =
  'januari februari mars april maj juni juli augusti september oktober november december'

/** 13 oktober 2026 */
export function longDay(date) {
  const [year, month, dayOfMonth] = date.split('-').map(Number)
  return `${dayOfMonth} ${months.split(' ')[month - 1]} ${year}`
}

/** Seconds since 1970 at ten in the morning (UTC) of a day: the time of a commit. */
export const noonish = (date) => Date.parse(date) / 1000 + 10 * 3600
