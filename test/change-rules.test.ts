import { describe, expect, test } from 'vitest'
import { changeRules } from '../src/rules/changes/index.js'
import { judgeChange } from '../src/rules/changes/judge-change.js'
import { rules } from '../src/rules/index.js'
import { changeBetween, changed, readSides } from './changes.js'

describe.each(changeRules)('$name', (rule) => {
  test('has an example that passes and one that does not', () => {
    expect(rule.examples.some(({ says }) => says.length === 0)).toBe(true)
    expect(rule.examples.some(({ says }) => says.length > 0)).toBe(true)
  })

  test('is described in both languages, under a name of its own', () => {
    for (const text of [rule.description, rule.rationale]) {
      expect(text.sv).toMatch(/[.!?]$/)
      expect(text.en).toMatch(/[.!?]$/)
    }
    expect(rules.map(({ name }) => name)).not.toContain(rule.name)
  })

  test.each(rule.examples)('example %#', async (example) => {
    const { before, change: files, says } = example
    const { sides, change } = await changeBetween(before, changed(before, files), example)
    const found = judgeChange(change, await readSides(sides), [rule])
    const said = found.map(({ path, place, message }) =>
      [path, ...(place ? [place.line, place.column] : [])].join(':').concat(` ${message.sv}`),
    )
    expect(said).toEqual(says)
    for (const { message, hint } of found) {
      expect(message.en, 'both languages').not.toBe('')
      expect(hint?.en && hint.sv, 'how to mend it, in both languages').toBeTruthy()
    }
  })
})
