import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyEdits } from '../src/archive/edits.js'
import { readFrontMatter } from '../src/archive/frontmatter.js'
import { appendEntry, setValue } from '../src/archive/splice.js'
import { inlineYaml } from '../src/archive/yaml-write.js'

const order = ['type', 'id', 'title', 'history', 'follow_ups', 'topics']
const entry = { on: '2026-01-31', status: 'received', note: 'a, b: c' }
const written = '{on: 2026-01-31, status: received, note: "a, b: c"}'

const append = (text: string, key = 'history') => {
  const edit = appendEntry(text, key, entry, order)
  return edit && applyEdits(text, [edit])
}
const set = (text: string, key: string, value: unknown) => {
  const edit = setValue(text, key, value, order)
  return edit && applyEdits(text, [edit])
}
const file = (...lines: string[]) => `---\n${lines.join('\n')}\n---\n\n# Rubrik\n`

describe('an entry goes last in a list', () => {
  it.each([
    [
      'a list in lines',
      ['history:', '  - {on: 2020-01-01}  # ett', '  # två', 'id: a'],
      `  - ${written}`,
      2,
    ],
    ['a list that is not indented', ['history:', '- {on: 2020-01-01}', 'id: a'], `- ${written}`, 2],
    [
      'no list',
      ['type: x', 'id: a   # b', '# c', 'topics: []'],
      ['history:', `  - ${written}`].join('\n'),
      2,
    ],
    ['a key without a value', ['history:  # inget', 'id: a'], `  - ${written}`, 1],
    ['no keys at all', ['# tomt'], ['history:', `  - ${written}`].join('\n'), 0],
  ])('%s', (_, lines, added, at) => {
    const expected = [...lines.slice(0, at), added, ...lines.slice(at)]
    expect(append(file(...lines))).toBe(file(...expected))
  })

  it('is written over several lines where the last entry is', () => {
    const before = ['history:', '  - on: 2020-01-01', '    note: |', '      a', '      b', 'id: a']
    const lines = ['  - on: 2026-01-31', '    status: received', '    note: "a, b: c"']
    expect(append(file(...before))).toBe(file(...before.slice(0, 5), ...lines, 'id: a'))
  })

  it('stays within brackets', () => {
    expect(append(file('history: []  # tom'))).toBe(file(`history: [${written}]  # tom`))
    expect(append(file('history: [{on: 1}, # c', '  {on: 2}, # d', ']'))).toBe(
      file('history: [{on: 1}, # c', `  {on: 2}, ${written}, # d`, ']'),
    )
    expect(append(file('history: null  # c'))).toBe(file(`history: [${written}]  # c`))
  })

  it('keeps Windows line ends and a byte order mark', () => {
    const text = `\uFEFF${file('history:', '  - {on: 2020-01-01}').replaceAll('\n', '\r\n')}`
    expect(append(text)).toBe(text.replace('01}\r\n', `01}\r\n  - ${written}\r\n`))
  })

  it('is refused where it cannot be done', () => {
    expect(append('# inget huvud\n')).toBeNull()
    expect(append('---\n{type: x}\n---\n')).toBeNull()
    expect(append(file('history: hej'))).toBeNull()
  })
})

describe('a value takes the place of another', () => {
  it.each([
    ['status: draft   # utkast', 'status: circulated   # utkast'],
    ["status: 'draft'", 'status: circulated'],
    ['status:   # inget', 'status: circulated   # inget'],
    ['status: null', 'status: circulated'],
    ['status: [a, b] # c', 'status: circulated # c'],
  ])('%s', (before, after) => {
    expect(set(file('type: x', before, 'id: a'), 'status', 'circulated')).toBe(
      file('type: x', after, 'id: a'),
    )
  })

  it('is added in its place, and refused where it would break lines', () => {
    expect(set(file('type: x', '# c', 'topics: []'), 'title', 'A: b')).toBe(
      file('type: x', 'title: "A: b"', '# c', 'topics: []'),
    )
    expect(set(file('title: |', '  a'), 'title', 'b')).toBeNull()
    expect(set(file('title:', '  - a'), 'title', 'b')).toBeNull()
  })
})

