import { beforeAll, expect, test } from 'vitest'
import type { Archive } from '../src/archive/archive.js'
import { UserError } from '../src/errors.js'
import { reports } from '../src/reports/index.js'
import type { Query } from '../src/reports/report.js'
import { medianOf } from '../src/reports/said/receivers.js'
import { showing } from '../src/reports/showing.js'
import type { View } from '../src/reports/view.js'
import { type ShortForum, saidArchive } from './said-archive.js'
import { example } from './said-example.js'
import { shown } from './said-shown.js'

const onMatters = [
  'decisions',
  'assignments',
  'questions',
  'referrals',
  'anchoring',
  'proposals',
] as const

let archive: Archive
beforeAll(async () => {
  archive = await example()
})

function report(name: string, query: Query = {}, of: Archive = archive): View {
  const found = reports.find((one) => one.name === name)
  if (!found) throw new Error(`no report ${name}`)
  return found.build(of, query)
}

const text = (view: View) => shown(view).replaceAll('\u00A0', ' ')
const unwrapped = (lines: string) => lines.replace(/\n +/g, ' ')
const ids = (view: View): readonly string[] =>
  view.blocks
    .flatMap((block) => (block.kind === 'table' && block.hidden ? block.rows : []))
    .map(({ id, to }) => (to ? `${id} ${to}` : String(id)))

test('every report has a Swedish name', () => {
  const names = new Map(reports.map(({ name, aliases }) => [name, aliases]))
  expect(names.get('decisions')).toContain('beslut')
  expect(names.get('assignments')).toContain('uppdrag')
  expect(names.get('questions')).toContain('frågor')
  expect(names.get('referrals')).toEqual(expect.arrayContaining(['lyft', 'remisser']))
  expect(names.get('anchoring')).toContain('förankring')
  expect(names.get('proposals')).toContain('förslag')
  expect(names.get('topics')).toContain('ämnen')
  expect(names.get('digest')).toContain('sammandrag')
})

test('the figures of each report', () => {
  expect(report('decisions').figures).toMatchObject({
    decisions: 4,
    positions: 1,
    not_taken_up: 1,
    not_implemented: 2,
    drafts: 0,
  })
  expect(report('assignments').figures).toMatchObject({
    assignments: 4,
    owned: 6,
    open: 4,
    in_progress: 1,
    done: 1,
    overdue: 2,
    without_owner: 1,
    without_date: 1,
    drafts: 1,
  })
  expect(report('questions').figures).toMatchObject({
    questions: 3,
    answered: 1,
    unanswered: 2,
    waiting: 2,
    late: 1,
  })
  expect(report('referrals').figures).toMatchObject({
    referrals: 4,
    questions: 2,
    waiting: 4,
    late: 2,
    unknown: 2,
    answered: 2,
    oldest_days: 284,
  })
  expect(report('anchoring').figures).toMatchObject({ anchorings: 1, secured: 1, sought: 0 })
  expect(report('proposals').figures).toMatchObject({ proposals: 3, unsettled: 2, adopted: 1 })
})

test('as of an earlier day', async () => {
  const before = await example('2026-03-01')
  expect(report('anchoring', {}, before).figures).toMatchObject({ secured: 0, sought: 1 })
  expect(report('referrals', {}, before).figures).toMatchObject({
    waiting: 3,
    late: 1,
    answered: 1,
  })
  expect(report('assignments', {}, before).figures).toMatchObject({ assignments: 2, done: 0 })
})

test('filters on assignments', () => {
  const owned = (query: Query) => ids(report('assignments', query)).length
  expect(owned({ overdue: true })).toBe(2)
  expect(owned({ due: '2025-12-31' })).toBe(1)
  expect(owned({ due: '2026-12-31' })).toBe(3)
  expect(owned({ without: 'ansvarig' })).toBe(1)
  expect(owned({ without: 'date' })).toBe(2) // the one in a draft is in the list, not in the figures
  expect(owned({ owner: 'Örebro' })).toBe(2)
  expect(owned({ owner: 'samordnaren' })).toBe(1)
  expect(owned({ owner: 'samordnare' })).toBe(1)
  expect(owned({ owner: 'syd-lokal' })).toBe(1)
  expect(owned({ state: 'klart' })).toBe(1)
  expect(owned({ state: 'in_progress', owner: 'kommun-1880' })).toBe(1)
  expect(report('assignments', { owner: 'Örebro' }).figures).toMatchObject({ owned: 2, overdue: 1 })
})

