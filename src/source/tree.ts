import { isUtf8 } from 'node:buffer'
import { compareText } from '../diagnostic.js'
import { isEntered, isListed } from './names.js'
import type { Entry, EntryKind } from './source.js'

/** One record of `ls-tree -r -z` or `ls-files -s -z`: its fields before the tab, and the path. */
export interface TreeRecord {
  readonly mode: string
  readonly oid: string
  readonly path: string
}

/** Split an answer of NUL-ended records `<fields>\t<path>`; `fields` picks mode and id. */
export function* records(answer: Uint8Array): Generator<{ fields: string[]; path: string }> {
  for (const record of Buffer.from(answer.buffer, answer.byteOffset, answer.length)
    .toString()
    .split('\0')) {
    const tab = record.indexOf('\t')
    if (tab > 0) yield { fields: record.slice(0, tab).split(' '), path: record.slice(tab + 1) }
  }
}

/**
 * What a source lists, from what git has in a tree or in the index: the same folders passed over
 * and the same kinds as in a work tree, in code-unit order.
 */
export function entriesOf(found: readonly TreeRecord[], answer: Uint8Array): Entry[] {
  const clean = isUtf8(answer)
  const entries: Entry[] = []
  const folders = new Set<string>()
  for (const { mode, oid, path } of found) {
    const kind = kindOf(mode)
    if (!isListed(path) || (kind === 'submodule' && !isEntered(path.replace(/.*\//s, '')))) continue
    const broken = !clean && path.includes('\uFFFD')
    entries.push({ path, kind: broken ? 'special' : kind, size: null, oid })
    addFolders(path, folders)
  }
  for (const path of folders) entries.push({ path, kind: 'directory', size: null, oid: null })
  return entries.sort((a, b) => compareText(a.path, b.path))
}

/** What a mode of git's stands for. */
export function kindOf(mode: string): EntryKind {
  if (mode.startsWith('100')) return 'file'
  if (mode === '120000') return 'symlink'
  return mode === '160000' ? 'submodule' : 'special'
}

/** git has no folders, but one whose name ends in `.md` is listed all the same. */
function addFolders(path: string, folders: Set<string>): void {
  for (let at = path.indexOf('.md/'); at >= 0; at = path.indexOf('.md/', at + 1)) {
    folders.add(path.slice(0, at + 3))
  }
}
