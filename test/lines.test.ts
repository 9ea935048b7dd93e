import { expect, test } from 'vitest'
import { lineOf, linesOf, placeAt } from '../src/archive/places.js'

const texts = [
  '',
  '\n',
  'a',
  'a\nb',
  'a\r\nbc\r\n\r\nd',
  '\uFEFFa\nb\n',
  'å\u{1F600}\n\nö',
  'a\n'.repeat(50),
]

test.each(texts)('the lines of %j are those that are found one by one', (text) => {
  const lines = linesOf(text)
  for (let start = 0; start <= text.length; start++) {
    for (const end of [start, start + 1, text.length]) {
      expect(lines.placeAt(start, end)).toEqual(placeAt(text, start, end))
    }
  }
  for (let line = 1; line < 54; line++) expect(lines.line(line)).toBe(lineOf(text, line))
})
