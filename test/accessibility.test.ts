import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { remark } from 'remark'
import remarkGfm from 'remark-gfm'
import { describe, expect, test } from 'vitest'
import { findFlaws } from '../src/archive/accessibility/find.js'
import { extract } from '../src/archive/extract.js'
import { findLinks } from '../src/archive/links.js'
import { markdownBlocks } from '../src/archive/markdown.js'

// What is found line by line beside what a whole reader of Markdown sees of the same text.

interface Node {
  readonly type: string
  readonly depth?: number
  readonly alt?: string | null
  readonly children?: readonly Node[]
  readonly position?: { readonly start: { offset?: number } }
}

const markdown = remark().use(remarkGfm)
const at = (node: Node) => node.position?.start.offset ?? 0

const found = (text: string) =>
  findFlaws(text, 0, findLinks(text, 0), null).map(({ kind, at: place }) => {
    const lines = text.split('\n')
    const from =
      'start' in place
        ? place.start
        : lines.slice(0, place.line - 1).join('\n').length +
          (place.line > 1 ? 1 : 0) +
          place.column -
          1
    return `${kind} ${from}`
  })

/** Headings out of order and pictures without a description, as the tree has them. */
function seen(text: string): string[] {
  const root = markdown.parse(text) as Node
  const told: string[] = []
  let above = 1
  let tops = 0
  for (const node of root.children ?? []) {
    if (node.type !== 'heading') continue
    const depth = node.depth ?? 1
    if (depth === 1 && ++tops > 1) told.push(`heading-top-again ${at(node)}`)
    if (depth > above + 1) told.push(`heading-skipped ${at(node)}`)
    above = depth
  }
  const visit = (node: Node): void => {
    if (node.type === 'image' && !node.alt?.trim()) told.push(`picture-undescribed ${at(node)}`)
    node.children?.forEach(visit)
  }
  visit(root)
  return told.sort()
}

const compared = (text: string) =>
  found(text)
    .filter((one) => /^(?:heading-(?:top|skipped)|picture)/.test(one))
    .sort()

const blocks = [
  '# Titel',
  '## Mål',
  '### Barn',
  '#### Delmål',
  'Text på en rad.',
  'Två rader\nav text',
  'Rubrik\n======',
  'Rubrik\n------',
  '---',
  '- punkt\n- punkt',
  '1. ett\n2. två',
  '> citat',
  '> ## rubrik i citat',
  '- ## rubrik i lista',
  '```\n# kod\n![](a.png)\n```',
  '~~~~\n#### kod\n~~~~',
  '<!--\n# dold\n-->',
  '    # indragen kod',
  '![](a.png)',
  '![Karta över länet](a.png)',
  'Text ![](a.png) och `![](b.png)`.',
  '- ![](a.png)',
  '| A | B |\n| --- | --- |\n| ![](a.png) | 2 |',
  '#inget',
  '####### sju',
  '**Bakgrund**',
]

describe('flaws of a text', () => {
  test('are those that a whole reader sees, whatever stands together', () => {
    const body = fc.array(fc.constantFrom(...blocks), { maxLength: 8 })
    fc.assert(
      fc.property(body, (parts) => {
        const text = `\n${parts.join('\n\n')}\n`
        expect(compared(text)).toEqual(seen(text))
      }),
      { numRuns: 500 },
    )
  })

  test('are those that a whole reader sees in the example archive', () => {
    const root = fileURLToPath(new URL('../archive', import.meta.url))
    for (const file of readdirSync(root, { recursive: true, encoding: 'utf8' })) {
      if (!file.endsWith('.md')) continue
      const text = readFileSync(join(root, file), 'utf8').replace(/^---\n[\s\S]*?\n---\n/, '\n')
      expect(compared(text), file).toEqual(seen(text))
    }
  })

  test('are judged by the reader of Markdown where the lines leave doubt', () => {
    const head = '---\ntype: minutes\n---\n\n'
    const text = `${head}# Protokoll\n\n<div>\n\n\`\`\`\n### kod\n\`\`\`\n\n</div>\n\n> Text\n\n### Mål\n`
    const read = extract(new TextEncoder().encode(text), 'markdown', markdownBlocks)
    const places = read.flaws.map(({ kind, at: place }) => [
      kind,
      'start' in place ? text.slice(place.start, place.end) : '',
    ])
    expect(read.body?.unsure).toBe(true)
    expect(places).toEqual([['heading-skipped', '### Mål']])
  })

  test.each([
    ['headings', '# a\n\n'],
    ['skipped headings', '#### a\n## b\n\n'],
    ['bold lines', '**Bakgrund**\n\nText\n\n'],
    ['tables', '|  |  |\n| --- | --- |\n\n'],
    ['pictures', '![](a)'],
    ['open pictures', '!['],
    ['open tags', '<img '],
    ['open tables', '<table'],
    ['addresses', 'https://a '],
    ['schemes', '://'],
    ['backticks', '`https://a` '],
    ['open comments', '<!-- https://a '],
    ['underlines', 'a\n---\n'],
  ])('cost no more than a little for 300,000 letters of %s', (_, part) => {
    const text = `\n${part.repeat(Math.ceil(300_000 / part.length))}`
    const before = process.cpuUsage()
    expect(findFlaws(text, 0, findLinks(text, 0), null).length).toBeLessThanOrEqual(100)
    expect(process.cpuUsage(before).user / 1e6).toBeLessThan(5)
  })
})
