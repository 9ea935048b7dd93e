import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import matter from 'gray-matter'
import { describe, expect, test } from 'vitest'
import { stringify } from 'yaml'
import { extract } from '../src/archive/extract.js'
import { harmless } from '../src/archive/faults.js'
import { findBlock } from '../src/archive/frontmatter.js'
import { readSlowly, readYaml } from '../src/archive/yaml.js'
import { bytes, head } from './reader-cases.js'
import { said } from './reader-said.js'

const block = (yaml: string) => ({ text: head(yaml), start: 3, end: yaml.length + 5 })

/** What a reader makes of it; only that it refuses counts, not the words. */
function outcome({ data, faults }: ReturnType<typeof readYaml>): unknown {
  return faults.length > 0 ? 'refused' : data
}

function agree(yaml: string): void {
  expect(outcome(readYaml(block(yaml))), yaml).toEqual(outcome(readSlowly(block(yaml))))
}

describe('the fast reader and the strict one say the same', () => {
  test('of every document in the archive', () => {
    const files = readdirSync('archive', { recursive: true, encoding: 'utf8' })
    const documents = files.filter((file) => file.endsWith('.md'))
    expect(documents.length).toBeGreaterThan(0)
    for (const file of documents) {
      const text = readFileSync(join('archive', file), 'utf8')
      const found = findBlock(text)
      if (typeof found !== 'string') agree(text.slice(4, found.end - 1))
    }
  })

  test('of what YAML 1.1, 1.2 and people read differently', () => {
    const odd = ['no', '007', '08', '1.10', '12:30', '12:30:45', '1_000', '0o10', '010', '1e3']
    const more = ['.inf', '~', '2026-11-22', '2026-02-30', '20261122', '2026-11-22 10:00', '0b11']
    const last = ['+1', '-0', '.5', '-.5', '1.', '0x1F', 'yes', 'Null', 'TRUE', '1E500', '""', "''"]
    for (const value of [...odd, ...more, ...last])
      agree(`a: ${value}\nb: [${value}]\nc: {${value}: 1}`)
  })

  test('of data as the library writes it', () => {
    const key = fc.stringMatching(/^[a-z_]{1,8}$/)
    const leaf = fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.constant(null), fc.double())
    const value = fc.letrec((tie) => ({
      any: fc.oneof(
        { depthSize: 'small' },
        leaf,
        fc.array(tie('any')),
        fc.dictionary(key, tie('any')),
      ),
    })).any
    fc.assert(
      fc.property(fc.dictionary(key, value), (data) => agree(stringify(data).trimEnd())),
      { numRuns: 500, seed: 1 },
    )
  })

  test('of random pieces of YAML', () => {
    const words = [
      'a',
      'b',
      'åäö',
      '1',
      '08',
      '1.10',
      '12:30',
      '~',
      'null',
      'true',
      '.inf',
      '1e3',
      'x y',
    ]
    const marks = [
      ': ',
      ':',
      '- ',
      '-',
      '\n',
      '\n',
      '\n  ',
      '\n    ',
      '"',
      "'",
      '[',
      ']',
      '{',
      '}',
      ', ',
    ]
    const odd = [
      ' #',
      '# x',
      '|',
      '>',
      '? ',
      '@',
      '`',
      '%',
      '<<',
      '...',
      '---',
      '=',
      '\uFEFF',
      '+.5',
      '|2',
    ]
    const token = fc.constantFrom(...words, ...marks, ...odd)
    fc.assert(
      fc.property(fc.array(token, { maxLength: 16 }), (tokens) => agree(tokens.join(''))),
      { numRuns: 6000, seed: 2 },
    )
  })
})

/** Where the mdast world sees front matter: a fence is three dashes and blanks, on any line end. */
function fences(text: string): { start: number; end: number } | null {
  const lines = [...text.matchAll(/([^\r\n]*)(\r\n|\r|\n|$)/g)]
  const isFence = (at: number) => /^---[ \t]*$/.test(lines[at]?.[1] ?? '')
  if (!isFence(0)) return null
  for (let at = 1; at < lines.length; at++) {
    if (isFence(at)) return { start: lines[1]?.index ?? 0, end: lines[at]?.index ?? 0 }
  }
  return null
}

test('other programs see the front matter where we do, in every file that is accepted', () => {
  const line = fc.constantFrom(
    'a: 1',
    'b: "x"',
    '# c',
    '---',
    '--- ',
    '---\t',
    '----',
    '---x',
    ' ---',
    '...',
    '',
  )
  const end = fc.constantFrom('\n', '\n', '\n', '\r\n', '\r', '\u2028', '')
  const start = fc.constantFrom('---\n', '---\r\n', '--- \n', '', '\uFEFF---\n', '\n---\n')
  const rows = fc.array(fc.tuple(line, end), { maxLength: 9 })
  let accepted = 0
  fc.assert(
    fc.property(start, rows, (first, rest) => {
      const text = first + rest.flat().join('')
      const { data, faults } = extract(new TextEncoder().encode(text))
      if (data === null || faults.some(({ kind }) => !harmless.has(kind))) return
      if (faults.some(({ kind }) => kind === 'bom' || kind === 'control-character')) return
      accepted++
      const ours = findBlock(text)
      if (typeof ours === 'string') throw new Error('accepted without front matter')
      const theirs = fences(text)
      expect(theirs?.end, JSON.stringify(text)).toBe(ours.end)
      const gray = matter(text, { engines: { yaml: { parse: () => ({}), stringify: () => '' } } })
      const body = text.slice(ours.end).replace(/^---/, '')
      expect(gray.content.trimStart(), JSON.stringify(text)).toBe(body.trimStart())
    }),
    { numRuns: 6000, seed: 2 },
  )
  expect(accepted).toBeGreaterThan(200)
})

test('random bytes never throw', async () => {
  const noise = fc.oneof(
    fc.uint8Array({ maxLength: 200 }),
    fc.string({ unit: 'binary', maxLength: 100 }).map((text) => new TextEncoder().encode(text)),
    fc.string({ maxLength: 60 }).map((text) => new TextEncoder().encode(head(text, text))),
  )
  await fc.assert(
    fc.asyncProperty(noise, async (file) => {
      extract(file, 'yaml')
      await said(file)
    }),
    { numRuns: 1000, seed: 3 },
  )
  expect(await said(bytes(''))).toEqual(['front-matter-is-there 1:1'])
})
