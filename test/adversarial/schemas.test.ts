import { describe, expect, test } from 'vitest'
import type { Literals } from '../gitdir.js'
import { head } from '../reader-cases.js'
import { run, scene, verdict } from './harness.js'

// An archive's own schemas, by the built program: what could be slow, reach out or mean something
// else is a finding at its place and is never used.

const forum = (more = '') =>
  head(`type: forum\nid: hem\nname: Hem\nlevel: county\nkind: officials${more}`)
const path = 'schemas/forum.schema.json'
const key = (schema: object) => JSON.stringify({ properties: { x_a: schema } })
const bounds = 'schema-is-within-bounds'

const doubling = Object.fromEntries(
  Array.from({ length: 22 }, (_, n) => [
    `d${n}`,
    { properties: { a: { $ref: `#/$defs/d${n + 1}` }, b: { $ref: `#/$defs/d${n + 1}` } } },
  ]),
)

const refused: readonly (readonly [name: string, schema: string, rule: string])[] = [
  ['an exponential pattern', key({ type: 'string', pattern: '^(a+)+$' }), bounds],
  ['a pattern with two ways', key({ type: 'string', pattern: '(a|a)*$' }), bounds],
  ['a pattern that looks ahead', key({ type: 'string', pattern: '(?=a)b\\1' }), bounds],
  ['a pattern that is none', key({ type: 'string', pattern: '(' }), bounds],
  ['a reference to the net', key({ $ref: 'http://127.0.0.1:9/x.json' }), bounds],
  ['a reference to a file', key({ $ref: 'file:///etc/passwd' }), bounds],
  ['a reference upwards', key({ $ref: '../../utanför/hemligt.json' }), bounds],
  ['a reference to itself', key({ $ref: '#/properties/x_a' }), bounds],
  [
    'a ring of definitions',
    JSON.stringify({ $defs: { a: { $ref: '#/$defs/b' }, b: { $ref: '#/$defs/a' } } }),
    bounds,
  ],
  ['a type that is none', key({ type: 'strng' }), bounds],
  ['a word that is none', key({ properites: {} }), bounds],
  ['alternatives that double', key({ anyOf: [{}, {}] }), bounds],
  [
    'definitions that double',
    JSON.stringify({
      $defs: { ...doubling, d22: { type: 'string' } },
      properties: { x_a: { $ref: '#/$defs/d0' } },
    }),
    bounds,
  ],
  [
    'five thousand keys',
    JSON.stringify({
      properties: Object.fromEntries(Array.from({ length: 2500 }, (_, n) => [`x_${n}`, {}])),
    }),
    bounds,
  ],
  [
    'lists compared entry by entry',
    key({ type: 'array', uniqueItems: true, items: { type: 'object' } }),
    bounds,
  ],
  ['another draft', '{"$schema": "http://json-schema.org/draft-07/schema#"}', bounds],
  ['the id of another schema', '{"$id": "fund.schema.json"}', bounds],
  [
    'a key that is code',
    JSON.stringify({ properties: { 'x_a"];require("fs").writeFileSync("ran","")//': {} } }),
    bounds,
  ],
  [
    'a label that is an order',
    key({ 'x-labels': { sv: '\n::error::x', en: '\u001B[2J' } }),
    bounds,
  ],
  ['a prototype', '{"properties": {"__proto__": {"polluted": true}}}', 'schema-is-readable'],
  ['a thousand brackets', `{"items":${'['.repeat(20_000)}`, 'schema-is-readable'],
  ['a hundred kilobytes', `{"title": "${'a'.repeat(100_000)}"}`, 'schema-is-readable'],
  ['no JSON', '{"title": hemligt', 'schema-is-readable'],
]

test.each(refused)('%s is a finding and not used', async (_, schema, rule) => {
  const at = scene({
    [path]: schema,
    'forums/hem/forum.md': forum('\nx_a: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!'),
  })
  const { code, findings } = await verdict(at)
  expect(code).toBe(1)
  const told = findings.filter((one) => one.path === path && one.rule === rule)
  expect(told.length).toBeGreaterThan(0)
  expect(told.every(({ line }) => (line === null) === schema.length > 65_536)).toBe(true)
  expect(findings.filter((one) => one.path !== path)).toEqual([])
})

describe('a schema that is allowed', () => {
  const judged = async (files: Literals) => verdict(scene(files))

  test('cannot loosen what is built in', async () => {
    const schema = JSON.stringify({ properties: { level: { enum: ['county', 'påhittad'] } } })
    const { all } = await judged({
      [path]: schema,
      'forums/hem/forum.md': forum().replace('county', 'påhittad'),
    })
    expect(all).toContain(`${path} schema-only-adds`)
    expect(all).toContain('forums/hem/forum.md value-is-allowed')
  })

  test('is held against very much, and told of a hundred faults', async () => {
    const schema = key({ type: 'array', uniqueItems: true, items: { type: 'integer' } })
    const many = Array.from({ length: 10_000 }, (_, n) => `a${n}`).join(', ')
    const long = head(
      `type: forum\nid: hem\nname: Hem\nlevel: county\nkind: officials\nx_a: [${many.slice(0, 15_000)}]`,
    )
    const { code, findings } = await judged({ [path]: schema, 'forums/hem/forum.md': long })
    expect(code).toBe(1)
    expect(findings.length).toBeLessThan(110)
    expect(findings.map(({ rule }) => rule)).toContain('all-findings-are-told')
  })

  test('has labels that are shown and act on nobody', async () => {
    const at = scene({
      'schemas/kurs.schema.json': JSON.stringify({
        'x-labels': { sv: '::error::kurs', en: '##[error]course' },
        'x-help': { sv: '$(touch kanariefågel)', en: '<script>' },
        'x-path': 'kurser/{id}.md',
        properties: { title: { type: 'string', 'x-labels': { sv: '=cmd', en: '@sum' } } },
      }),
      'kurser/a.md': head('type: kurs\nid: a\ntitle: A'),
    })
    for (const call of [
      'validate',
      'list kurs',
      'list kurs --format csv',
      'list kurs --format markdown',
      'show a',
      'explain kurs',
    ])
      expect((await run(at, call.split(' '))).code, call).toBe(0)
  })
})
