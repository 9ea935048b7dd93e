import { mkdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { gitdir, tempdir } from '../gitdir.js'
import { filesOf } from '../said/meetings.js'
import { samverkan } from './run.js'

// A file on the command line is the same file wherever one stands, and however it is spelt.

const head = ['start: "09:00"', 'mode: digital', 'chair: {party: region-18, role: chef}'].concat([
  'secretary: {party: region-18, role: samordnare}',
  'attendance: [{party: kommun-1885, role: socialchef, as: member}]',
])
const forums = { lg: ['level: county', 'kind: officials', 'approval: next_meeting'] }
const meeting = { head, body: '**1.1 Beslut:** Planen antas.' }
const first = 'forums/lg/minutes/2026-01-10.md'
const second = 'forums/lg/minutes/2026-02-10.md'
const project = 'applications/medel/medel-01.md'
const files = {
  ...filesOf(forums, { 'lg 2026-01-10': meeting, 'lg 2026-02-10': meeting }),
  'funds/medel.md': '---\ntype: fund\nid: medel\nname: Medel\nyear: 2026\n---\n',
  [project]: [
    '---\ntype: application\nid: medel-01\ntitle: Mottagning\nfund: medel\napplicant: kommun-1885',
    'parties: [{party: kommun-1885}]\nperiod: {start: 2023-01-01, end: 2024-01-01}',
    'amount_applied: 10\nhistory:\n  - {on: 2022-10-01, status: received}',
    '  - {on: 2022-12-01, status: granted, amount: 10}\n---\n',
  ].join('\n'),
}

/** An archive in a folder with an å, below a repository, and a link to it from elsewhere. */
function trial() {
  const name = 'vårt arkiv'.normalize('NFC')
  const { dir } = gitdir(
    Object.fromEntries(Object.entries(files).map(([path, text]) => [`${name}/${path}`, text])),
  )
  const elsewhere = tempdir()
  symlinkSync(join(dir, name), join(elsewhere, 'länk'))
  mkdirSync(join(dir, 'annat'))
  return { top: dir, root: join(dir, name), elsewhere, link: join(elsewhere, 'länk') }
}

type Places = ReturnType<typeof trial>

/** Where one may stand, what `-C` says there, and how a file of the archive is then written. */
const ways: readonly (readonly [
  string,
  (at: Places) => { cwd: string; directory?: string; write(path: string): string },
])[] = [
  ['in the archive', ({ root }) => ({ cwd: root, write: (path) => path })],
  ['in a folder of it', ({ root }) => ({ cwd: join(root, 'forums/lg'), write: up('../../') })],
  ['there, from its root', ({ root }) => ({ cwd: join(root, 'funds'), write: (path) => path })],
  ['outside, by -C', ({ top }) => ({ cwd: top, directory: 'vårt arkiv', write: (path) => path })],
  [
    'outside, from there',
    ({ top }) => ({ cwd: top, directory: 'vårt arkiv', write: up('vårt arkiv/') }),
  ],
  [
    'beside, by ..',
    ({ top }) => ({
      cwd: join(top, 'annat'),
      directory: '../vårt arkiv',
      write: up('../vårt arkiv/'),
    }),
  ],
  ['by the whole path', ({ root }) => ({ cwd: '/', directory: root, write: up(`${root}/`) })],
  [
    'by a link',
    ({ elsewhere, link }) => ({ cwd: elsewhere, directory: 'länk', write: up(`${link}/`) }),
  ],
  [
    'by a link to it, named as it is',
    ({ root, elsewhere }) => ({ cwd: elsewhere, directory: 'länk', write: up(`${root}/`) }),
  ],
  ['in it, named by a link', ({ root, link }) => ({ cwd: root, write: up(`${link}/`) })],
  [
    'decomposed',
    ({ root }) => ({
      cwd: '/',
      directory: root,
      write: (path) => `${root}/${path}`.normalize('NFD'),
    }),
  ],
]

function up(before: string): (path: string) => string {
  return (path) => before + path
}

describe.each(ways)('a file %s', (_, way) => {
  const places = trial()
  const { cwd, directory, write } = way(places)
  const run = (...args: string[]) =>
    samverkan(directory === undefined ? args : ['-C', directory, ...args], { cwd })

  test('is checked, shown, followed and tidied', async () => {
    const checked = await run('kontrollera', write(first))
    expect([checked.code, checked.stderr]).toEqual([0, ''])
    expect(checked.stdout).toContain('1 dokument')
    expect((await run('kontrollera', write('forums'))).stdout).toContain('3 dokument')
    const staged = await run('kontrollera', '--base', 'HEAD', write('forums/lg'))
    expect([staged.code, staged.stderr]).toEqual([0, ''])
    expect((await run('visa', write(project))).stdout).toContain('Mottagning')
    expect((await run('historik', write(second))).stdout).toContain('LG')
    expect((await run('snygga', '--check', write('forums/lg/minutes'))).stderr).toBe('')
    const none = await run('kontrollera', write('forums/gl'))
    expect([none.code, none.stderr]).toEqual([2, expect.stringContaining('Inget att kontrollera')])
  })

  test('is written to', async () => {
    const approved = await run('godkänn', write(first), '--in', write(second), '-n')
    expect([approved.code, approved.stderr]).toEqual([0, ''])
    expect(approved.stdout).toContain('approved: {on: 2026-02-10, in: lg-2026-02-10}')
    const moved = await run('flytta', write(project), '--to', 'medel-02', '-n')
    expect([moved.code, moved.stderr]).toEqual([0, ''])
    const recorded = await run('registrera', write(project), 'slutredovisad', '-n')
    expect([recorded.code, recorded.stderr]).toEqual([0, ''])
    const asked = await run('ny', 'uppföljning', write(project), 'lever', '-n')
    expect([asked.code, asked.stderr]).toEqual([0, ''])
  })
})

test('the file that lies where one stands goes before one of that name in the archive', async () => {
  const { root } = trial()
  mkdirSync(join(root, 'forums/lg/files/forums/lg'), { recursive: true })
  const ran = await samverkan(['kontrollera', '.'], { cwd: join(root, 'forums/lg/minutes') })
  expect(ran.stdout).toContain('2 dokument')
})
