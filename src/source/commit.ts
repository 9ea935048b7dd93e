import { asInput, gitAsUser, pathsFromInput } from './as-user.js'
import type { Route } from './branch.js'
import type { ChangedFile } from './changed.js'
import type { Repository } from './repository.js'

/**
 * Record these files as they stand on disk, and nothing else: what somebody has put in the index
 * stays there. Gives the new commit's id. Throws `GitError` when git or a hook refuses; then the
 * index is as it was.
 */
export async function commitOnly(
  repo: Repository,
  files: readonly ChangedFile[],
  message: string,
): Promise<string> {
  const input = asInput(files.map(({ path }) => path))
  const unknown = files.filter(({ state, staged }) => state === 'new' && !staged)
  const announced = asInput(unknown.map(({ path }) => path))
  // `commit --only` takes what git knows of; a new name is announced without its content.
  if (unknown.length > 0) {
    await gitAsUser(repo, ['add', '--intent-to-add', ...pathsFromInput], { input: announced })
  }
  try {
    await gitAsUser(repo, ['commit', '--quiet', '-m', message, '--only', ...pathsFromInput], {
      input,
    })
  } catch (error) {
    if (unknown.length > 0) {
      const forget = ['rm', '--cached', '--quiet', '--ignore-unmatch', ...pathsFromInput]
      await gitAsUser(repo, forget, { input: announced })
    }
    throw error
  }
  return headOf(repo)
}

/** Finish a merge with these files as they stand on disk; a merge is always recorded whole. */
export async function commitMerge(
  repo: Repository,
  files: readonly ChangedFile[],
  message: string,
): Promise<string> {
  const input = asInput(files.map(({ path }) => path))
  if (files.length > 0) await gitAsUser(repo, ['add', '--all', ...pathsFromInput], { input })
  await gitAsUser(repo, ['commit', '--quiet', '-m', message])
  return headOf(repo)
}

const headOf = async (repo: Repository): Promise<string> =>
  (await gitAsUser(repo, ['rev-parse', 'HEAD'])).toString().trim()

/** Send the branch that HEAD is on. Throws `GitError` with what git or the other side said. */
export async function push(
  repo: Repository,
  from: string,
  { remote, branch, known }: Route,
  prompts: boolean,
): Promise<void> {
  const remember = known ? [] : ['--set-upstream']
  const refs = `refs/heads/${from}:refs/heads/${branch}`
  await gitAsUser(repo, ['push', '--quiet', ...remember, remote, refs], { prompts })
}
