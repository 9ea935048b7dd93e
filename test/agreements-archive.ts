import { type Archive, readArchive } from '../src/archive/archive.js'
import { memorySource } from '../src/source/memory.js'

// A small collaboration in which agreements are in every state, plans have gone every way, and
// something of every kind is missing.

export const exampleDay = '2026-11-22'

/** A document: lines of front matter, and what stands below it. */
export const document = (lines: readonly string[], body = 'Så här gör vi.'): string =>
  `---\n${lines.join('\n')}\n---\n\n# Rubrik\n\n${body}\n`

interface Short {
  readonly title: string
  readonly more?: readonly string[]
  readonly parties?: readonly string[]
  readonly body?: string
}

const both = ['{party: region-18}', '{party: kommun-1885}']

export const agreement = (id: string, { title, more = [], parties = both, body }: Short): string =>
  document(
    [
      'type: agreement',
      `id: ${id}`,
      `title: ${title}`,
      'kind: agreement',
      'level: county',
      'area: ["18"]',
      'parties:',
      ...parties.map((row) => `  - ${row}`),
      ...more,
    ],
    body,
  )

const forum = (id: string, name: string, ...more: readonly string[]): string =>
  document([
    'type: forum',
    `id: ${id}`,
    `name: ${name}`,
    'level: county',
    'kind: officials',
    ...more,
  ])

const minutes = (forumId: string, date: string, body: string): string =>
  document(
    [
      'type: minutes',
      `id: ${forumId}-${date}`,
      `forum: ${forumId}`,
      `date: ${date}`,
      'kind: notes',
      'status: circulated',
    ],
    body,
  )

const adopted = 'adopted: {on: 2021-12-01}'
const from = 'valid_from: 2022-01-01'
const decided = [
  '{party: region-18, received_on: 2021-12-10, decided_on: 2021-12-20, implemented_on: 2022-02-01}',
  '{party: kommun-1885, received_on: 2021-12-10}',
]

const agreements: Readonly<Record<string, Short>> = {
  utskrivning: {
    title: 'Utskrivning',
    parties: decided,
    more: [
      adopted,
      from,
      'notice_months: 6',
      'replaces: [utskrivning-2018]',
      paused('hemsjukvard'),
    ],
  },
  'utskrivning-2018': {
    title: 'Utskrivning 2018',
    more: ['adopted: {on: 2017-12-08}', 'valid_from: 2018-01-01', 'valid_to: 2021-09-30'],
  },
  hemsjukvard: {
    title: 'Hemsjukvård',
    more: ['consultation: {from: 2026-10-01, to: 2026-12-15}', 'replaces: [utskrivning]'],
  },
  tandvard: { title: 'Tandvård', parties: [], body: '<!-- Vad det ska leda till. -->' },
  skola: {
    title: 'Skolnärvaro',
    more: ['adopted: {on: 2026-10-01}', 'valid_from: 2027-01-01', 'review_by: 2029-01-01'],
  },
  missbruk: {
    title: 'Missbruk',
    parties: decided,
    more: [
      adopted,
      from,
      'review_by: 2026-06-30',
      'follow_up: {every_months: 12, last: 2025-05-01}',
    ],
  },
  resor: {
    title: 'Sjukresor',
    more: [adopted, from, 'valid_to: 2027-03-31', 'notice_months: 3'],
    body: '',
  },
  lokaler: { title: 'Lokaler', more: [adopted, from, 'valid_to: 2025-12-31'] },
  tolk: {
    title: 'Tolk',
    more: [adopted, from, 'notice_months: 6', 'terminated_on: 2026-01-15'],
  },
}

function paused(waitingFor: string): string {
  const pause = `paused: {since: 2024-01-15, waiting_for: ${waitingFor}}`
  return `follow_up: {every_months: 12, last: 2023-01-10, ${pause}}`
}

const plan = (forumId: string, year: number, ...lines: readonly string[]): string =>
  document([
    'type: plan',
    `id: ${forumId}-plan-${year}`,
    `forum: ${forumId}`,
    `period: {start: ${year}, end: ${year}}`,
    ...lines,
  ])

const owner = 'responsible: {party: kommun-1885, role: socialchef}'

