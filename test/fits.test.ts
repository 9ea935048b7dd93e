import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type BuiltinName, builtinSchemas } from '../src/archive/builtin.js'
import { extract } from '../src/archive/extract.js'
import { fitsBy } from '../src/archive/fits.js'
import { validatorOf } from '../src/archive/validators.js'

// The quick answer and the one that can tell why are the same, on what is right and what is not.

type Data = Record<string, unknown>
const types = Object.keys(builtinSchemas) as BuiltinName[]

/** Values of a type: the example of its schema, and those of the example archive. */
function known(type: BuiltinName): readonly Data[] {
  const files = readdirSync('archive', { recursive: true, encoding: 'utf8' })
  const read = files
    .filter((file) => file.endsWith('.md'))
    .map((file) => extract(readFileSync(join('archive', file))).data as Data | null)
  const settings = extract(readFileSync('archive/samverkan.yaml'), 'yaml').data as Data
  const own = type === 'settings' ? [settings] : read.filter((data) => data?.['type'] === type)
  return [...(builtinSchemas[type].examples as Data[]), ...(own as Data[])]
}

/** Every mapping and list within some values. */
function inner(at: unknown): readonly Data[] {
  if (typeof at !== 'object' || at === null) return []
  return [at as Data, ...Object.values(at).flatMap(inner)]
}

const leaf = fc.oneof(
  fc.constantFrom<unknown>(null, true, 0, -1, 1, 8.3, 2023, 1e12, Number.NaN, '', 'x', '😀'),
  fc.constantFrom<unknown>('2026-02-28', '2026-02-30', '2023-H1', '09:30', '24:00', 'region'),
  fc.constantFrom<unknown>('draft', 'approved', 'extra', 'x'.repeat(201), '😀'.repeat(150)),
  fc.constantFrom<unknown>([], ['x'], [1], [null], {}, { party: 'kommun-1880' }, [{}], [[]]),
)
const keys = ['x_note', 'foo', 'role', 'party', 'as', 'status', 'kind', 'cancelled', 'source']
const change = fc.record({
  where: fc.nat(500),
  which: fc.nat(50),
  key: fc.option(fc.constantFrom(...keys), { freq: 4 }),
  value: fc.option(leaf, { freq: 4, nil: undefined }),
})

test.each(types)('values of a %s that are right fit', (type) => {
  const fits = fitsBy(builtinSchemas[type])
  const validate = validatorOf(type)
  for (const values of known(type))
    expect([fits(values), values]).toEqual([validate(values), values])
  expect(known(type).filter(fits).length).toBeGreaterThan(0)
})

test.each(types)('changed values of a %s fit when a validator says so', (type) => {
  const fits = fitsBy(builtinSchemas[type])
  const validate = validatorOf(type)
  const base = known(type)
  const answers = new Set<boolean>()
  fc.assert(
    fc.property(fc.nat(base.length - 1), fc.array(change, { maxLength: 4 }), (index, changes) => {
      const values = structuredClone(base[index]) as Data
      for (const { where, which, key, value } of changes) {
        const places = inner(values)
        const place = places[where % places.length] as Data
        const names = Object.keys(place)
        const name = Array.isArray(place) || key === null ? names[which % names.length] : key
        if (name === undefined) continue
        if (value !== undefined) place[name] = structuredClone(value)
        else if (!Array.isArray(place)) delete place[name]
      }
      const answer = fits(values)
      answers.add(answer)
      expect(answer).toBe(validate(values))
    }),
    { numRuns: 1500 },
  )
  expect(answers.size).toBe(2)
})

test('a word, a format or a definition that nobody knows is a mistake', () => {
  expect(() => fitsBy({ contains: {} } as never)).toThrow('contains')
  expect(() => fitsBy({ type: 'text' })).toThrow('text')
  expect(() => fitsBy({ format: 'email' })).toThrow('email')
  expect(() => fitsBy({ $ref: 'common.schema.json#/$defs/none' })).toThrow('none')
  const elsewhere = { properties: { a: {} }, unevaluatedProperties: false }
  expect(() => fitsBy({ ...elsewhere, allOf: [{ properties: { b: {} } }] } as never)).toThrow()
})
