import { compareText, type Edit } from '../diagnostic.js'

/**
 * Splice edits into a text; all the rest of it stays byte for byte. Of two edits that overlap the
 * first one wins: the other is found again when the file is read anew.
 */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const ordered = [...edits].sort(
    (a, b) => a.start - b.start || a.end - b.end || compareText(a.text, b.text),
  )
  let result = ''
  let at = 0
  let last: Edit | undefined
  for (const edit of ordered) {
    const overlaps = edit.start < at || (last && edit.start === last.start && edit.end === last.end)
    if (overlaps) continue
    result += text.slice(at, edit.start) + edit.text
    at = edit.end
    last = edit
  }
  return result + text.slice(at)
}
