import { describe, expect, test } from 'vitest'
import { cpuSeconds } from './cpu.js'
import { json, text, told } from './own-archive.js'

// Schemas nobody can trust: each is a finding at its place, and none of them is ever used.

const bounds = 'schema-is-within-bounds'
const adds = 'schema-only-adds'
const readable = 'schema-is-readable'

/** What is found in a schema, as `rule line:column`; it must not be used. */
async function refused(schema: string | object, name = 'forum') {
  const content = typeof schema === 'string' ? schema : json(schema)
  const { archive, diagnostics } = await told({ [`schemas/${name}.schema.json`]: content })
  expect([...(archive.own?.types ?? []), ...(archive.own?.additions ?? [])]).toEqual([])
  return diagnostics.map(({ rule, place }) =>
    place ? `${rule} ${place.line}:${place.column}` : rule,
  )
}

/** A schema that says this of a local key. */
const key = (schema: unknown) => ({ properties: { x_a: schema } })

test.each<[string, object, string]>([
  ['pattern', key({ pattern: '^(a+)+$' }), `${bounds} 4:7`],
  ['patternProperties', { patternProperties: { a: {} } }, `${bounds} 2:3`],
  ['if', { if: {}, else: {} }, `${bounds} 2:3`],
  ['anyOf', { anyOf: [{}] }, `${bounds} 2:3`],
  ['unevaluatedProperties', { unevaluatedProperties: true }, `${bounds} 2:3`],
  ['$dynamicRef', key({ $dynamicRef: '#a' }), `${bounds} 4:7`],
  ['$anchor', { $anchor: 'a' }, `${bounds} 2:3`],
  ['a foreign $id', { $id: 'https://example.se/forum' }, `${bounds} 2:3`],
  ['the $id of another', { $id: 'common.schema.json' }, `${bounds} 2:3`],
  ['another draft', { $schema: 'http://json-schema.org/draft-07/schema#' }, `${bounds} 2:3`],
  ['a remote $ref', key({ $ref: 'http://127.0.0.1/' }), `${bounds} 4:7`],
  ['a file $ref', key({ $ref: '../forum.schema.json' }), `${bounds} 4:7`],
  ['a $ref to itself', key({ $ref: '#' }), `${bounds} 4:7`],
  [
    'a $ref into a built-in schema',
    key({ $ref: 'fund.schema.json#/properties/id' }),
    `${bounds} 4:7`,
  ],
  ['a $ref into the machinery', key({ $ref: '#/$defs/toString' }), `${bounds} 4:7`],
  [
    'a $ref with more beside it',
    key({ $ref: 'common.schema.json#/$defs/id', minLength: 1 }),
    `${bounds} 5:7`,
  ],
  ['$data', key({ type: 'integer', maximum: { $data: '1/b' } }), `${bounds} 5:7`],
  ['a format of others', key({ format: 'regex' }), `${bounds} 4:7`],
  ['open keys', key({ additionalProperties: {} }), `${bounds} 4:7`],
  ['uniqueItems of mappings', key({ uniqueItems: true, items: {} }), `${bounds} 4:7`],
  ['a key that could be code', { properties: { 'x_a"];process.exit(1)//': {} } }, `${bounds} 3:5`],
  ['a schema that is a list', key([]), `${bounds} 3:5`],
  ['a label in one language', key({ 'x-labels': { sv: 'a' } }), `${bounds} 4:7`],
  ['a label that moves the cursor', key({ 'x-labels': text('\u001b[2J', 'a') }), `${bounds} 4:7`],
  ['a value that turns the text round', key({ enum: ['a\u202e'] }), `${bounds} 4:7`],
  ['a value that would be more than text', key({ enum: ['a: b'] }), `${bounds} 4:7`],
  ['a value that would be none', key({ enum: ['null'] }), `${bounds} 4:7`],
  ['a reference to nothing', key({ type: 'string', 'x-ref': ['planet'] }), `${bounds} 5:7`],
  ['definitions within', key({ $defs: {} }), `${bounds} 4:7`],
  ['a looser kind', { properties: { name: { type: ['string', 'null'] } } }, `${adds} 4:7`],
  ['a label of others', { properties: { name: { 'x-labels': text('a', 'b') } } }, `${adds} 4:7`],
  ['a key that is not local', { properties: { namm: {} } }, `${adds} 3:5`],
  ['another type name', { properties: { type: { const: 'fund' } } }, `${adds} 4:7`],
  ['a closed built-in type', { additionalProperties: false }, `${adds} 2:3`],
  ['a place for forums', { 'x-path': 'grupper/{id}.md' }, `${adds} 2:3`],
  [
    'a nested key that is not local',
    { properties: { seats: { items: { properties: { rum: {} } } } } },
    `${adds} 6:11`,
  ],
])('%s', async (_, schema, expected) => {
  expect((await refused(schema))[0]).toBe(expected)
})

