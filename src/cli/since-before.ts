import type { Archive } from '../archive/archive.js'
import type { Diagnostic } from '../diagnostic.js'
import type { Before } from './command.js'
import { saysTheSame } from './says-the-same.js'
import { type Days, type Judged, keepState, stateIn } from './state.js'

/**
 * What the rules say, by what they said of a state the archive was in before. Where documents have
 * got other words and say the same, that is all; else only what a change since then can have to do
 * with is judged again. Null where no such state is known, or where all has to be read after all.
 */
export async function judgedSince(before: Before, days: Days): Promise<Judged | null> {
  const { cache, identified } = before
  const state = stateIn(cache, days)
  if (state === null || identified === null) return null
  if (await saysTheSame(before, state)) {
    if (identified.inGit && !state.inGit) keepState(cache, identified, state, days)
    return state
  }
  if (!state.inGit) return null
  const { judgedAgain } = await import('./judged-again.js')
  return await judgedAgain(before, state, days)
}

/** Remember what the rules said: rather of a state that git has than of one that it lacks. */
export async function keepJudged(
  before: Before,
  archive: Archive,
  diagnostics: readonly Diagnostic[],
  days: Days,
): Promise<void> {
  const { cache } = before
  const identified = await before.learnt()
  if (identified === null || (!identified.inGit && stateIn(cache, days)?.inGit)) return
  const { skipped } = archive
  const documents = archive.documents.map(({ path, type }) => ({ path, type }))
  keepState(cache, identified, { diagnostics, documents, skipped }, days)
}
