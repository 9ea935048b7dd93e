import type { Archive } from './archive.js'
import { perArchive } from './per-archive.js'

const known = perArchive(folders)

/** Whether a folder of the archive holds a document, or a file that was left alone, at any depth. */
export function hasFolder(archive: Archive, folder: string): boolean {
  const made = known(archive)
  return made.has(folder)
}

function folders({ documents, skipped, unread }: Archive): ReadonlySet<string> {
  const found = new Set<string>([''])
  for (const path of [...[...documents, ...skipped].map((one) => one.path), ...unread]) {
    let folder = folderOf(path)
    while (!found.has(folder)) {
      found.add(folder)
      folder = folderOf(folder)
    }
  }
  return found
}

/** The folder a path lies in; empty for the archive's own. */
export const folderOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf('/')))
