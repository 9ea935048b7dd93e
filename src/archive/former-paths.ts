import type { Archive } from './archive.js'
import { hasFolder } from './folders.js'
import { spotIn } from './own.js'
import { idFor } from './paths.js'

/**
 * Where a file lies now that once lay at a path, told by the former ids of documents: approved
 * minutes are never rewritten, and their links are read with this. Null when nobody knows.
 */
export function formerPath(archive: Archive, path: string): string | null {
  const spot = spotIn(archive, path)
  const id = spot && (idFor(spot) ?? spot.parts['forum'])
  const moved = id == null ? undefined : archive.find(id)
  if (moved && moved.path !== path && moved.type === spot?.type) return moved.path
  const [, folder, owner, rest = ''] = /^(forums|applications)\/([^/]+)(\/.*)?$/.exec(path) ?? []
  if (folder === undefined) return null
  const now = archive.findA(folder === 'forums' ? 'forum' : 'fund', owner)?.id
  if (now == null || now === owner) return null
  const there = `${folder}/${now}${rest}`
  return archive.paths.has(there) || hasFolder(archive, there) ? there : null
}
