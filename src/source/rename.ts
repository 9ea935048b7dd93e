import { lstatSync, realpathSync, rmdirSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { type Disk, systemError } from './disk.js'
import type { Spot } from './spot.js'

/** Throws what the system would say where a plain file cannot be given another name. */
export function requireFile({ file }: Spot): void {
  const stat = lstatSync(file)
  if (stat.isDirectory()) throw systemError('EISDIR')
  if (!stat.isFile()) throw systemError('ELOOP')
}

/**
 * Give a file another name without reading it; what stands there already is never overwritten.
 * Throws what the system says, `EEXIST` for a taken name; then the file is where it was.
 */
export function renameFile(from: string, to: string, disk: Disk): void {
  try {
    disk.linkSync(from, to)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') throw error
    // a disk without links
    if (lstatSync(to, { throwIfNoEntry: false })) throw systemError('EEXIST')
    disk.renameSync(from, to)
    return
  }
  try {
    disk.unlinkSync(from)
  } catch (error) {
    rmSync(to, { force: true })
    throw error
  }
}

/** Take away the folders that paths have left empty, upwards; one that holds anything stays. */
export function removeEmptyFolders(root: string, paths: readonly string[]): void {
  const real = realpathSync.native(root)
  for (const path of new Set(paths)) {
    for (let folder = dirname(path); folder !== '.'; folder = dirname(folder)) {
      try {
        rmdirSync(join(real, folder))
      } catch {
        break
      }
    }
  }
}
