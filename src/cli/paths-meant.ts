import { realpathSync } from 'node:fs'
import { basename, dirname, join, relative, resolve, sep } from 'node:path'
import type { Archive } from '../archive/archive.js'
import type { Document } from '../archive/document.js'
import type { Call } from './command.js'

/**
 * What a path on the command line may mean in the archive, the likeliest first: seen from the
 * folder of `-C`, from where one stands, and from the archive itself. In NFC, with forward slashes;
 * empty for the archive as such. Folders on the way may be links.
 */
export function pathsMeant(
  given: string,
  root: string,
  { cwd, io }: Pick<Call, 'cwd' | 'io'>,
): readonly string[] {
  const found = new Set<string>()
  for (const from of [cwd, io.cwd, root]) {
    const path = resolve(from, given)
    found.add(between(root, path))
    found.add(between(real(root), real(path)))
  }
  return [...found]
}

const between = (top: string, path: string): string =>
  relative(top.normalize('NFC'), path.normalize('NFC')).split(sep).join('/')

/** A path without links, as far as it is there. */
function real(path: string): string {
  try {
    return realpathSync.native(path)
  } catch {
    return dirname(path) === path ? path : join(real(dirname(path)), basename(path))
  }
}

/** Whether a path of the archive is this one, spelt in any form of Unicode, or lies within it. */
export function isWithin(path: string, folder: string): boolean {
  const own = path.normalize('NFC')
  return folder === '' || own === folder || own.startsWith(`${folder.replace(/\/$/, '')}/`)
}

/** The document in the file that a path on the command line means. */
export function documentAt(
  given: string,
  { documents }: Pick<Archive, 'documents'>,
  root: string,
  call: Pick<Call, 'cwd' | 'io'>,
): Document | undefined {
  for (const meant of pathsMeant(given, root, call)) {
    const found = documents.find(({ path }) => path.normalize('NFC') === meant)
    if (found) return found
  }
  return undefined
}
