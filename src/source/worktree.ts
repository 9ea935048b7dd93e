import { isUtf8 } from 'node:buffer'
import { type Dirent, readdirSync, realpathSync } from 'node:fs'
import { join } from 'node:path'
import { compareText } from '../diagnostic.js'
import { readBlobs } from './blobs.js'
import { type Environment, withoutFilters } from './filters.js'
import { guarded } from './io-errors.js'
import { type LastSeen, lastSeenIn } from './last-seen.js'
import { isEntered, isKept } from './names.js'
import { readFiles } from './read-files.js'
import type { Repository } from './repository.js'
import type { Entry, EntryKind, Source } from './source.js'
import { notCheckedOut } from './sparse.js'
import { type Seen, stampInGit, stampOutsideGit, unsettledIn } from './stamp.js'
import { readStatus, type Status } from './status.js'

/** The folder of an archive, looked at without reading the files in it. */
export interface Looked extends Seen {
  readonly repo: Repository | null
  /** Null outside git. */
  readonly status: Status | null
  /** Names all that it holds; null where nothing can be relied on but reading it. */
  readonly stamp: string | null
  /** What git saw in the files last, asked once; null where that is not known. */
  readonly lastSeen: (() => Promise<LastSeen>) | null
}

/**
 * Look at a folder: which files it has and, where `stamped`, what can be known of their contents
 * without reading them. Throws `UserError` when the folder or the repository cannot be read.
 */
export async function lookAt(
  root: string,
  repo: Repository | null,
  { stamped = false, env = repo === null ? null : withoutFilters(repo.top) }: Looking = {},
): Promise<Looked> {
  const real = guarded('.', () => realpathSync.native(root))
  if (repo === null || env === null) {
    const entries = walk(real)
    const stamp = stamped ? stampOutsideGit({ root: real, entries }) : null
    return { root: real, repo, entries, status: null, stamp, lastSeen: null }
  }
  // git has to be at work before the folder is walked, which nothing else runs beside
  const clean = await env
  const asked = Promise.all([
    readStatus(repo, repo.prefix, clean),
    notCheckedOut(repo),
    stamped ? unsettledIn(repo, clean) : [],
  ])
  // A folder that cannot be walked is told before what git has to say.
  asked.catch(() => {})
  const found = walk(real)
  const stampFor = stamped ? stampInGit({ root: real, entries: found }, repo) : null
  const [status, absent, unsettled] = await asked
  const kept = found.filter(({ path }) => !isIgnored(path, status.ignored))
  const seen = { root: real, entries: withAbsent(kept, absent) }
  const stamp = stampFor?.(status, unsettled) ?? null
  let asking: Promise<LastSeen> | null = null
  const lastSeen = () => {
    asking ??= lastSeenIn(repo, seen.entries, unsettled)
    return asking
  }
  return { ...seen, repo, status, stamp, lastSeen: stamped ? lastSeen : null }
}

interface Looking {
  readonly stamped?: boolean
  readonly env?: Promise<Environment> | null
}

/**
 * The files of an archive as they stand on disk. What git ignores is left out when there is a
 * repository. Throws `UserError` when the folder or the repository cannot be read.
 */
export async function worktreeSource(
  root: string,
  repo: Repository | null,
  looked: Looked | null = null,
): Promise<Source> {
  const { root: real, status, entries: found, lastSeen } = looked ?? (await lookAt(root, repo))
  const entries = lastSeen === null ? found : (await lastSeen()).entries
  return {
    kind: 'worktree',
    commit: repo?.head ?? null,
    dirty: status === null || repo?.head == null ? null : status.dirty,
    list: async () => entries,
    read: async (wanted, visit) => {
      for (const run of runsOf(wanted)) {
        // only what is not on disk has git's id here
        if (repo !== null && run[0]?.oid != null) await readBlobs(repo.top, run, visit)
        else readFiles(real, run, visit)
      }
    },
  }
}

function withAbsent(present: Entry[], absent: readonly Entry[]): Entry[] {
  if (absent.length === 0) return present
  const known = new Set(present.map(({ path }) => path))
  const missing = absent.filter(({ path }) => !known.has(path))
  return [...present, ...missing].sort((a, b) => compareText(a.path, b.path))
}

/** Cut the entries where they go from disk to git or back, in order: one piece as a rule. */
function runsOf(entries: readonly Entry[]): readonly (readonly Entry[])[] {
  const fromGit = ({ oid }: Entry) => oid !== null
  if (!entries.some(fromGit)) return [entries]
  const runs: Entry[][] = []
  for (const entry of entries) {
    const run = runs.at(-1)
    if (run?.[0] && fromGit(run[0]) === fromGit(entry)) run.push(entry)
    else runs.push([entry])
  }
  return runs
}

/** Whether git is told to ignore a file, or a folder that it lies in. */
function isIgnored(path: string, ignored: ReadonlySet<string>): boolean {
  if (ignored.size === 0) return false
  for (let at = path.indexOf('/'); at !== -1; at = path.indexOf('/', at + 1)) {
    if (ignored.has(path.slice(0, at + 1))) return true
  }
  return ignored.has(path) || ignored.has(`${path}/`)
}

/** Every file below a folder, no symbolic link followed, in code-unit order. */
function walk(root: string): Entry[] {
  const entries: Entry[] = []
  const add = (path: string, kind: EntryKind) => entries.push({ path, kind, size: null, oid: null })
  const folders = ['']
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    const children = childrenOf(root, folder)
    if (children === null) {
      add(folder.slice(0, -1), 'special')
      continue
    }
    if (folder !== '' && children.some(({ name }) => name === '.git')) {
      add(folder.slice(0, -1), 'submodule')
      continue
    }
    if (folder.endsWith('.md/')) add(folder.slice(0, -1), 'directory')
    const broken = brokenNames(root, folder, children)
    for (const child of children) {
      const { name } = child
      const path = folder + name
      if (broken.has(name)) add(path, 'special')
      else if (child.isDirectory()) {
        if (isEntered(name)) folders.push(`${path}/`)
      } else if (isKept(name)) add(path, kindOf(child))
    }
  }
  return entries.sort((a, b) => compareText(a.path, b.path))
}

function kindOf(child: Dirent): EntryKind {
  if (child.isFile()) return 'file'
  return child.isSymbolicLink() ? 'symlink' : 'special'
}

/** Null for a folder that may not be opened: it is shown, since nothing is hidden. */
function childrenOf(root: string, folder: string): Dirent[] | null {
  const open = () => readdirSync(join(root, folder), { withFileTypes: true })
  if (folder === '') return guarded('.', open)
  try {
    return open()
  } catch (error) {
    // gone since its parent was read
    return (error as NodeJS.ErrnoException).code === 'ENOENT' ? [] : null
  }
}

const none: ReadonlySet<string> = new Set()

/** Names that are not UTF-8 and so cannot be opened by what `readdir` calls them. */
function brokenNames(root: string, folder: string, children: readonly Dirent[]) {
  if (!children.some(({ name }) => name.includes('\uFFFD'))) return none
  const names = readdirSync(join(root, folder), { encoding: 'buffer' })
  return new Set(names.filter((name) => !isUtf8(name)).map((name) => name.toString()))
}
