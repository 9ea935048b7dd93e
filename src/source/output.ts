import { closeSync, constants, openSync, statSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'
import { realDisk } from './disk.js'
import { guarded } from './io-errors.js'
import { discard, release, stage, syncFolder } from './temporary.js'

/**
 * Write an answer where its reader asked for it, by absolute path. A file is replaced whole or left
 * as it was; a device is written to as it is, and nothing is ever read from either.
 * Throws `UserError('io')`, with the path as it was given, when the place cannot be written to.
 */
export function writeOutput(file: string, text: string, shown = file): void {
  const content = new TextEncoder().encode(text)
  guarded(shown, () => {
    const there = statSync(file, { throwIfNoEntry: false })
    if (there && !there.isFile() && !there.isDirectory()) return writeDevice(file, content)
    const folder = dirname(file)
    const staged = stage(folder, content, there?.mode ?? null, realDisk)
    try {
      realDisk.renameSync(staged, file)
      release(staged)
    } catch (error) {
      discard(staged)
      throw error
    }
    syncFolder(folder)
    return file
  })
}

/** A pipe without a reader refuses at once instead of waiting for one. */
function writeDevice(file: string, content: Uint8Array): string {
  const opened = openSync(file, constants.O_WRONLY | (constants.O_NONBLOCK ?? 0))
  try {
    for (let at = 0; at < content.length; ) at += writeSync(opened, content, at)
  } finally {
    closeSync(opened)
  }
  return file
}
