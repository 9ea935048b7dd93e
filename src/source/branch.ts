import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { gitAsUser, lineOrNull } from './as-user.js'
import type { Repository } from './repository.js'

/** What is under way in a repository, and not finished. */
export type Unfinished = 'merge' | 'rebase' | 'cherry-pick' | 'revert'

/** The files git keeps while something is under way (git-status asks for the same). */
const traces: readonly (readonly [string, Unfinished])[] = [
  ['rebase-merge', 'rebase'],
  ['rebase-apply', 'rebase'],
  ['MERGE_HEAD', 'merge'],
  ['CHERRY_PICK_HEAD', 'cherry-pick'],
  ['REVERT_HEAD', 'revert'],
]

export const unfinishedIn = ({ gitDir }: Repository): Unfinished | null =>
  traces.find(([name]) => existsSync(join(gitDir, name)))?.[1] ?? null

/** The branch that HEAD is on, also before its first commit; null when HEAD is detached. */
export const currentBranch = (repo: Repository): Promise<string | null> =>
  lineOrNull(repo, ['symbolic-ref', '--quiet', '--short', 'HEAD'])

/** Whether a commit would be somebody's: git is not to guess who from the name of the machine. */
export async function hasIdentity(repo: Repository): Promise<boolean> {
  const strict = ['-c', 'user.useConfigOnly=true', 'var']
  for (const name of ['GIT_AUTHOR_IDENT', 'GIT_COMMITTER_IDENT']) {
    if ((await lineOrNull(repo, [...strict, name])) === null) return false
  }
  return true
}

/** The address that the author of a commit would have; null when git does not know. */
export async function authorAddress(repo: Repository): Promise<string | null> {
  const said = await lineOrNull(repo, ['-c', 'user.useConfigOnly=true', 'var', 'GIT_AUTHOR_IDENT'])
  return /<([^<>]*)> -?\d+ [-+]\d+$/.exec(said ?? '')?.[1] ?? null
}

/** What git would call a branch of this name; null when it would not have it. */
export const branchName = async (repo: Repository, name: string): Promise<string | null> =>
  name.startsWith('-') ? null : lineOrNull(repo, ['check-ref-format', '--branch', name])

export const hasBranch = async (repo: Repository, name: string): Promise<boolean> =>
  (await lineOrNull(repo, ['rev-parse', '--verify', '--quiet', `refs/heads/${name}`])) !== null

/** Go over to a new branch from here; the files stay as they are. */
export async function startBranch(repo: Repository, name: string): Promise<void> {
  if (repo.head === null) await gitAsUser(repo, ['symbolic-ref', 'HEAD', `refs/heads/${name}`])
  else await gitAsUser(repo, ['switch', '--quiet', '--create', name])
}

/** Undo `startBranch`, where nothing has been recorded since; `before` as `currentBranch` gave. */
export async function leaveBranch(repo: Repository, name: string, before: string | null) {
  if (repo.head === null) {
    await gitAsUser(repo, ['symbolic-ref', 'HEAD', `refs/heads/${before ?? 'main'}`])
    return
  }
  const back = before === null ? ['--detach', repo.head] : [before]
  await gitAsUser(repo, ['switch', '--quiet', ...back])
  await gitAsUser(repo, ['branch', '--quiet', '--delete', '--force', name])
}

/** Where a branch is sent. */
export interface Route {
  readonly remote: string
  /** What it is called there. */
  readonly branch: string
  /** git knows this already, so that `git push` alone would do. */
  readonly known: boolean
}

/**
 * Where `git push` sends a branch: where its settings say, else to the only remote or to `origin`.
 * Null when there is nowhere.
 */
export async function routeOf(repo: Repository, branch: string): Promise<Route | null> {
  const setting = (key: string) => lineOrNull(repo, ['config', '--get', key])
  const remotes = (await lineOrNull(repo, ['remote']))?.split('\n').filter(Boolean) ?? []
  const upstream = await setting(`branch.${branch}.remote`)
  const merge = await setting(`branch.${branch}.merge`)
  const there = merge?.replace(/^refs\/heads\//, '')
  if (upstream !== null && there && remotes.includes(upstream)) {
    return { remote: upstream, branch: there, known: true }
  }
  const wished = await setting('remote.pushDefault')
  const remote =
    remotes.find((one) => one === wished) ??
    remotes.find((one) => one === 'origin') ??
    (remotes.length === 1 ? remotes[0] : undefined)
  return remote === undefined ? null : { remote, branch, known: false }
}

/** How many commits of HEAD the remote was last known not to have; null when that is not known. */
export async function unsent(repo: Repository, { remote, branch }: Route): Promise<number | null> {
  const there = `refs/remotes/${remote}/${branch}`
  const count = await lineOrNull(repo, ['rev-list', '--count', `${there}..HEAD`, '--'])
  return count === null ? null : Number(count)
}
