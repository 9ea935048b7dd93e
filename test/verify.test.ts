import { execFileSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readFrozen } from '../src/archive/alterations.js'
import { approvalsIn } from '../src/archive/past/approvals.js'
import type { PastCommit } from '../src/source/history.js'
import { samverkan } from './cli/run.js'
import { type GitDir, gitdir, tempdir } from './gitdir.js'
import { filesOf } from './said/meetings.js'

const head = ['start: "09:00"', 'mode: digital', 'chair: {party: region-18, role: chef}'].concat([
  'secretary: {party: region-18, role: samordnare}',
  'attendance: [{party: kommun-1885, role: socialchef, as: member}]',
])
const forums = {
  lg: ['level: county', 'kind: officials', 'approval: attestation', 'writers: [lg@example.se]'],
  au: ['level: county', 'kind: officials', 'approval: attestation'],
}
const path = 'forums/lg/minutes/2026-01-10.md'
const stamp = 'approved: {on: 2026-02-01, by: [{party: region-18, role: chef}]}'
const body = '**1.1 Uppdrag:** Utred. Ansvarig: region-18. Senast: 2026-05-01.'

const files = (status: string, more: readonly string[] = [], text = body) =>
  filesOf(forums, { [`lg 2026-01-10 ${status}`]: { head: [...head, ...more], body: text } })
const approved = (more: readonly string[] = [], text = body) =>
  files('approved', [stamp, ...more], text)[path] ?? ''

/** An archive whose minutes were drafted, sent out and approved, each in a commit of its own. */
function archive(prefix = '') {
  const at = (all: Record<string, string>) =>
    Object.fromEntries(Object.entries(all).map(([file, text]) => [prefix + file, text]))
  const repo = gitdir(at(files('draft')))
  repo.commit(at(files('circulated')))
  const approval = repo.commit({ [prefix + path]: approved() })
  const dir = join(repo.dir, prefix)
  const verify = (...args: string[]) => samverkan(['verifiera', ...args], { cwd: dir })
  const put = (text: string | null, when?: string) => repo.commit({ [prefix + path]: text }, when)
  return { ...repo, dir, approval, verify, put }
}

const figures = async (run: Promise<{ stdout: string }>) => JSON.parse((await run).stdout).figures
const rows = async (run: Promise<{ stdout: string }>, name: string) =>
  JSON.parse((await run).stdout).tables.find((table: { name: string }) => table.name === name)?.rows

