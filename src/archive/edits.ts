import { compareText, type Edit } from '../diagnostic.js'

const inOrder = (a: Edit, b: Edit): number =>
  a.start - b.start || a.end - b.end || compareText(a.text, b.text)

/**
 * Splice edits into a text; all the rest of it stays byte for byte. Of two edits that overlap the
 * first one wins: the other is found again when the file is read anew.
 */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let result = ''
  let at = 0
  let last: Edit | undefined
  for (const edit of [...edits].sort(inOrder)) {
    const overlaps = edit.start < at || (last && edit.start === last.start && edit.end === last.end)
    if (overlaps) continue
    result += text.slice(at, edit.start) + edit.text
    at = edit.end
    last = edit
  }
  return result + text.slice(at)
}

/**
 * The edits that can be made together, each group of them whole or not at all; of two groups that
 * want the same place the one that begins first. What is left out is found again in the new text.
 */
export function together(groups: readonly (readonly Edit[])[]): readonly Edit[] {
  const chosen: Edit[] = []
  const begins = (group: readonly Edit[]) => [...group].sort(inOrder)[0]
  const ordered = groups
    .flatMap((group) => {
      const first = begins(group)
      return first ? [{ group, first }] : []
    })
    .sort((a, b) => inOrder(a.first, b.first))
  for (const { group } of ordered) {
    if (group.some((edit) => chosen.some((other) => overlap(edit, other)))) continue
    for (const edit of group) chosen.push(edit)
  }
  return chosen
}

const overlap = (a: Edit, b: Edit): boolean =>
  (a.start < b.end && b.start < a.end) || (a.start === b.start && a.end === b.end)
