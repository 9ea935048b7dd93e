import { expect, test } from 'vitest'
import { readArchive } from '../src/archive/archive.js'
import { rule } from '../src/rules/history-step-is-allowed.js'
import { judge } from '../src/rules/judge.js'
import { memorySource } from '../src/source/memory.js'

/** An application whose history begins as none may. */
const wrong =
  '---\ntype: application\nfund: a\nhistory: [{on: 2020-01-01, status: final_report}]\n---\n'

async function severities(paths: string): Promise<Readonly<Record<string, string>>> {
  const files = Object.fromEntries(
    ['applications/ab/x.md', 'applications/abc/x.md', 'applications/b/applications/ab.md'].map(
      (path) => [path, wrong],
    ),
  )
  const settings = `format: 1\nimported_before: {on: 2023-01-01${paths}}\n`
  const source = memorySource({ 'samverkan.yaml': settings, ...files })
  const found = await judge(await readArchive(source, '2026-11-22'), [rule])
  return Object.fromEntries(found.map(({ path, severity }) => [path.slice(13), severity]))
}

test.each([
  ['applications/ab'],
  ['applications/ab/'],
  ['./applications/ab'],
  ['applications/ab/x.md'],
])('what was imported lies in %s, and not beside it', async (path) => {
  expect(await severities(`, paths: ["${path}"]`)).toEqual({
    'ab/x.md': 'warning',
    'abc/x.md': 'error',
    'b/applications/ab.md': 'error',
  })
})

test('everything may have been imported', async () => {
  expect(new Set(Object.values(await severities('')))).toEqual(new Set(['warning']))
  expect(new Set(Object.values(await severities(', paths: [a, applications]')))).toEqual(
    new Set(['warning']),
  )
})
