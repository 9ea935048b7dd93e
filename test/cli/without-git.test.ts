import { chmodSync, existsSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { gitdir, runner, tempdir } from '../gitdir.js'
import { said } from '../new-archive.js'
import { samverkan } from './run.js'

// Files can be read where git is old or missing; what needs git says so.

const files = {
  'samverkan.yaml': 'format: 1\nname: Prov\nlanguage: sv\n',
  'funds/medel.md': '---\ntype: fund\nid: medel\nname: Medel\nyear: 2026\n---\n',
}

/** A PATH with node and no git, or with one that is too old. */
function pathWith(git: 'none' | 'old'): string {
  const bin = join(tempdir(), 'bin')
  mkdirSync(bin)
  symlinkSync(process.execPath, join(bin, 'node'))
  if (git === 'old') {
    writeFileSync(join(bin, 'git'), '#!/bin/sh\necho git version 2.20.1\n')
    chmodSync(join(bin, 'git'), 0o755)
  }
  return bin
}

test.each([
  ['none', 'Programmet git hittades inte.'],
  ['old', 'git 2.20.1 är för gammalt: 2.31 eller senare behövs.'],
] as const)('git %s: plain files are judged, history is not there', async (git, words) => {
  const { dir } = gitdir(files)
  const env = { PATH: pathWith(git) }
  const run = (...args: string[]) => samverkan(args, { cwd: dir, env })
  const told = `${words} Filerna läses utan git.`
  expect(await run('kontrollera')).toMatchObject({ code: 0, stderr: `${told}\n` })
  expect(await run('kontrollera', '--fix')).toMatchObject({ code: 0, stderr: `${told}\n` })
  expect(await run('lista', 'medel', '-q')).toMatchObject({ code: 0, stderr: '' })
  for (const flags of [['--at', 'HEAD'], ['--staged']]) {
    const [code, text] = said(await run('kontrollera', ...flags))
    expect([code, text]).toEqual([3, `fel: ${words}`])
  }
})

test('nothing staged is a wrong call, not an answer', async () => {
  const { dir } = gitdir(files)
  const index = join(dir, '.git/index')
  expect((await samverkan(['kontrollera'], { cwd: dir })).code).toBe(0)
  if (existsSync(index)) runner(dir)(['rm', '-rq', '--cached', '.'])
  expect(said(await samverkan(['kontrollera', '--staged'], { cwd: dir }))).toEqual([
    2,
    'fel: Inget arkiv står på tur i git: samverkan.yaml är inte tillagd',
    'Lägg till filerna med `git add`, eller utelämna --staged.',
  ])
})

test('what a shallow clone did not fetch is missing history', async () => {
  const { dir } = gitdir(files)
  const git = runner(dir)
  git(['add', '-A'])
  for (const message of ['a', 'b']) git(['commit', '-qm', message, '--allow-empty'])
  const clone = join(tempdir(), 'clone')
  git(['clone', '-q', '--depth', '1', `file://${dir}`, clone])
  const at = async (revision: string) =>
    said(await samverkan(['kontrollera', '--at', revision], { cwd: clone }))
  expect(await at('HEAD~1')).toEqual([
    3,
    'fel: Revisionen "HEAD~1" finns inte.',
    'Klonen är grund; "git fetch --unshallow" hämtar resten.',
  ])
  expect((await at('ingen-gren'))[0]).toBe(2)
  expect((await at('HEAD'))[0]).not.toBe(3)
})

test('an archive cannot be made where nothing can be, and says so at once', async () => {
  if (!existsSync('/proc/self')) return expect(process.platform).not.toBe('linux')
  const flags = ['--name', 'a', '--forum', 'b', '--level', 'län', '--kind', 'tjänstepersoner']
  const ran = await samverkan(['skapa', '/proc/x/y', ...flags], { cwd: tempdir() })
  expect(ran.code).toBe(4)
  expect(ran.stderr).toContain('/proc/x')
})
