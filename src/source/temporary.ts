import { randomBytes } from 'node:crypto'
import { closeSync, fsyncSync, lstatSync, openSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Disk } from './disk.js'

/** Files of ours that must not outlive the process. */
const live = new Set<string>()
const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
let watching = false

/** Remove a file when the process ends, however it ends, unless `discard` has done so before. */
export function keepTrack(file: string): void {
  live.add(file)
  if (watching) return
  watching = true
  process.once('exit', discardAll)
  for (const signal of signals) process.once(signal, () => endBy(signal))
}

/** Remove one of our own files; it may be gone already. */
export function discard(file: string): void {
  rmSync(file, { force: true })
  live.delete(file)
}

/** The file has become somebody's: it has got its own name. */
export const release = (file: string): boolean => live.delete(file)

function discardAll(): void {
  for (const file of live) {
    try {
      discard(file)
    } catch {
      // the process is ending and the file is swept away later
    }
  }
}

/** Whoever started us is to see the signal, unless somebody else here answers to it. */
function endBy(signal: NodeJS.Signals): void {
  discardAll()
  if (process.listenerCount(signal) === 0) process.kill(process.pid, signal)
}

/** A name that no source lists and nobody else uses; `ending` is `tmp`, or `old.tmp` for a link. */
export const passingName = (folder: string, ending: 'tmp' | 'old.tmp'): string =>
  join(folder, `.samverkan-${process.pid}-${randomBytes(6).toString('hex')}.${ending}`)

/**
 * A complete file, safely on disk, under a passing name that no source lists; ready to be linked
 * or renamed to its own. Throws what the system says; then nothing is left.
 */
export function stage(folder: string, content: Uint8Array, mode: number | null, disk: Disk) {
  const file = passingName(folder, 'tmp')
  keepTrack(file)
  try {
    writeNew(file, content, mode, disk)
  } catch (error) {
    live.delete(file)
    throw error
  }
  return file
}

/** Write a file that must not exist, to the last byte on disk; one begun in vain is removed. */
export function writeNew(file: string, content: Uint8Array, mode: number | null, disk: Disk) {
  const handle = disk.openSync(file, 'wx', mode ?? 0o666)
  try {
    for (let at = 0; at < content.length; ) at += disk.writeSync(handle, content, at)
    if (mode !== null) disk.fchmodSync(handle, mode)
    disk.fsyncSync(handle)
  } catch (error) {
    rmSync(file, { force: true })
    throw error
  } finally {
    closeSync(handle)
  }
}

/** Make a folder's new names as durable as its files; some systems cannot, and need not. */
export function syncFolder(folder: string): void {
  try {
    const handle = openSync(folder, 'r')
    try {
      fsyncSync(handle)
    } finally {
      closeSync(handle)
    }
  } catch {
    // Windows opens no folders
  }
}

const hour = 60 * 60 * 1000

/** Remove what killed processes have left in a folder more than an hour ago. */
export function sweep(folder: string): void {
  for (const name of readdirSync(folder)) {
    const ours = /^\.samverkan-\d+-[0-9a-f]+\.(old\.)?tmp$/.exec(name)
    if (!ours) continue
    const file = join(folder, name)
    const stat = lstatSync(file, { throwIfNoEntry: false })
    // A link to an old file was made when its inode was last changed.
    const since = ours[1] === undefined ? stat?.mtimeMs : stat?.ctimeMs
    if (since !== undefined && Date.now() - since > hour) rmSync(file, { force: true })
  }
}
