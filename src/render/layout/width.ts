// How many columns of a terminal a text takes: å as a + ring is one, a wide character two.

let segmenter: Intl.Segmenter | undefined

// Latin letters, punctuation and non-breaking spaces: one column each, nothing combines.
const plain =
  /^[\x20-\x7E\xA0-\xAC\xAE-\u02FF\u2010-\u2027\u2030-\u205E\u2190-\u21FF\u2500-\u257F]*$/

const wide =
  /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\p{Emoji_Presentation}\u3000-\u303F\uFF01-\uFF60\uFFE0-\uFFE6]|\uFE0F/u

const empty = /^[\p{Mn}\p{Me}\p{Cf}]+$/u

/** The columns of one line that holds no control characters. */
export function widthOf(text: string): number {
  if (plain.test(text)) return text.length
  let width = 0
  for (const part of graphemes(text)) width += columns(part)
  return width
}

/** A text cut into characters as people see them; one of more than 500 units comes in parts. */
export function graphemes(text: string): readonly string[] {
  segmenter ??= new Intl.Segmenter('sv', { granularity: 'grapheme' })
  const found: string[] = []
  // Piece by piece: every segment of a text takes as much memory as the whole of it.
  for (let at = 0; at < text.length; ) {
    const piece = text.slice(at, at + 500)
    const segments = [...segmenter.segment(piece)].map(({ segment }) => segment)
    const isLast = at + piece.length === text.length
    // The last one may go on in the next piece.
    const sure = isLast || segments.length === 1 ? segments : segments.slice(0, -1)
    for (const segment of sure) {
      found.push(segment)
      at += segment.length
    }
  }
  return found
}

const columns = (grapheme: string): number => {
  if (empty.test(grapheme) && grapheme !== '\u00AD') return 0
  return wide.test(grapheme) ? 2 : 1
}

/** The largest of any number of widths, however many; 0 when there are none. */
export function largest(widths: Iterable<number>): number {
  let most = 0
  for (const width of widths) if (width > most) most = width
  return most
}

/** Fill up with spaces to so many columns, after the text or before it. */
export function pad(text: string, width: number, right = false): string {
  const fill = ' '.repeat(Math.max(0, width - widthOf(text)))
  return right ? fill + text : text + fill
}
