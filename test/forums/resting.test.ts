import { expect, test } from 'vitest'
import { readArchive } from '../../src/archive/archive.js'
import { isActive } from '../../src/archive/forums/life.js'
import { rules } from '../../src/rules/index.js'
import { judge } from '../../src/rules/judge.js'
import { memorySource } from '../../src/source/memory.js'

// Of a forum at rest nothing is demanded: no meetings, no plan, nobody represented.
// What stands about it must still be true.

const forum = (more: string) => `---
type: forum
id: dst
name: Samverkansgruppen
level: county
area: ["25"]
started_on: 2018-01-01
cadence: {min_per_year: 4}
yearly_plan: true
required_actors: [skola]
seats:
  - {id: soc, role: socialchef, party: kommun-2584, required: true, vacant: [{since: 2024-01-01}]}
  - {id: skola, role: skolchef, side: municipalities, count: 2, spread_over: delar, required: true}
${more}
---
`

const settings = `format: 1
name: Prov
language: sv
actors: [{id: skola, label: skola, roles: [skolchef]}]
areas:
  - {id: norr, set: delar, name: Norra, municipalities: [kommun-2584, kommun-2510]}
  - {id: ost, set: delar, name: Östra, municipalities: [kommun-2583]}
area_sets: [{id: delar}]
`

const minutes = `---
type: minutes
id: dst-2026-02-03
forum: dst
date: 2026-02-03
kind: notes
status: circulated
attendance:
  - {party: kommun-2583, role: socialchef, as: guest}
---
`

const demanded = [
  'forum-has-current-plan',
  'forum-meets-as-often-as-agreed',
  'required-actor-is-represented',
  'required-seat-is-represented',
]

async function demands(more: string) {
  const files = {
    'samverkan.yaml': settings,
    'forums/dst/forum.md': forum(more),
    'forums/dst/minutes/2026-02-03.md': minutes,
  }
  const archive = await readArchive(memorySource(files), '2026-11-22')
  const found = await judge(archive, rules)
  const names = new Set(found.map(({ rule }) => rule))
  return demanded.filter((name) => names.has(name))
}

test('an active forum is asked for plan, meetings, guests, actors and members', async () => {
  expect(await demands('purpose: Samverka.')).toEqual(demanded)
})

test.each([
  'dormant: [{from: 2025-12-01}]',
  'dormant: [{from: 2020-01-01, to: 2020-12-31}, {from: 2026-03-01, to: null}]',
  'ended_on: 2025-11-30',
  'external: true',
])('one with `%s` is not', async (more) => {
  expect(await demands(more)).toEqual([])
})

test('what it was asked on another day is by that day', () => {
  const facts = { started_on: '2018', dormant: [{ from: '2025-07-01', to: '2025-12-31' }] }
  const days = ['2017-12-31', '2018-01-01', '2025-06-30', '2025-07-01', '2025-12-31', '2026-01-01']
  expect(days.map((day) => isActive(facts, day))).toEqual([false, true, true, false, false, true])
})
