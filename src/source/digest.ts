import { createHash } from 'node:crypto'
import { lstatSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { blobId, type Segments } from './segments.js'
import { type Entry, maxFileBytes } from './source.js'
import type { Looked } from './worktree.js'

/** More files than these, of which nothing is known, cost more to look into than they save. */
const mostUnknown = 500

/** What an archive holds, by the ids that git has or would have for it. */
export interface Identified {
  /** Of an attachment it matters only that it is there: it has no id. */
  readonly entries: readonly Entry[]
  /** git has all of it: nothing is new or changed since it was last added. */
  readonly inGit: boolean
}

/**
 * What stands in a folder, by what it holds. What git has seen is known by its id; the rest is
 * read. Null where that would cost too much, or where something cannot be read.
 */
export async function identify(looked: Looked, segments: Segments): Promise<Identified | null> {
  const { lastSeen, root } = looked
  if (lastSeen === null) return null
  const { entries, blind } = await lastSeen()
  if (blind) return null
  const known = entries.map((entry) => (isText(entry) ? idOf(entry, segments) : entry.oid))
  const unknown = entries.filter((entry, at) => isText(entry) && known[at] === null)
  if (unknown.length > mostUnknown) return null
  let inGit = true
  const found: Entry[] = []
  for (const [at, entry] of entries.entries()) {
    const { kind, path, size } = entry
    if (!isText(entry)) {
      found.push({ path, kind, size, oid: null })
      continue
    }
    const oid = known[at] ?? idOnDisk(join(root, path))
    if (oid === null) return null
    if (oid !== (entry.oid ?? entry.seen?.oid)) inGit = false
    found.push({ path, kind, size, oid })
  }
  return { entries: found, inGit }
}

/** A name for all that an archive says, wherever and whenever it says it. */
export function digestOf({ entries }: Identified): string {
  const hash = createHash('sha1')
  for (const { path, kind, oid } of entries) hash.update(`${kind} ${oid} ${path}\0`)
  return hash.digest('hex')
}

const isText = ({ kind, path }: Entry): boolean =>
  kind === 'file' && /[.](?:md|ya?ml|json)$/i.test(path)

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
