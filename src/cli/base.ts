import { UserError } from '../errors.js'
import { mergeBasesOf } from '../source/ancestry.js'
import { missingBase, noCommits, noCommonHistory, shallowHistory } from '../source/git-errors.js'
import { findRepository, type Repository, resolveRevision } from '../source/repository.js'
import type { Options } from './command.js'
import { needsGit } from './source-of.js'

/** What a change goes from and to, by full commit ids. */
export interface ChangeSides {
  readonly repo: Repository
  /** The tip of what it is to be taken into. */
  readonly tip: string
  readonly head: string
  /** Where it began; several after merges that cross. */
  readonly mergeBases: readonly string[]
  readonly mergeBase: string
}

/**
 * Find what a change is to be compared with. Throws `UserError`: `call` for a revision that could
 * never be one, `environment`, with the command that mends it, where the base or the history in
 * between is not here.
 */
export async function sidesOf(root: string, base: string, options: Options): Promise<ChangeSides> {
  const repo = await findRepository(root)
  if (!repo) throw needsGit('--base')
  if (base.trim() === '') throw emptyBase
  if (repo.head === null) throw noCommits()
  const tip = await tipOf(repo, base)
  const mergeBases = await mergeBasesOf(repo, tip, repo.head)
  const [mergeBase] = mergeBases
  if (mergeBase === undefined) throw repo.shallow ? shallowHistory() : noCommonHistory(base)
  if (options['staged'] === true && repo.bare) throw needsGit('--staged')
  return { repo, tip, head: repo.head, mergeBases, mergeBase }
}

/** A name that could be a revision, and is none here, has not been fetched. */
async function tipOf(repo: Repository, base: string): Promise<string> {
  try {
    return await resolveRevision(repo, base)
  } catch (error) {
    const unknown = error instanceof UserError && error.failure === 'call'
    if (!unknown || !/^(?!.*\.\.)[^-\s^:][^\s^~:?*[\\]*(?:[~^@]\S*)?$/.test(base)) throw error
    throw missingBase(base)
  }
}

const emptyBase = new UserError(
  'call',
  { sv: '--base är tom', en: '--base is empty' },
  {
    sv: 'Ange grenen som ändringen ska tas in i, till exempel origin/main.',
    en: 'Give the branch that the change is to be taken into, for instance origin/main.',
  },
)
