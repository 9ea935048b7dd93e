import { nearest } from '../nearest.js'
import type { Archive } from './archive.js'
import { folderOf } from './folders.js'
import { perArchive } from './per-archive.js'

/** A file that may have been meant by a path where nothing stands. */
export interface NearPath {
  readonly path: string
  /** Nothing but capital letters sets them apart. */
  readonly onlyCase: boolean
}

/**
 * What may have been meant by a path where no file stands: the same name in other letter case, the
 * same name in a folder further up, or one with nearly that name in the same folder.
 */
export function nearPath(archive: Archive, path: string, from: string): NearPath | null {
  const { byCase, byFolder } = table(archive)
  const cased = byCase.get(path.toLowerCase())
  if (cased !== undefined) return { path: cased, onlyCase: true }
  const here = folderOf(from)
  const rest = here !== '' && path.startsWith(`${here}/`) ? path.slice(here.length + 1) : path
  for (let folder = here; folder !== ''; ) {
    folder = folderOf(folder)
    const above = folder === '' ? rest : `${folder}/${rest}`
    if (above !== path && archive.paths.has(above)) return { path: above, onlyCase: false }
  }
  if (archive.paths.has(`${path}.md`)) return { path: `${path}.md`, onlyCase: false }
  const names = byFolder.get(folderOf(path)) ?? []
  if (names.length > maxNames) return null
  const [near] = nearest(path.slice(folderOf(path).length + 1), names)
  if (near === undefined) return null
  return { path: [folderOf(path), near].filter((step) => step !== '').join('/'), onlyCase: false }
}

/** Comparing with more names than this costs more than it helps. */
const maxNames = 500

interface Table {
  readonly byCase: ReadonlyMap<string, string>
  readonly byFolder: ReadonlyMap<string, readonly string[]>
}

const table = perArchive((archive): Table => {
  const byCase = new Map<string, string>()
  const byFolder = new Map<string, string[]>()
  for (const path of archive.paths) {
    byCase.set(path.toLowerCase(), path)
    const folder = folderOf(path)
    const name = path.slice(folder === '' ? 0 : folder.length + 1)
    const names = byFolder.get(folder)
    if (names) names.push(name)
    else byFolder.set(folder, [name])
  }
  const made = { byCase, byFolder }
  return made
})
