import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { searchable, wordFinder } from '../src/archive/sides/words.js'
import { firstDifference, isMasked, isMaskedText, isSame } from '../src/rules/changes/alike.js'
import { cpuSeconds } from './cpu.js'

const id = fc.stringMatching(/^[a-z0-9]+(?:-[a-z0-9]+){0,4}$/)

/** The words of a list that are found in a text. */
function found(words: readonly string[], text: string): Set<string> {
  const seen = new Set<string>()
  wordFinder(words)(new TextEncoder().encode(text), (index) => seen.add(words[index] as string))
  return seen
}

describe('the search for many words', () => {
  test('misses none that stands alone, whatever is around it', () => {
    const around = fc.stringMatching(/^[^-a-zA-Z0-9]?$/)
    const text = fc.array(fc.tuple(around, id, around), { maxLength: 20 })
    fc.assert(
      fc.property(fc.array(id, { maxLength: 50 }), text, (words, parts) => {
        const written = parts.map(([before, word, after]) => `${before}${word}${after} `).join('')
        const seen = found(words, written)
        for (const [, word] of parts) if (words.includes(word)) expect(seen).toContain(word)
      }),
    )
  })

  test('does not take a part for the whole', () => {
    expect(found(['ok-vard', 'vard'], 'ok-vard-2026 vardag xok-vard')).toEqual(new Set())
    expect(found(['ok-vard', 'vard'], 'OK-Vard#5.1, (vard)')).toEqual(new Set(['ok-vard', 'vard']))
    expect(found([], 'ok-vard')).toEqual(new Set())
  })

  test('finds a name by its longest part in ASCII', () => {
    expect(searchable('Länsstyrgruppen')).toBe('nsstyrgruppen')
    expect(searchable('nosk-dst')).toBe('nosk-dst')
    expect(searchable('ÅÄÖ')).toBe('')
    for (const name of ['Länsstyrgruppen', 'Hälso- och sjukvård', 'Örebro län']) {
      const word = searchable(name)
      expect(found([word], `Till: ${name}. Senast`), name).toEqual(new Set([word]))
    }
  })
})

describe('what may not change', () => {
  const value = fc.jsonValue()

  test('is the same as itself, whatever the order of keys', () => {
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
    fc.assert(
      fc.property(value, value, (one, other) => {
        if (JSON.stringify(one) !== JSON.stringify(other) && typeof one !== 'object')
          expect(isSame(one, other)).toBe(Object.is(one, other))
      }),
    )
  })

  test('is masked when words are, and in no other way', () => {
    const words = fc.array(fc.stringMatching(/^[a-zåäö.,]{1,6}$/), { minLength: 3, maxLength: 30 })
    fc.assert(
      fc.property(words, fc.nat(), fc.nat(), (all, a, b) => {
        const at = a % all.length
        const text = all.join(' ')
        const masked = all.with(at, '[maskat]').join(' ')
        expect(isMaskedText(text, masked)).toBe(true)
        const other = all
          .with(at, '[maskat]')
          .with(b % all.length, 'X')
          .join(' ')
        if (b % all.length !== at) expect(isMaskedText(text, other)).toBe(false)
        expect(isMaskedText(text, `${masked} mer`)).toBe(false)
      }),
    )
  })

  test('is not masked by nothing, across items or without end', () => {
    expect(isMaskedText('Anna frågade.', '[maskat] frågade.')).toBe(true)
    expect(isMaskedText('Anna och Anna.', '[maskat] och [maskat].')).toBe(true)
    expect(isMaskedText('Anna', '[maskat][maskat]')).toBe(true)
    expect(isMaskedText('Anna', 'Anna[maskat]')).toBe(false)
    expect(isMaskedText('ett\n\ntvå', '[maskat]')).toBe(false)
    expect(isMaskedText('ett\n \ntvå\n\ntre', 'e[maskat]e')).toBe(false)
    expect(isMaskedText('x', '')).toBe(false)
    const long = 'a'.repeat(200_000)
    const spent = cpuSeconds()
    expect(isMaskedText(long, `${'[maskat]a'.repeat(50_000)}b`)).toBe(false)
    expect(isMaskedText(`${long}b`, `${'[maskat]aa'.repeat(50_000)}[maskat]b`)).toBe(true)
    expect(spent() * 1000).toBeLessThan(2000)
  })

  test('may be masked in front matter too', () => {
    const before = { was: 'Anna svarar', on: '2026-01-01', list: [1, 'Anna'] }
    expect(isMasked(before, { ...before, was: '(maskat) svarar' })).toBe(true)
    expect(isMasked(before, { ...before, on: '2026-01-02' })).toBe(false)
    expect(isMasked(before, { ...before, list: [1] })).toBe(false)
    expect(firstDifference('abc', 'abx')).toBe(2)
  })
})