describe('approved minutes', () => {
  test('are unchanged: approved when, and by which commit', async () => {
    const { verify, approval } = archive()
    const ran = await verify()
    expect([ran.code, ran.stderr]).toEqual([0, ''])
    expect(ran.stdout).toContain('1 godkänt protokoll. Inget har ändrats efter godkännandet')
    expect(ran.stdout).toContain(approval.slice(0, 10))
    expect(await rows(verify('--format', 'json'), 'approved')).toEqual([
      expect.objectContaining({
        id: 'lg-2026-01-10',
        approved_on: '2026-02-01',
        committed: '2026-01-07',
        commit: approval,
        standing: 'unchanged',
      }),
    ])
  })

  test.each([
    [
      'corrections that are added',
      ['corrections: [{on: 2026-03-01, item: "#1.1", was: Utred, now: Utreda, kind: correction}]'],
      body,
    ],
    ['former ids and own keys', ['former_ids: [lg-2026-01-09]', 'x_diarium: 4'], body],
    [
      'a redaction',
      ['corrections: [{on: 2026-03-01, kind: redaction}]'],
      body.replace('Utred', '[maskat]'),
    ],
  ])('may get %s', async (_, more, text) => {
    const { verify, put } = archive()
    put(approved(more, text))
    const ran = await verify('--format', 'json')
    expect(ran.code).toBe(0)
    expect(JSON.parse(ran.stdout).figures).toMatchObject({ corrected: 1, alterations: 0 })
  })

  test.each([
    ['one word of the text', approved([], body.replace('Utred.', 'Utreda.')), 'body'],
    ['a line end', approved().replaceAll('\n', '\r\n'), 'body'],
    ['who was there', approved().replace('socialchef', 'skolchef'), 'keys'],
    ['the day of approval', approved().replace('on: 2026-02-01', 'on: 2026-02-02'), 'keys'],
    ['the status', files('circulated')[path] ?? '', 'status'],
    ['the front matter', approved().replace('type:', '\ttype: ['), 'unreadable'],
    ['a masked word that nobody noted', approved([], body.replace('Utred', '[maskat]')), 'body'],
    [
      'more than what was masked',
      approved(
        ['corrections: [{on: 2026-03-01, kind: redaction}]'],
        `${body.replace('Utred', '[maskat]')} Nytt.`,
      ),
      'body',
    ],
    [
      'words across an empty line, though that is noted',
      approved(
        ['corrections: [{on: 2026-03-01, kind: redaction}]'],
        `[maskat]${body.slice(body.indexOf(' Ansvarig'))}`,
      ),
      'body',
    ],
    [
      'a masked word that is kept beside it',
      approved(
        ['corrections: [{on: 2026-03-01, kind: redaction}]', 'x_ord: Utred'],
        body.replace('Utred', '[maskat]'),
      ),
      'copy',
    ],
    ['the file, by removing it', null, 'removed'],
  ])('are altered by changing %s', async (_, text, kind) => {
    const { verify, put } = archive()
    const commit = put(text)
    const ran = await verify('--format', 'json')
    expect([ran.code, ran.stderr]).toEqual([1, ''])
    const [row] = await rows(Promise.resolve(ran), 'alterations')
    expect(row).toMatchObject({ kind, commit, in_head: true, reverted_by: null })
    const told = await verify()
    expect(told.stdout).toContain('Godkänd text har ändrats en gång; 1 står kvar.')
    expect(told.stdout).toContain(`git show ${commit.slice(0, 10)} -- ${path}`)
  })

  test('are found altered when that was reverted, and when somebody knows of it', async () => {
    const { verify, put } = archive()
    const bad = put(approved([], 'Något annat.'))
    const mended = put(approved())
    const ran = await verify('--format', 'json')
    expect(ran.code).toBe(1)
    expect(JSON.parse(ran.stdout).figures).toMatchObject({ unchanged: 1, altered: 0, reverted: 1 })
    expect((await rows(Promise.resolve(ran), 'alterations'))[0]).toMatchObject({
      commit: bad,
      reverted_by: mended,
    })
    expect((await verify('--known', bad)).code).toBe(0)
    const again = put(approved([], 'Ännu en gång.'))
    expect((await verify('--known', bad)).code).toBe(1)
    expect((await verify('--known', bad, '--known', again)).code).toBe(0)
  })

  test('that were removed and put back are told of, and a correction was lost', async () => {
    const { verify, put } = archive()
    put(null)
    const back = put(approved())
    expect((await rows(verify('--format', 'json'), 'alterations'))[0]).toMatchObject({
      kind: 'removed',
      reverted_by: back,
    })
    put(approved(['corrections: [{on: 2026-03-01, kind: redaction}]']))
    put(approved())
    expect(await figures(verify('--format', 'json'))).toMatchObject({ altered: 1, unchanged: 0 })
    expect((await rows(verify('--format', 'json'), 'alterations'))[1]).toMatchObject({
      kind: 'corrections',
    })
  })

  test('are found altered on a side branch, merged, and in a merge itself', async () => {
    const { verify, put, git, commit } = archive()
    git('checkout', '--quiet', '-b', 'sida')
    const side = put(approved([], 'På sidan.'))
    git('checkout', '--quiet', 'main')
    const only = await rows(verify('--format', 'json'), 'alterations')
    expect(only).toEqual([
      expect.objectContaining({ commit: side, in_head: false, ref: 'refs/heads/sida' }),
    ])
    expect((await verify()).stdout).toContain('bara i refs/heads/sida')
    commit({ 'README.md': 'x' })
    git('merge', '--quiet', '--no-ff', '-m', 'Merge', 'sida')
    expect(await figures(verify('--format', 'json'))).toMatchObject({ altered: 1, alterations: 1 })
    // ours, with a word of its own that neither side had
    git('checkout', '--quiet', '-b', 'tredje', 'HEAD~1')
    git('merge', '--quiet', '--no-commit', '--no-ff', '-s', 'ours', 'sida')
    const evil = put(approved([], 'Bara i sammanslagningen.'))
    const all = await rows(verify('--format', 'json'), 'alterations')
    expect(all.map((row: { commit: string }) => row.commit)).toContain(evil)
  })

  test('stay the same when their forum is moved, and when a branch merges', async () => {
    const { dir, verify, git, commit } = archive()
    git('checkout', '--quiet', '-b', 'sida', 'HEAD~1')
    commit({
      'forums/au/minutes/2026-01-11.md': (files('draft')[path] ?? '').replaceAll('lg', 'au'),
    })
    git('checkout', '--quiet', 'main')
    git('merge', '--quiet', '--no-ff', '-m', 'Merge', 'sida')
    expect((await samverkan(['flytta', 'lg', '--to', 'lansgrupp'], { cwd: dir })).code).toBe(0)
    commit()
    const ran = await verify('--format', 'json')
    expect(ran.code).toBe(0)
    expect(JSON.parse(ran.stdout).figures).toMatchObject({ approved: 1, unchanged: 1 })
  })

  test('in a folder of a larger repository', async () => {
    const { verify, put } = archive('arkiv/')
    expect((await verify()).code).toBe(0)
    put(approved([], 'Annat.'))
    expect(await figures(verify('--format', 'json'))).toMatchObject({ altered: 1 })
  })
})

