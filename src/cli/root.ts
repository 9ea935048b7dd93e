import { closeSync, constants, fstatSync, lstatSync, openSync, readSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { settingsPath } from '../archive/settings-file.js'
import type { Lang } from '../text.js'

/** The first 4 kB of a plain file; links are not followed, and pipes do not make it wait. */
function headOf(file: string): string {
  const { O_RDONLY, O_NOFOLLOW = 0, O_NONBLOCK = 0 } = constants
  const opened = openSync(file, O_RDONLY | O_NOFOLLOW | O_NONBLOCK)
  try {
    const bytes = new Uint8Array(4096)
    const read = fstatSync(opened).isFile() ? readSync(opened, bytes) : 0
    return new TextDecoder().decode(bytes.subarray(0, read))
  } finally {
    closeSync(opened)
  }
}

/** The nearest folder, from here upwards, that holds the settings of an archive. */
export function findRoot(from: string): string | null {
  for (let at = from; ; at = dirname(at)) {
    if (isThere(join(at, settingsPath))) return at
    if (dirname(at) === at) return null
  }
}

/** What cannot be looked at, or has a file or nothing that can be a name above it, is not there. */
function isThere(path: string): boolean {
  try {
    return lstatSync(path, { throwIfNoEntry: false }) !== undefined
  } catch {
    return false
  }
}

/** The language of the archive around a folder, read without judging its settings. */
export function archiveLang(from: string): Lang | null {
  const root = findRoot(from)
  if (root === null) return null
  try {
    const text = headOf(join(root, settingsPath))
    const lang = /^language:[ \t]*["']?(sv|en)\b/m.exec(text)?.[1]
    return lang === 'sv' || lang === 'en' ? lang : null
  } catch {
    return null
  }
}
