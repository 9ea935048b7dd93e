import { realpathSync } from 'node:fs'
import { compareText } from '../diagnostic.js'
import { readBlobs } from './blobs.js'
import type { Cache } from './cache.js'
import { type Environment, withoutFilters } from './filters.js'
import { guarded } from './io-errors.js'
import { type LastSeen, lastSeenIn } from './last-seen.js'
import { readFiles } from './read-files.js'
import type { Repository } from './repository.js'
import type { Entry, Source } from './source.js'
import { notCheckedOut } from './sparse.js'
import { type Seen, stampInGit, stampOutsideGit, unsettledIn } from './stamp.js'
import { readStatus, type Status } from './status.js'
import { walk } from './walk.js'

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
  {
    stamped = false,
    env = repo === null ? null : withoutFilters(repo.top),
    cache = null,
  }: Looking = {},
): Promise<Looked> {
  const real = guarded('.', () => realpathSync.native(root))
  if (repo === null || env === null) {
    const entries = walk(real, cache).entries()
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
  const walked = walk(real, cache)
  const stampFor = stamped ? stampInGit(real, walked, repo) : null
  const [status, absent, unsettled] = await asked
  const stamp = stampFor?.(status, unsettled) ?? null
  let entries: readonly Entry[] | null = null
  let asking: Promise<LastSeen> | null = null
  const looked = {
    root: real,
    get entries() {
      const kept = () => walked.entries().filter(({ path }) => !isIgnored(path, status.ignored))
      entries ??= withAbsent(kept(), absent)
      return entries
    },
    ...{ repo, status, stamp },
  }
  const lastSeen = () => {
    asking ??= lastSeenIn(repo, looked.entries, unsettled)
    return asking
  }
  return Object.assign(looked, { lastSeen: stamped ? lastSeen : null })
}

interface Looking {
  /** Find out what can be known of the contents of the files. */
  readonly stamped?: boolean
  readonly env?: Promise<Environment> | null
  readonly cache?: Cache | null
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
