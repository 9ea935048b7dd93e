import { UserError } from '../errors.js'
import { readBlobs } from './blobs.js'
import { git } from './git.js'
import type { Index } from './hook-index.js'
import { isListed } from './names.js'
import type { Repository } from './repository.js'
import type { Listed } from './revision.js'
import type { Source } from './source.js'
import { entriesOf, records, type TreeRecord } from './tree.js'

/**
 * The files of an archive as the index has them: what `git commit` would record now,
 * of the usual index or of one that `hookIndex` has found.
 * Throws `UserError` (`conflict`) while a merge is unresolved.
 */
export async function stagedSource(repo: Repository, index: Index = {}): Promise<Source> {
  const below = repo.prefix === '' ? [] : ['--', repo.prefix]
  const [listed, changed] = await Promise.all([indexOf(repo, index), differs(repo, below, index)])
  const entries = entriesOf(listed.records, listed.answer)
  return {
    kind: 'index',
    commit: repo.head,
    dirty: changed,
    list: async () => entries,
    read: (wanted, visit) => readBlobs(repo.top, wanted, visit),
  }
}

/**
 * Every file of an archive as the index has it, folders that begin with a dot too. Throws
 * `UserError` (`conflict`) while a merge is unresolved.
 */
export async function indexOf(repo: Repository, index: Index = {}): Promise<Listed> {
  const below = repo.prefix === '' ? [] : ['--', repo.prefix]
  const answer = await git(repo.top, ['ls-files', '-s', '-z', '--full-name', ...below], index)
  const found: TreeRecord[] = []
  for (const { fields, path } of records(answer)) {
    const [mode = '', oid = '', stage] = fields
    if (stage !== '0') throw unmerged(path)
    found.push({ mode, oid, path: path.slice(repo.prefix.length) })
  }
  const announced = found.some(({ oid }) => emptyBlobs.has(oid))
    ? await intendedOnly(repo, below, index)
    : new Set()
  return { records: found.filter(({ path }) => !announced.has(path)), answer }
}

async function differs(
  repo: Repository,
  below: readonly string[],
  index: Index,
): Promise<boolean | null> {
  if (repo.head === null) return null
  const args = ['diff-index', '--cached', '--name-only', '-z', '--no-renames', repo.head]
  const names = (await git(repo.top, [...args, ...below], index)).toString().split('\0')
  return names.some((name) => name !== '' && isListed(name.slice(repo.prefix.length)))
}

/** The empty content's id, in SHA-1 and SHA-256. */
const emptyBlobs: ReadonlySet<string> = new Set([
  'e69de29bb2d1d6434b8b29ae775ad8c2e48c5391',
  '473a0f4c3be8a93681a267e3b1e9a7dcda1185436fe141f7749120a303721813',
])

/** `git add --intent-to-add` puts a name in the index that no commit would have: left out. */
async function intendedOnly(
  repo: Repository,
  below: readonly string[],
  index: Index,
): Promise<Set<string>> {
  const args = ['diff-files', '--name-only', '--diff-filter=A', '-z', ...below]
  const names = (await git(repo.top, args, index)).toString().split('\0')
  return new Set(names.map((name) => name.slice(repo.prefix.length)))
}

function unmerged(path: string): UserError {
  return new UserError(
    'conflict',
    {
      sv: `En sammanslagning är inte klar: ${path} har två versioner.`,
      en: `A merge is not finished: ${path} has two versions.`,
    },
    {
      sv: 'Lös konflikten i filen och kör "git add".',
      en: 'Resolve the conflict in the file and run "git add".',
    },
  )
}
