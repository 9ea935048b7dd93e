import { readBlobs } from './blobs.js'
import { git } from './git.js'
import { GitError } from './git-errors.js'
import type { Repository } from './repository.js'
import { type Entry, isUnreadable } from './source.js'

/** What somebody wrote beside the files of a commit. */
export interface Commit {
  readonly id: string
  /** The names and addresses of its author and its committer. */
  readonly people: readonly string[]
  /** Null when it is too large to read. */
  readonly message: string | null
}

/**
 * The newest commits that two commits, by their full ids, have in common; several after merges
 * that cross, none where they have no history in common, or none of it is here.
 */
export async function mergeBasesOf(repo: Repository, a: string, b: string): Promise<string[]> {
  const answer = await git(repo.top, ['merge-base', '--all', a, b]).catch((error: unknown) => {
    // without any it ends with 1 and no complaint
    if (error instanceof GitError && !/^(?:fatal|error):/m.test(error.stderr))
      return Buffer.alloc(0)
    throw error
  })
  return linesOf(answer)
}

/** What stands beside the files in the commits that `head` has and `tip` has not, newest first. */
export async function commitsBetween(
  repo: Repository,
  tip: string,
  head: string,
): Promise<readonly Commit[]> {
  const ids = linesOf(await git(repo.top, ['rev-list', head, `^${tip}`, '--']))
  const entries = ids.map((oid): Entry => ({ path: oid, kind: 'file', size: null, oid }))
  const found: Commit[] = []
  await readBlobs(repo.top, entries, ({ path: id }, content) => {
    found.push(
      isUnreadable(content)
        ? { id, people: [], message: null }
        : { id, ...parsed(new TextDecoder().decode(content)) },
    )
  })
  return found
}

/** git-commit-tree(1): header lines, an empty line, the message. Times are no part of a name. */
function parsed(text: string): Omit<Commit, 'id'> {
  const end = text.indexOf('\n\n')
  const head = end === -1 ? text : text.slice(0, end)
  const people = [...head.matchAll(/^(?:author|committer) (.*?)(?: -?\d+ [-+]\d+)?$/gm)]
  return {
    people: [...new Set(people.map(([, person = '']) => person))],
    message: end === -1 ? '' : text.slice(end + 2),
  }
}

/**
 * The commits that each commit of HEAD's own line, oldest first, brought with it: itself, and what
 * it merged in. Every commit comes once. By one git child.
 */
export async function broughtAlong(
  repo: Repository,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows = linesOf(await git(repo.top, ['rev-list', '--parents', repo.head ?? 'HEAD', '--']))
  const parents = new Map(
    rows.map((row) => {
      const [id = '', ...before] = row.split(' ')
      return [id, before]
    }),
  )
  const line: string[] = []
  for (let at = repo.head ?? undefined; at !== undefined; at = parents.get(at)?.[0]) line.push(at)
  const seen = new Set<string>()
  const reached = (from: string): string[] => {
    const found: string[] = []
    const open = [from]
    for (let id = open.pop(); id !== undefined; id = open.pop()) {
      if (seen.has(id)) continue
      seen.add(id)
      found.push(id)
      open.push(...(parents.get(id) ?? []))
    }
    return found
  }
  return new Map(line.reverse().map((id) => [id, reached(id)]))
}

const linesOf = (answer: Buffer): string[] =>
  answer
    .toString()
    .split('\n')
    .filter((line) => line !== '')
