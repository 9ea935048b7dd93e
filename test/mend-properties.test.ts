import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Archive, readArchive } from '../src/archive/archive.js'
import type { TypeName } from '../src/archive/builtin.js'
import { keyLabel } from '../src/archive/describe.js'
import { applyEdits, together } from '../src/archive/edits.js'
import { mendInMemory } from '../src/cli/mend.js'
import { rules } from '../src/rules/index.js'
import { judge } from '../src/rules/judge.js'
import { memorySource } from '../src/source/memory.js'

const root = fileURLToPath(new URL('../archive', import.meta.url))
const read = (path: string) => readFileSync(join(root, path), 'utf8')
const mutated = [
  ['party', 'parties/region-14-bup.md'],
  ['forum', 'forums/orebro-chefsgrupp/forum.md'],
  ['minutes', 'forums/orebro-chefsgrupp/minutes/2023-06-02.md'],
  ['agreement', 'agreements/orebro-ok-utskrivning.md'],
  ['fund', 'funds/nosk-2022.md'],
  ['application', 'applications/nosk-2022/nosk-2022-03.md'],
  ['plan', 'forums/nb-lansdel-ostra/plans/2026.md'],
] as const satisfies readonly (readonly [TypeName, string])[]
const around = Object.fromEntries(
  [
    'samverkan.yaml',
    'forums/orebro-samverkansrad/forum.md',
    ...mutated.map(([, path]) => path),
  ].map((path) => [path, read(path)]),
)

const withText = (path: string, text: string) =>
  readArchive(memorySource({ ...around, [path]: text }), '2026-11-22')
const valuesIn = ({ documents }: Archive, path: string) =>
  documents.find((document) => document.path === path)?.values ?? null

/** What people do to the lines of a head, on purpose or not. */
type Mutation = (lines: string[], at: number, by: number, type: TypeName) => void
const onLine =
  (change: (line: string, by: number, type: TypeName) => string): Mutation =>
  (lines, at, by, type) => {
    lines[at] = change(lines[at] ?? '', by, type)
  }
const onValue = (change: (value: string, by: number) => string): Mutation =>
  onLine((line, by) =>
    line.replace(/^(\s*(?:- )?[\w]+: )(.+)$/, (_, key, value) => key + change(value, by)),
  )
const odd = ':-[]{}"\'#,\t &*!|>%@`?\r\n…–~=;.åA1 '
const oddValues = [
  '007',
  '1 250 kr',
  '8.30',
  'kl. 12',
  '3 februari 2026',
  '22/11 2026',
  '20261122',
  'ja',
  'beviljad',
  'Lindesberg',
  '1880',
  '18',
  '17',
  'null',
  '',
  '[]',
  '{}',
  '[a, b]',
  '- a',
  'a: b',
  '"a',
  "'a",
  'a # b',
  'Utkast',
  'Fysiskt',
  '"8"',
  '[[a]]',
  '["x"]',
  '[1880]',
  '{party: 1880}',
  '|',
  '>-',
  '&a b',
  '*a',
  'a:', // biome-ignore format: a table
]
const mutations: readonly Mutation[] = [
  onValue((value) => `[${value}]`),
  onValue((value) => `[ ${value}, ]`),
  onValue((value) => `"${value}"`),
  onValue((value) => value.replace(/["']/g, '')),
  onValue((value, by) => oddValues[by % oddValues.length] ?? value),
  onValue((value, by) => `${value} ${oddValues[by % oddValues.length]}`),
  onLine(
    (line, by) => line.slice(0, by % (line.length + 1)) + line.slice((by % (line.length + 1)) + 1),
  ),
  onLine((line, by) => {
    const at = by % (line.length + 1)
    return line.slice(0, at) + odd[by % odd.length] + line.slice(at)
  }),
  onLine((line, _, type) => line.replace(/^\w+(?=:)/, (key) => keyLabel(type, [key]).sv)),
  onLine((line) => line.replace(/^(\s*)- /, '$1* ')),
  onLine((line) => line.replace(/: /, ':')),
  onLine((line) => ` ${line}`),
  onLine((line) => line.replace(/^ {2}/, '')),
  onLine((line) => line.replace(/: (.*)$/, ':\n  - $1')),
  onLine((line) => line.replace(/: (.*)$/, ':\n  $1')),
  (lines, at) => lines.splice(at, 0, lines[at] ?? ''),
  (lines, at) => lines.splice(at, 1),
]
const wholes: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => text,
  (text) => text,
  (text) => `\uFEFF${text}`,
  (text) => text.replaceAll('\n', '\r\n'),
  (text) => text.replace('\n', '\r\n'),
  (text) => text.replace('---', '---yaml'),
  (text) => text.replace('---', ' ---'),
  (text) => text.replace(/^type: .*\n/m, ''),
  // the whole head a little to the right
  (text) => text.replace(/(?<=^---\n).*?(?=\n---\n)/s, (head) => head.replace(/^/gm, '  ')),
]

describe.each(mutated)('a mutated %s', (type, path) => {
  test('is mended once and for all, and can be read as well as before', async () => {
    const original = read(path)
    const end = original.indexOf('\n---\n') + 1
    const head = original.slice(4, end).split('\n').slice(0, -1)
    const index = fc.nat({ max: head.length - 1 })
    const one = fc.tuple(fc.constantFrom(...mutations), index, fc.nat({ max: 10_000 }))
    const check = async (archive: Archive) => ({
      diagnostics: await judge(archive, rules, (document) => document.path === path),
    })
    let mendedOnes = 0
    await fc.assert(
      fc.asyncProperty(
        fc.array(one, { maxLength: 4 }),
        fc.constantFrom(...wholes),
        async (changes, whole) => {
          const lines = [...head]
          for (const [mutate, at, by] of changes)
            mutate(lines, Math.min(at, lines.length - 1), by, type)
          const text = whole(`---\n${lines.join('\n')}\n${original.slice(end)}`)
          const before = await withText(path, text)

          const once = (await check(before)).diagnostics
          const plain = applyEdits(text, together(once.map(({ edits }) => edits)))
          if (valuesIn(before, path) !== null) {
            expect(valuesIn(await withText(path, plain), path), plain).not.toBeNull()
          }

          const first = await mendInMemory(before, check)
          const now = first.changes.find((change) => change.path === path)?.text ?? text
          if (now !== text) mendedOnes++
          const second = await mendInMemory(await withText(path, String(now)), check)
          expect(second.changes.map((change) => change.text)).toEqual([])
        },
      ),
      { numRuns: 40, seed: 1 },
    )
    expect(mendedOnes).toBeGreaterThan(5)
  })
})
