import { addDays, daysBetween } from '../../dates.js'
import { type DateRange, fuzzyRange } from '../../fuzzy-dates.js'
import { entriesOf, type Facts } from '../facts.js'
import type { Forum } from '../types.js'

/** The spans within a period in which a forum was there and did not rest, in order. */
export function activeSpans(
  { started_on: started, ended_on: ended, dormant }: Facts<Forum>,
  within: DateRange,
): readonly DateRange[] {
  const begun = started === undefined ? null : (fuzzyRange(started)?.start ?? null)
  const start = begun !== null && begun > within.start ? begun : within.start
  const end = typeof ended === 'string' && ended < within.end ? ended : within.end
  let spans: readonly DateRange[] = start > end ? [] : [{ start, end }]
  for (const [, { from, to }] of entriesOf(dormant)) {
    const first = typeof from === 'string' ? from : within.start
    const last = typeof to === 'string' ? to : within.end
    spans = spans.flatMap((span) => without(span, first, last))
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
