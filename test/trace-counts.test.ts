import { expect, test } from 'vitest'
import { samverkan } from './cli/run.js'
import { exampleArchive } from './counted/answers.js'
import { mattersAt } from './counted/lives.js'
import { idOf, onDay } from './counted/on-day.js'

// Every question of the example archive shows its whole life: everything said of it since, and of
// what it was lifted as, beside what is found in another way (see the files in counted/).

const day = '2026-11-22'
const matters = mattersAt(onDay(exampleArchive, day))

/** Everything said of something, and of what that was lifted as. */
function journey(id: string): string[] {
  const matter = matters.find(({ point }) => idOf(point) === id)
  return (matter?.words ?? []).flatMap(({ word, bearing }) =>
    bearing === 'referred' ? [idOf(word), ...journey(idOf(word))] : [idOf(word)],
  )
}

const asked = matters.filter(({ kind }) => kind === 'question' || kind === 'referral')

test('there are many', () => {
  expect(asked.length).toBeGreaterThan(25)
  expect(asked.filter(({ words }) => words.length > 0).length).toBeGreaterThan(10)
})

test.each(asked.map(({ point }) => idOf(point)))('%s', async (id) => {
  const words = ['trace', id, '--as-of', day, '--format', 'csv']
  const { stdout, code } = await samverkan(words, { cwd: exampleArchive })
  expect(code).toBe(0)
  const rows = stdout.trim().split(/\r?\n/).slice(1)
  const told = rows.map((row) => row.split(',').slice(0, 2))
  expect(told.some(([, one]) => one === id)).toBe(true)
  const start = told.findIndex(([, one]) => one === id)
  const depth = Number(told[start]?.[0])
  const after = told.slice(start + 1)
  const end = after.findIndex(([at]) => Number(at) <= depth)
  const below = end === -1 ? after : after.slice(0, end)
  const life = new Set(journey(id))
  expect([...life].filter((one) => !below.some(([, its]) => its === one))).toEqual([])
})