describe('what git can be made to say', () => {
  test('replaced objects are not believed, and told of', async () => {
    const { verify, put, git } = archive()
    put(approved([], 'Annat.'))
    const [good, bad] = ['HEAD~1', 'HEAD'].map((rev) => git('rev-parse', `${rev}:${path}`))
    git('replace', bad ?? '', good ?? '')
    const ran = await verify()
    expect(ran.code).toBe(1)
    expect(ran.stdout).toContain('refs/replace')
  })

  test('a shallow clone, no commits and no git at all end with 3', async () => {
    const { dir, commit } = archive()
    commit({ 'README.md': 'x' })
    const clone = join(tempdir(), 'grund')
    execFileSync('git', ['clone', '--quiet', '--depth=1', `file://${dir}`, clone])
    for (const words of [['verifiera'], ['historik', 'lg']]) {
      const ran = await samverkan(words, { cwd: clone })
      expect([ran.code, ran.stderr]).toEqual([3, expect.stringContaining('--unshallow')])
    }
    const bare = gitdir()
    bare.write(files('draft'))
    const none = await samverkan(['verifiera'], { cwd: bare.dir })
    expect([none.code, none.stderr]).toEqual([3, expect.stringContaining('inga commits')])
    const { writeLiterals } = await import('./gitdir.js')
    const plain = tempdir()
    writeLiterals(plain, files('draft'))
    const without = await samverkan(['verifiera'], { cwd: plain, env: { PATH: '/nonexistent' } })
    expect(without.code).toBe(3)
    expect(without.stderr).not.toMatch(/\n {4}at /)
  })

  test('wrong calls are told', async () => {
    const { verify } = archive()
    const base = await verify('--check-writers')
    expect([base.code, base.stderr]).toEqual([2, expect.stringContaining('--base')])
    const gone = await verify('--check-writers', '--base', 'origin/main')
    expect([gone.code, gone.stderr]).toEqual([3, expect.stringContaining('git fetch origin main')])
    expect((await verify('--base', '--output=/tmp/x')).code).toBe(3)
    expect((await verify('--known', 'nope')).code).toBe(2)
  })
})

test('who changes a forum’s folder must be one of its writers in the base', async () => {
  const { dir, verify, commit, git } = archive()
  git('tag', 'base')
  const by = (address: string) =>
    git('commit', '--amend', '--quiet', '--no-edit', `--author=N <${address}>`)
  commit({
    'forums/lg/forum.md': `${readFileSync(join(dir, 'forums/lg/forum.md'), 'utf8')}\nText.\n`,
  })
  by('LG@example.se')
  expect((await verify('--check-writers', '--base', 'base')).code).toBe(0)
  // a change that lets itself in is judged by what held before it
  const forum = readFileSync(join(dir, 'forums/lg/forum.md'), 'utf8')
  commit({ 'forums/lg/forum.md': forum.replace('lg@example.se', 'lg@example.se, ny@example.se') })
  by('ny@example.se')
  commit({ 'forums/au/forum.md': forum.replace('id: lg', 'id: au') })
  const ran = await verify('--check-writers', '--base', 'base')
  expect(ran.code).toBe(1)
  expect(ran.stdout).toContain('Skrivet av någon som inte står i writers')
  expect(ran.stdout).not.toContain('ny@example.se')
  const found = await rows(
    verify('--check-writers', '--base', 'base', '--format', 'json'),
    'wrong_writers',
  )
  expect(found).toEqual([
    expect.objectContaining({
      commit: git('rev-parse', 'HEAD~1'),
      forum: 'lg',
      paths: 'forums/lg/forum.md',
    }),
  ])
})

/** A key of SSH, and the line that allows it. */
function signer(address: string) {
  const file = join(tempdir(), 'key')
  execFileSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-C', '', '-f', file])
  const [kind, key] = readFileSync(`${file}.pub`, 'utf8').trim().split(' ')
  const sign = ['-c', 'gpg.format=ssh', '-c', `user.signingkey=${file}`]
  const resign = ({ git }: GitDir) =>
    git(...sign, 'commit', '--amend', '--quiet', '--no-edit', '--gpg-sign')
  return { allowed: `${address} ${kind} ${key}`, resign }
}