test.each<[string, string, string]>([
  ['__proto__', '{"properties": {"__proto__": {}}}', `${readable} 1:17`],
  ['constructor', '{"$defs": {"constructor": {}}}', `${readable} 1:12`],
  ['a comment', '{} // a', `${readable} 1:4`],
  ['a trailing comma', '{"title": "a",}', `${readable} 1:15`],
  ['an open string', '{"title": "a\n"}', `${readable} 1:11`],
  ['a number with a zero before it', '{"minItems": 01}', `${readable} 1:14`],
  ['a lone escape', '{"title": "\\x"}', `${readable} 1:11`],
  ['two values', '{}\n{}', `${readable} 2:1`],
  ['nothing', '', `${readable} 1:1`],
  ['a list', '[]', bounds],
  ['YAML', 'title: a', `${readable} 1:1`],
  ['depth', `${'{"items":'.repeat(25)}{}${'}'.repeat(25)}`, `${readable} 1:181`],
  ['great depth', '['.repeat(60_000), `${readable} 1:21`],
  ['size', `{"title": "${'a'.repeat(64 * 1024)}"}`, readable],
])('%s', async (_, schema, expected) => {
  expect(await refused(schema)).toContain(expected)
})

test.each([
  'settings',
  'common',
  'document',
  'topic',
  'unknown',
  'schema',
  'Forum',
  'x-y',
])('a type called %s', async (name) => {
  expect(await refused({ 'x-path': 'a/{id}.md' }, name)).toContain(readable)
})

test.each([
  'serier/{date}.md',
  '{id}.md',
  '../{id}.md',
  '/etc/{id}.md',
  'a/../b/{id}.md',
  'schemas/{id}.md',
  'a/files/{id}.md',
  'Serier/{id}.md',
  '.git/{id}.md',
  'a/{okand}/{id}.md',
  'funds/{id}.md',
  'forums/{id}/{id}.md',
])('a place at %s', async (path) => {
  expect(await refused({ 'x-path': path }, 'serie')).toEqual([`${bounds} 2:13`])
})

test('two types of the archive in one place', async () => {
  const files = { 'schemas/aa.schema.json': '{"x-path":"a/{id}.md"}' }
  const { says, archive } = await told({
    ...files,
    'schemas/bb.schema.json': '{"x-path":"a/{id}.md"}',
  })
  expect(says).toEqual([`${bounds} bb.schema.json:1:11`])
  expect([...(archive.own?.broken ?? [])]).toEqual(['bb'])
})

test('a link, a pipe, a huge file and other bytes are findings and never read', async () => {
  const { diagnostics } = await told({
    'schemas/forum.schema.json': { kind: 'symlink' },
    'schemas/fund.schema.json': { kind: 'special' },
    'schemas/party.schema.json': Uint8Array.from([0xff, 0xfe, 0x7b, 0x00]),
    'schemas/plan.schema.json': { unreadable: 'too-large', detail: '99999999' },
  })
  const found = diagnostics.map(({ rule }) => rule)
  expect(found.filter((rule) => rule !== readable)).toEqual([
    'file-is-regular',
    'file-is-regular',
    'file-is-utf8',
    'file-size-is-bounded',
  ])
  expect(found.filter((rule) => rule === readable)).toHaveLength(4)
})

describe('size', () => {
  test('definitions that double at every step', async () => {
    const names = Array.from({ length: 18 }, (_, n) => n)
    const next = (n: number) => ({ $ref: `#/$defs/d${n + 1}` })
    const defs = names.map((n) => [`d${n}`, { properties: { a: next(n), b: next(n) } }])
    const $defs = { ...Object.fromEntries(defs), d18: { type: 'string' } }
    const spent = cpuSeconds()
    expect(await refused({ $defs, ...key({ $ref: '#/$defs/d0' }) })).toEqual([`${bounds} 2:3`])
    expect(spent() * 1000).toBeLessThan(2000)
  })

  test('more keys than any schema has', async () => {
    const keys = Array.from({ length: 900 }, (_, n) => [`x_${n}`, {}])
    expect(await refused({ properties: Object.fromEntries(keys) })).toEqual([`${bounds} 503:5`])
  })

  test('at most twenty findings of one schema', async () => {
    const keys = Array.from({ length: 100 }, (_, n) => [`x_${n}`, { pattern: 'a' }])
    expect(await refused({ properties: Object.fromEntries(keys) })).toHaveLength(20)
  })
})
