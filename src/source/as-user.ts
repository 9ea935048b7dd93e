import { type GitOptions, git } from './git.js'
import { GitError } from './git-errors.js'
import type { Repository } from './repository.js'

// What a person asks git to record or send is done as if she had typed it: her settings, her
// hooks (which live in the repository, never in the archive), her way of logging in. Only which
// repository is meant is ours to say. Reading is never done this way.

/** What may reach git from the caller's environment beyond what reading lets through. */
const hers = /^GIT_(?:SSL|HTTP|PROXY|TERMINAL|TRACE|ALLOW_PROTOCOL|EDITOR)/

/** Run git with the settings of whoever runs us; it may ask for a password when `prompts`. */
export function gitAsUser(
  repo: Repository,
  args: readonly string[],
  { input, prompts = false }: { input?: string; prompts?: boolean } = {},
): Promise<Buffer> {
  const kept = Object.entries(process.env).filter(([name]) => hers.test(name))
  const options: GitOptions = {
    ...(input === undefined ? {} : { input }),
    flags: ['--no-pager', '-c', 'core.quotePath=false'],
    env: {
      GIT_OPTIONAL_LOCKS: undefined,
      GIT_GRAFT_FILE: undefined,
      GIT_NO_LAZY_FETCH: undefined,
      GIT_ALLOW_PROTOCOL: undefined,
      GIT_TERMINAL_PROMPT: undefined,
      // What git says is shown as it is; hooks are to be able to write å ä ö.
      LC_ALL: 'C.UTF-8',
      LANGUAGE: 'en',
      ...Object.fromEntries(kept),
      ...(prompts ? {} : { GIT_TERMINAL_PROMPT: '0' }),
    },
  }
  return git(repo.top, args, options)
}

/** Paths as git reads them from its input: each by itself, no pattern among them. */
export const pathsFromInput: readonly string[] = ['--pathspec-from-file=-', '--pathspec-file-nul']
export const asInput = (paths: readonly string[]): string =>
  paths.map((path) => `:(top,literal)${path}\0`).join('')

/** One line that git answers; null when it says that there is none. */
export async function lineOrNull(
  repo: Repository,
  args: readonly string[],
): Promise<string | null> {
  try {
    return (await gitAsUser(repo, args)).toString().replace(/\n$/, '')
  } catch (error) {
    if (error instanceof GitError) return null
    throw error
  }
}