test('signatures are held against the signers that the settings allow, and nothing else', async () => {
  const made = archive()
  const { dir, verify, git } = made
  const mine = signer('lg@example.se')
  const other = signer('annan@example.se')
  const settings = join(dir, 'samverkan.yaml')
  expect((await verify('--require-signed')).code).toBe(1)
  const trap = join(tempdir(), 'trap')
  mkdirSync(trap)
  const program = join(trap, 'run')
  writeFileSync(program, `#!/bin/sh\ntouch ${trap}/ran\n`)
  chmodSync(program, 0o755)
  for (const key of ['gpg.program', 'gpg.ssh.program', 'gpg.x509.program', 'gpg.openpgp.program']) {
    git('config', key, program)
  }
  git('config', 'gpg.ssh.allowedSignersFile', join(trap, 'everybody'))
  writeFileSync(join(trap, 'everybody'), `${other.allowed}\n`)
  git('config', '--unset', 'gpg.ssh.program')
  other.resign(made)
  git('config', 'gpg.ssh.program', program)
  writeFileSync(
    settings,
    `${readFileSync(settings, 'utf8')}allowed_signers:\n  - ${mine.allowed}\n`,
  )
  made.commit()
  const refused = await verify('--require-signed', '--format', 'json')
  expect(refused.code).toBe(1)
  expect((await rows(Promise.resolve(refused), 'approved'))[0].signature).toBe('unknown-key')
  writeFileSync(settings, readFileSync(settings, 'utf8').replace(mine.allowed, other.allowed))
  made.commit()
  const taken = await verify('--require-signed', '--format', 'json')
  expect((await rows(Promise.resolve(taken), 'approved'))[0].signature).toBe('good')
  expect(taken.code).toBe(0)
  // the base decides who is trusted, not the change
  expect((await verify('--require-signed', '--base', 'HEAD~1')).code).toBe(1)
  expect(existsSync(join(trap, 'ran'))).toBe(false)
})

test('on any line of commits an alteration is found if and only if there is one', () => {
  const one =
    'corrections: [{on: 2026-03-01, item: "#1.1", was: Utred, now: Utreda, kind: correction}]'
  const two = one.replace(
    ']',
    ', {on: 2026-04-01, item: "#1.1", was: a, now: b, kind: correction}]',
  )
  const texts: Readonly<Record<string, string>> = {
    V0: approved(),
    V1: approved([one]),
    V2: approved([two]),
    B: approved([], 'Annat.'),
    C: approved([one], 'Något helt annat.'),
    D: files('draft')[path] ?? '',
  }
  const versions = new Map(Object.entries(texts).map(([name, text]) => [name, readFrozen(text)]))
  const allowed = ['V0 V0', 'V0 V1', 'V0 V2', 'V1 V1', 'V1 V2', 'V2 V2', 'B B', 'C C']
  const version = fc.constantFrom(...Object.keys(texts), 'gone')
  fc.assert(
    fc.property(fc.array(version, { maxLength: 12 }), (line) => {
      const content = (name: string | undefined) =>
        name === undefined || name === 'gone' ? null : name
      const commits = line.map((name, at): PastCommit => {
        const touch = { path, before: [content(line[at - 1])], after: content(name) }
        return { id: String(at), seconds: at, parents: [], author: '', ref: '', touches: [touch] }
      })
      const first = line.findIndex((name) => name !== 'D' && name !== 'gone')
      const rest = first === -1 ? [] : line.slice(first)
      // the first step away from what was approved; what B and C are depends on what was approved
      const broken = rest.findIndex(
        (name, at) => at > 0 && !allowed.includes(`${rest[at - 1]} ${name}`),
      )
      const [found] = [...approvalsIn(commits, versions).values()]
      expect(found !== undefined).toBe(first !== -1)
      if (!found) return
      expect(found.altered.length > 0).toBe(broken !== -1)
      if (broken !== -1) expect(found.altered[0]?.commit.id).toBe(String(first + broken))
      const last = rest.at(-1) ?? ''
      const isSound = found.sound.has(last)
      // What stands unsound at the end is never said to be reverted.
      if (!isSound) expect(found.altered.some(({ revertedBy }) => revertedBy === null)).toBe(true)
      const best = rest
        .filter((name) => found.sound.has(name))
        .sort()
        .at(-1)
      // What is drafted and approved anew after it was removed is another approval.
      if (isSound && last === best && !rest.includes('D')) {
        expect(found.altered.every(({ revertedBy }) => revertedBy !== null)).toBe(true)
      }
    }),
    { numRuns: 3000 },
  )
})
