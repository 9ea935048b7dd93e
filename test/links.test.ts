import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { remark } from 'remark'
import remarkGfm from 'remark-gfm'
import { describe, expect, test } from 'vitest'
import { findLinks } from '../src/archive/links.js'

interface Node {
  readonly type: string
  readonly children?: readonly Node[]
  readonly position?: { readonly start: { offset?: number }; readonly end: { offset?: number } }
}

const markdown = remark().use(remarkGfm)

/** Where the scanner and remark differ: links it does not see, and links it sees in code. */
function differences(text: string): { missed: string[]; inCode: string[] } {
  const lines = text.split('\n')
  const offset = (line: number, column: number) =>
    lines.slice(0, line - 1).reduce((sum, before) => sum + before.length + 1, 0) + column - 1
  const found = findLinks(text, 0).map(({ target, place }) => ({
    target,
    start: offset(place.line, place.column),
    end: offset(place.endLine, place.endColumn),
  }))
  for (const { target, start, end } of found) expect(text.slice(start, end)).toBe(target)

  const [missed, inCode]: [string[], string[]] = [[], []]
  const visit = ({ type, children = [], position }: Node): void => {
    const [from, to] = [position?.start.offset ?? 0, position?.end.offset ?? 0]
    const inside = found.filter(({ start, end }) => start >= from && end <= to)
    const bracketed = /^!?\[/.test(text.slice(from, to))
    if (['link', 'image', 'definition'].includes(type) && bracketed && inside.length === 0) {
      missed.push(text.slice(from, to))
    }
    if (type === 'code' || type === 'inlineCode') inCode.push(...inside.map(({ target }) => target))
    children.forEach(visit)
  }
  visit(markdown.parse(text) as Node)
  return { missed, inCode }
}

const none = { missed: [], inCode: [] }

const targets = (body: string) =>
  findLinks(`---\na: 1\n---\n${body}`, 13).map(
    ({ target, place }) => `${place.line}:${place.column} ${target}`,
  )

describe('links', () => {
  test.each([
    ['a link and a picture', '[a](b.md) ![c](files/d.png "x")', ['4:5 b.md', '4:16 files/d.png']],
    ['spaces in angle brackets', '[a](<b c.pdf>)', ['4:6 b c.pdf']],
    ['brackets in the address', '[a](b_(2).md)', ['4:5 b_(2).md']],
    ['a definition', 'Se [a].\n\n[a]: files/b.md', ['6:6 files/b.md']],
    [
      'in lists, quotes and tables',
      '- [a](b)\n> 1. [c](d)\n\n| [e](f) |\n|-|',
      ['4:7 b', '5:10 d', '7:7 f'],
    ],
    ['in an entry that goes on', '1. a\n\n    [b](c)', ['6:9 c']],
    ['inside a fact line', 'Underlag: [bilder](files/bilder.pdf).', ['4:20 files/bilder.pdf']],
    ['over a soft line break', '[a\nb](c)', ['5:4 c']],
  ])('%s', (_, body, expected) => {
    expect(targets(body)).toEqual(expected)
    expect(differences(body)).toEqual(none)
  })

  test.each([
    ['code', '`[a](b)` ``[c](`d)`` `e\n[f](g)`'],
    ['a fence', '```\n[a](b)\n```\n~~~ md\n[a](b)\n```\n~~~~'],
    ['a fence in a list and a quote', '- ```\n  [a](b)\n  ```\n\n> ~~~\n> [c](d)'],
    ['an indented block', 'Text\n\n    [a](b)\n\n    [c](d)\n'],
    ['a comment', '<!-- [a](b)\n\n[c](d) -->\nText <!-- [e](f) --> text'],
  ])('are not looked for in %s', (_, body) => {
    expect(targets(body)).toEqual([])
    expect(differences(body)).toEqual(none)
  })

  test('are counted from the body, never from the head, and not without end', () => {
    expect(findLinks('---\na: "[x](y)"\n---\n[a](b)\n', 19)).toHaveLength(1)
    expect(findLinks('[a](b)\n'.repeat(10_000), 0)).toHaveLength(500)
  })
})

describe('the scanner and remark agree', () => {
  test('on every document of the archive', () => {
    for (const file of readdirSync('archive', { recursive: true, encoding: 'utf8' })) {
      if (!file.endsWith('.md')) continue
      const text = readFileSync(join('archive', file), 'utf8').replace(/^---\n[\s\S]*?\n---\n/, '')
      expect(differences(text), file).toEqual(none)
    }
  })

  const inline = fc.constantFrom(
    '[a](b.md)',
    '![x](files/y.png)',
    '[a](<b c.md>)',
    '[a](b(c).md "titel")',
    '[a][b]',
    '`kod`',
    '`[a](b.md)`',
    '``[a](`b)``',
    '**fet**',
    '*lutad*',
    'Text',
    'å ä ö',
    '(se nedan)',
    'a_b',
    '1 < 2',
  )
  const words = fc.array(inline, { minLength: 1, maxLength: 5 }).map((parts) => parts.join(' '))
  const block = fc.oneof(
    words,
    fc.tuple(words, words).map((lines) => lines.join('\n')),
    words.map((text) => `## 5. ${text}`),
    fc
      .array(words, { minLength: 1, maxLength: 3 })
      .map((list) => list.map((w) => `- ${w}`).join('\n')),
    fc.tuple(words, words).map(([a, b]) => `1. ${a}\n\n   ${b}`),
    words.map((text) => `> ${text}\n> ${text}`),
    fc.tuple(words, words).map(([a, b]) => `| ${a} | ${b} |\n| --- | --- |\n| ${b} | ${a} |`),
    words.map((text) => `\`\`\`\n${text}\n\`\`\``),
    words.map((text) => `~~~~ md\n\`\`\`\n${text}\n~~~~`),
    words.map((text) => `- ${text}\n\n  \`\`\`\n  ${text}\n  \`\`\``),
    words.map((text) => `    ${text}`),
    words.map((text) => `<!-- ${text} -->`),
    fc.constant('[b]: files/b.md'),
    fc.constant('---'),
  )

  test('on random ordinary Markdown', () => {
    const body = fc.array(block, { maxLength: 8 }).map((blocks) => `${blocks.join('\n\n')}\n`)
    fc.assert(
      fc.property(body, (text) => void expect(differences(text), text).toEqual(none)),
      { numRuns: 800, seed: 1 },
    )
  })

  // What a scanner of lines cannot tell: nested lists with code, tables between code spans.
  test('on nearly all Markdown made to confuse', () => {
    const token = fc.constantFrom(
      '[a](b.md)',
      '![x](y.png)',
      '[a]',
      '[a]: b.md',
      '(b)',
      '](',
      '[',
      '`',
      '``',
      '```',
      '~~~',
      '\n',
      '\n',
      '\n\n',
      '    ',
      '  ',
      '\t',
      '- ',
      '1. ',
      '> ',
      '# ',
      '<!--',
      '-->',
      '<b>',
      '*',
      'text',
      '\\',
      '[a](<b c.md>)',
      '| a | b |',
      '\n| - | - |\n',
      '---',
      '(a(b)c)',
      ' ',
      '!',
      '<',
      '>',
      'x](y)',
    )
    const runs = 4000
    let different = 0
    fc.assert(
      fc.property(fc.array(token, { maxLength: 12 }), (tokens) => {
        const { missed, inCode } = differences(`${tokens.join('')}\n`)
        if (missed.length + inCode.filter((target) => target !== '').length > 0) different++
      }),
      { numRuns: runs, seed: 2 },
    )
    expect(different / runs).toBeLessThan(0.002)
  })
})
