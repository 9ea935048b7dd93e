import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { alterationsOf, readFrozen } from '../src/archive/alterations.js'
import { placeAt } from '../src/archive/places.js'
import { masks, redacted } from '../src/archive/redaction.js'
import { differsAt, isSame } from '../src/archive/same.js'
import { cpuSeconds } from './cpu.js'

const noted = 'corrections:\n  - {on: 2026-03-01, kind: redaction}\n'
const head =
  'type: minutes\nid: lg-2026-01-10\nforum: lg\nstatus: approved\nplace: Salen i Örebro\n' +
  'chair: {party: region-18, role: chef}\nattendance:\n  - {party: kommun-1885, role: socialchef}\n'
const body =
  '\n## 1. Rapport från Anna\n\nAnna Berg berättar om\nläget i Kumla.\n\n' +
  '- **1.1 Beslut:** Anna får frågan.\n- **1.2 Fråga:** Hur gör Bo?\n\n' +
  '## 2. Övrigt\n\n[maskat] frågade. Anna svarade.\n'

const minutes = (more = '', text = body, first = head) =>
  readFrozen(`---\n${first}${more}---\n${text}`)
const kinds = (...args: Parameters<typeof alterationsOf>) =>
  alterationsOf(...args).map(({ kind, key, at }) =>
    [
      kind,
      ...(key === null ? [] : [key]),
      ...(at === null ? [] : [placed(args[1]?.text, at)]),
    ].join(' '),
  )

function placed(text = '', at: number | readonly (string | number)[]): string {
  if (typeof at !== 'number') return at.join('.')
  const { line, column } = placeAt(text, at, at)
  return `${line}:${column}`
}

