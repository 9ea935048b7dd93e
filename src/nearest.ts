import { compareText } from './diagnostic.js'

/**
 * The words closest to what somebody wrote, nearest first, at most three: case, å ä ö and hyphens
 * do not count as differences, and about one letter in three may be wrong.
 */
export function nearest(written: string, words: Iterable<string>): readonly string[] {
  const wanted = fold(written)
  const limit = Math.max(1, Math.floor(wanted.length / 3))
  const scored: { word: string; distance: number }[] = []
  for (const word of new Set(words)) {
    const folded = fold(word)
    if (Math.abs(folded.length - wanted.length) > limit) continue
    const distance = editDistance(wanted, folded, limit)
    if (distance <= limit) scored.push({ word, distance })
  }
  scored.sort((a, b) => a.distance - b.distance || compareText(a.word, b.word))
  return scored.slice(0, 3).map(({ word }) => word)
}

/** A word without case, accents, spaces and hyphens: `Återremitterad` and `aterremitterad` meet. */
export const fold = (word: string): string =>
  word
    .slice(0, 200)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[\s_-]+/g, '')

/**
 * Optimal string alignment distance (Damerau–Levenshtein with adjacent swaps), or anything above
 * `limit` when it is larger. Source: Wagner & Fischer 1974, with Damerau's transposition.
 */
function editDistance(a: string, b: string, limit: number): number {
  let before: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1
      let best = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + cost)
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        best = Math.min(best, (before[j - 2] ?? 0) + 1)
      }
      row.push(best)
    }
    if (Math.min(...row) > limit) return limit + 1
    before = last
    last = row
  }
  return last[b.length] ?? 0
}
