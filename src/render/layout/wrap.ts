import { graphemes, largest, widthOf } from './width.js'

/**
 * A text in lines of at most so many columns, broken at spaces; non-breaking spaces hold together,
 * and a word that is longer than a line is cut.
 */
export function wrap(text: string, width: number): readonly string[] {
  const most = Math.max(1, width)
  const found: string[] = []
  let row = ''
  for (const word of text.split(' ').flatMap((whole) => pieces(whole, most))) {
    const longer = row === '' ? word : `${row} ${word}`
    if (row !== '' && widthOf(longer) > most) {
      found.push(row)
      row = word
    } else {
      row = longer
    }
  }
  return [...found, row]
}

/** The columns of the longest word, which cannot be broken without being cut. */
export const longestWord = (text: string): number =>
  largest(text.split(/[ \n]/).map((word) => widthOf(word)))

function pieces(word: string, most: number): readonly string[] {
  if (widthOf(word) <= most) return [word]
  const found: string[] = []
  let piece = ''
  let columns = 0
  for (const grapheme of graphemes(word)) {
    const more = widthOf(grapheme)
    if (piece !== '' && columns + more > most) {
      found.push(piece)
      piece = ''
      columns = 0
    }
    piece += grapheme
    columns += more
  }
  return [...found, piece]
}
