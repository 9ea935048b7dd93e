/** Part of a file's text: UTF-16 offsets, the end exclusive. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** A stretch of text with where it stands. Line breaks and struck words are gone from `value`. */
export interface Written {
  readonly value: string
  readonly place: Span
}

/** The place in a list of spans, in order of their starts, of the first that starts at or after. */
export function firstFrom(spans: readonly Span[], at: number): number {
  let low = 0
  let high = spans.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((spans[middle]?.start ?? 0) < at) low = middle + 1
    else high = middle
  }
  return low
}

/** The span that starts exactly there. */
export function spanFrom<T extends Span>(spans: readonly T[], start: number): T | null {
  if (spans.length === 0) return null
  const found = spans[firstFrom(spans, start)]
  return found?.start === start ? found : null
}

/** Whether an offset lies within one of several spans that do not overlap. */
export function isWithin(spans: readonly Span[], at: number): boolean {
  if (spans.length === 0) return false
  const before = spans[firstFrom(spans, at + 1) - 1]
  return before !== undefined && before.start <= at && at < before.end
}
