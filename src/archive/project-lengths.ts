import { addDays, isDate, monthsBetween } from '../dates.js'
import { compareText } from '../diagnostic.js'
import type { Project } from './chains.js'
import type { Life } from './projects.js'

/** As the money was first granted, or with extensions and early ends as far as they are known. */
export type LengthAs = 'granted' | 'became'

interface Period {
  readonly start: string
  readonly end: string
}

/**
 * The whole months with project money: of a chain all of its links, time that two of them share
 * once and time between them not at all. Null where a day is missing, or they are out of order.
 */
export function monthsOf({ links }: Project, as: LengthAs): number | null {
  const periods: Period[] = []
  for (const link of countedLinks(links)) {
    const period = periodOf(link, as)
    if (period === null) return null
    periods.push(period)
  }
  if (periods.length === 0) return null
  periods.sort((a, b) => compareText(a.start, b.start))
  const spans: Period[] = []
  for (const period of periods) {
    const last = spans.at(-1)
    if (last === undefined || period.start > addDays(last.end, 1)) spans.push(period)
    else if (period.end > last.end) spans[spans.length - 1] = { start: last.start, end: period.end }
  }
  // The last day belongs to the period: 1 January to 31 December is twelve months.
  return spans.reduce((sum, { start, end }) => sum + monthsBetween(start, addDays(end, 1)), 0)
}

/** The links of a chain that money went to; those that came to nothing are left out. */
export const countedLinks = (links: readonly Life[]): readonly Life[] =>
  links.filter(({ state }) => state !== 'withdrawn')

/** The first and the last day of a link; null where either is missing, or they are out of order. */
export function periodOf({ document, end: last }: Life, as: LengthAs): Period | null {
  const { start, end } = document.facts.period ?? {}
  if (typeof start !== 'string' || !isDate(start)) return null
  const until = as === 'granted' ? end : last
  if (typeof until !== 'string' || !isDate(until) || until < start) return null
  return { start, end: until }
}