test('filters that every report on matters has', () => {
  expect(ids(report('decisions', { forum: 'lanet' }))).toHaveLength(2)
  expect(ids(report('decisions', { forum: 'Delregionala gruppen', kind: 'beslut' }))).toHaveLength(
    4,
  )
  expect(ids(report('decisions', { kind: 'position' }))).toEqual(['lanet-2026-02-11#5.2'])
  expect(ids(report('decisions', { notImplemented: true }))).toHaveLength(2)
  expect(ids(report('decisions', { since: '2026-03-01' }))).toHaveLength(2)
  expect(ids(report('decisions', { until: '2025-12-31' }))).toEqual(['delregionen-2025-12-03#5.1'])
  expect(ids(report('questions', { topic: 'äldre' }))).toEqual(['lanet-2026-05-13#4.1 gamla-lokal'])
  expect(ids(report('questions', { party: 'Kumla' }))).toHaveLength(3)
  expect(ids(report('referrals', { forum: 'riket' }))).toEqual(['lanet-2026-02-11#7.1 riket'])
  // What was asked of a forum that has ended lies with the one that took over.
  expect(ids(report('referrals', { forum: 'norr-lokal' }))).toContain(
    'lanet-2026-05-13#4.1 gamla-lokal',
  )
  expect(ids(report('proposals', { state: 'antaget' }))).toEqual(['norr-lokal-2025-09-10#3.3'])
})

test('a settled state shows the settled ones', () => {
  const view = text(report('referrals', { state: 'besvarad' }))
  expect(view).toContain('Avgjorda (2)')
  expect(view).toContain('Delregionala gruppen besvarad 11 mar')
})

const failing = (name: string, query: Query): string => {
  try {
    report(name, query)
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    expect(error.failure).toBe('call')
    expect(error.text.en).not.toBe('')
    return `${error.text.sv} | ${error.hint?.sv ?? ''}`
  }
  throw new Error('nothing was wrong')
}

test.each(onMatters)('%s: what does not exist is a wrong call', (name) => {
  expect(failing(name, { forum: 'lannet' })).toMatch(/Okänt forum `lannet` .*Menade du `lanet`/)
  expect(failing(name, { forum: 'zzz' })).toContain('samverkan lista forum')
  expect(failing(name, { party: 'kommun-9999' })).toContain('Okänd part')
  expect(failing(name, { party: 'Örebrå' })).toContain('kommun-1880')
  expect(failing(name, { topic: 'aldree' })).toContain('Menade du `aldre`?')
  expect(failing(name, { topic: 'qqqqqq' })).toContain('Det finns skolnarvaro, aldre eller lokaler')
  expect(failing(name, { since: '2026-13-01' })).toContain('ingen dag (--since)')
  expect(failing(name, { since: '2026-02-01', until: '2026-01-01' })).toContain('är efter')
  expect(failing(name, { state: 'klarat' })).toContain('är inget läge här (--state)')
})

test('other wrong calls', () => {
  expect(failing('questions', { state: 'obesvara' })).toContain('Menade du `obesvarad`')
  expect(failing('assignments', { owner: 'samordnarn' })).toContain('`samordnaren`?')
  expect(failing('assignments', { without: 'lust' })).toContain('Välj ansvarig eller datum')
  expect(failing('assignments', { due: 'snart' })).toContain('--due')
  expect(failing('decisions', { notTakenUp: true, notImplemented: true })).toContain(
    'går inte ihop',
  )
  expect(failing('decisions', { kind: 'bindande' })).toContain('--kind')
  expect(failing('topics', { window: 'länge' })).toContain('12m')
  expect(failing('topics', { window: '0m' })).toContain('ingen tid')
  expect(failing('digest', {})).toContain('Vilket forum')
  expect(failing('digest', { forum: 'lannet' })).toContain('Menade du `lanet`')
})

