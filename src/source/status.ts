import { type Environment, withoutFilters } from './filters.js'
import { git } from './git.js'
import { isListed } from './names.js'
import type { Repository } from './repository.js'

/** How the files of an archive's folder stand to HEAD. */
export interface Status {
  /** Some file that a source would list is changed, added, removed or not yet in git. */
  readonly dirty: boolean
  /** What git is told to ignore, relative to the archive; a whole folder ends in a slash. */
  readonly ignored: ReadonlySet<string>
  /** What is not yet in git; a repository within this one ends in a slash. */
  readonly untracked: readonly string[]
  /** The archive lies in a folder that git ignores: it knows nothing of the files. */
  readonly outside: boolean
}

/**
 * Compare the folder at `prefix` (as in `Repository`) with index and HEAD, by one git child that is
 * started before this returns. `env` is what `withoutFilters` gives.
 */
export async function readStatus(
  repo: Repository,
  prefix: string,
  env: Environment,
): Promise<Status> {
  const words = [
    ...['status', '--porcelain=v2', '-z', '--untracked-files=all', '--ignored=matching'],
    // git is not started inside submodules: their settings are not ours
    ...['--no-renames', '--ignore-submodules=dirty'],
    ...(prefix === '' ? [] : ['--', prefix]),
  ]
  const answer = await git(repo.top, words, { env })
  const ignored = new Set<string>()
  const untracked: string[] = []
  let dirty = false
  let outside = false
  for (const record of answer.toString().split('\0')) {
    const [kind] = record
    const path = record
      .split(' ')
      .slice(fieldsBefore[kind ?? ''] ?? 0)
      .join(' ')
    if (kind === undefined) continue
    // the archive lies in a folder that is ignored, so nothing of it is in git
    if (kind === '!' && prefix.startsWith(path)) dirty = outside = true
    if (!path.startsWith(prefix)) continue
    const inside = path.slice(prefix.length)
    if (kind === '!') {
      ignored.add(inside)
      continue
    }
    if (kind === '?') untracked.push(inside)
    if (kind !== '#' && isListed(inside.replace(/\/$/, ''))) dirty = true
  }
  return { dirty, ignored, untracked, outside }
}

/** How many fields stand before the path in a record of each kind (git-status, "Porcelain v2"). */
const fieldsBefore: Readonly<Record<string, number>> = { '1': 8, u: 10, '?': 1, '!': 1 }

/** Whether what a source would list below `prefix` differs from HEAD, new files included. */
export const isDirty = async (repo: Repository, prefix = repo.prefix): Promise<boolean> =>
  (await readStatus(repo, prefix, await withoutFilters(repo.top))).dirty
