import { createHash } from 'node:crypto'
import { isSchemaPath } from '../src/archive/own.js'
import { settingsPath } from '../src/archive/settings-file.js'
import { readSides, type Sides } from '../src/archive/sides/sides.js'
import type { Change, ChangeExample } from '../src/rules/changes/change-rule.js'
import { pairDocuments, readChangedFiles } from '../src/rules/changes/read-change.js'
import type { FileDiff, TreeFile } from '../src/source/compared.js'
import { type MemoryFile, memorySource } from '../src/source/memory.js'
import { isListed } from '../src/source/names.js'
import type { Entry, Source } from '../src/source/source.js'

// Changes in memory, as the command line makes them of two commits.

export type Tree = Readonly<Record<string, MemoryFile>>

/**
 * A source in memory whose files have ids by their contents, as git's have; it lists what an
 * archive does, or all.
 */
export function treeSource(files: Tree, all = false): Source {
  const source = memorySource(files)
  const withId = (entry: Entry): Entry => {
    const file = files[entry.path]
    const content =
      typeof file === 'string' || file instanceof Uint8Array ? file : String(entry.kind)
    return { ...entry, oid: createHash('sha1').update(content).digest('hex') }
  }
  return {
    ...source,
    kind: 'revision',
    list: async () => (await source.list()).filter(({ path }) => all || isListed(path)).map(withId),
  }
}

/** The files of a tree with a change made in them. */
export function changed(before: Tree, change: ChangeExample['change']): Tree {
  const after: Record<string, MemoryFile> = { ...before }
  for (const [path, file] of Object.entries(change)) {
    if (file === null) delete after[path]
    else after[path] = file
  }
  return after
}

export interface Taken {
  readonly sides: Sides
  readonly change: Change
}

/** Both sides of a change from one tree to another, and the change itself. */
export async function changeBetween(
  before: Tree,
  after: Tree,
  how: Pick<ChangeExample, 'message' | 'programs' | 'mayChangeSettings' | 'by' | 'signed'> = {},
  today = '2026-11-22',
): Promise<Taken> {
  const isJudge = (path: string) => path === settingsPath || isSchemaPath(path)
  const judges = how.mayChangeSettings ? after : before
  const merged = Object.fromEntries([
    ...Object.entries(after).filter(([path]) => !isJudge(path)),
    ...Object.entries(judges).filter(([path]) => isJudge(path)),
  ])
  const [old, now] = [treeSource(before, true), treeSource(after, true)]
  const sides = { base: treeSource(before), head: treeSource(merged), today, run: today }
  const was = new Map((await old.list()).map((entry) => [entry.path, entry]))
  const is = new Map((await now.list()).map((entry) => [entry.path, entry]))
  const diffs: FileDiff[] = []
  for (const path of [...new Set([...was.keys(), ...is.keys()])].sort()) {
    const [a, b] = [was.get(path), is.get(path)]
    const program = how.programs?.includes(path) ?? false
    if (a?.oid === b?.oid && a?.kind === b?.kind && !program) continue
    diffs.push({ path, before: fileOf(a, false), after: fileOf(b, program) })
  }
  const reader = (source: Source) => ({ read: source.read, own: null })
  const files = await readChangedFiles(diffs, reader(old), reader(now))
  return {
    sides,
    change: {
      files,
      documents: pairDocuments(files),
      commits:
        how.message === undefined ? [] : [{ id: '0'.repeat(40), people: [], message: how.message }],
      mayChangeSettings: how.mayChangeSettings ?? false,
      makers: makersOf(diffs, how),
    },
  }
}

function makersOf(diffs: readonly FileDiff[], how: Pick<ChangeExample, 'by' | 'signed'>) {
  if (how.by === undefined && how.signed === undefined) return null
  const touches = diffs.map(({ path, before, after }) => ({
    path,
    before: [before?.oid ?? null],
    after: after?.oid ?? null,
  }))
  const id = '0'.repeat(40)
  return {
    commits: [{ id, seconds: 0, parents: [], author: how.by ?? '', ref: '', touches }],
    onlyWriters: how.by !== undefined,
    signatures: how.signed === undefined ? null : new Map([[id, how.signed]]),
  }
}

const fileOf = (entry: Entry | undefined, executable: boolean): TreeFile | null =>
  entry ? { kind: entry.kind, executable, oid: entry.oid ?? '' } : null

export { readSides }
