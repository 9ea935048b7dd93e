import { createHash } from 'node:crypto'
import { lstatSync, mkdirSync, readdirSync, readFileSync, readlinkSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'vitest'
import { processIo } from '../../src/cli/io.js'
import { main } from '../../src/cli/main.js'
import { type How, pinned, type Ran, samverkan } from '../cli/run.js'
import { type GitDir, gitdir, type Literals, tempdir, writeLiterals } from '../gitdir.js'
import { expectInert, secret } from './inert.js'

// The built program as a process, on an archive made by somebody who means harm. Around the archive
// lie a secret, a home and what would be proof of code that has run: none of it may be touched.

/** Far above what anything here needs: only what would never end is killed. */
const limit = 60

export const settings = 'format: 1\nname: Prov\nlanguage: sv\n'

/** An archive in a folder of its own among things that are nobody's business. */
export interface Scene {
  /** The folder around everything. */
  readonly root: string
  /** The archive. */
  readonly dir: string
  /** A file, a folder and a document outside the archive that nothing may read or change. */
  readonly outside: string
  /** A path outside the archive where nothing lies: code that runs would make it. */
  readonly canary: string
  readonly repository: GitDir | null
}

/** An archive of these files outside every repository. */
export function scene(files: Literals = {}): Scene {
  const root = tempdir()
  const dir = join(root, 'arkiv')
  writeLiterals(dir, { 'samverkan.yaml': settings, ...files })
  return around(root, dir, null)
}

/** The same in a git repository, committed. */
export function gitScene(files: Literals = {}): Scene {
  const repository = gitdir({ 'samverkan.yaml': settings, ...files })
  return around(tempdir(), repository.dir, repository)
}

function around(root: string, dir: string, repository: GitDir | null): Scene {
  const outside = join(root, 'utanför')
  writeLiterals(outside, {
    'hemligt.md': `---\ntype: fund\nid: ${secret}\nname: ${secret}\nyear: 2026\n---\n${secret}\n`,
    'hemligt.json': `{"title": "${secret}", "properties": {"x_a": {}}}`,
    hemligt: `${secret}\n`,
  })
  mkdirSync(join(root, 'hem'))
  mkdirSync(join(root, 'tmp'))
  return { root, dir, outside, canary: join(root, 'kanariefågel'), repository }
}

export interface Asked extends Partial<How> {
  /** Whether the archive itself may be written to; nothing else ever may. */
  readonly writes?: boolean
}

/**
 * Run the program in the archive of a scene. Whatever it was asked, it ends in time and in order, it
 * has touched nothing that is not its own, and what it says acts on nobody.
 */
export async function run(at: Scene, args: readonly string[], asked: Asked = {}): Promise<Ran> {
  const { writes = false, env, ...how } = asked
  return untouched(
    at,
    async () => {
      const own = { cwd: at.dir, limit, env: { ...envOf(at), ...env } }
      const ran = await samverkan(args, { ...own, ...how })
      expectOrder(ran, args)
      return ran
    },
    writes,
  )
}

/** Do something that changes nothing around an archive, nor in it unless it may write there. */
export async function untouched<T>(at: Scene, work: () => Promise<T>, writes = false): Promise<T> {
  const before = state(at, writes)
  const answer = await work()
  expect(state(at, writes), 'what lies around the archive').toEqual(before)
  return answer
}

/** The same without a process of its own, for many calls at once inside one `untouched`. */
export async function runHere(at: Scene, args: readonly string[]): Promise<Ran> {
  const said = { stdout: '', stderr: '' }
  const stream = (name: keyof typeof said) => ({
    write: (text: string, done: () => void) => {
      said[name] += text
      done()
    },
  })
  const code = await main(
    args,
    processIo({
      env: { LANG: 'sv_SE.UTF-8', SOURCE_DATE_EPOCH: pinned, ...envOf(at) },
      cwd: () => at.dir,
      stdin: {},
      stdout: stream('stdout'),
      stderr: stream('stderr'),
    } as unknown as NodeJS.Process),
  )
  const ran = { ...said, code }
  expectOrder(ran, args)
  return ran
}

/** What is remembered may be written, and lies apart from what may not be touched. */
const memory = tempdir()

const envOf = ({ root }: Scene) => ({
  SAMVERKAN_CACHE_DIR: memory,
  HOME: join(root, 'hem'),
  TMPDIR: join(root, 'tmp'),
  GITHUB_ACTIONS: 'true',
})

/** An exit code that means something, and words that act on nobody. */
function expectOrder({ code, stdout, stderr }: Ran, args: readonly string[]): void {
  const call = `samverkan ${args.join(' ')}`
  expect([0, 1, 2, 3, 4, 5], `${call}: ${stderr}`).toContain(code)
  expectInert(stdout, call)
  expectInert(stderr, call)
}

/** One finding as `path:line:column rule`, without a place where it has none. */
export interface Found {
  readonly path: string
  readonly rule: string
  readonly line: number | null
  readonly column: number | null
  readonly severity: string
  readonly message: string
  readonly hint: string | null
}

export interface Verdict extends Ran {
  readonly findings: readonly Found[]
  /** `rule line:column` (`rule` alone without a place) of what is found in a file. */
  of(path: string): readonly string[]
  /** `path rule` of everything. */
  readonly all: readonly string[]
}

/** What `validate` finds in an archive. */
export async function verdict(
  at: Scene,
  args: readonly string[] = [],
  asked: Asked = {},
): Promise<Verdict> {
  const ran = await run(at, ['validate', '--format', 'json', ...args], asked)
  const findings: readonly Found[] = ran.stdout === '' ? [] : JSON.parse(ran.stdout).diagnostics
  const short = ({ rule, line, column }: Found) =>
    line === null ? rule : `${rule} ${line}:${column}`
  return {
    ...ran,
    findings,
    of: (path) => findings.filter((one) => one.path === path).map(short),
    all: findings.map(({ path, rule }) => `${path} ${rule}`),
  }
}

/** Every file around the archive, and in it unless that may change, with what it holds. */
function state({ root, dir, repository }: Scene, withoutArchive = false): object {
  const found: Record<string, string> = {}
  const walk = (folder: Buffer) => {
    for (const name of readdirSync(folder, { encoding: 'buffer' })) {
      const path = Buffer.concat([folder, Buffer.from('/'), name])
      if (withoutArchive && path.equals(Buffer.from(dir))) continue
      const entry = lstatSync(path)
      const shown = path.toString('latin1')
      found[shown] = `${entry.mode} ${entry.mtimeMs}`
      if (entry.isDirectory()) walk(path)
      else if (entry.isSymbolicLink()) found[shown] += ` ${readlinkSync(path)}`
      else if (entry.isFile()) found[shown] += ` ${entry.size} ${digest(path, entry.size)}`
    }
  }
  walk(Buffer.from(root))
  if (repository && !withoutArchive) walk(Buffer.from(dir))
  return found
}

const digest = (path: Buffer, size: number): string =>
  size > 4_000_000 ? 'large' : createHash('sha1').update(readFileSync(path)).digest('hex')
