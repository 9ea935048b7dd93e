import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { builtinSchemas, type Schema } from '../../src/archive/builtin.js'
import { checkSchema } from '../../src/archive/own-check.js'
import { unfold } from '../../src/archive/own-shape.js'
import { compileOwn } from '../../src/archive/own-validators.js'
import { draft, wordShapes } from '../../src/archive/own-words.js'
import { forum, told } from '../own-archive.js'
import { called, corpus } from './corpora.js'

describe(called('JSON-Schema-Test-Suite'), () => {
  const folder = corpus('JSON-Schema-Test-Suite')
  const files = folder === null ? [] : jsonFiles(join(folder, 'tests', 'draft2020-12'))
  const groups = files.flatMap((file) => JSON.parse(readFileSync(file, 'utf8')) as readonly Group[])

  test.skipIf(folder === null)('each schema is refused, or judges as it should', () => {
    expect(groups.length).toBeGreaterThan(300)
    const wrong: string[] = []
    const words = new Set<string>()
    let [used, refused] = [0, 0]
    for (const { description, schema, tests } of groups) {
      const made = usable(schema)
      if (made === null) {
        refused += 1
        continue
      }
      used += 1
      for (const word of wordsIn(schema)) words.add(word)
      const validate = compileOwn(made)
      for (const { description: what, data, valid } of tests)
        if (validate({ x_a: data }) !== valid) wrong.push(`${description}: ${what}`)
    }
    // Ours is no remark but a demand: a date has to exist.
    const stricter = ['date format: invalid date string is only an annotation by default']
    expect(wrong).toEqual(stricter)
    expect([...words].filter((word) => !wordShapes.has(word))).toEqual([])
    expect(used).toBeGreaterThan(40)
    expect(refused).toBeGreaterThan(200)
  })

  test.skipIf(folder === null)('as a schema of an archive, none is a crash', async () => {
    for (const { schema, tests } of groups) {
      const content = typeof schema === 'object' ? { ...schema, $schema: draft } : schema
      const value = JSON.stringify(tests[0]?.data ?? null)
      await told({
        'schemas/forum.schema.json': JSON.stringify({ properties: { x_a: schema } }),
        'schemas/kurs.schema.json': JSON.stringify(content),
        'forums/dst/forum.md': forum(value.length < 1000 ? `x_a: ${value}\n` : ''),
      })
    }
  })
})

interface Group {
  readonly description: string
  readonly schema: unknown
  readonly tests: readonly {
    readonly description: string
    readonly data: unknown
    readonly valid: boolean
  }[]
}

const jsonFiles = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.json') && !file.startsWith('optional'))
    .map((file) => join(folder, file))

/** A schema of the suite as that of a key of ours, written out; null when ours is not to say it. */
function usable(schema: unknown): object | null {
  const { $schema: _, ...inner } =
    typeof schema === 'object' ? (schema as Record<string, unknown>) : {}
  const { $defs, ...rest } = inner
  const whole = {
    properties: { x_a: typeof schema === 'object' ? rest : schema },
    ...($defs === undefined ? {} : { $defs }),
  }
  const frame = { name: 'forum', base: builtinSchemas.forum, adds: true, own: new Set<string>() }
  if (checkSchema(whole, frame).length > 0) return null
  const unfolded = unfold(whole as unknown as Schema)
  return 'fault' in unfolded ? null : unfolded.schema
}

/** Every word of a schema that says something, at any depth. */
function* wordsIn(schema: unknown): Iterable<string> {
  if (typeof schema !== 'object' || schema === null) return
  for (const [word, value] of Object.entries(schema)) {
    yield word
    if (word === 'items') yield* wordsIn(value)
    if (word === 'properties' || word === '$defs')
      for (const inner of Object.values(value as object)) yield* wordsIn(inner)
  }
}
