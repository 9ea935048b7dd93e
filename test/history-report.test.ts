import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { samverkan } from './cli/run.js'
import { gitdir, tempdir, writeLiterals } from './gitdir.js'
import { application } from './new-archive.js'
import { filesOf } from './said/meetings.js'

const forums = { lg: ['level: county', 'kind: officials', 'approval: attestation'] }
const stamp = 'approved: {on: 2026-03-11, by: [{party: region-18, role: chef}]}'
const files = (status: string, head: readonly string[] = []) =>
  filesOf(forums, { [`lg 2026-01-10 ${status}`]: { head, body: 'Text.' } })

/** A meeting on 10 January, sent out on the 20th, approved on 11 March; an application beside it. */
function archive() {
  const repo = gitdir()
  repo.commit(files('draft'), '2026-01-12T09:00:00Z')
  repo.commit(
    {
      'applications/_none/medel-07.md': application
        .replace(/# Här[\s\S]*?med post\n/, '')
        .replace('fund: medel', 'fund: null'),
    },
    '2026-01-22T09:00:00Z',
  )
  // late in the evening in Greenwich is the day after in Sweden
  repo.commit(files('circulated'), '2026-01-19T23:30:00Z')
  repo.commit(files('approved', [stamp]), '2026-04-01T09:00:00Z')
  repo.commit(
    {
      'applications/_none/medel-07.md': application
        .replace('fund: medel', 'fund: null')
        .replace(
          'status: received}',
          'status: received}\n  - {on: 2026-03-03, status: granted, amount: 1}',
        ),
    },
    '2026-04-02T09:00:00Z',
  )
  return repo
}

const report = async (cwd: string, ...args: string[]) => {
  const ran = await samverkan(['rapport', 'historik', '--format', 'json', ...args], { cwd })
  expect([ran.code, ran.stderr]).toEqual([0, ''])
  const { figures, tables, notes } = JSON.parse(ran.stdout)
  return {
    figures,
    spells: tables.find(({ name }: { name: string }) => name === 'spells')?.rows ?? [],
    notes,
  }
}

test('time in each state: from the documents, and where only git knows, from git', async () => {
  const { dir } = archive()
  const { figures, spells } = await report(dir)
  expect(figures).toEqual({
    minutes_draft: { median: 10, known: 1, unknown: 0, ongoing: 0 },
    minutes_circulated: { median: 50, known: 1, unknown: 0, ongoing: 0 },
    minutes_until_approved: { median: 60, known: 1, unknown: 0, ongoing: 0 },
    application_draft: { median: 10, known: 1, unknown: 0, ongoing: 0 },
    application_received: { median: 30, known: 1, unknown: 0, ongoing: 0 },
    application_granted: { median: null, known: 0, unknown: 0, ongoing: 1 },
  })
  expect(spells.at(-1)).toMatchObject({
    id: 'medel-07',
    state: 'granted',
    from: '2026-03-03',
    ongoing: true,
  })
  const told = await samverkan(['rapport', 'ledtider'], { cwd: dir })
  expect(told.stdout).toContain('Utkast (protokoll): 10 dagar i median, av 1 kända.')
  expect((await report(dir, '--type', 'application')).figures).not.toHaveProperty('minutes_draft')
  expect((await report(dir, '--forum', 'LG')).figures).not.toHaveProperty('application_draft')
})

test('knows no more than was known', async () => {
  const { dir } = archive()
  const early = await report(dir, '--as-of', '2026-01-15')
  expect(early.figures).not.toHaveProperty('minutes_until_approved')
  expect(early.figures['minutes_draft']).toMatchObject({ known: 0, ongoing: 1 })
  const sent = await report(dir, '--as-of', '2026-02-01')
  expect(sent.figures['minutes_circulated']).toMatchObject({ known: 0, ongoing: 1 })
  const at = await report(dir, '--at', 'HEAD~2')
  expect(at.figures['minutes_circulated']).toMatchObject({ known: 0, ongoing: 1 })
})

test('says what it does not know: imported documents, and no git', async () => {
  const { dir } = gitdir(files('approved', [stamp]))
  const { figures, notes } = await report(dir)
  expect(figures).toMatchObject({
    minutes_draft: { known: 0, unknown: 1 },
    minutes_until_approved: { median: 60 },
  })
  expect(notes.join()).toContain('Okända är')
  const plain = tempdir()
  writeLiterals(plain, files('approved', [stamp]))
  const without = await report(plain)
  expect(without.figures).toEqual(figures)
  expect(without.notes.join()).toContain('ligger inte i git')
})

test('is refused in a shallow clone, and for what does not exist', async () => {
  const { dir } = archive()
  const clone = join(tempdir(), 'grund')
  execFileSync('git', ['clone', '--quiet', '--depth=1', `file://${dir}`, clone])
  const ran = await samverkan(['rapport', 'historik'], { cwd: clone })
  expect([ran.code, ran.stderr]).toEqual([3, expect.stringContaining('--unshallow')])
  for (const args of [
    ['--forum', 'xx'],
    ['--fund', 'xx'],
    ['--type', 'xx'],
  ]) {
    expect((await samverkan(['report', 'history', ...args], { cwd: dir })).code).toBe(2)
  }
})

test('is followed over time as it was on each day, side branches from when they came in', async () => {
  const { dir, git, commit } = archive()
  git('switch', '--quiet', '--create', 'sida', 'HEAD~1')
  const also = (status: string) => filesOf(forums, { [`lg 2026-05-10 ${status}`]: 'Text.' })
  commit(also('draft'), '2026-05-11T09:00:00Z')
  commit(also('circulated'), '2026-05-16T09:00:00Z')
  git('switch', '--quiet', 'main')
  git('merge', '--quiet', '--no-ff', '--no-commit', 'sida')
  commit({}, '2026-08-03T09:00:00Z')
  const words = ['rapport', 'historik', '--series', 'month', '--format', 'json']
  const ran = await samverkan(words, { cwd: dir })
  expect([ran.code, ran.stderr]).toEqual([0, ''])
  const { tables, charts } = JSON.parse(ran.stdout)
  const rows = tables.find(({ name }: { name: string }) => name === 'series').rows
  expect(rows.map((row: { day: string }) => row.day.slice(0, 7))).toEqual([
    ...['2026-01', '2026-02', '2026-03', '2026-04', '2026-05', '2026-06', '2026-07'],
    ...['2026-08', '2026-09', '2026-10', '2026-11'],
  ])
  const medians = ['minutes_draft', 'minutes_circulated', 'minutes_until_approved'] as const
  for (const row of rows) {
    const then = await report(dir, '--at', row.day)
    for (const name of [...medians, 'application_received', 'application_granted']) {
      const median = then.figures[name]?.median ?? null
      expect(row[`${name}_median`], `${name} ${row.day}`).toBe(median)
    }
  }
  expect(rows.at(-1)).toMatchObject({ minutes_draft_median: 8, minutes_until_approved_median: 60 })
  expect(charts.map(({ name }: { name: string }) => name)).toEqual(['series_days'])
})