describe('approved minutes that follow from others', () => {
  test.each([
    ['nothing', '', body],
    ['a correction', 'corrections: [{on: 2026-03-01, item: "#1.1", was: a, now: b}]\n', body],
    ['former ids and own keys', 'former_ids: [lg-1]\nx_nr: 4\n', body],
    ['a masked name', noted, body.replaceAll('Anna Berg', '[maskat]')],
    ['a name masked across lines', noted, body.replace('om\nläget i Kumla', '[maskat]')],
    ['a whole paragraph masked', noted, body.replace(/Anna Berg[^.]*[.]/, '[maskat]')],
    ['masks side by side', noted, body.replace('Anna Berg', '[maskat][maskat]')],
    ['a title masked', noted, body.replace('Rapport från Anna', '[maskat]')],
    ['the words of an item masked', noted, body.replace('Hur gör Bo?', '[maskat]')],
    ['more masked beside what was', noted, body.replace('[maskat] frågade', '[maskat]')],
  ])('may get %s', (_, more, text) => {
    expect(kinds(minutes(), minutes(more, text))).toEqual([])
  })

  test('may have words of the front matter masked, earlier corrections among them', () => {
    const old = 'corrections:\n  - {on: 2026-02-01, item: "#1.1", was: Anna, now: 12345678}\n'
    const now = `${old.replace('Anna', '(maskat)').replace('12345678', '(maskat)')}  - {on: 2026-03-01, kind: redaction}\n`
    expect(kinds(minutes(old), minutes(now))).toEqual([])
    const masked = head.replace('i Örebro', '(maskat)').replace('role: chef', 'role: (maskat)')
    expect(kinds(minutes(), minutes(noted, body, masked))).toEqual([])
  })

  test.each([
    ['a word changed', body.replace('Kumla', 'Hallsberg'), 'body 17:9'],
    ['a word added after a mask', body.replace('Anna Berg', '[maskat] inte'), 'body 16:13'],
    ['a word added at the end', `${body.replace('Anna Berg', '[maskat]')}Nytt.\n`, 'body 25:4'],
    ['a mask that hides nothing', body.replace('Kumla.', 'Kumla[maskat].'), 'body 17:22'],
    ['a mask for white space', body.replace('Anna Berg', 'Anna[maskat]Berg'), 'body 16:13'],
    ['the other mask', body.replace('Anna Berg', '(maskat)'), 'body 16:1'],
    ['a mask across an empty line', body.replace(/Anna Berg[^-]*- /, '[maskat]'), 'body 17:28'],
    ['a paragraph taken away', body.replace(/Anna Berg[^.]*[.]\n\n/, ''), 'body 16:1'],
    ['a paragraph added', body.replace('Anna Berg', 'Ny.\n\n[maskat]'), 'body 16:1'],
    ['an item hidden', body.replace(/Anna får[^?]*\?/, '[maskat]'), 'body 19:19'],
    ['the label of an item hidden', body.replace('**1.1 Beslut:**', '[maskat]'), 'body 19:3'],
    ['the number of an item hidden', body.replace('**1.1 ', '**[maskat] '), 'body 19:5'],
    ['an agenda item hidden', body.replace('## 2. Övrigt', '[maskat]'), 'body 22:1'],
    ['one line end', body.replace('läget i Kumla.\n', 'läget i Kumla.\r\n'), 'body 17:15'],
  ])('are altered by %s, redaction or not', (_, text, place) => {
    expect(kinds(minutes(), minutes(noted, text))).toEqual([place])
    expect(kinds(minutes(), minutes('', text)).length).toBe(1)
  })

  test.each([
    [head.replace('Salen', 'Lokalen'), ['keys place place']],
    [head.replace('Salen', '"[maskat]"').replace('i Örebro', ''), ['keys place place']],
    [head.replace('place: Salen i Örebro\n', ''), ['keys place']],
    [`${head}end: "12:00"\n`, ['keys end end']],
    [head.replace('role: chef', 'role: kurator'), ['keys chair chair.role']],
    [head.replace('role: chef', 'title: chef'), ['keys chair chair.title']],
    [head.replace('role: socialchef', 'heads: 2'), ['keys attendance attendance.0.heads']],
    [
      head.replace('Salen', 'Lokalen').replace('chef}', 'kurator}'),
      ['keys place place', 'keys chair chair.role'],
    ],
    [head.replace('approved', 'circulated'), ['status status status']],
    [head.replace('status: approved\n', ''), ['status status']],
    [head.replace('type:', '\ttype: ['), ['unreadable']],
  ])('are altered by another front matter %#', (first, told) => {
    expect(kinds(minutes(), minutes(noted, body, first))).toEqual(told)
  })

  test('keep their corrections', () => {
    const one = 'corrections:\n  - {on: 2026-02-01, item: "#1.1", was: a, now: b}\n'
    const before = minutes(one)
    expect(kinds(before, minutes(one.replace('now: b', 'now: c')))).toEqual([
      'corrections corrections corrections.0.now',
    ])
    expect(kinds(before, minutes())).toEqual(['corrections corrections'])
    expect(kinds(before, minutes(noted))).not.toEqual([])
    expect(kinds(before, minutes(`${noted}${one.replace('corrections:\n', '')}`))).not.toEqual([])
  })

  test('are gone when there is nothing, and keep no copy of what was masked', () => {
    expect(kinds(minutes(), null)).toEqual(['removed'])
    const masked = body.replaceAll('Anna Berg', '[maskat]')
    expect(kinds(minutes(), minutes(`${noted}x_vem: [Anna Berg]\n`, masked))).toEqual([
      'copy x_vem x_vem.0',
    ])
    expect(
      kinds(minutes(), minutes(`${noted}  - {on: 2026-03-01, was: Anna Berg, now: B}\n`, masked)),
    ).toEqual(['copy corrections corrections.1.was'])
    // a redaction that keeps the words is none
    const kept = noted.replace('redaction', 'redaction, was: Anna Berg')
    expect(kinds(minutes(), minutes(kept, masked))).toEqual(['body 16:1'])
  })
})

