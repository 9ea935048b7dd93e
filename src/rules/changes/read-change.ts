import { readDocument } from '../../archive/document.js'
import { decode } from '../../archive/extract.js'
import { isSchemaPath, type OwnSchemas } from '../../archive/own.js'
import { settingsPath } from '../../archive/settings-file.js'
import type { FileDiff, TreeFile } from '../../source/compared.js'
import { type Entry, isUnreadable, type Source } from '../../source/source.js'
import type { ChangedDocument, ChangedFile, FileState, Version } from './change-rule.js'

/** How one side of a change is read. */
export interface SideReader {
  readonly read: Source['read']
  readonly own: OwnSchemas | null
}

/** Read both states of every file that a change touches. */
export async function readChangedFiles(
  files: readonly FileDiff[],
  before: SideReader,
  after: SideReader,
): Promise<readonly ChangedFile[]> {
  const was = await statesOf(
    files.map(({ path, before: file }) => ({ path, file })),
    before,
  )
  const is = await statesOf(
    files.map(({ path, after: file }) => ({ path, file })),
    after,
  )
  return files.map(({ path }) => ({
    path,
    before: was.get(path) ?? null,
    after: is.get(path) ?? null,
  }))
}

interface Asked {
  readonly path: string
  readonly file: TreeFile | null
}

async function statesOf(
  asked: readonly Asked[],
  { read, own }: SideReader,
): Promise<ReadonlyMap<string, FileState>> {
  const states = new Map<string, FileState>()
  const wanted: Entry[] = []
  for (const { path, file } of asked) {
    if (file === null) continue
    const { kind, executable, oid } = file
    states.set(path, { kind, executable, binary: false, text: null, document: null })
    if (kind === 'file') wanted.push({ path, kind, size: null, oid })
  }
  await read(wanted, (entry, content) => {
    const state = states.get(entry.path)
    if (!state) return
    const unreadable = isUnreadable(content)
    const isDocument = /[.]md$/i.test(entry.path) && !isSchemaPath(entry.path)
    states.set(entry.path, {
      ...state,
      binary: unreadable || content.includes(0),
      text: unreadable ? null : decode(content),
      document:
        isDocument || entry.path === settingsPath ? readDocument(entry, content, null, own) : null,
    })
  })
  return states
}

/**
 * Find each document of a change again after it: by its id or a former one, wherever it has been
 * moved to, else at its path.
 */
export function pairDocuments(files: readonly ChangedFile[]): readonly ChangedDocument[] {
  const after = files.flatMap(({ path, after: state }) => versionOf(path, state))
  const byId = new Map<string, Version>()
  for (const version of after) for (const id of formerIdsOf(version)) byId.set(id, version)
  for (const version of after) {
    const { id } = version.document
    if (id !== null) byId.set(id, version)
  }
  const byPath = new Map(after.map((version) => [version.path, version]))
  const taken = new Set<Version>()
  const pairs: ChangedDocument[] = []
  const waiting: Version[] = []
  for (const { path, before: state } of files) {
    for (const before of versionOf(path, state)) {
      const own = byPath.get(path)
      const isOwn = own !== undefined && own.document.id === before.document.id
      const found = isOwn ? own : byId.get(before.document.id ?? '')
      if (found && !taken.has(found)) {
        taken.add(found)
        pairs.push({ before, after: found })
      } else waiting.push(before)
    }
  }
  for (const before of waiting) {
    const own = byPath.get(before.path)
    pairs.push({ before, after: own && !taken.has(own) ? own : null })
  }
  return pairs
}

function versionOf(path: string, state: FileState | null): readonly Version[] {
  if (!state?.document || state.document.type === 'settings') return []
  return [{ path, text: state.text, document: state.document }]
}

function formerIdsOf({ document }: Version): readonly string[] {
  const ids = document.values?.['former_ids']
  return Array.isArray(ids) ? ids.filter((id) => typeof id === 'string') : []
}
