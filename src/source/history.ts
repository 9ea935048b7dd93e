import { devNull } from 'node:os'
import { git, streamGit } from './git.js'
import type { Repository } from './repository.js'

/** What one commit did to one path of the archive. */
export interface Touch {
  /** Relative to the archive. */
  readonly path: string
  /** The content before, one for each parent; null where there was no file. */
  readonly before: readonly (string | null)[]
  /** The content after; null where there is no file any more. */
  readonly after: string | null
}

/** A commit that changed something in the archive. */
export interface PastCommit {
  readonly id: string
  /** Committer time, in seconds since 1970. */
  readonly seconds: number
  readonly parents: readonly string[]
  /** The author's address as it is recorded; anybody can write any. */
  readonly author: string
  /** The branch or tag it was found by; its own id where one commit was asked for. */
  readonly ref: string
  readonly touches: readonly Touch[]
}

/** Where to begin: a commit, every branch and tag, or what one commit has and another lacks. */
export type From = { readonly commit: string; readonly not?: string } | 'everywhere'

/**
 * Every commit that changed something in the archive, parents before children, by one git child
 * that reads no file. A merge tells only what it did itself: what differs from all its parents.
 * Replaced objects and grafts are not seen. Throws `UserError` as `git` does.
 */
export async function readHistory(repo: Repository, from: From): Promise<readonly PastCommit[]> {
  const commits: PastCommit[] = []
  const parser = historyParser(repo.prefix, (commit) => {
    if (commit.touches.length > 0) commits.push(commit)
  })
  let rest: Buffer = Buffer.alloc(0)
  await streamGit(
    repo.top,
    [...logArguments, ...revisions(from), '--', ...pathOf(repo)],
    (chunk) => {
      const all = rest.length === 0 ? chunk : Buffer.concat([rest, chunk])
      const end = all.lastIndexOf(0)
      if (end === -1) rest = all
      else {
        for (const token of all.toString('utf8', 0, end).split('\0')) parser.take(token)
        rest = all.subarray(end + 1)
      }
    },
  )
  if (rest.length > 0) parser.take(rest.toString())
  parser.end()
  return commits.reverse()
}

/** Every commit that one rests on, itself among them. */
export async function ancestorsOf(repo: Repository, commit: string): Promise<ReadonlySet<string>> {
  const answer = await git(repo.top, ['rev-list', commit, '--'])
  return new Set(answer.toString().split('\n'))
}

// `log` heeds settings about renames, order and signatures unless it is told not to.
const logArguments: readonly string[] = [
  ...['log', '--topo-order', '--full-history', '-c', '--raw', '--no-abbrev', '--no-renames'],
  ...['--root', '--no-follow', '--no-notes', '--no-ext-diff', '--no-textconv'],
  ...[`-O${devNull}`, '-z', '--format=commit %H %ct %P%x00%ae%x00%S'],
]

function revisions(from: From): readonly string[] {
  // What stands in refs/replace is nobody's history, and a stash is nobody's yet.
  if (from === 'everywhere') {
    const hidden = ['refs/replace/*', 'refs/notes/*', 'refs/stash']
    return [...hidden.map((ref) => `--exclude=${ref}`), '--all']
  }
  return from.not === undefined ? [from.commit] : [from.commit, `^${from.not}`]
}

const pathOf = ({ prefix }: Repository): readonly string[] =>
  prefix === '' ? [] : [prefix.replace(/\/$/, '')]

const header = /^\n?commit ([0-9a-f]{40,64}) (\d+) ?([0-9a-f ]*)$/

/** Put the pieces between NULs together: a commit, its author, then raw lines and their paths. */
function historyParser(prefix: string, give: (commit: PastCommit) => void) {
  let commit: (PastCommit & { touches: Touch[] }) | null = null
  let expects: 'anything' | 'author' | 'ref' | { readonly raw: string } = 'anything'
  const take = (token: string): void => {
    if (expects === 'author' || expects === 'ref') {
      commit = commit && { ...commit, [expects]: token }
      expects = expects === 'author' ? 'ref' : 'anything'
    } else if (expects !== 'anything') {
      const touch = commit && touchOf(expects.raw, token, prefix)
      if (touch) commit?.touches.push(touch)
      expects = 'anything'
    } else {
      const [, id, seconds, parents = ''] = header.exec(token) ?? []
      const raw = /^\n?(:.*)$/s.exec(token)?.[1]
      if (id !== undefined) {
        if (commit) give(commit)
        const ids = parents.split(' ').filter((one) => one !== '')
        commit = { id, seconds: Number(seconds), parents: ids, author: '', ref: '', touches: [] }
        expects = 'author'
      } else if (raw !== undefined) expects = { raw }
    }
  }
  return { take, end: () => void (commit && give(commit)) }
}

/** `:mode mode id id M`, with as many colons and befores as a merge has parents. */
function touchOf(raw: string, path: string, prefix: string): Touch | null {
  if (!path.startsWith(prefix)) return null
  const parents = /^:+/.exec(raw)?.[0].length ?? 1
  const fields = raw.slice(parents).split(' ')
  const contents = Array.from({ length: parents + 1 }, (_, index) =>
    contentOf(fields[index] ?? '', fields[parents + 1 + index] ?? ''),
  )
  return {
    path: path.slice(prefix.length),
    before: contents.slice(0, parents),
    after: contents[parents] ?? null,
  }
}

/** Links and submodules hold no document. */
const contentOf = (mode: string, id: string): string | null =>
  mode.startsWith('100') && !/^0+$/.test(id) ? id : null
