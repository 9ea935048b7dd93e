import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findBlock } from '../src/archive/frontmatter.js'
import type { Pointer } from '../src/archive/places.js'
import { type Block, locate, locateIn, readSlowly } from '../src/archive/yaml.js'
import { narrow } from '../src/archive/yaml-narrow.js'

const block = (yaml: string): Block => ({
  text: `---\n${yaml}---\n`,
  start: 3,
  end: yaml.length + 4,
})

/** The way to every value, and to some that are not there. */
function* pointersIn(value: unknown, at: Pointer = []): Iterable<Pointer> {
  if (at.length > 0) yield at
  yield [...at, 'absent']
  yield [...at, 99]
  if (typeof value !== 'object' || value === null) return
  for (const [key, inner] of Object.entries(value)) {
    yield* pointersIn(inner, [...at, Array.isArray(value) ? Number(key) : key])
  }
}

function agree(whole: Block): number {
  const { data, faults } = readSlowly(whole)
  if (faults.length > 0) return 0
  const asked = [...pointersIn(data)].flatMap((pointer) =>
    (['key', 'value'] as const).map((part) => ({ pointer, part })),
  )
  const narrowly = asked.map(({ pointer, part }) => locate(whole, pointer, part))
  // One after the other, since the tree of the block asked for last is kept.
  const wholly = asked.map(({ pointer, part }) => locateIn(whole, pointer, part))
  for (const [index, one] of asked.entries()) {
    expect(narrowly[index], JSON.stringify(one)).toEqual(wholly[index])
  }
  const size = whole.end - whole.start
  return asked.filter(({ pointer }) => {
    const { start, end } = narrow(whole, pointer).block
    return end - start < size
  }).length
}

const lines = `type: minutes|date: 2026-11-22|title: a, b|title: "a: b"|place:|place: ~|parties:|
history:|parties: [a, b]|parties: {a: 1}|note: one|a-b: 1|note: &a 1|note: >|chair: # why
  - {party: kommun-1, role: chef}|  - {on: 2026-01-31}|  - a|  - b: 1|    c: 2|  - [a, b]
   - deeper|- flush|- party: x|  role: y|  more|  - - a|  -|  - # nothing|  - a # why|  party: z
# comment|  # comment||  - {a: 1}|  - null|  key: 1|      deep: 2|    # within`.split(/[|\n]/)

test('a value is found in its part of a block just where it is found in the whole', () => {
  let narrowed = 0
  const rows = fc.array(fc.constantFrom(...lines), { maxLength: 14 })
  fc.assert(
    fc.property(rows, fc.boolean(), (some, windows) => {
      const yaml = some.map((line) => `${line}${windows ? '\r' : ''}\n`).join('')
      narrowed += agree(block(yaml))
    }),
    { numRuns: 4000, seed: 5 },
  )
  expect(narrowed).toBeGreaterThan(1000)
})

test('the same in every document of the example archive', () => {
  let narrowed = 0
  for (const file of readdirSync('archive', { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith('.md') || file.endsWith('README.md')) continue
    const found = findBlock(readFileSync(`archive/${file}`, 'utf8'))
    if (typeof found !== 'string') narrowed += agree(found)
  }
  expect(narrowed).toBeGreaterThan(10_000)
})
