import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { builtinSchemas, commonSchema, type Schema } from '../src/archive/builtin.js'
import { reports } from '../src/reports/index.js'
import { rules } from '../src/rules/index.js'
import type { Text } from '../src/text.js'

// The type `Text` makes both languages compulsory; this finds what a type cannot: empty texts, and
// a text that was never translated.

const root = fileURLToPath(new URL('../src', import.meta.url))
const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) =>
  file.endsWith('.ts'),
)
const literal =
  /\bsv:\s*(?:'((?:[^'\\\n]|\\.)*)'|`([^`]*)`),?\s*\ben:\s*(?:'((?:[^'\\\n]|\\.)*)'|`([^`]*)`)/g

// The same word in both languages, or no words at all.
const alike =
  /^(?:[^\p{L}]|\$\{[^}]*\}|\\u\{?[\da-fA-F]+\}?|id|text|forum|region|data|format|agreement|plan|status|mandate|period|format|json|csv|regel|test|kind|type|post|digital|hybrid|normal|national)*$/iu

test.each(files)('%s says everything in two languages', (file) => {
  for (const [, a, b, c, d] of readFileSync(join(root, file), 'utf8').matchAll(literal)) {
    const [sv, en] = [a ?? b ?? '', c ?? d ?? '']
    expect(sv.trim() === '', `an empty Swedish text beside "${en}"`).toBe(en.trim() === '')
    if (sv === en && sv.length > 3) expect(sv, 'never translated').toMatch(alike)
  }
})

function* textsOf(schema: Schema, path: string): Iterable<[string, Text | undefined]> {
  for (const [key, value] of Object.entries(schema.properties ?? {})) {
    yield [`${path}.${key} label`, value['x-labels']]
    yield [`${path}.${key} help`, value['x-help']]
    const values = value.enum ?? value.items?.enum ?? []
    const labels = value['x-value-labels'] ?? value.items?.['x-value-labels']
    for (const one of values) yield [`${path}.${key} ${one}`, labels?.[one]]
    yield* textsOf(value, `${path}.${key}`)
    if (value.items) yield* textsOf(value.items, `${path}.${key}`)
  }
  for (const [key, value] of Object.entries(schema.$defs ?? {}))
    yield* textsOf(value, `${path}.${key}`)
}

test('every key and value of the schemas has a label and a help in both languages', () => {
  const all = Object.entries({ ...builtinSchemas, common: commonSchema })
  const missing = all
    .flatMap(([name, schema]) => [...textsOf(schema, name)])
    .filter(([, text]) => !text?.sv || !text.en)
    .map(([path]) => path)
  expect(missing).toEqual([])
})

test('every rule and report is described in both languages', () => {
  for (const { name, description, rationale } of rules) {
    for (const text of [description, rationale]) {
      expect(text.sv, name).toMatch(/[.!?]$/)
      expect(text.en, name).toMatch(/[.!?]$/)
    }
  }
  for (const { name, description } of reports)
    expect(description.sv && description.en, name).not.toBe('')
})
