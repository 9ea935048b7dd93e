import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readJson, unsafeNames } from '../src/archive/own-json.js'
import { ruleFor, schemaRules } from '../src/rules/schema-faults.js'
import { cpuSeconds } from './cpu.js'
import { forum, json, told } from './own-archive.js'

// Random JSON, random schemas and random documents: nothing throws, and nothing is told twice.

/** Text that is nearly JSON. */
const nearlyJson = fc
  .tuple(fc.json(), fc.nat(), fc.constantFrom('', ',', '"', '}', '\\', '0', '//', '\n', 'å', '-'))
  .map(([text, at, more]) => {
    const cut = at % (text.length + 1)
    return text.slice(0, cut) + more + text.slice(cut)
  })

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

describe('the reader of JSON', () => {
  test('accepts what the one built into JavaScript accepts, and means the same', () => {
    fc.assert(
      fc.property(fc.oneof(fc.json(), nearlyJson), (text) => {
        const read = readJson(text)
        if ('value' in read) {
          expect(read.value).toEqual(parsed(text))
          return
        }
        const { kind, start, end } = read.fault
        expect(0 <= start && start <= end && end <= text.length).toBe(true)
        // What only this one refuses.
        const stricter = ['duplicate', 'unsafe', 'deep'].includes(kind) || /\p{Cc}/u.test(text)
        if (!stricter) expect(parsed(text)).toBeUndefined()
      }),
      { numRuns: 3000, seed: 1 },
    )
  })

  test.each([...unsafeNames])('refuses %s', (name) => {
    expect(readJson(`{"a":{${JSON.stringify(name)}:1}}`)).toMatchObject({
      fault: { kind: 'unsafe' },
    })
  })

  test('takes time that grows with the text alone', () => {
    const spent = cpuSeconds()
    for (const text of [
      '"'.repeat(60_000),
      `"${'\\'.repeat(60_000)}`,
      '1'.repeat(60_000),
      ' '.repeat(60_000),
      '{"a":'.repeat(9000),
    ])
      readJson(text)
    expect(spent() * 1000).toBeLessThan(1000)
  })
})

const label = fc.constant({ sv: 'ett', en: 'one' })
const kinds = fc.constantFrom('string', 'integer', 'number', 'boolean', 'array', 'object', 'null')
const judging = {
  type: fc.oneof(kinds, fc.uniqueArray(kinds, { minLength: 1, maxLength: 3 })),
  enum: fc.uniqueArray(fc.constantFrom('a', 'b', 'c-d', 'å'), { minLength: 1 }),
  const: fc.constantFrom<unknown>('a', 1, true),
  minLength: fc.nat(5),
  maxLength: fc.nat(5),
  minItems: fc.nat(3),
  maxItems: fc.nat(3),
  minimum: fc.integer(),
  maximum: fc.double({ noNaN: true, noDefaultInfinity: true }),
  format: fc.constantFrom('date', 'fuzzy-date', 'clock-time'),
  additionalProperties: fc.constant(false),
  'x-labels': label,
  'x-ref': fc.constant(['forum']),
}

/** Any schema of the closed list, so many levels deep. */
function schemas(levels: number): fc.Arbitrary<object> {
  if (levels === 0) return fc.record(judging, { requiredKeys: [] })
  const inner = schemas(levels - 1)
  const keys = fc.constantFrom('a', 'b', 'x_c', 'type', 'id')
  const properties = fc.dictionary(keys, inner, { maxKeys: 3 })
  return fc.record({ ...judging, items: inner, properties }, { requiredKeys: [] })
}

const value = fc.oneof(
  { depthSize: 'small' },
  fc.constantFrom<unknown>('a', '', 'Å', 1, -0.5, true, null, '2026-02-30', '25:00'),
  fc.array(fc.constantFrom<unknown>('a', 1, {}, []), { maxLength: 4 }),
  fc.dictionary(
    fc.constantFrom('a', 'b', 'x_c', 'foo'),
    fc.constantFrom<unknown>('a', 1, null, []),
  ),
)

test('whatever a schema of the closed list says, it can be used, and each fault has one rule', async () => {
  await fc.assert(
    fc.asyncProperty(schemas(2), value, async (inner, written) => {
      const content = json({ properties: { x_a: inner } })
      const { archive, says } = await told({
        'schemas/forum.schema.json': content,
        'forums/dst/forum.md': forum(`x_a: ${JSON.stringify(written)}\n`),
      })
      expect([
        says.filter((line) => line.startsWith('schema-')),
        archive.own?.additions.size,
      ]).toEqual([[], 1])
      const faults = archive.find('dst')?.schemaFaults ?? []
      const owners = faults.map((fault) => ruleFor(fault))
      for (const rule of owners) expect(schemaRules).toContain(rule)
      const all: readonly string[] = schemaRules
      expect(says.filter((line) => all.includes(line.split(' ')[0] ?? ''))).toHaveLength(
        owners.length,
      )
    }),
    { numRuns: 200, seed: 1 },
  )
}, 60_000)

test('whatever JSON is called a schema, nothing throws', async () => {
  const words = fc.constantFrom(
    'properties',
    'items',
    '$ref',
    '$defs',
    'type',
    'required',
    'enum',
    'x-path',
    'x_a',
    'level',
  )
  const leaf = fc.constantFrom<unknown>(
    'a',
    '#/$defs/type',
    'common.schema.json#/$defs/id',
    1,
    null,
    ['a'],
    'a/{id}.md',
  )
  const anything = (levels: number): fc.Arbitrary<unknown> => {
    if (levels === 0) return leaf
    const inner = anything(levels - 1)
    return fc.oneof(
      leaf,
      fc.dictionary(words, inner, { maxKeys: 4 }),
      fc.array(inner, { maxLength: 2 }),
    )
  }
  await fc.assert(
    fc.asyncProperty(fc.dictionary(words, anything(4), { maxKeys: 4 }), async (made) => {
      const files = {
        'schemas/forum.schema.json': json(made),
        'schemas/eget.schema.json': json(made),
      }
      await told({ ...files, 'forums/dst/forum.md': forum('x_a: 1\n') })
    }),
    { numRuns: 200, seed: 1 },
  )
}, 60_000)
