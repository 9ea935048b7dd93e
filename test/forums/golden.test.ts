import { beforeAll, expect, test } from 'vitest'
import type { Archive } from '../../src/archive/archive.js'
import { widthOf } from '../../src/render/layout/width.js'
import type { Query } from '../../src/reports/report.js'
import { report as representation } from '../../src/reports/representation.js'
import { report as turnover } from '../../src/reports/turnover.js'
import { langs } from '../../src/text.js'
import { shown } from '../said-shown.js'
import { forum, member, minutes, read, soc } from './example.js'

/** A group with every way of being there, and one that has no seats. */
const files = [
  forum(
    'samverkan-norra',
    [
      { ...soc, required: true, vacant: [{ party: 'kommun-2523', since: '2026-02-01' }] },
      {
        id: 'barn',
        role: ['chef barnmedicin', 'chef barnhabilitering'],
        party: 'region-25',
        substitutes: 'named',
        mandate: 'decides',
      },
      { id: 'lak', role: 'läkare', side: 'region', count: 2, mandate: 'prepares' },
      { id: 'polis', role: 'kommunpolis', side: 'other', actor: 'police', required: false },
    ],
    { area: ['delar/norra'], required_actors: ['school', 'care'] },
  ),
  forum('natverk', []),
  minutes('samverkan-norra', '2025-12-01', [
    member('kommun-2584'),
    member('kommun-2521', 'socialchef', { status: 'absent' }),
    member('region-25', 'chef barnmedicin'),
  ]),
  minutes(
    'samverkan-norra',
    '2026-03-02',
    [
      member('kommun-2584', 'chef', { heads: 3 }),
      member('kommun-2521', 'socialchef', { days: [2] }),
      member('region-25', 'chef barnhabilitering', { status: 'apologies' }),
      { ...member('region-25', 'överläkare'), as: 'substitute', substitute_for: 'barn' },
      member('region-25', 'läkare', { heads: 2 }),
      member('kommun-2584', 'skolchef', { as: 'guest' }),
    ],
    { end_date: '2026-03-03' },
  ),
  minutes('samverkan-norra', '2026-09-01', [
    member('kommun-2584', 'socialdirektör'),
    member('region-25', 'utvecklingschef'),
  ]),
  minutes('samverkan-norra', '2026-10-06', [member('kommun-2584')], { status: 'draft' }),
  minutes('natverk', '2026-05-05', [member('kommun-2584', 'skolchef')]),
]

let archive: Archive
beforeAll(async () => {
  archive = await read(files)
})

const answers: readonly (readonly [string, () => ReturnType<typeof turnover.build>, string[]])[] = [
  ['representation', () => build(representation, { forum: 'samverkan-norra' }), ['json', 'csv']],
  ['representation-all', () => build(representation, {}), ['markdown', 'csv']],
  ['representation-by-actor', () => build(representation, { by: 'aktör' }), ['csv']],
  ['turnover', () => build(turnover, {}), ['markdown', 'json', 'csv']],
  ['turnover-nothing', () => build(turnover, { year: '2019', forum: 'natverk' }), []],
]

const build = (report: typeof turnover, query: Query) => report.build(archive, query)

const endings: Readonly<Record<string, string>> = {
  text: 'txt',
  markdown: 'md',
  json: 'json',
  csv: 'csv',
}

for (const lang of langs) {
  for (const [name, view, more] of answers) {
    for (const form of ['text', ...(lang === 'sv' ? more : [])]) {
      test(`${name} as ${form}, ${lang}`, async () => {
        const text = shown(view(), form, lang)
        expect(text.endsWith('\n') && !text.endsWith('\n\n')).toBe(true)
        if (form === 'text') {
          expect(text.split('\n').filter((row) => widthOf(row) > 80)).toEqual([])
        }
        expect(text).not.toMatch(/undefined|\[object|NaN/)
        await expect(text).toMatchFileSnapshot(
          `../golden/attendance-${name}.${lang}.${endings[form]}`,
        )
      })
    }
  }
}

test('what does not exist is a wrong call', () => {
  const wrong: readonly Query[] = [
    { forum: 'samverkan-nora' },
    { level: 'lands' },
    { year: '26' },
    { from: '2026-02-30' },
    { from: '2026-05-01', to: '2026-04-01' },
    { from: '2027-05-01' },
    { year: '2026', from: '2026-05-01' },
    { by: 'person' },
  ]
  for (const query of wrong) {
    expect(() => representation.build(archive, query), JSON.stringify(query)).toThrow(
      expect.objectContaining({ failure: 'call' }),
    )
  }
})
