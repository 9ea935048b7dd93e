import { describe, expect, test } from 'vitest'
import { readArchive } from '../src/archive/archive.js'
import { typeNames } from '../src/archive/builtin.js'
import { keysAt } from '../src/archive/describe.js'
import { rules } from '../src/rules/index.js'
import { judge } from '../src/rules/judge.js'
import type { Rule } from '../src/rules/rule.js'
import { type MemoryFile, memorySource } from '../src/source/memory.js'
import { hostileFiles, hostileLists } from './adversarial/hostile-archive.js'
import { exampleFiles, type Files } from './example-archive.js'

// What a rule says that it speaks of only saves time: it finds the same when it is asked of all.

const today = '2026-11-22'
type AnyFiles = Readonly<Record<string, MemoryFile>>

const askedOfAll = (rule: Rule): Rule => {
  const { about: _, says: __, has: ___, ...all } = rule
  return all
}

async function expectSame(files: AnyFiles, day = today): Promise<void> {
  const archive = await readArchive(memorySource(files), day)
  expect(await judge(archive, rules)).toEqual(await judge(archive, rules.map(askedOfAll)))
}

/** A line of each front matter taken out: one of so many, from one on. */
function withoutLines(files: Files, from: number, step: number): Files {
  return Object.fromEntries(
    Object.entries(files).map(([path, text], index) => {
      const lines = text.split('\n')
      const head = lines.indexOf('---', 1)
      const at = from + (index % step)
      return [path, at < head ? lines.filter((_, line) => line !== at).join('\n') : text]
    }),
  )
}

describe.each(rules)('$name', (rule) => {
  test.each(rule.examples)('example %#', async ({ files, today: day }) => {
    await expectSame(files, day)
  })

  test('names keys that documents may have', () => {
    const types = typeNames.filter((type) => !rule.on || rule.on.includes(type))
    const known = new Set(
      [...types, 'settings' as const].flatMap((type) => [...keysAt(type, []).keys()]),
    )
    for (const key of rule.has ?? []) expect(known).toContain(key)
  })
})

test('the example archive', async () => {
  const files = await exampleFiles()
  await expectSame(files)
  await expectSame(files, '2021-03-01')
  for (const from of [1, 5, 9, 13]) await expectSame(withoutLines(files, from, 4))
})

test('a hostile archive', async () => {
  const texts = ['<img src=x>', '::error::x', '640823-3234', '# rubrik\n- lista', 'x'.repeat(3000)]
  await expectSame(hostileFiles(texts) as AnyFiles)
  await expectSame(hostileLists(texts) as AnyFiles)
})
