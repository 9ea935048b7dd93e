import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { samverkan } from './cli/run.js'

// An archive as format 1 was when it was fixed: a document of each type, and nearly every key.
// Files in test/format-1 are never changed. Whatever comes later, they are read as they were.

const cwd = fileURLToPath(new URL('./format-1', import.meta.url))
const ask = async (...words: string[]) => {
  const { stdout, code } = await samverkan(
    [...words, '--as-of', '2024-12-31', '--format', 'json'],
    {
      cwd,
    },
  )
  expect(code).toBe(0)
  return JSON.parse(stdout)
}

test('it validates; whatever newer rules wish for, nothing in it is wrong', async () => {
  const { documents, summary, diagnostics } = await ask('validate')
  expect({ documents, errors: summary.errors }).toEqual({ documents: 8, errors: 0 })
  // Nothing that concerns how files are written or read: those rules were there from the beginning.
  const rules = diagnostics.map(({ rule }: { rule: string }) => rule)
  expect(
    rules.filter((rule: string) => /schema|yaml|key-|value-|reference|front-/.test(rule)),
  ).toEqual([])
})

test('its projects are counted as they were', async () => {
  const { figures } = await ask('report', 'projects', '--survived')
  expect(figures).toMatchObject({ alive: 1, partly_alive: 1, ceased: 1, unknown: 0, share: 0.5 })
})

test.each([
  'party',
  'forum',
  'minutes',
  'agreement',
  'fund',
  'plan',
])('its %s is listed', async (type) => {
  const { tables } = await ask('list', type)
  expect(tables[0].rows).toHaveLength(1)
})
