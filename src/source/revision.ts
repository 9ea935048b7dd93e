import { UserError } from '../errors.js'
import { readBlobs } from './blobs.js'
import { git } from './git.js'
import { GitError } from './git-errors.js'
import type { Repository } from './repository.js'
import type { Source } from './source.js'
import { entriesOf, records, type TreeRecord } from './tree.js'

/**
 * The files of an archive as a commit has them. `commit` is a full id from `resolveRevision`.
 * Throws `UserError` (`call`) when the archive's folder did not exist then.
 */
export async function revisionSource(repo: Repository, commit: string): Promise<Source> {
  const { records: found, answer } = await treeOf(repo, commit)
  const entries = entriesOf(found, answer)
  return {
    kind: 'revision',
    commit,
    dirty: false,
    list: async () => entries,
    read: (wanted, visit) => readBlobs(repo.top, wanted, visit),
  }
}

const absent = /not a valid object name|not a tree object|does not exist in/i

/** Everything that a tree or the index has below the archive, and the bytes it was told in. */
export interface Listed {
  readonly records: readonly TreeRecord[]
  readonly answer: Uint8Array
}

/**
 * Every file of an archive as a commit has it, folders that begin with a dot too. Throws
 * `UserError` (`call`) when the archive's folder did not exist then.
 */
export async function treeOf(repo: Repository, commit: string): Promise<Listed> {
  const folder = repo.prefix.replace(/\/$/, '')
  // a tree's own listing, so that paths are the archive's and the folder's name is no pattern
  const tree = `${commit}:${folder}`
  const answer = await git(repo.top, ['ls-tree', '-r', '-z', tree]).catch((error: unknown) => {
    if (!(error instanceof GitError) || error.understood || !absent.test(error.stderr)) throw error
    throw new UserError('call', {
      sv: `Mappen "${folder}" fanns inte i ${commit.slice(0, 12)}.`,
      en: `The folder "${folder}" did not exist in ${commit.slice(0, 12)}.`,
    })
  })
  const found = [...records(answer)].map(({ fields: [mode = '', , oid = ''], path }) => ({
    mode,
    oid,
    path,
  }))
  return { records: found, answer }
}
