import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readArchive } from '../src/archive/archive.js'
import { lifeOf, projectStates } from '../src/archive/projects.js'
import type { FollowUp, HistoryEntry } from '../src/archive/types.js'
import { countProjects } from '../src/reports/projects/counted.js'
import { survivalOf } from '../src/reports/projects/survival.js'
import { report } from '../src/reports/projects.js'
import type { Figure, Row, View } from '../src/reports/view.js'
import { memorySource } from '../src/source/memory.js'
import { answer, archiveOf, c6, c6Day, granted, type Short } from './projects-archive.js'

const survived = async (applications: readonly Short[], day: string, query = {}) =>
  report.build(await archiveOf(applications, day), { survived: true, ...query })

const tableOf = (view: View, name: string) => {
  const table = view.blocks.find((block) => block.kind === 'table' && block.name === name)
  if (table?.kind !== 'table') throw new Error(`no table ${name}`)
  return table
}

const figure = (view: View, ...path: readonly string[]): Figure | undefined =>
  path.reduce<Figure | undefined>(
    (at, name) => (at as Readonly<Record<string, Figure>>)[name],
    view.figures,
  )

test('the worked example: who is where', async () => {
  const { ids } = (await survived(c6, c6Day)).figures
  expect(ids).toMatchObject({
    alive: ['g', 'h', 'i', 'j'],
    partly_alive: ['j'],
    ceased: ['a', 'c', 'd', 'f'],
    new_project: [],
    unknown: ['b', 'e', 'k'],
    pending: [],
    ongoing: ['l'],
    withdrawn: ['n'],
    declined: ['m'],
    undecided: [],
    discontinued: [],
  })
})

test('the worked example: shares to four decimals, checked against R', async () => {
  const view = await survived(c6, c6Day)
  const expected = {
    share: 0.5,
    share_low: 0.2152,
    share_high: 0.7848,
    worst: 0.3636,
    best: 0.6364,
    coverage: 0.7273,
    amount_share: 0.6348,
  }
  for (const [name, value] of Object.entries(expected)) {
    expect(figure(view, name), name).toBeCloseTo(value, 4)
  }
  expect(view.figures).toMatchObject({
    granted: 13,
    counted_alive: 4,
    known: 8,
    amount_alive: 1825000,
    amount_ceased: 1050000,
    amount_unknown: 725000,
    amount_granted: 4400000,
    amount_granted_single: 775000,
    joint: { counted_alive: 4, known: 5 },
    single: { counted_alive: 0, known: 3 },
  })
})

test('the worked example, strict: what lives on in part is known but not alive', async () => {
  const view = await survived(c6, c6Day, { strict: true })
  expect(view.figures).toMatchObject({ alive: 4, counted_alive: 3, known: 8, share: 0.375 })
  expect(figure(view, 'share_low')).toBeCloseTo(0.1368, 4)
  expect(figure(view, 'share_high')).toBeCloseTo(0.6943, 4)
  const usual = await survived(c6, c6Day)
  expect(figure(usual, 'strict', 'share')).toBe(0.375)
})

test.each([
  ['2020', 3, 0, 2, 1, 0, 0.6576],
  ['2021', 4, 1, 2, 1, 0.0615, 0.7923],
  ['2022', 4, 3, 0, 1, 0.4385, 1],
  ['2023', 1, 0, 0, 0, null, null],
  ['2024', 1, 0, 0, 0, null, null],
])('the worked example: the year %s', async (year, all, alive, ceased, unknown, low, high) => {
  const row = tableOf(await survived(c6, c6Day), 'by_year').rows.find(({ group }) => group === year)
  expect(row).toMatchObject({ granted: all, alive, ceased, unknown })
  if (low === null) return expect(row).toMatchObject({ share: null, share_low: null })
  expect(row?.share_low).toBeCloseTo(low, 4)
  expect(row?.share_high).toBeCloseTo(high ?? 1, 4)
})

test('the worked example: the curve to six decimals, checked against R', async () => {
  const view = await survived(c6, c6Day)
  const rows = tableOf(view, 'survival_steps').rows
  const expected = [
    [6, 10, 1, 0.9, 0.094868, 0.473009, 0.985281],
    [12, 8, 2, 0.675, 0.155071, 0.290585, 0.882497],
    [24, 5, 1, 0.54, 0.173118, 0.181165, 0.800713],
  ] as const
  expect(rows).toHaveLength(expected.length)
  for (const [index, [months, atRisk, events, ...shares]] of expected.entries()) {
    const row = rows[index] as Row
    expect(row).toMatchObject({ months, at_risk: atRisk, events })
    for (const [at, key] of ['share', 'standard_error', 'low', 'high'].entries()) {
      expect(row[key], key).toBeCloseTo(shares[at] ?? Number.NaN, 6)
    }
  }
  expect(figure(view, 'survival', '2')).toEqual({ months: 36, at_risk: 2, share: null })
})

