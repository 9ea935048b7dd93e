import { expect, test } from 'vitest'
import { readArchive } from '../src/archive/archive.js'
import { rules } from '../src/rules/index.js'
import { judge } from '../src/rules/judge.js'
import { memorySource } from '../src/source/memory.js'
import { samverkan } from './cli/run.js'
import { gitdir } from './gitdir.js'

// A fund in few words is a forecast, which is not what these are about.
const settings =
  'format: 1\nname: Prov\nlanguage: sv\nrules: {grant-is-from-decided-money: "off"}\n'
const fund = '---\ntype: fund\nid: m\nname: Medel\nyear: 2020\n---\n'

interface Parts {
  readonly parties?: string
  readonly period?: string
  readonly history?: string
  readonly granted?: string
  readonly answer?: string
  readonly more?: string
}

/** A project of 2020 that was granted, ended and is followed up. */
function project(id: string, parts: Parts = {}): string {
  const {
    parties = '[{party: kommun-1880}, {party: region-18}]',
    period = '{start: 2020-03-01, end: 2021-03-01}',
    history = 'history',
    granted = 'on: 2020-02-01, status: granted, amount: 1000',
    answer = 'on: 2026-06-01, outcome: alive',
    more = 'topics: []',
  } = parts
  return `---
type: application
id: ${id}
title: Projekt ${id}
fund: m
applicant: kommun-1880
parties: ${parties}
period: ${period}
amount_applied: 1000
goals: [{id: g, text: Mål, indicator: antal, baseline: 0, target: 3, evaluate_on: 2021-02-01}]
final_report_due: 2030-01-01
${more}
${history}:
  - {on: 2020-01-01, status: received}
  - {${granted}}
follow_ups:
  - {${answer}}
---
`
}

interface Days {
  readonly asOf?: string
  readonly run?: string
}

/** The rules that have something to say, in order of place. */
async function told(parts: Parts, { asOf = '2026-11-22', run = asOf }: Days = {}) {
  const source = memorySource({
    'samverkan.yaml': settings,
    'funds/m.md': fund,
    'applications/m/m-01.md': project('m-01', parts),
  })
  const found = await judge(await readArchive(source, asOf, run), rules)
  return found.map(({ rule }) => rule)
}

test('a project as it should be is told nothing of', async () => {
  expect(await told({})).toEqual([])
})

test.each<[string, Parts, string[]]>([
  [
    'a status in Swedish',
    { granted: 'on: 2020-02-01, status: beviljad, amount: 1000' },
    ['value-is-allowed'],
  ],
  ['an outcome in Swedish', { answer: 'on: 2026-06-01, outcome: lever' }, ['value-is-allowed']],
  [
    'an outcome in Swedish that needs more',
    { answer: 'on: 2026-06-01, outcome: upphört' },
    ['value-is-allowed'],
  ],
  [
    'a day that does not exist',
    { granted: 'on: 2020-02-31, status: granted, amount: 1000' },
    ['date-exists'],
  ],
  ['a key in Swedish', { history: 'historik' }, ['key-is-known']],
  [
    'parties without keys',
    { parties: '[kommun-1880, region-18]' },
    ['value-has-right-kind', 'value-has-right-kind'],
  ],
  ['a period in words', { period: '{start: 2020-03-01, end: våren 2021}' }, ['date-exists']],
])('%s is told once, and nothing that follows from it', async (_, parts, expected) => {
  expect(await told(parts)).toEqual(expected)
})

const slip = { granted: 'on: 2034-02-01, status: granted, amount: 1000' }

test.each<[string, Days, boolean]>([
  ['today', {}, true],
  ['an as-of day in the past', { asOf: '2020-01-15', run: '2026-11-22' }, true],
  ['an as-of day ahead', { asOf: '2034-02-01', run: '2026-11-22' }, false],
  ['a run when the day has come', { asOf: '2026-11-22', run: '2034-02-01' }, false],
])('an entry is in the future seen from the day of the run: %s', async (_, days, isTold) => {
  expect((await told(slip, days)).includes('dated-entry-is-not-in-future')).toBe(isTold)
})

test('what came after an as-of day in the past is nothing to warn of', async () => {
  expect(await told({}, { asOf: '2020-01-15', run: '2026-11-22' })).toEqual([])
})

test('a command that writes tells at once what validate would tell', async () => {
  const { dir } = gitdir({
    'samverkan.yaml': settings,
    'funds/m.md': fund,
    'applications/m/m-01.md': project('m-01'),
    'applications/m/m-02.md': project('m-02', { more: 'continues: m-01' }).replace(
      'on: 2020-02-01',
      'on: 2020-02-02',
    ),
  })
  const run = (...args: string[]) => samverkan(args, { cwd: dir })
  const warnings = ({ stdout }: { readonly stdout: string }) =>
    stdout.split('\n').filter((line) => line.startsWith('Varning'))
  expect(
    warnings(await run('ny', 'uppföljning', 'm-01', 'lever', '--on', '2026-07-01', '--no-input')),
  ).toEqual([
    'Varning   Räknas inte: projektet fortsätts sedan 2 februari 2020 av Projekt m-02 och följs upp där',
  ])
  expect(
    warnings(await run('ny', 'uppföljning', 'm-02', 'lever', '--on', '2026-12-01', '--no-input')),
  ).toEqual(['Varning   1 december 2026 ligger i framtiden; här ska stå en dag som har varit'])
  expect(warnings(await run('registrera', 'm-02', 'slutredovisad', '--on', '2027-01-01'))).toEqual([
    'Varning   1 januari 2027 ligger i framtiden; här ska stå en dag som har varit',
  ])
})
