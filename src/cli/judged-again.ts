import { memoryIn } from '../archive/memory/memory.js'
import { settingsPath } from '../archive/settings-file.js'
import type { Remembered } from '../archive/sides/mentions.js'
import { readSides } from '../archive/sides/sides.js'
import { compareDiagnostics, compareText } from '../diagnostic.js'
import { looksAround } from '../rules/compare.js'
import { rules } from '../rules/index.js'
import { judge } from '../rules/judge.js'
import { foundSince } from '../rules/since.js'
import { readBlobs } from '../source/blobs.js'
import { type Cache, shortName } from '../source/cache.js'
import { type Entry, isUnreadable, type Source } from '../source/source.js'
import { worktreeSource } from '../source/worktree.js'
import type { Before } from './command.js'
import type { Days, Judged, State } from './state.js'

/**
 * What the rules say, by what they said of a state: only what a change since then can have to do
 * with is judged again, as for a pull request. Null where all has to be read after all.
 */
export async function judgedAgain(
  { looked, identified, segments, cache }: Before,
  state: State,
  days: Days,
): Promise<Judged | null> {
  const { repo, root } = looked
  if (identified === null || repo === null) return null
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

/** So many searches are remembered. */
const mostMentions = 4

/** What is remembered of who mentions what, by the words that were looked for. */
function mentionsFrom(cache: Cache): Remembered {
  const named = (words: readonly string[]) => `mentions-${shortName(words.join('\n'))}`
  return {
    get: (words) => cache.get(named(words))?.toString() ?? null,
    put: (words, text) => {
      cache.put(named(words), text)
      cache.keepNewest('mentions-', mostMentions)
    },
  }
}
