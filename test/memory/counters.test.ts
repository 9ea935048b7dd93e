import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { readArchive } from '../../src/archive/archive.js'
import { memoryIn } from '../../src/archive/memory/memory.js'
import { openCache } from '../../src/source/cache.js'
import { cacheFolder } from '../../src/source/cache-folder.js'
import { findRepository } from '../../src/source/repository.js'
import { openSegments } from '../../src/source/segments.js'
import type { Source } from '../../src/source/source.js'
import { lookAt, worktreeSource } from '../../src/source/worktree.js'
import { samverkan } from '../cli/run.js'
import { exampleFiles } from '../example-archive.js'
import { type GitDir, gitdir, tempdir, writeLiterals } from '../gitdir.js'

// What a run costs, counted: documents read, programs started, files loaded. No clock.

const minutes = 'forums/orebro-chefsgrupp/minutes/2022-10-13.md'
let repo: GitDir
let calls = ''
let env: Readonly<Record<string, string>> = {}

beforeAll(async () => {
  repo = gitdir(await exampleFiles())
  const folder = tempdir()
  calls = join(folder, 'calls')
  const git = execFileSync('sh', ['-c', 'command -v git'], { encoding: 'utf8' }).trim()
  writeLiterals(folder, { git: `#!/bin/sh\necho "$*" >> '${calls}'\nexec '${git}' "$@"\n` })
  env = { PATH: [folder, process.env['PATH']].join(delimiter) }
})

/** Run, and say how often git was started. */
async function starts(words: readonly string[], more: Readonly<Record<string, string>> = {}) {
  rmSync(calls, { force: true })
  const ran = await samverkan(words, { cwd: repo.dir, env: { ...env, ...more } })
  expect(ran.stderr).toBe('')
  return readFileSync(calls, 'utf8').trim().split('\n').length
}

/** Read the archive as a process does, and say of how many documents the contents were read. */
async function documentsRead(dir: string): Promise<number> {
  const found = await findRepository(dir)
  const cache = openCache(cacheFolder(dir, found, {}) ?? '', 'test')
  if (cache === null) throw new Error('no cache')
  const segments = openSegments(cache)
  const source = await worktreeSource(dir, found, await lookAt(dir, found, { stamped: true }))
  let count = 0
  const counting: Source = {
    ...source,
    read: (entries, visit) => {
      count += entries.filter(({ path }) => path.endsWith('.md')).length
      return source.read(entries, visit)
    },
  }
  const archive = await readArchive(counting, '2026-11-22', '2026-11-22', null, memoryIn(segments))
  expect(archive.documents.length).toBeGreaterThan(200)
  segments.save()
  return count
}

test('what has been read is not read again, and of what has changed only that', async () => {
  const { dir, git } = gitdir(await exampleFiles())
  const all = await documentsRead(dir)
  expect(all).toBeGreaterThan(200)
  // What is wrong, or concerns somebody, is not remembered: in the example nothing is.
  expect(await documentsRead(dir)).toBe(0)
  const text = readFileSync(join(dir, minutes), 'utf8')
  writeLiterals(dir, { [minutes]: `${text}\nEtt tillägg.\n` })
  expect(await documentsRead(dir)).toBe(1)
  git('commit', '--all', '--quiet', '--message', 'x')
  expect(await documentsRead(dir)).toBe(0)
  git('checkout', '--quiet', 'HEAD~1')
  expect(await documentsRead(dir)).toBe(0)
})

test('asked again, git is started four times and the program is not loaded', async () => {
  const words = ['report', 'projects', '--survived']
  expect(await starts(words)).toBeLessThanOrEqual(7)
  const folder = tempdir()
  expect(await starts(words, { NODE_V8_COVERAGE: folder })).toBe(4)
  expect(loaded(folder)).toEqual(['bin/samverkan.js', 'dist/bin.js', 'dist/cli/answers.js'])
})

