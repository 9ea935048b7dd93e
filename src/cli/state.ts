import type { Skipped } from '../archive/archive.js'
import type { Kind } from '../archive/builtin.js'
import type { Diagnostic } from '../diagnostic.js'
import type { Cache } from '../source/cache.js'
import type { Identified } from '../source/digest.js'
import type { Entry } from '../source/source.js'

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

/** What is remembered of a state for some days; null where nothing is. */
export function stateIn(cache: Cache, days: Days): State | null {
  const known = cache.get(nameOf(days))
  return known && (JSON.parse(known.toString()) as State)
}

/** Remember it, in the place of another of the same days. */
export function keepState(
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
  cache.keepNewest('state-', most)
}
