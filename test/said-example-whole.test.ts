import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { readArchive } from '../src/archive/archive.js'
import { clauses } from '../src/archive/items/clause-words.js'
import { labelWords } from '../src/archive/items/label-words.js'
import { expectedMeetings } from '../src/archive/said/expected.js'
import { allMatters } from '../src/archive/said/matters.js'
import { everythingSaid } from '../src/archive/said/said.js'
import { stateLabels } from '../src/archive/said/state.js'
import { worktreeSource } from '../src/source/worktree.js'

// The example archive shows everything that can be said and everything that can become of it.

const root = fileURLToPath(new URL('../archive', import.meta.url))
const archive = await readArchive(await worktreeSource(root, null), '2026-11-22')
const said = everythingSaid(archive)

test.each([
  ...new Set(labelWords.map(({ kind, result }) => `${kind} ${result ?? ''}`.trim())),
])('%s is said somewhere', (what) => {
  expect(said.map(({ item }) => `${item.kind} ${item.result ?? ''}`.trim())).toContain(what)
})

const facts = archive.of('minutes').flatMap(({ body }) => body?.agenda ?? [])
const words = new Set(
  [...said.map(({ item }) => item.clauses), ...facts.map((one) => one.facts)].flatMap((list) =>
    list.map(({ name }) => name as string),
  ),
)
const inDates = ['moved_from', 'joint_with', 'cancelled']

test.each(
  Object.keys(clauses).filter((name) => !inDates.includes(name)),
)('the clause %s stands somewhere', (name) => {
  expect([...words]).toContain(name)
})

const matters = allMatters(archive)
const states = new Set(
  matters.flatMap(({ state, threads }) => [state, ...threads.map((thread) => thread.state)]),
)

test.each(Object.keys(stateLabels))('something is in the state %s', (state) => {
  expect([...states]).toContain(state)
})

test('meetings are proposed, decided, moved, cancelled and joint', () => {
  const days = archive.of('forum').flatMap(({ id }) => expectedMeetings(archive, id ?? ''))
  expect(new Set(days.map(({ state }) => state))).toEqual(
    new Set(['proposed', 'decided', 'moved', 'cancelled']),
  )
  expect(days.some(({ jointWith }) => jointWith !== null)).toBe(true)
  expect(archive.of('minutes').some(({ facts: { corrections } }) => corrections?.length)).toBe(true)
})