test('the version is told by two files, help by three', async () => {
  const folder = tempdir()
  const told = await samverkan(['--version'], { cwd: repo.dir, env: { NODE_V8_COVERAGE: folder } })
  expect([told.code, told.stderr]).toEqual([0, ''])
  expect(loaded(folder)).toEqual(['bin/samverkan.js', 'dist/bin.js'])
  const other = tempdir()
  const help = await samverkan(['--help'], { cwd: repo.dir, env: { NODE_V8_COVERAGE: other } })
  expect([help.code, help.stderr]).toEqual([0, ''])
  expect(help.stdout).toBe((await samverkan(['hjälp'], { cwd: repo.dir })).stdout)
  expect(loaded(other)).toEqual(['bin/samverkan.js', 'dist/bin.js', 'dist/cli/first-help.js'])
})

test('the built program loads nothing but itself', async () => {
  const folder = tempdir()
  const ran = await samverkan(['validate', '--no-cache'], {
    cwd: repo.dir,
    env: { NODE_V8_COVERAGE: folder },
  })
  expect([ran.code, ran.stderr]).toEqual([0, ''])
  const files = urlsLoaded(folder).filter((url) => url.startsWith('file:'))
  expect(files.length).toBeGreaterThan(10)
  expect(files.filter((url) => !/\/(?:bin|dist)\/[^?]*\.c?js$/.test(url))).toEqual([])
  expect(files.filter((url) => url.includes('/node_modules/'))).toEqual([])
})

/** The files of the program that a run has loaded. */
function loaded(folder: string): readonly string[] {
  const urls = urlsLoaded(folder)
  return urls.flatMap((url) => /(?:bin|dist)\/[^?]*\.js$/.exec(url)?.[0] ?? []).toSorted()
}

/** Everything a run has loaded, by what it counted of its own code. */
function urlsLoaded(folder: string): readonly string[] {
  const { result } = readdirSync(folder)
    .map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')))
    .at(0)
  return result.map(({ url }: { url: string }) => url)
}

test('a series reads each content of the past once, and what is remembered not at all', async () => {
  const { dir, git, commit } = gitdir(await exampleFiles())
  const text = readFileSync(join(dir, minutes), 'utf8')
  for (const n of [1, 2, 3, 4]) {
    commit({ [minutes]: `${text}\nTillägg ${n}.\n` }, `2026-0${n + 1}-05T08:00:00Z`)
  }
  const objects = git('rev-list', '--objects', '--all').split('\n')
  const contents = objects.filter((line) => /\.(?:md|yaml)$/.test(line))
  expect(contents.length).toBeGreaterThan(200)

  const folder = tempdir()
  const asked = join(folder, 'asked')
  const real = execFileSync('sh', ['-c', 'command -v git'], { encoding: 'utf8' }).trim()
  const listen = `case "$*" in *cat-file*) tee -a '${asked}' | '${real}' "$@";; *) exec '${real}' "$@";; esac`
  writeLiterals(folder, { git: `#!/bin/sh\n${listen}\n` })
  const ask = async (step: string, ...more: readonly string[]) => {
    rmSync(asked, { force: true })
    writeLiterals(folder, { asked: '' })
    const words = ['report', 'projects', '--series', step, '--format', 'json', ...more]
    const path = [folder, process.env['PATH']].join(delimiter)
    const ran = await samverkan(words, { cwd: dir, env: { PATH: path } })
    expect(ran.code, ran.stderr).toBe(0)
    return readFileSync(asked, 'utf8').split('\n').filter(Boolean)
  }
  const first = await ask('month', '--no-cache')
  expect(first.length).toBe(new Set(contents.map((line) => line.slice(0, 40))).size)
  expect(new Set(first).size).toBe(first.length)
  expect((await ask('month')).length).toBe(first.length)
  // The settings and the read-mes.
  expect((await ask('quarter')).length).toBeLessThan(6)
})
