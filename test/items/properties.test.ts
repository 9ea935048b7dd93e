import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Body } from '../../src/archive/items/item.js'
import { nearMissKinds } from '../../src/archive/items/near-miss.js'
import { readBody } from '../../src/archive/items/read.js'
import type { Span } from '../../src/archive/items/spans.js'
import { tricky } from './snippets.js'

const label = fc.constantFrom(
  ...['Beslut', 'Uppdrag', 'Fråga', 'Förslag', 'Lyfts till nosk-dst', 'Klart 2022-09-09#4.2'],
  ...['Godkänns', 'Utgår', 'Reservation', 'Decision', 'Svar på #5.1', 'Bordläggs till nästa möte'],
)
const words = fc.constantFrom(
  ...['Planen antas.', 'Följa upp. Senast: 2023-06-02.', 'Gruppen beslutar att', 'Hur? Till: a-b.'],
  ...['En rad\noch en till.', 'X. Ansvarig: region-18\n(chef). Senast: nästa möte.', ''],
)
const number = fc.option(
  fc.tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 6 })).map((n) => n.join('.')),
  { nil: undefined },
)
const item = fc
  .tuple(number, label, words)
  .map(([n, which, said]) => `**${n === undefined ? '' : `${n} `}${which}:** ${said}`)
const entry = fc.tuple(fc.constantFrom('- ', '- [ ] ', '- [x] '), fc.oneof(item, words))
const block = fc.oneof(
  { weight: 4, arbitrary: item },
  fc
    .array(entry, { minLength: 1, maxLength: 4 })
    .map((all) =>
      all.map(([mark, said]) => mark + (said || 'x').replaceAll('\n', '\n  ')).join('\n'),
    ),
  fc.integer({ min: 1, max: 6 }).map((n) => `## ${n}. Rubrik`),
  fc.constantFrom(
    'Text.',
    'Ansvarig: AU.',
    'att anta x,\natt se över y.',
    'Ämnen: barn-unga.',
    '---',
  ),
  fc.constantFrom(...tricky),
)
const someBody = fc.array(block, { maxLength: 12 }).map((blocks) => blocks.join('\n\n'))
const anyText = fc.oneof(someBody, fc.string({ unit: 'binary', maxLength: 300 }), fc.string())

const spansIn = function* (value: unknown): Iterable<Span> {
  if (typeof value !== 'object' || value === null) return
  if ('start' in value && typeof value.start === 'number' && 'end' in value) yield value as Span
  for (const one of Object.values(value)) yield* spansIn(one)
}

test('nothing is thrown, and every place lies in the body', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const body = readBody(`---\na: b\n---\n${text}`, 13)
      for (const { start, end } of spansIn(body)) {
        expect(start).toBeGreaterThanOrEqual(13)
        expect(end).toBeGreaterThanOrEqual(start)
        expect(end).toBeLessThanOrEqual(13 + text.length)
      }
      for (const { kind } of body.nearMisses) expect(nearMissKinds).toContain(kind)
    }),
    { numRuns: 1500 },
  )
})

test('numbers are unique and belong to the agenda item', () => {
  fc.assert(
    fc.property(someBody, (text) => {
      const { items, agenda } = readBody(text, 0)
      const given = items.flatMap((one) => one.number.given ?? [])
      expect(new Set(given).size).toBe(given.length)
      for (const { number, agenda: at } of items) {
        if (number.given === null) continue
        expect(number.given.split('.')[0]).toBe(agenda[at ?? -1]?.number)
      }
    }),
    { numRuns: 1500 },
  )
})

test('extents are disjoint and in the order of the text', () => {
  fc.assert(
    fc.property(someBody, (text) => {
      let last = 0
      for (const { start, end, label: own, leadIn } of readBody(text, 0).items) {
        expect(start).toBeGreaterThanOrEqual(last)
        if (leadIn === null) expect(own.start).toBeGreaterThanOrEqual(start)
        last = end
      }
    }),
    { numRuns: 1500 },
  )
})

test('near misses are in the order of the text', () => {
  fc.assert(
    fc.property(someBody, (text) => {
      const starts = readBody(text, 0).nearMisses.map(({ place }) => place.start)
      expect(starts).toEqual([...starts].sort((a, b) => a - b))
    }),
  )
})

test('an unrelated paragraph at the end changes nothing', () => {
  const ending = '\n\n## 9. Slut\n\nEn text om något annat.\n'
  fc.assert(
    fc.property(
      someBody.filter((text) => !/```|~~~|<|`|\\|\]:|\t/.test(text)),
      (text) => {
        const [before, after] = [readBody(text, 0), readBody(text + ending, 0)]
        expect(after.items).toEqual(before.items)
        expect(after.nearMisses).toEqual(before.nearMisses)
        expect(after.agenda.slice(0, -1)).toEqual(before.agenda)
      },
    ),
    { numRuns: 1000 },
  )
})

test('what stands before the body moves every place and changes nothing else', () => {
  const head = '---\ntitle: "**Beslut:** x"\n---\n'
  const moved = (body: Body): Body =>
    JSON.parse(
      JSON.stringify(body, (key, value) =>
        (key === 'start' || key === 'end') && typeof value === 'number'
          ? value - head.length
          : value,
      ),
    )
  fc.assert(
    fc.property(someBody, (text) => {
      expect(moved(readBody(head + text, head.length))).toEqual(readBody(text, 0))
    }),
    { numRuns: 500 },
  )
})

test('a body is plain data', () => {
  fc.assert(
    fc.property(someBody, (text) => {
      const body = readBody(text, 0)
      expect(JSON.parse(JSON.stringify(body))).toEqual(body)
    }),
  )
})
