import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readArchive } from '../src/archive/archive.js'
import { type BuiltinName, builtinSchemas } from '../src/archive/builtin.js'
import type { Document } from '../src/archive/document.js'
import { applyEdits } from '../src/archive/edits.js'
import { judgeValues } from '../src/archive/schemas.js'
import type { Values } from '../src/archive/yaml.js'
import { rules } from '../src/rules/index.js'
import { judge } from '../src/rules/judge.js'
import {
  isToldElsewhere,
  ruleFor,
  schemaFaultsOf,
  schemaRules,
} from '../src/rules/schema-faults.js'
import { memorySource } from '../src/source/memory.js'

const types = Object.keys(builtinSchemas) as BuiltinName[]
const telling = rules.filter(({ name }) => (schemaRules as readonly string[]).includes(name))

/** A document of a type with these values, as the rules are handed it. */
const documentOf = (type: BuiltinName, values: Values): Document =>
  ({
    path: 'a.md',
    type,
    described: type,
    id: null,
    facts: {},
    values,
    faults: [],
    schemaFaults: judgeValues(type, values),
    links: [],
    identityNumbers: [],
  }) as unknown as Document

const archive = await readArchive(memorySource({}), '2026-11-22')

/** How many problems all schema rules together find. */
const told = (document: Document) =>
  telling.flatMap((rule) => [...rule.check(document as never, archive)])

test('every rule that owns schema faults is there', () => {
  expect(telling.map(({ name }) => name).sort()).toEqual([...schemaRules])
})

describe('every schema fault is told by exactly one rule', () => {
  const leaf = fc.oneof(
    fc.constantFrom<unknown>(null, true, -1, 0, 8.3, 20261122, 1e12, '', 'x', 'Å b', '2026-02-30'),
    fc.constantFrom<unknown>('1 250 kr', 'beviljad', 'to_confirm', 'draft', 'x'.repeat(300)),
    fc.constantFrom<unknown>([], ['x'], [1], {}, { party: 'kommun-1880' }, [{}], [{ foo: 1 }]),
  )

  test.each(types)('of %s', (type) => {
    const example = builtinSchemas[type].examples?.[0] as Record<string, unknown>
    const keys = Object.keys(builtinSchemas[type].properties ?? {})
    const change = fc.tuple(fc.constantFrom(...keys, 'foo', 'ordförande', 'namn', 'datum'), leaf)
    const removed = fc.subarray(keys, { maxLength: 3 })
    fc.assert(
      fc.property(fc.array(change, { maxLength: 4 }), removed, (changes, gone) => {
        const values = { ...example, ...Object.fromEntries(changes) }
        for (const key of gone) delete values[key]
        const document = documentOf(type, values)
        const elsewhere = document.schemaFaults.filter((fault) => isToldElsewhere(type, fault))
        expect(told(document)).toHaveLength(document.schemaFaults.length - elsewhere.length)
        for (const fault of document.schemaFaults) {
          const alone = { ...document, schemaFaults: [fault] }
          const owners = schemaRules.filter((rule) => [...schemaFaultsOf(alone, rule)].length > 0)
          expect(owners).toEqual(isToldElsewhere(type, fault) ? [] : [ruleFor(fault)])
        }
      }),
      { numRuns: 300, seed: 1 },
    )
  })
})

test('a key under another name is told once, with the key that is missing', () => {
  const values = { format: 1, namn: 'A', language: 'sv' }
  expect(told(documentOf('settings', values)).map(({ message }) => message.sv)).toEqual([
    'Nyckeln `namn` finns inte; den heter `name`',
  ])
})

test('the example of each schema is told nothing of', () => {
  for (const type of types) {
    for (const example of builtinSchemas[type].examples ?? []) {
      expect(told(documentOf(type, example as Values))).toEqual([])
    }
  }
})

/** Mend until nothing is left to mend, as `--fix` does. */
async function mended(path: string, text: string): Promise<string> {
  let now = text
  for (let turn = 0; turn < 5; turn++) {
    const read = await readArchive(memorySource({ [path]: now }), '2026-11-22')
    const edits = (await judge(read, telling)).flatMap((found) => found.edits)
    if (edits.length === 0) return now
    now = applyEdits(now, edits)
  }
  return now
}

test('what a secretary types is mended as far as it is certain, and no further', async () => {
  const typed = `---
type: protokoll # ett möte
id: f-2026-02-03
forum: f
datum: 3 februari 2026
start: 8.30
slut: kl. 12
slag: minnesanteckningar
status: Utkast
ordf: {part: kommun-1880, roll: socialchef}
närvarande:
  - kommun: kommun-1885
    as: ledamot
    items: 8
topics: samsjuklighet
---
Text.
`
  expect(await mended('forums/f/minutes/2026-02-03.md', typed)).toBe(`---
type: minutes # ett möte
id: f-2026-02-03
forum: f
date: 2026-02-03
start: "08:30"
end: "12:00"
kind: notes
status: draft
chair: {party: kommun-1880, role: socialchef}
attendance:
  - party: kommun-1885
    as: member
    items: ["8"]
topics: [samsjuklighet]
---
Text.
`)
})
