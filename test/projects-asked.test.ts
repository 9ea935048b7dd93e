import { describe, expect, test } from 'vitest'
import { type Archive, readArchive } from '../src/archive/archive.js'
import { widthOf } from '../src/render/layout/width.js'
import { comparedView } from '../src/reports/compared.js'
import { countsOf } from '../src/reports/count.js'
import { report as overview } from '../src/reports/overview.js'
import { report } from '../src/reports/projects.js'
import type { Query } from '../src/reports/report.js'
import type { View } from '../src/reports/view.js'
import { memorySource } from '../src/source/memory.js'
import { langs } from '../src/text.js'
import { samverkan } from './cli/run.js'
import { exampleArchive } from './counted/answers.js'
import { exampleOn } from './counted/built.js'
import { answer, archiveOf } from './projects-archive.js'
import { shown } from './said-shown.js'

const day = '2026-11-22'

describe('wrong calls', () => {
  test.each([
    [['--ongoing', '--duration'], '--ongoing och --duration går inte ihop'],
    [['--survived', '--followups'], '--survived och --followups går inte ihop'],
    [['--similar', 'nosk-2026-07', '--seeking-parties'], 'går inte ihop'],
    [['--within', '6m'], '--within går bara ihop med --ongoing eller --followups'],
    [['--duration', '--strict'], '--strict går bara ihop med --survived'],
    [['--ongoing', '--by', 'year'], '--by går bara ihop med --survived'],
    [['--seeking-parties', '--cohort', '2026'], '--cohort går inte ihop med --seeking-parties'],
    [['--ongoing', '--within', 'snart'], 'är ingen tid (--within)'],
    [['--similar', 'nosk-2026-70'], 'Menade du `nosk-2026-07`'],
    [['--similar', 'Samtalsgrupper for pappor'], 'Menade du `nosk-2026-06`'],
    [['--ongoing', '--fund', 'nosk-2002'], 'Menade du'],
  ])('%j', async (flags, says) => {
    const ran = await samverkan(['rapport', 'projekt', ...flags], { cwd: exampleArchive })
    expect([ran.code, ran.stdout]).toEqual([2, ''])
    expect(ran.stderr.replace(/\s+/g, ' ')).toContain(says)
  })
})

const granted = (on: string, amount: number | null) => [
  { on, status: 'received' as const },
  { on, status: 'granted' as const, amount },
]
const ask = (archive: Archive, query: Query): View => report.build(archive, query)
const notes = ({ notes: all }: View) => all.map(({ sv }) => sv).join('\n')

test('the same work with money from two funds is counted twice, and said so', async () => {
  const twice = await archiveOf(
    [
      { id: 'a', title: 'Mobilt team', end: '2027-06-30', history: granted('2025-01-01', 100) },
      {
        id: 'b',
        title: 'mobilt  TEAM',
        fund: 'nosk-2021',
        end: '2027-06-30',
        history: granted('2025-02-01', 200),
      },
    ],
    day,
  )
  const view = ask(twice, { ongoing: true })
  expect(view.figures).toMatchObject({ ongoing: 2, amount_ongoing: 300 })
  expect(notes(view)).toContain('a = b')
  expect(notes(ask(twice, { duration: true }))).toContain('a = b')
  expect(ask(twice, { similar: 'b' }).figures).toMatchObject({ alike: 1, ids: ['a'] })
})

test('a chain is one project in every answer', async () => {
  const chain = await archiveOf(
    [
      { id: 'a', end: '2022-12-31', history: granted('2020-01-01', 100) },
      { id: 'b', continues: 'a', end: '2027-06-30', history: granted('2023-01-01', 200) },
    ],
    day,
  )
  expect(ask(chain, { ongoing: true }).figures).toMatchObject({ ongoing: 1, amount_ongoing: 300 })
  expect(ask(chain, { duration: true }).figures).toMatchObject({ projects: 1, amount_granted: 300 })
  expect(ask(chain, { similar: 'b' }).figures).toMatchObject({ alike: 0 })
  expect(overview.build(chain, {}).figures).toMatchObject({ projects: 1, ongoing: 1 })
})

test('a party that has left is told when two moments are compared', async () => {
  const short = { id: 'a', end: '2027-06-30', history: granted('2025-01-01', 100) }
  const was = await archiveOf([{ ...short, parties: ['kommun-1290', 'region-12'] }], day)
  const now = await archiveOf([{ ...short, parties: ['kommun-1290'] }], day)
  const [before, after] = [was, now].map((one) => ask(one, { ongoing: true }))
  if (!before || !after) throw new Error('no answer')
  const moment = { asOf: day, revision: null }
  const counts = countsOf(report, { ongoing: true })
  const view = comparedView(before, after, { before: moment, after: moment }, counts, now)
  expect(view.figures).toMatchObject({ changed: 1, continuing: 0 })
  const page = shown(view)
  expect(page).toContain('Kristianstad och Region Skåne → Kristianstad')
  expect(page).not.toContain('okänd')
})

test('unknown is not zero', async () => {
  const shorts = [{ id: 'a', end: '2027-06-30', history: granted('2025-01-01', null) }]
  const archive = await archiveOf(shorts, day)
  const view = ask(archive, { ongoing: true })
  expect(view.figures).toMatchObject({ amounts_not_known: 1, paid_not_known: 1 })
  expect(shown(view)).toMatch(/okänt +okänt/)
  expect(shown(ask(archive, { duration: true }))).toContain('okänt belopp')
})

