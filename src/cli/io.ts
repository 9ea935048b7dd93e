// The only file that knows chalk, which is loaded when something is about to be coloured.
import { inert } from '../render/escape.js'
import { plainStyle, type Style } from '../render/style.js'
import type { Lang } from '../text.js'

/** The world as a command sees it. Tests hand in another one. */
export interface Io {
  readonly env: Readonly<Record<string, string | undefined>>
  readonly cwd: string
  /** Milliseconds since 1970, asked once per run. */
  readonly now: number
  /** Whether somebody can answer a question. */
  readonly interactive: boolean
  readonly width: number
  readonly stdin: NodeJS.ReadStream
  /**
   * Answers. Resolves when the reader has taken them. `commands` is text that speaks to a CI runner
   * on purpose, and has made inert what it repeats.
   */
  out(text: string, kind?: 'commands'): Promise<void>
  /** Talk about the answer. */
  say(text: string): Promise<void>
  /** Whether a stream is a terminal that wants colour, unless `--color` says otherwise. */
  readonly colors: { readonly out: boolean; readonly say: boolean }
}

/** The process as an Io. */
export function processIo(process: NodeJS.Process): Io {
  const { env, stdin, stdout, stderr } = process
  const heard = env['GITHUB_ACTIONS'] === 'true' || env['TF_BUILD'] !== undefined
  const guarded = heard ? inert : (text: string) => text
  const interactive = Boolean(stdin.isTTY && stderr.isTTY) && !env['CI']
  return {
    env,
    cwd: folderOf(process),
    now: nowFrom(env),
    interactive,
    width: widthOf(stdout),
    stdin,
    out: (text, kind) => write(stdout, kind === 'commands' ? text : guarded(text)),
    say: (text) => write(stderr, guarded(text)),
    colors: { out: wantsColor(env, stdout), say: wantsColor(env, stderr) },
  }
}

/** How many characters go on a line: of a terminal its own, but no more than can be read well. */
export const widthOf = ({ columns = 80 }: { readonly columns?: number }): number =>
  Math.min(columns, 100)

/** Where one stands; a folder that somebody has removed still has the name it had. */
export function folderOf({ cwd, env }: Pick<NodeJS.Process, 'cwd' | 'env'>): string {
  try {
    return cwd()
  } catch {
    return env['PWD'] ?? '/'
  }
}

/** The clock, or the moment that reproducible builds pin (reproducible-builds.org). */
function nowFrom({ SOURCE_DATE_EPOCH: pinned }: Io['env']): number {
  return pinned !== undefined && /^\d{1,11}$/.test(pinned) ? Number(pinned) * 1000 : Date.now()
}

/** `FORCE_COLOR` over `CLICOLOR_FORCE` over `NO_COLOR` over `CLICOLOR=0` over being a terminal. */
export function wantsColor(env: Io['env'], stream: { readonly isTTY?: boolean }): boolean {
  const {
    FORCE_COLOR: force,
    CLICOLOR_FORCE: forced,
    NO_COLOR: no,
    CLICOLOR: maybe,
    TERM: term,
  } = env
  if (force !== undefined && force !== '') return force !== '0' && force !== 'false'
  if (forced !== undefined && forced !== '' && forced !== '0') return true
  if (no !== undefined && no !== '') return false
  if (maybe === '0' || term === 'dumb') return false
  return stream.isTTY === true
}

/** The meanings of `Style` in colour, or plain. */
export async function terminalStyle(colored: boolean): Promise<Style> {
  if (!colored) return plainStyle
  const { Chalk } = await import('chalk')
  const chalk = new Chalk({ level: 1 })
  return {
    title: chalk.bold,
    strong: chalk.bold,
    faint: chalk.dim,
    error: chalk.red,
    warning: chalk.yellow,
    good: chalk.green,
  }
}

/** Which language to speak: the flag, the environment, the archive, the locale, then Swedish. */
export function chooseLang(flag: string | undefined, env: Io['env'], archive: Lang | null): Lang {
  for (const wish of [flag, env['SAMVERKAN_LANG']]) {
    if (wish === 'sv' || wish === 'en') return wish
  }
  if (archive) return archive
  for (const name of ['LANGUAGE', 'LC_ALL', 'LC_MESSAGES', 'LANG']) {
    const wish = env[name]?.slice(0, 2).toLowerCase()
    if (wish === 'sv' || wish === 'en') return wish
  }
  return 'sv'
}

function write(stream: NodeJS.WriteStream, text: string): Promise<void> {
  if (text === '') return Promise.resolve()
  return new Promise((resolve, reject) => {
    stream.write(text, (error) => (error ? reject(error) : resolve()))
  })
}

/** Nobody reads any more: no fault, only the end. */
export const isClosedPipe = (error: unknown): boolean =>
  (error as NodeJS.ErrnoException | null)?.code === 'EPIPE' ||
  (error as NodeJS.ErrnoException | null)?.code === 'ERR_STREAM_DESTROYED'
