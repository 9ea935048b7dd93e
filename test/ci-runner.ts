import { spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { devNull } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse } from 'yaml'
import { pinned } from './cli/run.js'
import { gitdir, type Literals, runner, tempdir, writeLiterals } from './gitdir.js'

// What runs a recipe where nobody has a runner: its shell steps, in order, in a clone as the service
// makes it, with npm replaced by one that hands over the program that was built here.

const bin = fileURLToPath(new URL('../bin/samverkan.js', import.meta.url))

export interface Job {
  /** The clone. */
  readonly checkout: string
  /** The folder a runner gives for what does not last. */
  readonly temp: string
  readonly env: Readonly<Record<string, string>>
  /** What npm was asked: the folder it stood in first, then its words, a line for each call. */
  npm(): readonly string[]
}

/** An archive on `main`, and a proposed change to it, checked out merged as GitHub and Azure do. */
export function proposed(files: Literals, change: Literals): Job {
  const upstream = gitdir(files)
  upstream.git('switch', '--quiet', '--create', 'change')
  upstream.commit(change)
  upstream.git('switch', '--quiet', 'main')
  const root = tempdir()
  const [checkout, temp, programs] = ['checkout', 'temp', 'programs'].map((name) =>
    join(root, name),
  )
  if (!checkout || !temp || !programs) throw new Error('three folders')
  runner(root)(['clone', '--quiet', upstream.dir, 'checkout'])
  const git = runner(checkout)
  git(['checkout', '--quiet', '--detach', 'origin/main'])
  git(['merge', '--quiet', '--no-ff', '-m', 'Merge', 'origin/change'])
  mkdirSync(temp)
  writeLiterals(programs, { npm })
  chmodSync(join(programs, 'npm'), 0o755)
  const log = join(root, 'npm.log')
  writeFileSync(log, '')
  const env = {
    PATH: `${programs}:${process.env['PATH']}`,
    HOME: root,
    LANG: 'C.UTF-8',
    GIT_CONFIG_GLOBAL: devNull,
    SOURCE_DATE_EPOCH: pinned,
    NPM_LOG: log,
    NODE: process.execPath,
    BIN: process.env['SAMVERKAN_BIN'] ?? bin,
  }
  return {
    checkout,
    temp,
    env,
    npm: () => readFileSync(log, 'utf8').split('\n').filter(Boolean),
  }
}

const npm = `#!/bin/sh
printf '%s' "$PWD" >> "$NPM_LOG"
printf ' %s' "$@" >> "$NPM_LOG"
echo >> "$NPM_LOG"
while [ $# -gt 0 ]; do
  if [ "$1" = --prefix ]; then to="$2"; fi
  shift
done
if [ -z "$to" ]; then exit 0; fi
mkdir -p "$to/node_modules/.bin"
printf '#!/bin/sh\\nexec "%s" "%s" "$@"\\n' "$NODE" "$BIN" > "$to/node_modules/.bin/samverkan"
chmod 755 "$to/node_modules/.bin/samverkan"
`

export interface Step {
  readonly name: string
  readonly run: string
}

export interface Ran {
  readonly name: string
  readonly code: number
  readonly stdout: string
  readonly stderr: string
}

/** Run steps one after the other as the services do: each by a new bash that stops at an error. */
export function run(
  { checkout, env }: Job,
  steps: readonly Step[],
  more: Record<string, string>,
  shell: readonly string[] = ['bash', '--noprofile', '--norc', '-eo', 'pipefail'],
): readonly Ran[] {
  return steps.map(({ name, run: script }) => {
    const [program = 'bash', ...args] = shell
    const ran = spawnSync(program, [...args, '-c', script], {
      cwd: checkout,
      env: { ...env, ...more },
      encoding: 'utf8',
    })
    return { name, code: ran.status ?? -1, stdout: ran.stdout, stderr: ran.stderr }
  })
}

/** The shell steps of a workflow of GitHub, or of a composite action. */
export function githubSteps(text: string): readonly (Step & { env?: Record<string, string> })[] {
  const { jobs, runs } = parse(text)
  const { steps } = runs ?? jobs.samverkan
  return steps.filter((step: Partial<Step>) => step.run !== undefined)
}

export const gitlabSteps = (text: string): readonly Step[] =>
  parse(text).samverkan.script.map((script: string) => ({ name: 'script', run: script }))

export const azureSteps = (text: string): readonly Step[] =>
  parse(text)
    .steps.filter((step: { bash?: string }) => step.bash !== undefined)
    .map((step: { bash: string; displayName: string }) => ({
      name: step.displayName,
      run: step.bash,
    }))