test('the day a report or an answer is due is not late; the day after is', async () => {
  const shorts = [
    { id: 'rapport', end: '2026-01-31', history: granted('2025-01-01', 1) },
    { id: 'fraga', end: '2025-11-22', history: granted('2024-01-01', 1) },
    {
      id: 'gammal',
      end: '2023-01-01',
      history: granted('2022-01-01', 1),
      answers: [answer('2025-05-22:alive')],
    },
  ]
  for (const [today, never, stale] of [
    ['2026-11-22', 0, 0],
    ['2026-11-23', 1, 1],
  ] as const) {
    const archive = await archiveOf(shorts, today)
    expect(ask(archive, { followups: true }).figures).toMatchObject({ never, stale })
  }
})

test('a fund without applications, and no archive at all to speak of', async () => {
  const archive = await readArchive(
    memorySource({
      'samverkan.yaml': 'format: 1\nname: Tomt\nlanguage: sv\n',
      'funds/f-1.md': '---\ntype: fund\nid: f-1\nname: Nya medel\nyear: 2026\nbudget: null\n---\n',
    }),
    day,
  )
  for (const query of [{ ongoing: true }, { duration: true }, { followups: true }]) {
    for (const lang of langs) expect(shown(ask(archive, query), 'text', lang)).toContain('\n')
  }
  const page = shown(overview.build(archive, { fund: 'f-1' }))
  expect(page).toContain('okänt belopp')
  expect(page).toContain('Inga projekt har beviljats medel.')
})

const many = (count: number) => {
  const files: Record<string, string> = {
    'samverkan.yaml': 'format: 1\nname: Stort\nlanguage: sv\n',
  }
  const file = (facts: object) => `---\n${JSON.stringify(facts)}\n---\n`
  for (let at = 0; at < count; at++) {
    const [fund, year] = [`medel-${at}`, 1990 + (at % 37)]
    files[`funds/${fund}.md`] = file({
      type: 'fund',
      id: fund,
      name: `Medel ${at}`,
      year,
      budget: 1_000_000,
      decided_on: `${year - 1}-12-01`,
    })
    for (let nth = 0; nth < 20; nth++) {
      files[`applications/${fund}/${fund}-${nth}.md`] = file({
        type: 'application',
        id: `${fund}-${nth}`,
        title: `Stöd ${nth} i projekt ${at % 7}`,
        fund,
        applicant: `kommun-${nth % 2 === 0 ? 1290 : 1293}`,
        parties: [{ party: 'region-12' }],
        amount_applied: 10_000,
        period: { start: `${year}-01-01`, end: `${year + 1 + (nth % 3)}-06-30` },
        history: granted(`${year}-01-01`, 10_000),
      })
    }
  }
  return files
}

const answersOn = (archive: Archive, funds: number): readonly View[] => [
  ask(archive, { ongoing: true }),
  ask(archive, { duration: true }),
  ask(archive, { followups: true }),
  ask(archive, { similar: `medel-${funds - 1}-19` }),
  overview.build(archive, {}),
  overview.build(archive, { fund: 'medel-5' }),
  overview.build(archive, { area: '12' }),
]

test('a hundred funds and two thousand applications are pages that can be read', async () => {
  const views = answersOn(await readArchive(memorySource(many(100)), day), 100)
  const lengths = views.map((view) => shown(view).split('\n').length)
  const [, duration, , similar, page, fund, area] = lengths
  expect(Math.max(duration ?? 0, similar ?? 0, page ?? 0, fund ?? 0, area ?? 0)).toBeLessThan(130)
  for (const { blocks } of views) {
    for (const block of blocks) {
      if (block.kind === 'timeline') expect(block.rows.length).toBeLessThanOrEqual(40)
    }
  }
})

test('four times as many funds cost about four times as much', async () => {
  const cost = async (funds: number) => {
    const times: number[] = []
    for (let nth = 0; nth < 3; nth++) {
      const archive = await readArchive(memorySource(many(funds)), day)
      const started = performance.now()
      answersOn(archive, funds)
      times.push(performance.now() - started)
    }
    return Math.min(...times)
  }
  await cost(10)
  const few = await cost(25)
  expect((await cost(100)) / few).toBeLessThan(10)
}, 60_000)

const answers: readonly (readonly [string, Query, readonly string[]])[] = [
  ['projects-ongoing', { ongoing: true }, ['csv', 'json', 'markdown']],
  ['projects-duration', { duration: true }, ['csv', 'markdown']],
  ['projects-followups', { followups: true }, ['csv']],
  ['projects-similar', { similar: 'nosk-2026-07' }, ['csv']],
  ['projects-seeking', { seekingParties: true }, ['csv']],
]
const endings: Readonly<Record<string, string>> = {
  text: 'txt',
  csv: 'csv',
  json: 'json',
  markdown: 'md',
}

describe.each(langs)('in %s', (lang) => {
  test.each(answers)('%s', async (name, query, more) => {
    const view = ask(await exampleOn(day), query)
    for (const form of ['text', ...(lang === 'sv' ? more : [])]) {
      const page = shown(view, form, lang)
      if (form === 'text') {
        expect(page.split('\n').filter((row) => widthOf(row) > 80)).toEqual([])
      }
      await expect(page).toMatchFileSnapshot(`golden/${name}.${lang}.${endings[form]}`)
    }
  })
})