describe('a redaction', () => {
  // never a word that a mask could stand for by chance of the text beside it
  const words = fc.array(fc.stringMatching(/^[a-zåäö.,*#-]{1,6}$/), {
    minLength: 1,
    maxLength: 12,
  })
  const gap = fc.constantFrom(' ', ' ', ' ', '\n', '\r\n', '\n- ')
  const paragraph = fc
    .tuple(words, fc.infiniteStream(gap))
    .map(([all, gaps]) => all.reduce((text, word) => `${text}${gaps.next().value}${word}`))
  const text = fc
    .array(paragraph, { minLength: 1, maxLength: 5 })
    .map((all) => all.join('\n\n').concat('\n'))

  /** Some words masked: runs of what is no empty line, with a word in each. */
  const maskSome = (before: string, choices: readonly number[], mask: string) =>
    before
      .split(/(\n[ \t\r]*\n)/)
      .map((part, at) => {
        const choice = choices[at % choices.length] ?? 0
        const found = [...part.matchAll(/\S+/g)]
        const first = found[choice % Math.max(1, found.length)]
        const last = found[Math.min(found.length - 1, (choice % found.length) + (choice % 3))]
        if (choice % 4 === 0 || !first || !last) return part
        const end = last.index + last[0].length
        return `${part.slice(0, first.index)}${mask}${part.slice(end)}`
      })
      .join('')

  test('of any words passes, and hides what it is said to hide', () => {
    fc.assert(
      fc.property(text, fc.array(fc.nat(99), { minLength: 1 }), (before, choices) => {
        const after = maskSome(before, choices, masks.body)
        expect(redacted(before, after, masks.body).at).toBe(null)
        const { at, hidden } = redacted(before, after, masks.body)
        expect([at, after.split(masks.body).length - 1]).toEqual([null, hidden.length])
        const pieces = after.split(masks.body)
        expect(pieces.map((piece, index) => piece + (hidden[index] ?? '')).join('')).toBe(before)
      }),
    )
  })

  test('is none when anything else is done beside it', () => {
    const other = fc.constantFrom('X', ' X', 'X ', '\n\nX', '[maska]', 'X[maskat]')
    fc.assert(
      fc.property(
        text,
        fc.array(fc.nat(99), { minLength: 1 }),
        other,
        fc.nat(),
        (before, ...rest) => {
          const [choices, more, place] = rest
          const masked = maskSome(before, choices, masks.body)
          // beside a mask and not in it, or it would be another mask
          const spots = [...masked.matchAll(/\[maskat\]|[\s\S]/g)].map(({ index }) => index)
          const at = spots[place % spots.length] ?? 0
          const after = masked.slice(0, at) + more + masked.slice(at)
          const found = redacted(before, after, masks.body)
          expect(found.at).not.toBe(null)
          expect(found.at).toBeLessThanOrEqual(after.length)
        },
      ),
    )
  })

  test('takes no time without end', () => {
    const long = 'a'.repeat(200_000)
    const spent = cpuSeconds()
    expect(redacted(long, `${'[maskat]a'.repeat(50_000)}b`, masks.body).at).not.toBe(null)
    expect(redacted(`${long}b`, `${'[maskat]aa'.repeat(50_000)}[maskat]b`, masks.body).at).toBe(
      null,
    )
    expect(redacted('\n \t'.repeat(70_000), '[maskat]', masks.body).at).not.toBe(null)
    expect(spent() * 1000).toBeLessThan(2000)
  })
})

describe('values', () => {
  const value = fc.jsonValue()

  test('are the same as themselves, whatever the order of keys', () => {
    const turned = (one: unknown): unknown =>
      Array.isArray(one)
        ? one.map(turned)
        : typeof one === 'object' && one !== null
          ? Object.fromEntries(
              Object.entries(one)
                .reverse()
                .map(([key, inner]) => [key, turned(inner)]),
            )
          : one
    fc.assert(
      fc.property(value, (one) => {
        expect(isSame(one, turned(one))).toBe(true)
      }),
    )
  })

  test('differ where they do, and nowhere else', () => {
    const sorted = (one: unknown): string =>
      JSON.stringify(one, (_, inner: unknown) =>
        typeof inner === 'object' && inner !== null && !Array.isArray(inner)
          ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
          : Object.is(inner, -0)
            ? '-0'
            : inner,
      )
    fc.assert(
      fc.property(value, value, (one, other) => {
        const at = differsAt(one, other)
        expect(at === null).toBe(sorted(one) === sorted(other))
        // the way leads to something in the second
        let here: unknown = other
        for (const key of at ?? []) {
          expect(Object.hasOwn(here as object, key)).toBe(true)
          here = (here as Readonly<Record<string, unknown>>)[key]
        }
      }),
    )
    expect(differsAt({ a: [1, { b: 2 }] }, { a: [1, { b: 3 }] })).toEqual(['a', 1, 'b'])
    expect(differsAt({ a: [1, 2] }, { a: [1] })).toEqual(['a'])
    expect(differsAt([], {})).toEqual([])
    expect(differsAt(null, {})).toEqual([])
  })
})
