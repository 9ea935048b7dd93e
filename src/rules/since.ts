import type { Diagnostic } from '../diagnostic.js'

/** What makes two findings of one run the same: all that is said of the file. */
const sameWords = ({ rule, path, message }: Diagnostic): string =>
  [rule, path, message.en].join('\0')

/**
 * The findings that were not there before, each of those before taking away one. They are the same
 * when they say the same of the same file: a fund that is overspent by more than it was is told
 * again, though what names it over time (its fingerprint) stays.
 */
export function foundSince(
  before: readonly Diagnostic[],
  now: readonly Diagnostic[],
  keyOf: (one: Diagnostic) => string = sameWords,
): readonly Diagnostic[] {
  const left = new Map<string, number>()
  for (const one of before) left.set(keyOf(one), (left.get(keyOf(one)) ?? 0) + 1)
  return now.filter((one) => {
    const count = left.get(keyOf(one)) ?? 0
    left.set(keyOf(one), count - 1)
    return count <= 0
  })
}
