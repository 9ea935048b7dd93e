import { git } from './git.js'
import { type Repository, requireHistory } from './repository.js'
import type { Entry } from './source.js'
import { entriesOf, type TreeRecord } from './tree.js'

/** The files of the archive as one commit has them. */
export interface Snapshot {
  readonly commit: string
  readonly entries: readonly Entry[]
}

/** A commit on HEAD's own line. */
export interface LineCommit {
  readonly commit: string
  /** Committer time, in seconds since 1970. */
  readonly seconds: number
  readonly tree: string
}

/**
 * HEAD's first-parent line, newest first, by one git child. Throws `UserError` without commits and
 * in a shallow clone: what is missing cannot be told from what never was.
 */
export async function firstParents(repo: Repository): Promise<readonly LineCommit[]> {
  requireHistory(repo)
  const args = ['log', '--first-parent', '--format=%H %ct %T', repo.head ?? 'HEAD', '--']
  const answer = await git(repo.top, args)
  const lines = answer.toString().split('\n')
  return lines.flatMap((line) => {
    const [commit = '', seconds, tree = ''] = line.split(' ')
    return line === '' ? [] : [{ commit, seconds: Number(seconds), tree }]
  })
}

/**
 * The archive as each of some commits has it, in their order, however many, by one git child: it
 * tells what differs from tree to tree, beginning with nothing.
 */
export async function snapshotsOf(
  repo: Repository,
  commits: readonly LineCommit[],
): Promise<readonly Snapshot[]> {
  const [first] = commits
  if (!first) return []
  const trees = [emptyTree(first.tree), ...commits.map(({ tree }) => tree)]
  const pairs = commits.map((_, at) => `${trees[at]} ${trees[at + 1]}\n`)
  const answer = await git(repo.top, [...differences, ...folderOf(repo)], { input: pairs.join('') })
  const steps = stepsIn(answer.toString(), repo.prefix)
  const files = new Map<string, TreeRecord>()
  return commits.map(({ commit }, at) => {
    for (const { path, mode, oid } of steps[at] ?? []) {
      if (oid === null) files.delete(path)
      else files.set(path, { path, mode, oid })
    }
    return { commit, entries: entriesOf([...files.values()], answer) }
  })
}

const differences: readonly string[] = [
  ...['diff-tree', '-r', '-z', '--raw', '--no-renames', '--no-abbrev', '--stdin'],
]

const folderOf = ({ prefix }: Repository): readonly string[] =>
  prefix === '' ? [] : ['--', prefix.replace(/\/$/, '')]

/** The id of a tree without files, which every repository knows (git's `empty_tree_oid`). */
const emptyTree = (like: string): string =>
  like.length === 40
    ? '4b825dc642cb6eb9a060e54bf8d69288fbee4904'
    : '6ef19b41225c5369f1c104d45d8d85efa9b057b53b14b4b9b939dd74decc5321'

interface Change {
  readonly path: string
  readonly mode: string
  /** Null for a file that is gone. */
  readonly oid: string | null
}

// Each pair of trees is announced on a line of its own, also where nothing differs.
const announced = /^((?:[0-9a-f]{40,64} [0-9a-f]{40,64}\n)*)(.*)$/s

function stepsIn(answer: string, prefix: string): readonly (readonly Change[])[] {
  const steps: Change[][] = []
  const tokens = answer.split('\0')
  for (let at = 0; at < tokens.length; at += 2) {
    const [, heads = '', raw = ''] = announced.exec(tokens[at] ?? '') ?? []
    for (let end = heads.indexOf('\n'); end >= 0; end = heads.indexOf('\n', end + 1)) steps.push([])
    const path = tokens[at + 1] ?? ''
    if (raw === '' || !path.startsWith(prefix)) continue
    const [, mode = '', , oid = '', status = ''] = raw.split(' ')
    const gone = status.startsWith('D')
    steps.at(-1)?.push({ path: path.slice(prefix.length), mode, oid: gone ? null : oid })
  }
  return steps
}
