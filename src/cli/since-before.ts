import type { Archive, Skipped } from '../archive/archive.js'
import type { Kind } from '../archive/builtin.js'
import type { Diagnostic } from '../diagnostic.js'
import type { Cache } from '../source/cache.js'
import { type Identified, identify } from '../source/digest.js'
import type { Entry } from '../source/source.js'
import type { Before } from './command.js'
import { saysTheSame } from './says-the-same.js'

/** What the rules say of a whole archive. */
export interface Judged {
  readonly diagnostics: readonly Diagnostic[]
  readonly documents: readonly { readonly path: string; readonly type: Kind }[]
  readonly skipped: readonly Skipped[]
}

/** The same with what the files held. */
export interface State extends Judged {
  /** git has all of it, so that it can be read again. */
  readonly inGit: boolean
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
 * What the rules say, by what they said of a state the archive was in before. Where documents have
 * got other words and say the same, that is all; else only what a change since then can have to do
 * with is judged again. Null where no such state is known, or where all has to be read after all.
 */
export async function judgedSince(before: Before, days: Days): Promise<Judged | null> {
  const state = stateOf(before, days)
  if (state === null || before.identified === null || before.looked.repo === null) return null
  if (await saysTheSame(before, state)) {
    if (before.identified.inGit && !state.inGit) keep(before.cache, before.identified, state, days)
    return state
  }
  if (!state.inGit) return null
  const { judgedAgain } = await import('./judged-again.js')
  return await judgedAgain(before, state, days)
}

function stateOf({ cache }: Before, days: Days): State | null {
  const known = cache.get(nameOf(days))
  return known && (JSON.parse(known.toString()) as State)
}

/** Remember what the rules said: rather of a state that git has than of one that it lacks. */
export async function keepJudged(
  before: Before,
  archive: Archive,
  diagnostics: readonly Diagnostic[],
  days: Days,
): Promise<void> {
  const { looked, segments, cache } = before
  const identified = before.identified ?? (await identify(looked, segments))
  if (identified === null || (!identified.inGit && stateOf(before, days)?.inGit)) return
  const { skipped } = archive
  const documents = archive.documents.map(({ path, type }) => ({ path, type }))
  keep(cache, identified, { diagnostics, documents, skipped }, days)
}

function keep(
  cache: Cache,
  { entries, inGit }: Identified,
  { diagnostics, documents, skipped }: Judged,
  days: Days,
): void {
  const state: State = {
    inGit,
    entries: entries.map(({ path, kind, oid }) => [path, kind, oid]),
    ...{ diagnostics, documents, skipped },
  }
  cache.put(nameOf(days), JSON.stringify(state))
  for (const old of cache.names('state-').slice(most)) cache.drop(old)
}
