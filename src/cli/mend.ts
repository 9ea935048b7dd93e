import type { Archive } from '../archive/archive.js'
import { applyEdits } from '../archive/edits.js'
import { decode } from '../archive/extract.js'
import type { Diagnostic, Edit } from '../diagnostic.js'
import { isUnreadable } from '../source/source.js'
import { type Change, writeFiles } from '../source/write.js'

/**
 * Write the safe mends of these findings into their files, all or none; the rest of each file
 * stays byte for byte. Throws what writing throws.
 */
export async function mend(
  archive: Archive,
  root: string,
  found: readonly Diagnostic[],
): Promise<{ files: number; edits: number }> {
  const wanted = new Map<string, Edit[]>()
  for (const { path, edits } of found) {
    if (edits.length > 0) wanted.set(path, [...(wanted.get(path) ?? []), ...edits])
  }
  const open = archive.documents.filter(({ path }) => wanted.has(path))
  const changes: Change[] = []
  await archive.source.read(
    open.map(({ entry }) => entry),
    ({ path }, content) => {
      const text = isUnreadable(content) ? null : decode(content)
      if (text === null) return
      const mended = applyEdits(text, wanted.get(path) ?? [])
      if (mended !== text) changes.push({ path, text: mended, expected: text })
    },
  )
  writeFiles(root, changes)
  const edits = changes.flatMap(({ path }) => wanted.get(path) ?? []).length
  return { files: changes.length, edits }
}