const word = fc
  .string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 12 })
  .filter((text) => text.trim() === text)
const scalar = fc.oneof(word, fc.integer(), fc.boolean(), fc.constant(null))
const values = fc.dictionary(fc.stringMatching(/^[a-z]{2,6}$/), scalar, { minKeys: 1, maxKeys: 4 })
const comment = fc.constantFrom('', '  # en kommentar', ' # å: {b} - [c]')

/** A list as somebody might have written it, with comments between and beside the entries. */
const list = fc
  .tuple(
    fc.array(fc.tuple(values, comment), { maxLength: 4 }),
    fc.constantFrom('flow', 'lines', 'inline'),
    fc.constantFrom('', '  ', '    '),
  )
  .map(([entries, style, indent]) => {
    if (style === 'inline' || entries.length === 0) {
      return [`history: [${entries.map(([one]) => inlineYaml(one)).join(', ')}]`]
    }
    const rows = entries.flatMap(([one, beside]) => {
      if (style === 'flow') return [`${indent}- ${inlineYaml(one)}${beside}`]
      return Object.entries(one).map(
        ([key, value], at) =>
          `${indent}${at === 0 ? '-' : ' '} ${key}: ${inlineYaml(value)}${beside}`,
      )
    })
    return [
      'history:',
      ...rows.flatMap((row, at) => (at % 3 === 2 ? [row, `${indent}# mellan`] : [row])),
    ]
  })

it('adds the entry and nothing else, whatever the file looks like', () => {
  fc.assert(
    fc.property(
      fc.option(list, { nil: [] }),
      fc.array(fc.constantFrom('id: a', 'title: "b"  # t', '# ensam', 'topics: [x]', ''), {
        maxLength: 3,
      }),
      fc.uniqueArray(
        fc.constantFrom('follow_ups: []', 'x_b: {a: 1}  # slut', 'x_c:', 'x_d: |\n  rad\n'),
        { maxLength: 3 },
      ),
      values,
      fc.constantFrom('\n', '\r\n'),
      (lines, before, after, added, eol) => {
        const text = file('type: x', ...new Set(before), ...lines, ...after).replaceAll('\n', eol)
        const known = readFrontMatter(text)
        fc.pre(known.faults.length === 0)
        const edit = appendEntry(text, 'history', added, order)
        if (!edit) throw new Error(text)
        const changed = applyEdits(text, [edit])
        const { data, faults } = readFrontMatter(changed)
        expect(faults).toEqual([])
        const entries = (known.data?.['history'] ?? []) as unknown[]
        expect(data).toEqual({ ...known.data, history: [...entries, added] })
        expect(edit.end).toBe(edit.start)
        const removed = changed.slice(0, edit.start) + changed.slice(edit.start + edit.text.length)
        expect(removed).toBe(text)
      },
    ),
    { numRuns: 1000 },
  )
})

it('writes every value so that it reads back', () => {
  const any = fc.oneof(
    scalar,
    fc.string({ unit: 'grapheme', maxLength: 20 }),
    fc.array(scalar),
    values,
  )
  fc.assert(
    fc.property(any, (value) => {
      const { data, faults } = readFrontMatter(`---\nkey: ${inlineYaml(value)}\n---\n`)
      expect(faults).toEqual([])
      expect(data).toEqual({ key: value })
    }),
    { numRuns: 1000 },
  )
})

it('quotes what another reader of YAML might take for something else', () => {
  const lines = ['09:00', '2026-01-31', '18', '2022-1', 'no', '1_000', 'Ja', 'a: b', ''].map(
    inlineYaml,
  )
  expect(lines).toEqual([
    '"09:00"',
    '2026-01-31',
    '"18"',
    '"2022-1"',
    '"no"',
    '"1_000"',
    'Ja',
    '"a: b"',
    '""',
  ])
})
