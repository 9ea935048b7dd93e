import { describe, expect, test } from 'vitest'
import { readArchive } from '../src/archive/archive.js'
import { applyEdits } from '../src/archive/edits.js'
import { rules } from '../src/rules/index.js'
import { judge } from '../src/rules/judge.js'
import type { Example, Rule } from '../src/rules/rule.js'
import { memorySource } from '../src/source/memory.js'

const today = '2026-11-22'

async function answer(rule: Rule, { files, today: day = today }: Example) {
  const archive = await readArchive(memorySource(files), day)
  return judge(archive, [rule])
}

describe.each(rules)('$name', (rule) => {
  test('has an example that passes and one that does not', () => {
    expect(rule.examples.some(({ says }) => says.length === 0)).toBe(true)
    expect(rule.examples.some(({ says }) => says.length > 0)).toBe(true)
  })

  test.each(rule.examples)('example %#', async (example) => {
    const found = await answer(rule, example)
    const said = found.map(({ path, place, message }) =>
      [path, ...(place ? [place.line, place.column] : [])].join(':').concat(` ${message.sv}`),
    )
    expect(said).toEqual(example.says)
    for (const { message, hint } of found) {
      expect(message.en, 'both languages').not.toBe('')
      if (hint) expect(hint.en && hint.sv, 'both languages').not.toBe('')
    }
    for (const [path, text] of Object.entries(example.fixed ?? {})) {
      const edits = found.filter((one) => one.path === path).flatMap((one) => one.edits)
      const before = example.files[path]
      expect(applyEdits(typeof before === 'string' ? before : '', edits)).toBe(text)
    }
  })

  test.each(rule.examples.filter(({ fixed }) => fixed))('mends %#', async (example) => {
    const again = await answer(rule, { ...example, files: { ...example.files, ...example.fixed } })
    const mended = Object.keys(example.fixed ?? {})
    const left = again.filter(({ path, edits }) => mended.includes(path) && edits.length > 0)
    expect(left, 'nothing left to mend').toEqual([])
  })
})
