// Words that were taken out of a text that may not change, and nothing else done to it.

/** What stands where they stood; in front matter square brackets would make a list of it. */
export const masks = { body: '[maskat]', head: '(maskat)' } as const

/** How a text follows from another by words being masked. */
export interface Redacted {
  /** Where in the second something else was done, in UTF-16 units; null when nothing else was. */
  readonly at: number | null
  /** What was masked up to there. */
  readonly hidden: readonly string[]
}

/**
 * Hold a text against the same text with words masked. A mask stands for words, at least one, and
 * never for an empty line: paragraphs stay as many as they were, each held against its own. In a
 * paragraph the pieces between the masks are looked for from the left, the last one from the right,
 * which finds a way whenever there is one.
 */
export function redacted(before: string, after: string, mask: string): Redacted {
  const hidden: string[] = []
  const [old, now] = [before.split(emptyLine), after.split(emptyLine)]
  let start = 0
  for (const [index, text] of now.entries()) {
    const was = old[index] ?? ''
    // every other one is what stands between two paragraphs
    const at = index % 2 === 0 ? inParagraph(was, text, mask, hidden) : firstDifference(was, text)
    if (at !== null) return { at: start + at, hidden }
    start += text.length
  }
  return { at: old.length > now.length ? start : null, hidden }
}

const emptyLine = /(\n[ \t\r]*\n)/

/** Where one paragraph differs in another way than by masks; adds what those hide. */
function inParagraph(before: string, after: string, mask: string, hidden: string[]) {
  const [first = '', ...rest] = after.split(mask)
  const last = rest.pop()
  if (last === undefined || !before.startsWith(first)) return firstDifference(before, after)
  let [at, place] = [first.length, first.length]
  for (const piece of rest) {
    place += mask.length
    const word = firstWord(before, at)
    const found = word === -1 ? -1 : before.indexOf(piece, word + 1)
    if (found === -1) return place
    hidden.push(before.slice(at, found))
    at = found + piece.length
    place += piece.length
  }
  place += mask.length
  const end = before.length - last.length
  if (!before.endsWith(last)) return Math.max(place, lastDifference(before, after))
  const word = firstWord(before, at)
  if (word === -1 || word >= end) return place
  hidden.push(before.slice(at, end))
  return null
}

function firstWord(text: string, from: number): number {
  const word = /\S/g
  word.lastIndex = from
  return word.exec(text)?.index ?? -1
}

/** Where a text begins to differ from another, in UTF-16 units; null when they are the same. */
export function firstDifference(before: string, after: string): number | null {
  if (before === after) return null
  let at = 0
  while (at < after.length && before.charCodeAt(at) === after.charCodeAt(at)) at++
  return at
}

/** The last unit of a text that is not as it was, seen from the end. */
function lastDifference(before: string, after: string): number {
  let back = 1
  while (back <= after.length && before.at(-back) === after.at(-back)) back++
  return after.length - back
}
