import { spawn } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { samverkan } from '../cli/run.js'
import { exampleFiles } from '../example-archive.js'
import { type GitDir, gitdir, tempdir, writeLiterals } from '../gitdir.js'
import { mutations, random } from '../mutations.js'

// Whatever happens to an archive between two runs: what is answered from memory is what is answered
// without it.

const questions = [
  ['validate', '--format', 'json'],
  ['report', 'projects', '--survived', '--format', 'json'],
  ['rapport', 'frågor'],
]

async function agree(dir: string, about: string, some = questions): Promise<void> {
  for (const words of some) {
    const [known, anew] = await Promise.all([
      samverkan(words, { cwd: dir }),
      samverkan([...words, '--no-cache'], { cwd: dir }),
    ])
    expect(known, `${about}: ${words.join(' ')}`).toEqual(anew)
  }
}

const bin = fileURLToPath(new URL('../../bin/samverkan.js', import.meta.url))

/** Start a run and stop it in the middle, whatever it is doing. */
async function killed(dir: string, after: number): Promise<void> {
  const child = spawn(process.execPath, [bin, 'validate'], { cwd: dir, stdio: 'ignore' })
  setTimeout(() => child.kill('SIGKILL'), after)
  await new Promise((resolve) => child.on('close', resolve))
}

const minutes = 'forums/orebro-chefsgrupp/minutes/2022-10-13.md'

type Step = (repo: GitDir, next: () => number) => unknown

/** What people, editors, git and bad luck do to an archive. */
const steps: Readonly<Record<string, Step>> = {
  'random changes': async ({ dir, write }, next) => {
    const before = await filesIn(dir)
    write(changed(before, next))
  },
  'everything committed': ({ commit }) => commit(),
  'another branch': ({ git }) => git('checkout', '--quiet', '-B', 'side', 'HEAD~1'),
  'back again': ({ git }) => git('checkout', '--quiet', '--force', 'main'),
  'a change of the same size, with the time it had': ({ dir }) => {
    const file = join(dir, minutes)
    const { atime, mtime } = statSync(file)
    const text = readFileSync(file, 'utf8')
    writeFileSync(file, text.replace('2023-06-02', '2023-06-09'))
    utimesSync(file, atime, mtime)
  },
  'a change by a clock that is years behind': ({ dir }) => {
    const file = join(dir, minutes)
    writeFileSync(file, readFileSync(file, 'utf8').replace('region-18', 'region-19'))
    utimesSync(file, 1_000_000_000, 1_000_000_000)
  },
  'other line endings, which git takes for the same': ({ dir, git, write }) => {
    write({ '.gitattributes': '*.md text eol=lf\n' })
    const file = join(dir, minutes)
    writeFileSync(file, readFileSync(file, 'utf8').replace(/\n/, '\r\n'))
    git('status')
    git('add', '--all')
  },
  'a change that git was told not to look for': ({ dir, git }) => {
    git('update-index', '--assume-unchanged', minutes)
    writeFileSync(join(dir, minutes), 'Borta.\n')
  },
  'as it was': ({ git }) => {
    git('update-index', '--no-assume-unchanged', minutes)
    git('checkout', '--quiet', '--force', 'main')
  },
  'a new document, not in git': ({ write }) =>
    write({ 'topics.md': 'x', 'forums/ny/forum.md': '---\ntype: forum\nid: ny\n---\n' }),
  'a document that git ignores': ({ write }) => write({ '.gitignore': 'topics.md\n' }),
  'two at once': ({ dir }) => Promise.all([agree(dir, 'at once'), agree(dir, 'at once')]),
  'runs that are killed': async ({ dir, write }, next) => {
    write({ 'forums/ny/forum.md': `---\ntype: forum\nid: ny\nname: N${next()}\n---\n` })
    for (const after of [150, 400, 800]) await killed(dir, after)
  },
  'a damaged memory': ({ dir }) => damage(join(dir, '.git', 'samverkan')),
  'a change after that': ({ write }) => write({ 'forums/ny/forum.md': '---\ntype: forum\n---\n' }),
}

/** Random changes of some files; what is taken away is null. */
function changed(before: Readonly<Record<string, string>>, next: () => number) {
  const { after } = mutations(before, next)
  const paths = new Set([...Object.keys(before), ...Object.keys(after)])
  return Object.fromEntries(
    [...paths].flatMap((path) => {
      const now = after[path]
      return now === before[path] ? [] : [[path, typeof now === 'string' ? now : null]]
    }),
  )
}

async function filesIn(dir: string): Promise<Record<string, string>> {
  const files: Record<string, string> = {}
  for (const path of Object.keys(await exampleFiles())) {
    if (existsSync(join(dir, path))) files[path] = readFileSync(join(dir, path), 'utf8')
  }
  return files
}

function damage(folder: string): void {
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const file = join(folder, name)
    if (!statSync(file).isFile()) continue
    const bytes = readFileSync(file)
    bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1
    writeFileSync(file, bytes)
  }
}

test('in git', async () => {
  const repo = gitdir(await exampleFiles())
  repo.commit({ 'agreements/README.md': 'Överenskommelser.\n' })
  const next = random(7)
  await agree(repo.dir, 'at first')
  await agree(repo.dir, 'once more')
  for (const [name, step] of Object.entries(steps)) {
    await step(repo, next)
    await agree(repo.dir, name)
    // What was remembered just now is asked for too.
    await agree(repo.dir, `${name}, once more`, questions.slice(0, 1))
  }
})

test('outside git, with the memory in a folder of its own', async () => {
  const dir = tempdir()
  const env = { SAMVERKAN_CACHE_DIR: tempdir() }
  writeLiterals(dir, await exampleFiles())
  const next = random(8)
  const ask = (words: readonly string[]) => samverkan(words, { cwd: dir, env })
  for (let turn = 0; turn < 6; turn++) {
    const words = questions[turn % 2] ?? []
    expect(await ask(words)).toEqual(await ask([...words, '--no-cache']))
    if (turn % 2 === 0) continue
    const before = await filesIn(dir)
    writeLiterals(dir, changed(before, next))
  }
})

test('in the middle of a day that ends', async () => {
  const { dir } = gitdir(await exampleFiles())
  const on = (epoch: number) => ({ cwd: dir, env: { SOURCE_DATE_EPOCH: String(epoch) } })
  // 23:30 and 00:30 in Stockholm, summer and winter.
  for (const epoch of [1782768600, 1782772200, 1795386600, 1795390200]) {
    const words = ['report', 'projects', '--survived', '--format', 'json']
    expect(await samverkan(words, on(epoch))).toEqual(
      await samverkan([...words, '--no-cache'], on(epoch)),
    )
  }
})
