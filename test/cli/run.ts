import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { tempdir } from '../gitdir.js'

const bin = fileURLToPath(new URL('../../bin/samverkan.js', import.meta.url))

export interface Ran {
  readonly stdout: string
  readonly stderr: string
  /** The exit code; 128 and the signal's number when a signal ended it. */
  readonly code: number
}

export interface How {
  readonly cwd: string
  readonly env?: Readonly<Record<string, string | undefined>>
  readonly input?: string
  /** Killed after so many seconds, with code 137; never when not given. */
  readonly limit?: number
}

/** 22 November 2026 in Stockholm, for every test. */
export const pinned = '1795348800'

/** What is remembered of archives outside git is not left in anybody's home. */
const XDG_CACHE_HOME = tempdir()

/** Run the built program as a process of its own, in an environment that holds nothing of ours. */
export function samverkan(
  args: readonly string[],
  { cwd, env = {}, input, limit }: How,
): Promise<Ran> {
  const { PATH, HOME, TMPDIR } = process.env
  const clean = {
    PATH,
    HOME,
    TMPDIR,
    XDG_CACHE_HOME,
    LANG: 'sv_SE.UTF-8',
    SOURCE_DATE_EPOCH: pinned,
    ...env,
  }
  const child = spawn(process.execPath, [bin, ...args], {
    cwd,
    env: Object.fromEntries(Object.entries(clean).filter(([, value]) => value !== undefined)),
    stdio: [input === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'],
    ...(limit === undefined ? {} : { timeout: limit * 1000, killSignal: 'SIGKILL' as const }),
  })
  child.stdin?.on('error', () => {})
  child.stdin?.end(input)
  const out: Buffer[] = []
  const err: Buffer[] = []
  child.stdout?.on('data', (chunk: Buffer) => out.push(chunk))
  child.stderr?.on('data', (chunk: Buffer) => err.push(chunk))
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code, signal) => {
      resolve({
        stdout: Buffer.concat(out).toString('utf8'),
        stderr: Buffer.concat(err).toString('utf8'),
        code: code ?? (signal === 'SIGKILL' ? 137 : 143),
      })
    })
  })
}
