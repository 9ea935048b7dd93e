import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { searchable, wordFinder } from '../src/archive/sides/words.js'

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
