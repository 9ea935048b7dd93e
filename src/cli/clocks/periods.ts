import { addDays, addMonths } from '../../dates.js'

export const steps = ['month', 'quarter', 'year'] as const
export type Step = (typeof steps)[number]

const lengths: Readonly<Record<Step, number>> = { month: 1, quarter: 3, year: 12 }

/**
 * The last day of each calendar period from the one that holds the first day, and the last day
 * itself where its period is not over; all `YYYY-MM-DD`.
 */
export function periodEnds(first: string, last: string, step: Step): readonly string[] {
  const months = lengths[step]
  const month = Number(first.slice(5, 7))
  const begins = month - ((month - 1) % months)
  let start = `${first.slice(0, 4)}-${String(begins).padStart(2, '0')}-01`
  const days: string[] = []
  while (start <= last) {
    const next = addMonths(start, months)
    const end = addDays(next, -1)
    days.push(end < last ? end : last)
    start = next
  }
  return days
}
