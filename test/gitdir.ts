import { execFileSync } from 'node:child_process'
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { devNull, tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll } from 'vitest'

/** What to put at a path: text, bytes, a symbolic link, or nothing at all. */
export type Literal = string | Uint8Array | { readonly link: string } | null
export type Literals = Readonly<Record<string, Literal>>

/** A real git repository in a folder of its own, removed when the tests have run. */
export interface GitDir {
  readonly dir: string
  /** Write to the work tree only. */
  write(files: Literals): void
  /** Write, stage everything and commit; gives the commit's id. Days follow each other. */
  commit(files?: Literals, when?: string): string
  /** Any git command here, by a user without settings; gives what it wrote, no line end. */
  git(...args: string[]): string
}

/**
 * Make a repository from literals; they become the first commit, of 5 January 2026 09:00 in
 * Stockholm, and each later commit is a day younger. Without files there is no commit.
 */
export function gitdir(files: Literals = {}): GitDir {
  const dir = tempdir()
  const run = runner(dir)
  let commits = 0
  const repository: GitDir = {
    dir,
    write: (literals) => writeLiterals(dir, literals),
    git: (...args) => run(args),
    commit: (literals = {}, when) => {
      writeLiterals(dir, literals)
      commits += 1
      const date = when ?? new Date(Date.UTC(2026, 0, 4 + commits, 8)).toISOString()
      run(['add', '--all'])
      run(['commit', '--quiet', '--allow-empty', '--message', `Commit ${commits}`], date)
      return run(['rev-parse', 'HEAD'])
    },
  }
  run(['init', '--quiet', '--initial-branch=main'])
  if (Object.keys(files).length > 0) repository.commit(files)
  return repository
}

/** An empty folder outside every repository, by its real path. */
export function tempdir(): string {
  const dir = realpathSync.native(mkdtempSync(join(tmpdir(), 'samverkan-test-')))
  made.add(dir)
  return dir
}

const made = new Set<string>()

afterAll(() => {
  for (const dir of made) rmSync(dir, { recursive: true, force: true })
})

/** Put files in a folder, making the folders above them. A script (`#!`) can be run. */
export function writeLiterals(dir: string, files: Literals): void {
  for (const [path, literal] of Object.entries(files)) {
    const file = join(dir, path)
    mkdirSync(dirname(file), { recursive: true })
    rmSync(file, { recursive: true, force: true })
    if (literal === null) continue
    if (typeof literal === 'object' && 'link' in literal) symlinkSync(literal.link, file)
    else writeFileSync(file, literal)
    if (typeof literal === 'string' && literal.startsWith('#!')) chmodSync(file, 0o755)
  }
}

const settings = [
  'user.name=Samverkan',
  'user.email=samverkan@example.se',
  'commit.gpgsign=false',
  'core.autocrlf=false',
  'protocol.file.allow=always',
  'advice.detachedHead=false',
].flatMap((setting) => ['-c', setting])

/** git with the machine's and the caller's settings shut out, and always the same dates. */
export function runner(dir: string) {
  return (args: readonly string[], date = '2026-01-05T09:00:00+01:00'): string => {
    const inherited = Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_'))
    const answer = execFileSync('git', [...settings, ...args], {
      cwd: dir,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        ...Object.fromEntries(inherited),
        GIT_CONFIG_GLOBAL: devNull,
        GIT_CONFIG_NOSYSTEM: '1',
        GIT_AUTHOR_DATE: date,
        GIT_COMMITTER_DATE: date,
        LC_ALL: 'C',
      },
    })
    return answer.replace(/\n$/, '')
  }
}
