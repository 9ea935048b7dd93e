import { compareText } from '../diagnostic.js'
import { readBlobs } from './blobs.js'
import { git } from './git.js'
import type { Index } from './hook-index.js'
import type { Repository } from './repository.js'
import { type Listed, treeOf } from './revision.js'
import type { EntryKind, Source } from './source.js'
import { indexOf } from './staged.js'
import { entriesOf, kindOf, records, type TreeRecord } from './tree.js'

/** What git has at a path. */
export interface TreeFile {
  readonly kind: EntryKind
  /** Its mode says that it can be run as a program. */
  readonly executable: boolean
  readonly oid: string
}

/** One path that a change touches; relative to the archive, above it with `../`. */
export interface FileDiff {
  readonly path: string
  /** As it was where the change began; null when it was not there. */
  readonly before: TreeFile | null
  readonly after: TreeFile | null
}

/** Two sides of a change: what it is to be taken into, and the same with the change taken in. */
export interface Compared {
  readonly base: Source
  readonly head: Source
  /** In code-unit order of their paths. */
  readonly files: readonly FileDiff[]
  /** Read contents by the ids of `files`. */
  readonly read: Source['read']
}

/** What is compared: all by full commit ids from `resolveRevision`. */
export interface Sides {
  readonly tip: string
  /** Where the change began; several after merges that cross. */
  readonly mergeBases: readonly string[]
  /** Null for the index. */
  readonly head: string | null
  /** Which index that is. */
  readonly index: Index
}

/**
 * Compare what git has, never the work tree. The head is the tip of the base with every path that
 * the change touches, so that both are judged as they will be together. Paths for which `taken` is
 * false keep what the base has, also in the head.
 */
export async function compare(
  repo: Repository,
  { tip, mergeBases, head, index }: Sides,
  taken: (path: string) => boolean,
): Promise<Compared> {
  const trees = new Map<string, Promise<Tree>>()
  const treeAt = (commit: string) => {
    const known = trees.get(commit) ?? listed(repo, commit)
    trees.set(commit, known)
    return known
  }
  const [latest, after, ...before] = await Promise.all([
    treeAt(tip),
    head === null ? staged(repo, index) : treeAt(head),
    ...mergeBases.map(treeAt),
  ])
  const files = differences(before, after, latest)
  const merged = new Map(latest.inside)
  for (const { path } of files) {
    if (path.startsWith('../') || !taken(path)) continue
    const record = after.inside.get(path)
    if (record) merged.set(path, record)
    else merged.delete(path)
  }
  const read: Source['read'] = (wanted, visit) => readBlobs(repo.top, wanted, visit)
  const source = (kind: Source['kind'], commit: string | null, tree: Iterable<TreeRecord>) => {
    const answer = Buffer.concat([latest.answer, after.answer])
    const entries = entriesOf([...tree], answer)
    return { kind, commit, dirty: false, list: async () => entries, read }
  }
  return {
    base: source('revision', tip, latest.inside.values()),
    head: source(head === null ? 'index' : 'revision', head ?? repo.head, merged.values()),
    files,
    read,
  }
}

interface Tree {
  readonly inside: ReadonlyMap<string, TreeRecord>
  /** The attributes of the folders above the archive, which hold for it too. */
  readonly above: ReadonlyMap<string, TreeRecord>
  readonly answer: Uint8Array
}

async function listed(repo: Repository, commit: string): Promise<Tree> {
  const nothing: Listed = { records: [], answer: new Uint8Array() }
  const inside = await treeOf(repo, commit).catch((error) => {
    if (error.failure === 'call') return nothing
    throw error
  })
  const answer = await attributes(repo, ['ls-tree', '-z', commit])
  return treeFrom(inside, answer, 2, repo)
}

async function staged(repo: Repository, index: Index): Promise<Tree> {
  const answer = await attributes(repo, ['ls-files', '-s', '-z', '--full-name'], index)
  return treeFrom(await indexOf(repo, index), answer, 1, repo)
}

function treeFrom(
  { records: inside, answer }: Listed,
  attributes: Uint8Array,
  oidAt: number,
  { prefix }: Repository,
): Tree {
  const above = new Map<string, TreeRecord>()
  for (const { fields, path } of records(attributes)) {
    const up = prefix.split('/').length - path.split('/').length
    const own = `${'../'.repeat(up)}.gitattributes`
    above.set(own, { mode: fields[0] ?? '', oid: fields[oidAt] ?? '', path: own })
  }
  return { inside: new Map(inside.map((record) => [record.path, record])), above, answer }
}

async function attributes(
  repo: Repository,
  args: readonly string[],
  index: Index = {},
): Promise<Uint8Array> {
  if (repo.prefix === '') return new Uint8Array()
  const folders = repo.prefix.split('/').slice(0, -1)
  const files = folders.map((_, at) => [...folders.slice(0, at), '.gitattributes'].join('/'))
  return git(repo.top, [...args, '--', ...files], index)
}

/** What differs from any merge base, but for what the tip of the base has already. */
function differences(before: readonly Tree[], after: Tree, latest: Tree): FileDiff[] {
  const found = new Map<string, FileDiff>()
  for (const part of ['inside', 'above'] as const) {
    for (const tree of before) {
      for (const path of new Set([...tree[part].keys(), ...after[part].keys()])) {
        const [was, is, now] = [tree, after, latest].map((one) => one[part].get(path))
        if (same(was, is) || same(now, is) || found.has(path)) continue
        found.set(path, { path, before: fileOf(was), after: fileOf(is) })
      }
    }
  }
  return [...found.values()].sort((a, b) => compareText(a.path, b.path))
}

const same = (a: TreeRecord | undefined, b: TreeRecord | undefined): boolean =>
  a?.oid === b?.oid && a?.mode === b?.mode

const fileOf = (record: TreeRecord | undefined): TreeFile | null =>
  record === undefined
    ? null
    : { kind: kindOf(record.mode), executable: record.mode === '100755', oid: record.oid }
