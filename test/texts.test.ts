import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readArchive } from '../src/archive/archive.js'
import { rules } from '../src/rules/index.js'
import { judge } from '../src/rules/judge.js'
import { memorySource } from '../src/source/memory.js'

// Sentences as they are written, one to a line in a file named after the rule: `-` must not be
// told, and in `+` exactly what stands in ⟦ ⟧ must. `\n` is a line break.

const names = [
  'heading-is-marked',
  'headings-are-in-order',
  'link-says-where-it-leads',
  'no-home-address',
  'no-individual-case',
  'no-private-email',
  'no-private-mobile',
  'picture-is-described',
  'table-has-headings',
]
const head = '---\ntype: plan\nid: a-plan-2026\n---\n\n'

function lines(name: string) {
  const text = readFileSync(new URL(`texts/${name}.txt`, import.meta.url), 'utf8')
  return text.split('\n').filter((line) => /^[-+] /.test(line))
}

/** The text as it stands, with the told stretches put in brackets. */
async function marked(name: string, words: string): Promise<string> {
  const rule = rules.find((one) => one.name === name)
  const path = 'forums/a/plans/2026.md'
  const archive = await readArchive(memorySource({ [path]: `${head}${words}\n` }), '2026-11-22')
  const found = await judge(archive, rule ? [rule] : [])
  const rows = words.split('\n')
  for (const { place } of found.toReversed()) {
    const row = rows[(place?.line ?? 0) - 6] ?? ''
    const [from, to] = [(place?.column ?? 1) - 1, (place?.endColumn ?? 1) - 1]
    const said = `${row.slice(0, from)}⟦${row.slice(from, to)}⟧${row.slice(to)}`
    rows[(place?.line ?? 0) - 6] = said
  }
  return rows.join('\n')
}

describe.each(names)('%s', (name) => {
  const all = lines(name)

  test('has sentences enough', () => {
    expect(all.filter((line) => line.startsWith('-')).length).toBeGreaterThanOrEqual(40)
    expect(all.filter((line) => line.startsWith('+')).length).toBeGreaterThanOrEqual(25)
  })

  test.each(all)('%s', async (line) => {
    const expected = line.slice(2).replaceAll('\\n', '\n')
    expect(await marked(name, expected.replace(/[⟦⟧]/g, ''))).toBe(expected)
    expect(/⟦/.test(expected)).toBe(line.startsWith('+'))
  })
})
