import type { Archive } from './archive.js'
import { spotIn } from './own.js'
import { idFor } from './paths.js'
import { perArchive } from './per-archive.js'

const known = perArchive(ids)

/**
 * Whether a document with this id seems to stand in its place but cannot be read, or says no id:
 * one broken file should not be told once more by everything that refers to it.
 */
export function mayBeUnreadable(archive: Archive, id: string): boolean {
  const made = known(archive)
  return made.has(id)
}

function ids(archive: Archive): ReadonlySet<string> {
  const found = new Set<string>()
  for (const { id, path } of archive.documents) {
    if (id !== null) continue
    const spot = spotIn(archive, path)
    const expected = spot && idFor(spot)
    if (expected) found.add(expected)
  }
  return found
}