test('an empty archive has an answer in every report, and says that it is empty', async () => {
  const empty = await saidArchive([], [], '2026-11-22')
  for (const name of [...onMatters, 'topics']) {
    const view = text(report(name, {}, empty))
    expect(view, name).toContain('inga protokoll från möten som har hållits')
    expect(shown(report(name, {}, empty), 'csv').split('\n'), name).toHaveLength(2)
  }
})

test('a forum that has never met', () => {
  for (const name of onMatters) {
    expect(text(report(name, { forum: 'tyst' })), name).toContain(
      'I arkivet finns inga protokoll från Tysta nätverket.',
    )
  }
  const view = text(report('digest', { forum: 'tyst' }))
  expect(view).toContain('Tysta nätverket (protokollen finns inte i arkivet)')
  expect(unwrapped(view)).toContain('Om Tysta nätverket vet vi inget: protokollen finns inte')
  expect(unwrapped(view)).toContain('Ändra med --since')
})

test('minutes that cannot be read are counted and named', async () => {
  const broken = await saidArchive(
    [{ id: 'lanet', name: 'Länsgruppen' }],
    [{ forum: 'lanet', date: '2026-01-10', body: '', more: { date: 'snart' } }],
    '2026-11-22',
  )
  const view = text(report('questions', {}, broken))
  expect(unwrapped(view)).toContain(
    'Utan forum eller datum, och därför inte med: forums/lanet/minutes/',
  )
})

test('topics: one joint meeting is not several forums, a decision ends the round', async () => {
  const forums: readonly ShortForum[] = [
    { id: 'a-forum', name: 'A' },
    { id: 'b-forum', name: 'B' },
  ]
  const body = '## 1. Äldre\n\nÄmnen: aldre.\n\nEn runda.'
  const joint = { forum: 'a-forum', date: '2026-01-10', body, more: { joint_with: ['b-forum'] } }
  const once = await saidArchive(forums, [joint], '2026-11-22')
  expect(report('topics', {}, once).figures).toMatchObject({ topics: 1, several: 0 })
  const twice = [joint, { forum: 'b-forum', date: '2026-03-10', body }]
  const round = await saidArchive(forums, twice, '2026-11-22')
  expect(report('topics', {}, round).figures).toMatchObject({ several: 1, going_round: 1 })
  const decided = [
    ...twice,
    { ...joint, date: '2026-05-10', body: `${body}\n\n**1.1 Beslut:** Ja.` },
  ]
  const ended = await saidArchive(forums, decided, '2026-11-22')
  expect(report('topics', {}, ended).figures).toMatchObject({ going_round: 0, decided: 1 })
  // A decision in a draft is none, and what is older than the window is not seen.
  const draft = decided.map((one, at) => (at === 2 ? { ...one, status: 'draft' as const } : one))
  const still = await saidArchive(forums, draft, '2026-11-22')
  expect(report('topics', {}, still).figures).toMatchObject({ going_round: 1, decided: 0 })
  expect(report('topics', { window: '6m' }, ended).figures).toMatchObject({ topics: 0 })
})

test('topics in the head of minutes hold for what has no fact line of its own', async () => {
  const archived = await saidArchive(
    [{ id: 'a-forum', name: 'A' }],
    [
      {
        forum: 'a-forum',
        date: '2026-01-10',
        more: { topics: ['aldre'] },
        body: '## 1. Ett\n\n**1.1 Beslut:** Ja.\n\n## 2. Två\n\nÄmnen: lokaler.\n\n**2.1 Beslut:** Nej.',
      },
    ],
    '2026-11-22',
  )
  expect(ids(report('decisions', { topic: 'aldre' }, archived))).toEqual(['a-forum-2026-01-10#1.1'])
  expect(ids(report('decisions', { topic: 'lokaler' }, archived))).toEqual([
    'a-forum-2026-01-10#2.1',
  ])
})