const told = (...statuses: readonly string[]): HistoryEntry[] =>
  statuses.map((entry) => {
    const [on = '', status = ''] = entry.split(':')
    return { on, status: status as HistoryEntry['status'] }
  })

/** One project of each case that the definition knows, on 2026-11-22. */
const cases: readonly (readonly [string, string, Omit<Short, 'id'>])[] = [
  ['no entry at all', 'absent', { history: [] }],
  ['nothing yet on that day', 'absent', { history: told('2026-11-23:received') }],
  ['declined', 'declined', { history: told('2020-01-01:received', '2020-03-01:declined') }],
  [
    'withdrawn before a decision',
    'withdrawn',
    { history: told('2020-01-01:received', '2020-02-01:withdrawn') },
  ],
  [
    'granted, then withdrawn',
    'withdrawn',
    { history: [granted('2020-03-10'), ...told('2020-04-01:withdrawn')] },
  ],
  [
    'never started',
    'withdrawn',
    { history: [granted('2020-03-10'), ...told('2020-04-01:never_started')] },
  ],
  ['no decision', 'undecided', { history: told('2020-01-01:received', '2020-02-01:postponed') }],
  ['no end date', 'unknown', { end: null, answers: [answer('2026-01-01:alive')] }],
  ['ends tomorrow', 'ongoing', { end: '2026-11-23' }],
  [
    'extended beyond the day',
    'ongoing',
    {
      history: [granted('2020-03-10'), { on: '2021-06-01', status: 'extended', end: '2026-12-31' }],
    },
  ],
  ['ceased', 'ceased', { answers: [answer('2022-06-15:alive'), answer('2023-06-15:ceased')] }],
  ['a new project', 'new_project', { answers: [answer('2026-06-15:new_project')] }],
  ['alive', 'alive', { answers: [answer('2026-06-15:alive')] }],
  ['alive in part', 'alive', { answers: [answer('2026-06-15:partly_alive')] }],
  ['taken over', 'alive', { answers: [answer('2026-06-15:taken_over')] }],
  ['alive on the last fresh day', 'alive', { answers: [answer('2025-05-22:alive')] }],
  ['alive a day too long ago', 'unknown', { answers: [answer('2025-05-21:alive')] }],
  [
    'ceased, then alive again',
    'alive',
    { answers: [answer('2022-01-01:ceased'), answer('2026-01-01:alive')] },
  ],
  [
    'an unknown answer changes nothing',
    'alive',
    { answers: [answer('2026-01-01:alive'), answer('2026-06-01:unknown')] },
  ],
  ['only an unknown answer', 'unknown', { answers: [answer('2026-01-01:unknown')] }],
  ['asked too early', 'pending', { end: '2026-06-15', answers: [answer('2026-06-14:ceased')] }],
  [
    'discontinued',
    'ceased',
    { end: '2027-06-15', history: [granted('2020-03-10'), ...told('2026-10-01:discontinued')] },
  ],
  [
    'discontinued but alive',
    'alive',
    {
      end: '2027-06-15',
      history: [granted('2020-03-10'), ...told('2026-01-01:discontinued')],
      answers: [answer('2026-06-01:alive')],
    },
  ],
  ['ended today', 'pending', { end: '2026-11-22' }],
  ['ended almost a year ago', 'pending', { end: '2025-11-23' }],
  ['ended a year ago', 'unknown', { end: '2025-11-22' }],
]

test.each(cases)('%s is %s', async (_name, state, short) => {
  const archive = await archiveOf([{ id: 'x', ...short }], c6Day)
  const [document] = archive.of('application')
  expect(document && lifeOf(document, c6Day).state).toBe(state)
})

