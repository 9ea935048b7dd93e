import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readSlowly, readYaml } from '../src/archive/yaml.js'

const block = (yaml: string) => ({ text: `---\n${yaml}---\n`, start: 3, end: yaml.length + 4 })

/** What a reader makes of it; only that it refuses counts, not the words. */
const outcome = ({ data, faults }: ReturnType<typeof readYaml>) =>
  faults.length > 0 ? 'refused' : JSON.stringify(data)

function agree(yaml: string): void {
  expect(outcome(readYaml(block(yaml))), yaml).toBe(outcome(readSlowly(block(yaml))))
}

// Few enough lines that nearly every document has some in common with an earlier one.
const lines = `type: minutes|date: 2026-11-22|title: a, b|title: "a: b"|place:|place: ~|parties:|
history:|parties: [a, b]|parties: {a: 1}|note: one|a-b: 1|x: [1,|note: &a 1|other: *a|note: >
  - {party: kommun-1, role: chef}|  - {on: 2026-01-31}|  - a|  - b: 1|    c: 2|  - [a, b]|  - "x
  - x"|   - deeper| - shallower|- flush|  more|  two]|  - - a|  -|  - # nothing|  - a # why|a, b: 1
# comment|  # comment||  |...|  - {a: 1}}|  - null|  key: 1|? a`.split(/[|\n]/)

test('documents that have lines in common are read as if each were alone', () => {
  const rows = fc.array(fc.constantFrom(...lines), { maxLength: 12 })
  fc.assert(
    fc.property(rows, (some) => agree(some.map((line) => `${line}\n`).join(''))),
    { numRuns: 5000, seed: 3 },
  )
})

test('a list keeps its rows in order, read before or not', () => {
  const row = fc.nat({ max: 400 }).map((n) => `  - {party: kommun-${n}, role: r${n % 7}}\n`)
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 30 }), fc.array(row), (some, more) =>
      agree(`attendance:\n${some.join('')}id: x\nparties:\n${more.join('')}`),
    ),
    { numRuns: 300, seed: 4 },
  )
})

const marks = [...'aåé0129-#,:{}[]"\' ._/()~!&*?|>'].concat(
  ...[
    '2023-01-31',
    '2023-H1',
    '09:30',
    'null',
    'True',
    'false',
    'constructor',
    'x_a',
    'e5',
    '0x1f',
  ],
  ...['.inf', '1.5', ' #', ': ', ', ', '{a: ', '[b', '}', ']', '"c: d"', 'region-18', '  '],
)
const keys = 'id title a_1 x_note null True constructor toString a-b A prototype __proto__ 1'

test('a line is read as the library reads it, whatever marks stand in it', () => {
  const value = fc.array(fc.constantFrom(...marks), { minLength: 1, maxLength: 7 })
  const line = fc.tuple(fc.constantFrom('id', 'note', ...keys.split(' ')), value)
  fc.assert(
    fc.property(line, value, ([key, said], row) => {
      const words = said.join('')
      agree(`${key}: ${words}\n`)
      agree(`${key}: {a: ${words}, ${key}: [${row.join('')}]}\n`)
      agree(`${key}:\n  - ${words}\n  - {a: ${row.join('')}}\n`)
    }),
    { numRuns: 4000, seed: 8 },
  )
})

test('what has been forgotten is read again', () => {
  const long = 'x'.repeat(900)
  for (let n = 0; n < 3000; n++) readYaml(block(`id: a${n}\ntitle: ${long}${n}\nkind: formal\n`))
  agree(`id: a0\ntitle: ${long}0\nkind: formal\n`)
  agree(`id: a2999\ntitle: ${long}2999\nkind: formal\n`)
})
