import { createHash } from 'node:crypto'
import type { Archive, Skipped } from '../archive/archive.js'
import type { Kind } from '../archive/builtin.js'
import { memoryIn } from '../archive/memory/memory.js'
import { settingsPath } from '../archive/settings-file.js'
import type { Remembered } from '../archive/sides/mentions.js'
import { readSides } from '../archive/sides/sides.js'
import { compareDiagnostics, compareText, type Diagnostic } from '../diagnostic.js'
import { looksAround } from '../rules/compare.js'
import { rules } from '../rules/index.js'
import { judge } from '../rules/judge.js'
import { foundSince } from '../rules/since.js'
import { readBlobs } from '../source/blobs.js'
import type { Cache } from '../source/cache.js'
import { identify } from '../source/digest.js'
import { type Entry, isUnreadable, type Source } from '../source/source.js'
import { worktreeSource } from '../source/worktree.js'
import type { Before } from './command.js'

/** What the rules say of a whole archive. */
export interface Judged {
  readonly diagnostics: readonly Diagnostic[]
  readonly documents: readonly { readonly path: string; readonly type: Kind }[]
  readonly skipped: readonly Skipped[]
}

/** The same with what the files held; git has all of it. */
interface State extends Judged {
  readonly entries: readonly (readonly [path: string, kind: Entry['kind'], oid: string | null])[]
}

/** The days an archive is judged on. */
export interface Days {
  readonly today: string
  readonly run: string
}

const nameOf = ({ today, run }: Days): string => `state-${today}-${run}`
/** So many states are remembered, of different days. */
const most = 4

/**
 * What the rules say, by what they said of a state the archive was in before: only what a change
 * since then can have to do with is judged again, as for a pull request. Null where no such state
 * is known, or where all has to be read after all.
 */
export async function judgedSince(before: Before, days: Days): Promise<Judged | null> {
  const { looked, identified, segments, cache } = before
  const { repo, root } = looked
  const known = cache.get(nameOf(days))
  if (known === null || identified === null || repo === null) return null
  const state = JSON.parse(known.toString()) as State
  const disk = await worktreeSource(root, repo, looked)
  // Another repository may have come to stand here.
  let lost = false
  const base: Source = {
    ...{ kind: 'revision', commit: null, dirty: null },
    list: async () => state.entries.map(([path, kind, oid]) => ({ path, kind, oid, size: null })),
    read: (entries, visit) =>
      readBlobs(repo.top, entries, (entry, content) => {
        if (isUnreadable(content)) lost = true
        visit(entry, content)
      }),
  }
  const head: Source = {
    ...disk,
    list: async () => identified.entries,
    read: (entries, visit) => {
      let next = 0
      const plain = entries.map((entry) => ({ ...entry, oid: null }))
      return disk.read(plain, (_, content) => visit(entries[next++] as Entry, content))
    },
  }
  const memory = memoryIn(segments)
  const sides = await readSides({ base, head, ...days, memory, mentioned: mentionsFrom(cache) })
  if (sides.whole || lost) return null
  // The settings are as they were, but what they refer to may not be.
  const isJudged = (path: string) => sides.judged.has(path) || path === settingsPath
  const found = await judge(sides.head, rules, ({ path }) => isJudged(path))
  const old = state.diagnostics.filter(({ path }) => isJudged(path))
  const since = foundSince(old, found)
  if (since.some(({ rule, path }) => looksAround.has(rule) || path === settingsPath)) return null
  const kept = state.diagnostics.filter(({ path }) => !isJudged(path) && sides.head.paths.has(path))
  const types = new Map(state.documents.map(({ path, type }) => [path, type]))
  const unread = sides.head.unread.map((path) => ({ path, type: types.get(path) ?? 'unknown' }))
  const read = sides.head.documents.map(({ path, type }) => ({ path, type }))
  return {
    diagnostics: [...kept, ...found].sort(compareDiagnostics),
    documents: [...read, ...unread].sort((a, b) => compareText(a.path, b.path)),
    skipped: sides.head.skipped,
  }
}

/** What is remembered of who mentions what, by the words that were looked for. */
function mentionsFrom(cache: Cache): Remembered {
  const named = (words: readonly string[]) =>
    `mentions-${createHash('sha1').update(words.join('\n')).digest('hex')}`
  return {
    get: (words) => cache.get(named(words))?.toString() ?? null,
    put: (words, text) => {
      cache.put(named(words), text)
      for (const old of cache.names('mentions-').slice(most)) cache.drop(old)
    },
  }
}

/** Remember what the rules said, when git has all that was judged. */
export async function keepJudged(
  before: Before,
  archive: Archive,
  diagnostics: readonly Diagnostic[],
  days: Days,
): Promise<void> {
  const { looked, segments, cache } = before
  const identified = before.identified ?? (await identify(looked, segments))
  if (!identified?.inGit) return
  const state: State = {
    entries: identified.entries.map(({ path, kind, oid }) => [path, kind, oid]),
    diagnostics,
    documents: archive.documents.map(({ path, type }) => ({ path, type })),
    skipped: archive.skipped,
  }
  cache.put(nameOf(days), JSON.stringify(state))
  for (const old of cache.names('state-').slice(most)) cache.drop(old)
}
