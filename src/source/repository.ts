import { existsSync, readFileSync, realpathSync, statSync } from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'
import { git, requireModernGit, streamGit } from './git.js'
import { GitError, gitMissing, noCommits, shallowHistory, unknownRevision } from './git-errors.js'
import { locateGit } from './locate-git.js'

/** The git repository that a folder, usually an archive, lies in. */
export interface Repository {
  /** The work tree's top folder; the repository itself when it is bare. Run git here. */
  readonly top: string
  readonly gitDir: string
  /** The same as `gitDir` but in a linked work tree, where it is what all work trees share. */
  readonly commonDir: string
  /** The folder asked for, seen from `top`: empty, or with forward slashes and one at the end. */
  readonly prefix: string
  /** The full id of HEAD; null before the first commit. */
  readonly head: string | null
  readonly bare: boolean
  /** Older history is missing. */
  readonly shallow: boolean
  /** Somebody has made git show other contents or parents than are recorded; we never do. */
  readonly replaceRefs: boolean
  readonly grafts: boolean
}

const fullId = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/

/**
 * The repository around a folder, by one git child; null when there is none.
 * Throws `UserError` when there is one that git is missing for, too old for or refuses to read.
 */
export async function findRepository(dir: string): Promise<Repository | null> {
  if (locateGit() === null) {
    if (hasRepositoryAbove(dir)) throw gitMissing()
    return null
  }
  const answer = await git(dir, probe).catch((error: unknown) => {
    if (error instanceof GitError && /not a git repository \(or any/.test(error.stderr)) return null
    throw error
  })
  if (answer === null) return null
  const [shallow, bare, inside, ...rest] = answer.toString().replace(/\n$/, '').split('\n')
  const head = fullId.test(rest.at(-1) ?? '') ? (rest.pop() ?? null) : null
  if (!/^sha\d+$/.test(rest.pop() ?? '') || !/^(true|false)$/.test(shallow ?? '')) {
    await requireModernGit(dir)
    throw new GitError('', { sv: 'git svarade obegripligt.', en: 'git gave a strange answer.' })
  }
  if (inside !== 'true' && bare !== 'true') return null
  const up = inside === 'true' ? rest.shift() : null
  const replaced = rest.findIndex((line) => !fullId.test(line))
  const gitDir = rest.slice(replaced).join('\n')
  const commonDir = sharedBy(gitDir)
  const here = realpathSync.native(dir)
  const top = up == null ? gitDir : resolve(here, up)
  return {
    top,
    gitDir,
    commonDir,
    prefix: up == null ? '' : asPrefix(relative(top, here)),
    head,
    bare: bare === 'true',
    shallow: shallow === 'true',
    replaceRefs: replaced > 0,
    grafts: (sizeOf(join(commonDir, 'info', 'grafts')) ?? 0) > 0,
  }
}

// --path-format is what git 2.31 brought: an older one repeats it, and is found out. Names may
// hold line breaks, so the way up is asked for and not the top, and the one path that is needed
// stands between lines that are no paths. HEAD is last: without commits git stops there.
const probe: readonly string[] = [
  ...['rev-parse', '--path-format=absolute', '--is-shallow-repository', '--is-bare-repository'],
  ...['--is-inside-work-tree', '--show-cdup', '--glob=refs/replace/*', '--git-dir'],
  ...['--show-object-format', '--revs-only', 'HEAD'],
]

/**
 * The full id of the commit that a branch, a tag or an id names. Throws `UserError`: `call` when
 * there is none, or when the text would be read as an option.
 */
export async function resolveRevision(repo: Repository, text: string): Promise<string> {
  if (/^(?:-|$)|\n/.test(text) || text.includes('\0')) throw unknownRevision(text, false)
  const answer = await git(repo.top, [
    ...['rev-parse', '--verify', '--end-of-options', `${text}^{commit}`],
  ]).catch((error: unknown) => {
    if (!(error instanceof GitError) || error.understood) throw error
    throw repo.head === null ? noCommits() : unknownRevision(text, repo.shallow)
  })
  const id = answer.toString().trim()
  // "^HEAD" also verifies, as the opposite of HEAD
  if (!fullId.test(id)) throw unknownRevision(text, repo.shallow)
  return id
}

/**
 * The newest commit on HEAD's first-parent line whose committer time is not after a moment
 * (seconds since 1970); null when all are later. The order is git's history, never the dates, so
 * one commit with a broken clock does not hide those before it, as `--since` would.
 * Throws `UserError` without commits, or where a shallow clone ends before an answer.
 */
export async function commitBefore(repo: Repository, seconds: number): Promise<string | null> {
  if (repo.head === null) throw noCommits()
  let found: string | null = null
  let rest = ''
  const args = ['rev-list', '--first-parent', '--timestamp', repo.head, '--']
  await streamGit(repo.top, args, (chunk) => {
    const lines = (rest + chunk.toString()).split('\n')
    rest = lines.pop() ?? ''
    const line = lines.find((candidate) => Number.parseInt(candidate, 10) <= seconds)
    found = line?.split(' ')[1] ?? null
    return found === null
  })
  if (found === null && repo.shallow) throw shallowHistory()
  return found
}

/** The earliest committer time on HEAD's first-parent line, in seconds since 1970. */
export async function firstTime(repo: Repository): Promise<number> {
  const args = ['log', '--first-parent', '--format=%ct', repo.head ?? 'HEAD', '--']
  const times = (await git(repo.top, args)).toString().trim().split('\n').map(Number)
  return times.reduce((first, time) => Math.min(first, time))
}

/** A commit's committer time, in seconds since 1970. */
export async function commitTime(repo: Repository, commit: string): Promise<number> {
  if (!fullId.test(commit)) throw unknownRevision(commit, repo.shallow)
  const args = ['rev-list', '--max-count=1', '--timestamp', commit, '--']
  const answer = await git(repo.top, args)
  return Number.parseInt(answer.toString(), 10)
}

/** Throws `UserError` where an answer that needs all history could not be right. */
export function requireHistory(repo: Repository): void {
  if (repo.head === null) throw noCommits()
  if (repo.shallow) throw shallowHistory()
}

const asPrefix = (path: string): string => (path === '' ? '' : `${path.split(sep).join('/')}/`)

const sizeOf = (file: string): number | undefined => statSync(file, { throwIfNoEntry: false })?.size

function sharedBy(gitDir: string): string {
  const file = join(gitDir, 'commondir')
  return existsSync(file) ? resolve(gitDir, readFileSync(file, 'utf8').replace(/\n$/, '')) : gitDir
}

function hasRepositoryAbove(dir: string): boolean {
  const folder = resolve(dir)
  const parent = dirname(folder)
  return existsSync(join(folder, '.git')) || (parent !== folder && hasRepositoryAbove(parent))
}