test('one of each case together: each is in one list, and the granted ones add up', async () => {
  const view = await survived(
    cases.map(([, , short], at) => ({ id: `x${at}`, ...short })),
    c6Day,
  )
  const counts = Object.fromEntries(projectStates.map((state) => [state, 0]))
  for (const [, state, short] of cases) {
    if (state !== 'absent' || short.history?.length === 0) counts[state] = (counts[state] ?? 0) + 1
  }
  // One of the withdrawn was never granted: it is told of, but not among the granted.
  expect(view.figures).toMatchObject({ ...counts, withdrawn: 2, withdrawn_before_decision: 1 })
  // One of the two discontinued ones has an answer since, so it is not counted apart.
  expect(view.figures).toMatchObject({ discontinued: 1, granted: 21 })
})

test('on a day before its first entry an application does not exist; a draft is not handed in', async () => {
  const shorts = [{ id: 'later' }, { id: 'draft', history: [] }]
  const view = await survived(shorts, '2018-01-01')
  expect(view.figures).toMatchObject({ absent: 1, ids: { absent: ['draft'] } })
  expect(JSON.stringify(view.blocks)).not.toContain('later')
})

test.each([
  ['without an answer: at once', [], 0, true],
  ['with a day of its own', [answer('2022-06-15:ceased', { ceased_on: '2021-12-15' })], 6, true],
  ['before the end: month 0', [answer('2022-06-15:ceased', { ceased_on: '2020-12-15' })], 0, true],
  [
    'after the answer: the answer',
    [answer('2022-06-15:ceased', { ceased_on: '2024-12-15' })],
    12,
    true,
  ],
  ['said twice: the first', [answer('2022-06-15:ceased'), answer('2024-06-15:ceased')], 12, true],
  ['a new project is followed, no event', [answer('2022-06-15:new_project')], 12, false],
  ['last known answer', [answer('2022-06-15:alive'), answer('2026-06-15:unknown')], 12, false],
])('months to ceasing, %s', async (_name, answers: FollowUp[], months, event) => {
  const history = [granted('2020-03-10'), ...told('2021-06-15:discontinued')]
  const [document] = (await archiveOf([{ id: 'x', history, answers }], c6Day)).of('application')
  expect(document && lifeOf(document, c6Day).observed).toEqual({ months, event })
})

test('money: extensions are added, an unknown part makes it unknown, and sums say so', async () => {
  const extended = (amount?: number | null): HistoryEntry[] => [
    granted('2020-03-10', 100),
    {
      on: '2021-01-01',
      status: 'extended',
      end: '2021-06-15',
      ...(amount === undefined ? {} : { amount }),
    },
  ]
  const shorts = [
    { id: 'more', history: extended(50) },
    { id: 'time', history: extended() },
    { id: 'unsaid', history: extended(null) },
    { id: 'unknown', history: [granted('2020-03-10', null)] },
  ].map((short) => ({ ...short, answers: [answer('2026-06-15:alive')] }))
  const view = await survived(shorts, c6Day)
  expect(view.figures).toMatchObject({ amount_alive: 250, amounts_not_known: 2 })
  expect(JSON.stringify(view.blocks)).toContain('250\u00A0kr + 2 okända belopp')
  expect(JSON.stringify(view.notes)).toContain('okänt beviljat belopp')
})

test('sub-units count as their municipality', async () => {
  const unit =
    'type: party\nid: kristianstad-skola\nname: Skolan\nkind: district_unit\nside: municipalities\nparent: kommun-1290'
  const more = { 'parties/kristianstad-skola.md': `---\n${unit}\n---\n` }
  const parties = ['kommun-1290', 'kristianstad-skola']
  const [project] = countProjects(await archiveOf([{ id: 'x', parties }], c6Day, more))
  expect(project).toMatchObject({ parties: ['kommun-1290'], joint: false })
})

const day = fc.integer({ min: 0, max: 12 * 31 * 8 - 1 }).map((count) => {
  const [year, month, date] = [
    2019 + Math.floor(count / 372),
    Math.floor((count % 372) / 31) + 1,
    (count % 28) + 1,
  ]
  return `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`
})
const anyHistory = fc.array(
  fc.record({
    on: day,
    status: fc.constantFrom(
      'received',
      'granted',
      'declined',
      'withdrawn',
      'never_started',
      'discontinued',
    ),
  }),
  { maxLength: 4 },
)
const anyAnswers = fc.array(
  fc.record({
    on: day,
    outcome: fc.constantFrom(
      'alive',
      'partly_alive',
      'taken_over',
      'new_project',
      'ceased',
      'unknown',
    ),
  }),
  { maxLength: 4 },
)
const anyShort = fc.record({
  history: anyHistory.map((entries) =>
    entries.map((entry) => ({ ...entry, ...(entry.status === 'granted' ? { amount: 1000 } : {}) })),
  ),
  answers: anyAnswers,
  end: fc.option(day),
})

