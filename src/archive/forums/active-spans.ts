import { addDays, daysBetween } from '../../dates.js'
import type { DateRange } from '../../fuzzy-dates.js'
import type { FactsOf } from '../document.js'
import { beginningOf, restsOf } from './life.js'

/** The spans within a period in which a forum was there and did not rest, in order. */
export function activeSpans(facts: FactsOf<'forum'>, within: DateRange): readonly DateRange[] {
  const { ended_on: ended } = facts
  const begun = beginningOf(facts)
  const start = begun !== null && begun > within.start ? begun : within.start
  const end = typeof ended === 'string' && ended < within.end ? ended : within.end
  let spans: readonly DateRange[] = start > end ? [] : [{ start, end }]
  for (const { first, last } of restsOf(facts)) {
    spans = spans.flatMap((span) => without(span, first, last ?? within.end))
  }
  return spans
}

function without({ start, end }: DateRange, from: string, to: string): readonly DateRange[] {
  if (to < start || from > end) return [{ start, end }]
  return [
    ...(from > start ? [{ start, end: addDays(from, -1) }] : []),
    ...(to < end ? [{ start: addDays(to, 1), end }] : []),
  ]
}

/** How many days some spans cover. */
export const daysIn = (spans: readonly DateRange[]): number =>
  spans.reduce((sum, { start, end }) => sum + daysBetween(start, end) + 1, 0)

/** The first and the last day of a year. */
export const wholeYear = (year: number): DateRange => ({
  start: `${year}-01-01`,
  end: `${year}-12-31`,
})
