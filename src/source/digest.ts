import { createHash } from 'node:crypto'
import { lstatSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { blobId, type Segments } from './segments.js'
import { type Entry, maxFileBytes } from './source.js'
import type { Looked } from './worktree.js'

/** More files than these, of which nothing is known, cost more to look into than they save. */
const mostUnknown = 500

/**
 * A name for all that an archive says, wherever and whenever it says it: two folders with the same
 * files have the same. What git has seen is known by its id; the rest is read. Null where that
 * would cost too much, or where something cannot be read.
 */
export async function digestOf(looked: Looked, segments: Segments): Promise<string | null> {
  const { lastSeen, root } = looked
  if (lastSeen === null) return null
  const { entries, blind } = await lastSeen()
  if (blind) return null
  const hash = createHash('sha1')
  let unknown = 0
  for (const entry of entries) {
    const { kind, path } = entry
    let id = kind === 'file' && isRead(path) ? idOf(entry, segments) : ''
    if (id === null && unknown++ < mostUnknown) id = idOnDisk(join(root, path))
    if (id === null) return null
    hash.update(`${kind} ${id} ${path}\0`)
  }
  return hash.digest('hex')
}

/** Of an attachment it matters only that it is there. */
const isRead = (path: string): boolean => /[.](?:md|ya?ml|json)$/i.test(path)

/** Git's id of what stands on disk: its line endings may be others in git, and so its size. */
function idOf({ oid, seen }: Entry, segments: Segments): string | null {
  if (oid !== null || seen === undefined) return oid
  return segments.sizeOf(seen.oid) === seen.size ? seen.oid : null
}

function idOnDisk(file: string): string | null {
  const stat = lstatSync(file, { throwIfNoEntry: false })
  if (!stat?.isFile()) return null
  // What is larger is never opened, so that it does not matter what it holds.
  return stat.size > maxFileBytes ? `large ${stat.size}` : blobId(readFileSync(file))
}