/** The definition once more, from the last case to the first, with another calendar. */
function otherwise({ history = [], answers = [], end: planned }: Short, today: string): string {
  const months = (date: string, count: number) => {
    const [year = 0, month = 0, of = 0] = date.split('-').map(Number)
    const last = new Date(Date.UTC(year, month - 1 + count + 1, 0)).getUTCDate()
    return new Date(Date.UTC(year, month - 1 + count, Math.min(of, last)))
      .toISOString()
      .slice(0, 10)
  }
  const seen = history.filter(({ on }) => on <= today)
  const days = (status: string) =>
    seen.flatMap((entry) => (entry.status === status ? [entry.on] : [])).sort()
  const ends = [...days('discontinued').slice(0, 1), ...(planned ? [planned] : [])].sort()
  const end = ends[0] ?? '9999-12-31'
  const asked = answers
    .map((one, at) => ({ ...one, at }))
    .filter(({ on }) => on <= today && on >= end)
    .sort((a, b) => (a.on === b.on ? a.at - b.at : a.on < b.on ? -1 : 1))
  const last = asked.filter(({ outcome }) => outcome !== 'unknown').pop()

  let state = 'unknown'
  if (asked.length === 0 && months(end, 12) > today) state = 'pending'
  if (asked.length === 0 && days('discontinued').length > 0) state = 'ceased'
  if (last) state = months(today, -18) <= last.on ? 'alive' : 'unknown'
  if (last?.outcome === 'ceased' || last?.outcome === 'new_project') state = last.outcome
  if (end > today) state = 'ongoing'
  if (ends.length === 0) state = 'unknown'
  if (days('granted').length === 0) state = 'undecided'
  if (days('withdrawn').length + days('never_started').length > 0) state = 'withdrawn'
  if (days('declined').length > 0) state = 'declined'
  if (seen.length === 0) return history.length === 0 ? 'absent' : 'not yet'
  return state
}

test('every granted project is in one state, and the lists add up to a count made otherwise', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyShort, { maxLength: 12 }), day, async (shorts, today) => {
      const named = shorts.map((short, at) => ({ id: `x${at}`, ...short })) as Short[]
      const archive = await archiveOf(named, today)
      const {
        granted: all,
        inState,
        shares,
        withdrawnBefore,
      } = survivalOf(countProjects(archive), false)
      const counted: Record<string, number> = {}
      for (const short of named) {
        const state = otherwise(short, today)
        counted[state] = (counted[state] ?? 0) + 1
      }
      const here = projectStates.flatMap((state) => inState[state])
      expect(here.length + withdrawnBefore.length).toBe(named.length - (counted['not yet'] ?? 0))
      expect(new Set(here).size).toBe(here.length)

      for (const state of projectStates) {
        const extra = state === 'withdrawn' ? withdrawnBefore.length : 0
        expect(inState[state].length + extra, state).toBe(counted[state] ?? 0)
      }
      const { alive, ceased, new_project, unknown, pending, ongoing, withdrawn } = inState
      const states = [alive, ceased, new_project, unknown, pending, ongoing, withdrawn]
      expect(states.reduce((sum, { length }) => sum + length, 0)).toBe(all.length)
      expect(shares.n).toBe(alive.length + ceased.length + new_project.length)
    }),
    { numRuns: 150 },
  )
})

test('a file that cannot be read is left out and named; a broken entry is not counted', async () => {
  const more = { 'applications/nosk-2020/broken.md': '---\nid: [\n---\n' }
  const archive = await archiveOf([{ id: 'x' }, ...c6], c6Day, more)
  const view = report.build(archive, { survived: true })
  expect(view.figures.granted).toBe(14)
  expect(JSON.stringify(view.notes)).toContain(
    '1 ansökan som inte går att läsa: applications/nosk-2020/broken.md',
  )

  const bad =
    '---\ntype: application\nid: bad\nhistory:\n  - {on: 2020-13-01, status: granted, amount: 1}\n  - {on: 2020-01-01, status: received}\n---\n'
  const [document] = (
    await readArchive(
      memorySource({ 'samverkan.yaml': 'format: 1', 'applications/_none/bad.md': bad }),
      c6Day,
    )
  ).of('application')
  expect(document && lifeOf(document, c6Day).state).toBe('undecided')
})
