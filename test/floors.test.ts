import { describe, expect, test } from 'vitest'
import { isMap, parseDocument } from 'yaml'
import { readArchive } from '../src/archive/archive.js'
import { settingsPath } from '../src/archive/settings-file.js'
import type { Diagnostic, Severity } from '../src/diagnostic.js'
import { changeRules } from '../src/rules/changes/index.js'
import { judgeChange } from '../src/rules/changes/judge-change.js'
import { rules } from '../src/rules/index.js'
import { judge } from '../src/rules/judge.js'
import { isMilder } from '../src/rules/severity.js'
import { type MemoryFile, memorySource } from '../src/source/memory.js'
import { changeBetween, changed, readSides } from './changes.js'

// Every rule can be set in samverkan.yaml, up to an error and down to its floor, for everything it
// finds: shown by what its own examples find.

type Level = Severity | 'off'
type Files = Readonly<Record<string, MemoryFile>>

/** What each fund decides of its own applications, and no setting of the archive does. */
const byFund = new Set(['application-has-both-sides', 'application-has-several-parties'])

/** The same files with a rule set in the settings. */
function withLevel(files: Files, name: string, level: Level): Files {
  const before = files[settingsPath] ?? 'format: 1\n'
  if (typeof before !== 'string') return files
  const settings = parseDocument(before)
  if (settings.errors.length > 0 || !isMap(settings.contents)) return files
  settings.setIn(['rules', name], level)
  return { ...files, [settingsPath]: settings.toString() }
}

const found = async (files: Files, today: string | undefined, name: string) => {
  const archive = await readArchive(memorySource(files), today ?? '2026-11-22')
  return judge(
    archive,
    rules.filter((rule) => rule.name === name),
  )
}

/** What is about the settings themselves moves with every line that is put in them. */
const told = (list: readonly Diagnostic[]) =>
  list.map(({ path, message }) => `${path} ${message.sv}`).sort()

describe.each(rules)('$name', ({ name, floor, examples, severity }) => {
  const bad = examples.filter(({ says }) => says.length > 0)

  test('can be set down to its floor', async () => {
    for (const { files, today } of bad) {
      const list = await found(withLevel(files, name, floor), today, name)
      for (const one of list) {
        expect(isMilder(floor, one.severity), `${one.severity}: ${one.message.sv}`).toBe(false)
      }
      if (floor === 'off') expect(list).toEqual([])
    }
  })

  if (floor !== 'off')
    test('and not below it', async () => {
      for (const { files, today } of bad) {
        const list = await found(withLevel(files, name, 'off'), today, name)
        const plain = await found(withLevel(files, name, floor), today, name)
        // The rule about the settings finds that it is itself set too low.
        expect(told(list)).toEqual(expect.arrayContaining(told(plain)))
      }
    })

  if (!byFund.has(name))
    test('can be made an error', async () => {
      const weights: Severity[] = []
      for (const { files, today } of bad) {
        const plain = await found(withLevel(files, name, severity), today, name)
        const list = await found(withLevel(files, name, 'error'), today, name)
        expect(told(list)).toEqual(told(plain))
        // Some things weigh less whatever the rule weighs.
        const common = plain.filter((one) => one.severity === severity).length
        expect(list.filter((one) => one.severity === 'error').length).toBeGreaterThanOrEqual(common)
        weights.push(...list.map((one) => one.severity))
      }
      expect(weights).toContain('error')
    })
})

describe.each(changeRules)('$name', (rule) => {
  test('can be set down to its floor, and be made an error', async () => {
    for (const example of rule.examples.filter(({ says }) => says.length > 0)) {
      for (const level of [rule.floor, 'error'] as const) {
        const before = withLevel(example.before, rule.name, level)
        const { sides, change } = await changeBetween(
          before,
          changed(before, example.change),
          example,
        )
        const list = judgeChange(change, await readSides(sides), [rule])
        expect(list.map(({ severity }) => severity)).toEqual(example.says.map(() => level))
      }
    }
  })
})
