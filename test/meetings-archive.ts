import { type Archive, readArchive } from '../src/archive/archive.js'
import { reports } from '../src/reports/index.js'
import type { Query } from '../src/reports/report.js'
import type { View } from '../src/reports/view.js'
import { memorySource } from '../src/source/memory.js'

// A county group with its executive committee, a political body and a district: every state a
// meeting can be in, a year that was short, one at risk, and a forum that was there for half a year.

export const meetingsDay = '2026-11-22'

interface Minutes {
  readonly forum: string
  readonly date: string
  readonly status?: string
  readonly more?: readonly string[]
  readonly body?: string
}

const forum = (id: string, name: string, ...more: readonly string[]): [string, string] => [
  `forums/${id}/forum.md`,
  `---\n${['type: forum', `id: ${id}`, `name: ${name}`, 'kind: officials', ...more].join('\n')}\n---\n`,
]

/** A file of minutes. */
export const minutes = ({
  forum: id,
  date,
  status = 'circulated',
  more = [],
  body = '## 1. Inledning',
}: Minutes): [string, string] => {
  const head = ['type: minutes', `id: ${id}-${date}`, `forum: ${id}`, `date: ${date}`]
  const lines = [...head, `status: ${status}`, 'kind: notes', ...more]
  return [`forums/${id}/minutes/${date}.md`, `---\n${lines.join('\n')}\n---\n\n${body}\n`]
}

const at = (start: string, end: string) => [`start: "${start}"`, `end: "${end}"`]

/** The files of the archive. */
export const meetingFiles: Readonly<Record<string, string>> = Object.fromEntries([
  ['samverkan.yaml', 'format: 1\nname: Möten\nlanguage: sv\n'],
  forum(
    'lanet',
    'Länsgruppen',
    'level: county',
    'area: ["25"]',
    'sides: [municipalities, region]',
    'chair: {every_years: 1, terms: [{year: 2025, side: region}]}',
    'cadence: {min_per_year: 4, joint: [{with: politiken, min_per_year: 1}]}',
    'preparation: {by: au, min_days_before: 10}',
    'standing_items: [Rapport från AU]',
    'mandate: [{decides: decides, from: 2020-01-01, to: 2026-06-30}]',
    'review_by: 2027-01-02',
    'seats: [{id: n, role: närsjukvårdschef, party: region-25}]',
  ),
  forum('au', 'Länsgruppens AU', 'level: county', 'parent: lanet'),
  forum('politiken', 'Politiska beredningen', 'level: county'),
  forum(
    'norr',
    'Länsdel norr',
    'level: district',
    'parent: lanet',
    'started_on: 2025-07-01',
    'cadence: {min_per_year: 4}',
    'seats: [{id: n, role: närsjukvårdschef, party: region-25}]',
  ),
  minutes({ forum: 'lanet', date: '2025-02-03', more: at('09:00', '12:00') }),
  minutes({ forum: 'lanet', date: '2025-10-13', more: ['end_date: 2025-10-14'] }),
  minutes({
    forum: 'lanet',
    date: '2026-02-10',
    more: [...at('13:00', '16:00'), 'moved_from: 2026-02-03', 'mode: digital'],
    body: `## 2. Mötestider

**2.1 Mötestider:**
- 2026-03-03 kl. 9–12. Inställt: för få kunde.
- 2026-06-02 kl. 9–15, Luleå. Gemensamt med: politiken.
- 2026-10-05, digitalt.
- 2026-12-08 kl. 9–12, Luleå; Boden. Flyttat från: 2026-12-01.
- 2027-01-02–2027-01-03, internat.

**2.2 Uppdrag:** Ta fram en rutin. Ansvarig: region-25. Senast: 2026-12-29.`,
  }),
  minutes({
    forum: 'politiken',
    date: '2026-06-02',
    more: ['joint_with: [lanet]', 'meeting_type: theme_day', ...at('09:00', '15:00')],
    body: '## 1. Mötestider\n\n**1.1 Mötestider:** förslag\n- 2026-12-15 kl. 10–12.',
  }),
  minutes({ forum: 'au', date: '2025-01-20' }),
  minutes({ forum: 'au', date: '2025-10-04' }),
  minutes({ forum: 'au', date: '2026-02-11' }),
  minutes({ forum: 'au', date: '2026-11-27', status: 'planned' }),
  minutes({ forum: 'norr', date: '2025-09-03' }),
  minutes({ forum: 'norr', date: '2025-11-05' }),
  minutes({ forum: 'norr', date: '2026-02-10', more: at('15:00', '17:00') }),
  minutes({ forum: 'norr', date: '2026-05-06', more: ['meeting_type: correspondence'] }),
])

/** The archive on a day, with more or other files. */
export const meetingsArchive = (
  more: Readonly<Record<string, string>> = {},
  today = meetingsDay,
): Promise<Archive> => readArchive(memorySource({ ...meetingFiles, ...more }), today)

/** What a report answers. */
export const answer = (archive: Archive, name: string, query: Query = {}): View => {
  const report = reports.find((one) => one.name === name)
  if (!report) throw new Error(`no report ${name}`)
  return report.build(archive, query)
}