test('a decision under another item is none on a topic that one item names', async () => {
  const body = '## 1. Äldre\n\nÄmnen: aldre.\n\nEn runda.\n\n## 2. Annat\n\n**2.1 Beslut:** Ja.'
  const archived = await saidArchive(
    [
      { id: 'a-forum', name: 'A' },
      { id: 'b-forum', name: 'B' },
    ],
    [
      { forum: 'a-forum', date: '2026-01-10', more: { topics: ['aldre', 'lokaler'] }, body },
      { forum: 'b-forum', date: '2026-02-10', more: { topics: ['aldre', 'lokaler'] }, body: '' },
    ],
    '2026-11-22',
  )
  // What the head names and no item does is still what the other items are about.
  expect(ids(report('decisions', { topic: 'lokaler' }, archived))).toEqual([
    'a-forum-2026-01-10#2.1',
  ])
  expect(ids(report('decisions', { topic: 'aldre' }, archived))).toEqual([])
  expect(report('topics', {}, archived).figures).toMatchObject({ going_round: 1, decided: 1 })
})

test('the digest counts what was said in a joint meeting once', async () => {
  const forums: readonly ShortForum[] = [
    { id: 'a-forum', name: 'A', parent: 'b-forum' },
    { id: 'b-forum', name: 'B' },
  ]
  const body = '## 1. Ett\n\n**1.1 Beslut:** Ja.'
  const more = { joint_with: ['b-forum'] }
  const archived = await saidArchive(
    forums,
    [{ forum: 'a-forum', date: '2026-01-10', body, more }],
    '2026-11-22',
  )
  const { figures } = report('digest', { forum: 'a-forum', since: '2026-01-01' }, archived)
  expect(figures).toMatchObject({ forums: 2, meetings: 1, decided: 1 })
})

test('the digest leaves out forums that had ended and those that have not begun', async () => {
  const below = (id: string, more: object): ShortForum => ({
    id,
    name: id,
    parent: 'a-forum',
    more,
  })
  const forums: readonly ShortForum[] = [
    { id: 'a-forum', name: 'A' },
    below('ended-before', { ended_on: '2026-01-09' }),
    below('ended-then', { ended_on: '2026-01-10' }),
    below('begun', { started_on: '2026-H2' }),
    below('not-begun', { started_on: '2027-01-01' }),
  ]
  const archived = await saidArchive(forums, [], '2026-11-22')
  const view = report('digest', { forum: 'a-forum', since: '2026-01-10' }, archived)
  expect(view.figures).toMatchObject({ forums: 3 })
  const words = unwrapped(text(view))
  for (const name of ['ended-then', 'begun']) expect(words).toContain(name)
  expect(words).not.toMatch(/ended-before|not-begun/)
})

test('the median', () => {
  expect(medianOf([])).toBeNull()
  expect(medianOf([7])).toBe(7)
  expect(medianOf([9, 1])).toBe(5)
  expect(medianOf([2, 1])).toBe(2)
  expect(medianOf([40, 1, 30])).toBe(30)
})

test('minutes are shown with corrections overlaid, and what has become of each item', () => {
  const view = text(showing(archive, 'delregionen-2025-12-03'))
  expect(view).toContain('Sades (3)')
  expect(view).toMatch(/4\.2 +Uppdrag: Räkna hur många barn det gäller\. \(rättat 15 +/)
  const table = showing(archive, 'delregionen-2025-12-03').blocks.find(
    (block) => block.kind === 'table' && block.name === 'said',
  )
  expect(table).toMatchObject({
    rows: [
      { number: '4.1', kind: 'referral', state: 'answered' },
      { number: '4.2', kind: 'assignment', state: 'open', corrected: '2026-01-15' },
      { number: '5.1', kind: 'decision', state: 'stands' },
    ],
  })
})

test('a forum is shown with what lies on its table', () => {
  const rows = (id: string) => {
    const table = showing(archive, id).blocks.find(
      (block) => block.kind === 'table' && block.name === 'on_table',
    )
    return table?.kind === 'table'
      ? table.rows.map((row) => `${row['id']} ${row['direction']}`)
      : []
  }
  expect(rows('norr-lokal')).toEqual([
    'norr-lokal-2025-09-10#4.1 there',
    'norr-lokal-2026-09-09#2.1 there',
    'lanet-2026-05-13#4.1 here',
    'norr-lokal-2026-09-09#2.2 here',
  ])
  expect(rows('tyst')).toEqual(['lanet-2026-02-11#7.2 here'])
  expect(rows('gamla-lokal')).toEqual([])
})
