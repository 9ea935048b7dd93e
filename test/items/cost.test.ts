import { expect, test } from 'vitest'
import { readBody } from '../../src/archive/items/read.js'
import { markdownBlocks } from '../../src/archive/markdown.js'
import { cpuSeconds } from '../cpu.js'
import { bodyOf } from './said.js'

function millisecondsFor(work: () => void): number {
  const spent = cpuSeconds()
  work()
  return spent() * 1000
}

const hostile: readonly (readonly [name: string, unit: string])[] = [
  ['items', '**Beslut:** a\n'],
  ['items apart', '**Beslut:** a. Senast: 2023.\n\n'],
  ['clauses', 'Senast: x. '],
  ['att', 'att a\n'],
  ['headings', '## 5. a\n'],
  ['entries', '- [x] **Klart #1.1:** a\n'],
  ['near labels', 'Beslut: a\n'],
  ['labels in lines', 'a **Beslut:** b '],
  ['unknown labels', '**abc:** a\n\n'],
  ['sentences', 'Mötet beslutade att. '],
  ['stars', '*a_ '],
  ['pairs of stars', '**a '],
  ['backticks', '`a` '],
  ['tildes', '~~a~~ Senast: b. '],
  ['colons', 'a:'],
  ['parentheses', '(Senast: a '],
  ['brackets', '['],
  ['fences', '```\n'],
  ['blank lines', '\n'],
  ['spaces', ' '],
  ['quotes', '>'],
  ['tabs', '\t'],
]

// Tried again when the machine was busy with something else.
test.each(hostile)('%s cost time in proportion to their number', { retry: 2 }, (_, unit) => {
  const text = (size: number) => `**5.1 Beslut:** ${unit.repeat(Math.ceil(size / unit.length))}`
  readBody(text(20_000), 0)
  const small = Math.max(
    1,
    millisecondsFor(() => readBody(text(30_000), 0)),
  )
  const large = millisecondsFor(() => readBody(text(240_000), 0))
  expect(large / small).toBeLessThan(60)
  expect(large).toBeLessThan(4000)
})

const lines = (count: number, line: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => line(index)).join('\n')

test.each([
  ['10 000 quotes in one', '>'.repeat(10_000)],
  ['10 000 underlines', 'a\n-\n'.repeat(10_000)],
  ['10 000 half emphases', '*a_ '.repeat(10_000)],
  ['1 000 lists in each other', lines(1000, (index) => `${' '.repeat(2 * index)}- a`)],
  ['1 000 lists on a line', `${'- '.repeat(1000)}a`],
  ['10 000 rows of a table', `| a | b |\n|---|---|\n${'| c | d |\n'.repeat(10_000)}`],
  ['10 000 definitions', `${lines(10_000, (index) => `[a${index}]: b`)}`],
  ['a megabyte', `a\tb\n${'Ord och ord. '.repeat(80_000)}`],
  ['40 000 entries', `${'- a\n'.repeat(40_000)}\t`],
])('remark is not given %s, and that is said', (_, text) => {
  expect(millisecondsFor(() => expect(markdownBlocks(text, 0)).toBeNull())).toBeLessThan(1000)
  const { unsure, nearMisses } = bodyOf(`${text}\n\n<b>`)
  expect(unsure).toBe(true)
  expect(nearMisses[0]).toMatchObject({ kind: 'too-much-to-judge', meant: null })
})

test.each([
  ['half emphases', `${'*a_ '.repeat(1490)}`],
  ['stars', 'a*'.repeat(2990)],
  ['brackets', '[a]('.repeat(990)],
  ['entries', `${'- a\n'.repeat(1990)}\t`],
  ['rows', `a|b\n-|-\n${'a|b\n'.repeat(2900)}`],
  ['underlines', 'a\n-\n'.repeat(990)],
  ['lists on lines', `${'- '.repeat(49)}a\n`.repeat(40)],
  ['paragraphs', `${'a\n\n'.repeat(2400)}\t`],
])('what remark is given of %s it can bear', (_, text) => {
  expect(millisecondsFor(() => expect(markdownBlocks(text, 0)).not.toBeNull())).toBeLessThan(8000)
})
