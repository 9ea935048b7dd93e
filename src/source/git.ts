import { type ChildProcess, spawn } from 'node:child_process'
import { statSync } from 'node:fs'
import { devNull } from 'node:os'
import { UserError } from '../errors.js'
import { explainGit, GitError, gitMissing, gitTooOld } from './git-errors.js'
import { locateGit } from './locate-git.js'

/** Nothing in a user's settings may run a command, colour an answer or read a name as a pattern. */
const flags: readonly string[] = [
  '--no-pager',
  '--no-replace-objects',
  '--literal-pathspecs',
  ...['core.quotePath', 'core.fsmonitor', 'log.showSignature', 'color.ui'].flatMap((key) => [
    '-c',
    `${key}=false`,
  ]),
]

export interface GitOptions {
  /** What git reads on standard input; without it the input is closed. */
  readonly input?: string | Uint8Array
  /** The most bytes `git` collects; 256 MiB when not given. */
  readonly maxBytes?: number
  /** In the place of the flags that keep a user's settings from having a say. */
  readonly flags?: readonly string[]
  /** Over the clean environment; undefined takes a name away. */
  readonly env?: Readonly<Record<string, string | undefined>>
}

/**
 * Run git in a folder and give what it wrote. Never through a shell.
 * Throws `UserError`; a `GitError` when git itself ended in failure.
 */
export async function git(
  cwd: string,
  args: readonly string[],
  options: GitOptions = {},
): Promise<Buffer> {
  const { maxBytes = 256 * 1024 * 1024 } = options
  const chunks: Buffer[] = []
  let size = 0
  await streamGit(
    cwd,
    args,
    (chunk) => {
      chunks.push(chunk)
      size += chunk.length
      if (size > maxBytes) throw tooMuch(args, maxBytes)
    },
    options,
  )
  return Buffer.concat(chunks, size)
}

/** The same, giving each chunk as it comes; git is stopped when `onChunk` answers false. */
export async function streamGit(
  cwd: string,
  args: readonly string[],
  onChunk: (chunk: Buffer) => unknown,
  options: Omit<GitOptions, 'maxBytes'> = {},
): Promise<void> {
  const program = locateGit()
  if (program === null) throw gitMissing()
  const child = spawn(program, [...(options.flags ?? flags), ...args], {
    cwd,
    env: { ...cleanEnvironment(process.env), ...options.env },
    stdio: [options.input === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'],
    windowsHide: true,
  })
  const { code, stderr } = await finish(child, cwd, onChunk, options.input)
  if (code === 0) return
  const error = explainGit(stderr)
  if (!error.understood) await requireModernGit(cwd)
  throw error
}

/** Throws when git is older than what is relied on; only asked when something went wrong. */
export async function requireModernGit(cwd: string): Promise<void> {
  let found = ''
  await streamGit(cwd, ['version'], (chunk) => {
    found += chunk.toString()
  }).catch((error) => {
    if (!(error instanceof GitError)) throw error
  })
  const [, version, major, minor] = /^git version ((\d+)\.(\d+)\S*)/.exec(found) ?? []
  if (version === undefined) return
  if (Number(major) * 1000 + Number(minor) < 2031) throw gitTooOld(version)
}

/** Resolves when git has ended, or as soon as `onChunk` has had enough (then with code 0). */
function finish(
  child: ChildProcess,
  cwd: string,
  onChunk: (chunk: Buffer) => unknown,
  input: GitOptions['input'],
) {
  return new Promise<{ code: number | null; stderr: string }>((resolve, reject) => {
    const stderr: Buffer[] = []
    let heard = 0
    let over = false
    const stop = (settle: () => void) => {
      over = true
      child.stdout?.destroy()
      child.kill()
      settle()
    }
    child.stdout?.on('data', (chunk: Buffer) => {
      if (over) return
      try {
        if (onChunk(chunk) === false) stop(() => resolve({ code: 0, stderr: '' }))
      } catch (error) {
        stop(() => reject(error))
      }
    })
    child.stderr?.on('data', (chunk: Buffer) => {
      if (heard < 65536) stderr.push(chunk)
      heard += chunk.length
    })
    child.on('error', (error) => reject(cannotStart(error, cwd)))
    child.on('close', (code) => resolve({ code, stderr: Buffer.concat(stderr).toString() }))
    // git may end without reading all its input; its exit code tells why
    child.stdin?.on('error', () => {})
    if (input !== undefined) child.stdin?.end(input)
  })
}

/** What may stay of `GIT_*`: where settings are and who the user is, never which repository. */
const harmless =
  /^GIT_(CONFIG_(GLOBAL|(NO)?SYSTEM)|CEILING_DIRECTORIES|EXEC_PATH|(AUTHOR|COMMITTER|SSH|ASK)\w*)$/

function cleanEnvironment(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const kept = Object.entries(environment).filter(
    ([name]) => !/^GIT_/i.test(name) || harmless.test(name),
  )
  return {
    ...Object.fromEntries(kept),
    LC_ALL: 'C',
    GIT_OPTIONAL_LOCKS: '0',
    GIT_TERMINAL_PROMPT: '0',
    GIT_GRAFT_FILE: devNull,
    // before 2.44 git knows only the second way to leave a partial clone as it is
    GIT_NO_LAZY_FETCH: '1',
    GIT_ALLOW_PROTOCOL: 'none',
  }
}

/** ENOENT says the same of a missing program and a missing folder. */
function cannotStart(error: NodeJS.ErrnoException, cwd: string): UserError {
  if (!statSync(cwd, { throwIfNoEntry: false })?.isDirectory()) {
    return new UserError('call', {
      sv: `Mappen ${cwd} finns inte.`,
      en: `The folder ${cwd} does not exist.`,
    })
  }
  if (error.code === 'ENOENT') return gitMissing()
  return new UserError('environment', {
    sv: `git kunde inte startas (${error.code}).`,
    en: `git could not be started (${error.code}).`,
  })
}

function tooMuch(args: readonly string[], maxBytes: number): UserError {
  const megabytes = Math.round(maxBytes / 1024 / 1024)
  return new UserError('environment', {
    sv: `git ${args[0]} svarade med mer än ${megabytes} MiB.`,
    en: `git ${args[0]} answered with more than ${megabytes} MiB.`,
  })
}
