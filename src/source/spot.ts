import { lstatSync, realpathSync, rmdirSync } from 'node:fs'
import { isAbsolute, join, sep } from 'node:path'
import { UserError } from '../errors.js'
import { type Disk, systemError } from './disk.js'

/** Where a file is to stand, when that is surely inside the archive. */
export interface Spot {
  readonly folder: string
  readonly file: string
}

/**
 * Find the place of a path (relative, forward slashes) below a real root folder, and make the
 * folders that are missing; those made are added to `made`. Throws `UserError` (`call`) for a path
 * that leads out, and ELOOP where a folder on the way is a symbolic link.
 */
export function makeSpot(root: string, path: string, disk: Disk, made: string[]): Spot {
  const parts = partsOf(path)
  const name = parts.pop() ?? ''
  let folder = root
  for (const part of parts) {
    folder = join(folder, part)
    const stat = lstatSync(folder, { throwIfNoEntry: false })
    if (stat?.isSymbolicLink()) throw systemError('ELOOP')
    if (stat?.isDirectory()) continue
    if (stat) throw systemError('ENOTDIR')
    // recursive, since somebody else may make it at the same moment
    if (disk.mkdirSync(folder, { recursive: true }) !== undefined) made.push(folder)
  }
  // no link a moment ago, and none since
  const real = realpathSync.native(folder)
  if (real !== root && !real.startsWith(root.endsWith(sep) ? root : root + sep)) {
    throw systemError('ELOOP')
  }
  return { folder, file: join(folder, name) }
}

/** Take away folders that were made in vain; one that somebody has used since stays. */
export function removeFolders(made: readonly string[]): void {
  for (const folder of made.toReversed()) {
    try {
      rmdirSync(folder)
    } catch {
      return
    }
  }
}

function partsOf(path: string): string[] {
  const parts = path.split('/')
  const leadsOut = isAbsolute(path) || parts.some((part) => /^\.{0,2}$/.test(part))
  const windows = process.platform === 'win32' && /[\\:]/.test(path)
  if (!leadsOut && !windows && !path.includes('\0')) return parts
  throw new UserError('call', {
    sv: `"${path.slice(0, 80)}" är inte en plats i arkivet.`,
    en: `"${path.slice(0, 80)}" is not a place in the archive.`,
  })
}
