import { realpathSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import type { GitOptions } from './git.js'
import type { Repository } from './repository.js'

/** Which index git is to read. */
export type Index = Pick<GitOptions, 'env'>

/**
 * The index that git has prepared for a commit and names to its hooks (`GIT_INDEX_FILE`). With
 * `git commit --all` it is another file than the usual one. Only a file in the repository's own git
 * folder is taken for it; any other name is passed over.
 */
export function hookIndex(repo: Repository, named: string | undefined): Index {
  if (named === undefined || named === '') return {}
  const file = resolve(repo.top, named)
  try {
    const own = realpathSync.native(dirname(file)) === realpathSync.native(repo.gitDir)
    return own ? { env: { GIT_INDEX_FILE: file } } : {}
  } catch {
    return {}
  }
}
