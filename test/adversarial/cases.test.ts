import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import type { Held } from './cases/case.js'
import { cases } from './cases.js'

const tests = new URL('../', import.meta.url)
const top = fileURLToPath(new URL('../', tests))

/** Whether a file has a test, or a row of a table of tests, of this name. */
function has(file: string, title: string): boolean {
  const path = fileURLToPath(new URL(file, tests))
  if (!existsSync(path)) return false
  const text = readFileSync(path, 'utf8')
  return ["'", '"', '`'].some((quote) => text.includes(`${quote}${title}${quote}`))
}

const missing = (held: readonly Held[]) => held.filter(([file, title]) => !has(file, title))

test('every case is there once, and is held or says why it is not', () => {
  const counts: Record<string, number> = {}
  for (const { id } of cases) counts[id.charAt(0)] = (counts[id.charAt(0)] ?? 0) + 1
  expect(counts).toEqual({ A: 26, B: 9, C: 17, D: 16, E: 10, F: 13, G: 24, H: 10, I: 9, J: 5 })
  expect(new Set(cases.map(({ id }) => id)).size).toBe(cases.length)
  expect(cases.filter(({ held, not }) => (held.length === 0) !== (not !== undefined))).toEqual([])
  expect(cases.filter(({ not }) => not !== undefined).length).toBeLessThan(8)
})

test.each(cases.filter(({ not }) => not === undefined))('$id, $what: the tests are there', ({
  held,
}) => {
  expect(missing(held)).toEqual([])
})

describe('docs/security.md', () => {
  const text = readFileSync(`${top}docs/security.md`, 'utf8')
  const promises = text.split('\n## ').filter((part) => /^\d+\. /.test(part))
  const tested = (part: string): readonly Held[] =>
    [...part.matchAll(/^- `(test\/[^`]+)`: (.+)$/gm)].map(([, file = '', title = '']) => [
      file.replace(/^test\//, ''),
      title.replaceAll('\\', ''),
    ])

  test('has every promise, each with tests', () => {
    expect(promises.length).toBeGreaterThanOrEqual(11)
    expect(promises.filter((part) => tested(part).length === 0)).toEqual([])
  })

  test.each(promises.map((part) => [part.split('\n')[0] ?? '', part]))('%s', (_, part) => {
    expect(missing(tested(part))).toEqual([])
  })
})