const files: Readonly<Record<string, string>> = {
  'samverkan.yaml': 'format: 1\nname: Prov\nlanguage: sv\n',
  ...Object.fromEntries(
    Object.entries(agreements).map(([id, short]) => [`agreements/${id}.md`, agreement(id, short)]),
  ),
  'forums/lanet/forum.md': forum(
    'lanet',
    'Länsgruppen',
    'started_on: 2018-01-01',
    'based_on: [utskrivning, lokaler]',
    'yearly_plan: true',
    'record_holder: region-18',
  ),
  'forums/norr/forum.md': forum('norr', 'Norra gruppen', 'started_on: 2018-01-01', 'parent: lanet'),
  'forums/syd/forum.md': forum('syd', 'Södra gruppen', 'started_on: 2018-01-01', 'parent: lanet'),
  'forums/ny/forum.md': forum('ny', 'Nya gruppen', 'started_on: 2026-09-01', 'parent: lanet'),
  'forums/vilar/forum.md': forum(
    'vilar',
    'Vilande gruppen',
    'started_on: 2018-01-01',
    'dormant: [{from: 2025-01-01}]',
  ),
  'forums/riket/forum.md': forum('riket', 'Rikets nämnd', 'external: true'),
  'forums/lanet/plans/2026.md': plan(
    'lanet',
    2026,
    'adopted: {on: 2026-01-15}',
    'derives_from: [utskrivning]',
    'goals:',
    '  - {id: hem, text: Fler bor hemma}',
    '  - {id: trygg, text: Hemgången är trygg, parent: hem}',
    '  - {id: unga, text: Unga får stöd}',
    'activities:',
    `  - {id: a1, goal: trygg, text: Skriva en rutin, ${owner}, period: {start: 2026-H1, end: 2026-H1}, indicator: {text: antal kommuner, baseline: 0, target: 12, unit: kommuner, value: 9, on: 2026-10-01}, state: ongoing, state_on: 2026-10-01}`,
    '  - {id: a2, goal: hem, text: Mäta väntetid, state: done, state_on: 2026-03-01}',
    '  - {id: a3, text: Hålla en dag, state: cancelled, state_on: 2026-08-01}',
    '  - {id: a4, goal: hem, text: Dela erfarenheter, state: ongoing, state_on: 2026-12-01}',
  ),
  'forums/norr/plans/2026.md': plan(
    'norr',
    2026,
    'derives_from: [lanet-plan-2026]',
    'activities:',
    `  - {id: a1, goal: trygg, text: Pröva rutinen, ${owner}, with: [{party: region-18}], working_form: försök, indicator: {text: antal, target: 4}}`,
  ),
  'forums/syd/plans/2024.md': plan('syd', 2024, 'adopted: {on: 2024-01-15}'),
  'forums/lanet/minutes/2026-02-10.md': minutes(
    'lanet',
    '2026-02-10',
    `## 3. Rutinen

Underlag: bilder i projektrummet.

## 4. Budget

Underlag: [budget](files/budget.csv).

## 5. Mötestider

**5.1 Mötestider:**
- 2026-05-12.
- 2026-09-15.
- 2026-12-08.

**5.2 Uppdrag:** Fråga nämnden. Ansvarig: norr. Senast: 2026-12-31. Avser:
riket-2026-01-15#4.`,
  ),
  'forums/lanet/minutes/files/budget.csv': 'a\n',
  'forums/lanet/minutes/2026-05-12.md': minutes('lanet', '2026-05-12', '## 1. Annat'),
  'forums/syd/minutes/2025-03-04.md': minutes('syd', '2025-03-04', '## 1. Annat'),
  'funds/medel-2024.md': document([
    'type: fund',
    'id: medel-2024',
    'name: Medel 2024',
    'year: 2024',
    'decided_on: 2023-12-01',
    'owner_forum: lanet',
  ]),
  'applications/medel-2024/medel-2024-01.md': document([
    'type: application',
    'id: medel-2024-01',
    'title: Lots',
    'fund: medel-2024',
    'applicant: kommun-1885',
    'agreements: [utskrivning]',
    'period: {start: 2024-03-01, end: 2025-02-28}',
    'final_report_due: 2025-05-31',
    'history:',
    '  - {on: 2024-01-20, status: received}',
    '  - {on: 2024-02-20, status: granted, amount: 100000}',
  ]),
  'applications/medel-2024/medel-2024-02.md': document([
    'type: application',
    'id: medel-2024-02',
    'title: Broschyr',
    'fund: medel-2024',
    'applicant: kommun-1885',
    'access: restricted',
    'history:',
    '  - {on: 2020-01-20, status: received}',
    '  - {on: 2020-02-20, status: declined}',
  ]),
}

/** The example, or the same with other files in it, as of a day. */
export const example = (
  today: string = exampleDay,
  more: Readonly<Record<string, string>> = {},
): Promise<Archive> => readArchive(memorySource({ ...files, ...more }), today)
