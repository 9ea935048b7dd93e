import {
  closeSync,
  constants,
  fstatSync,
  lstatSync,
  openSync,
  readSync,
  realpathSync,
} from 'node:fs'
import { join, sep } from 'node:path'
import { type Entry, maxFileBytes, type Unreadable, type Visit } from './source.js'

// a symbolic link is not followed and a FIFO not waited for; Windows has neither flag
const { O_RDONLY, O_NOFOLLOW = 0, O_NONBLOCK = 0 } = constants as Partial<typeof constants>
const openFlags = (O_RDONLY ?? 0) | O_NOFOLLOW | O_NONBLOCK

/**
 * Read files below a folder whose real path is `root`, one after the other into one buffer.
 * Synchronous: with the files in the system's cache that is several times faster than promises.
 */
export function readFiles(root: string, entries: readonly Entry[], visit: Visit): void {
  const trusted = new Map<string, boolean>()
  let buffer = Buffer.allocUnsafe(64 * 1024)
  const room = (bytes: number): Buffer => {
    if (buffer.length < bytes) buffer = Buffer.allocUnsafe(Math.min(bytes * 2, maxFileBytes + 1))
    return buffer
  }
  for (const entry of entries) visit(entry, readEntry(root, entry, trusted, room))
}

type Room = (bytes: number) => Buffer

function readEntry(
  root: string,
  entry: Entry,
  trusted: Map<string, boolean>,
  room: Room,
): Uint8Array | Unreadable {
  if (entry.kind !== 'file') return { unreadable: 'not-regular', detail: entry.kind }
  const parent = entry.path.slice(0, Math.max(entry.path.lastIndexOf('/'), 0))
  const file = join(root, entry.path)
  let handle: number | null = null
  try {
    const inside = trusted.get(parent) ?? isInside(root, join(root, parent))
    trusted.set(parent, inside)
    if (!inside) return { unreadable: 'refused', detail: 'symlink' }
    if (O_NOFOLLOW === 0 && lstatSync(file).isSymbolicLink()) return isLink
    handle = openSync(file, openFlags)
    return readOpen(handle, room)
  } catch (error) {
    return unreadable(error)
  } finally {
    if (handle !== null) closeSync(handle)
  }
}

function readOpen(handle: number, room: Room): Uint8Array | Unreadable {
  const stat = fstatSync(handle)
  if (!stat.isFile()) {
    return { unreadable: 'not-regular', detail: stat.isDirectory() ? 'directory' : 'special' }
  }
  if (stat.size > maxFileBytes) return { unreadable: 'too-large', detail: String(stat.size) }
  // one byte more than there should be: a shorter answer proves that the file has ended
  let buffer = room(stat.size + 1)
  let length = 0
  for (;;) {
    const count = readSync(handle, buffer, length, buffer.length - length, null)
    length += count
    if (length > maxFileBytes) return { unreadable: 'too-large', detail: String(length) }
    if (count === 0 || length === stat.size) return buffer.subarray(0, length)
    if (length === buffer.length) {
      const grown = Buffer.allocUnsafe(maxFileBytes + 1)
      buffer.copy(grown)
      buffer = grown
    }
  }
}

const isLink: Unreadable = { unreadable: 'not-regular', detail: 'symlink' }

function unreadable(error: unknown): Unreadable {
  const { code = 'unknown' } = error as NodeJS.ErrnoException
  if (code === 'ELOOP' || code === 'EMLINK') return isLink
  const missing = code === 'ENOENT' || code === 'ENOTDIR'
  return { unreadable: missing ? 'missing' : 'refused', detail: code }
}

/** Whether a folder is still inside the root after all its symbolic links are followed. */
function isInside(root: string, folder: string): boolean {
  const real = realpathSync.native(folder)
  return real === root || real.startsWith(root.endsWith(sep) ? root : root + sep)
}
