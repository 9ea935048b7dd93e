import type { Paragraph } from './blocks.js'
import { findClauseMarks } from './clause-marks.js'
import { isLeadIn, numberAt, readSaid, startGoverned } from './drafts.js'
import type { Open, Reading } from './reading.js'
import type { Span } from './spans.js'
import { afterIndent, isSpace, textOf } from './words.js'

/**
 * The stretches of a paragraph that open with "att" at a line's start, also behind a number of
 * their own. What the stretch itself begins with counts when it `opens` a line.
 */
export function attStretches(
  text: string,
  paragraph: Paragraph,
  { start, end }: Span,
  opens: boolean,
): readonly Span[] {
  const starts: number[] = []
  if (opens) {
    const first = attAt(text, paragraph, start, end)
    if (first === -1) return none
    starts.push(first)
  }
  for (let at = text.indexOf('\n', start); at !== -1 && at < end; at = text.indexOf('\n', at + 1)) {
    const first = attAt(text, paragraph, at + 1, end)
    if (first !== -1) starts.push(first)
  }
  if (starts.length === 0) return none
  return starts.map((at, index) => ({ start: at, end: starts[index + 1] ?? end }))
}

const none: readonly Span[] = []

/** Where the text of a line begins, if it begins with "att"; else -1. */
function attAt(text: string, paragraph: Paragraph, at: number, end: number): number {
  const first = afterIndent(text, at, end)
  const code = text.charCodeAt(first)
  if (code === 97) return opensWithAtt(text, first, end) ? first : -1
  const number = code === 42 ? numberAt(text, paragraph, first) : null
  return number && opensWithAtt(text, afterIndent(text, number.end, end), end) ? first : -1
}

const opensWithAtt = (text: string, at: number, end: number): boolean =>
  at + 3 < end && text.startsWith('att', at) && isSpace(text.charCodeAt(at + 3))

/**
 * Read the lines that open with "att" as entries of their own, when what stands before them is a
 * lead-in. The answer is whether it is.
 */
export function readAtts(reading: Reading, open: Open, paragraph: Paragraph, said: Span): boolean {
  const { text, misses } = reading
  const { head } = open
  if (head.label.word.kind === 'meeting_dates') return false
  const continues = said.start !== head.labelPlace.end
  const atts = attStretches(text, paragraph, said, continues)
  const first = atts[0]
  if (!first) return false
  const lead = { start: said.start, end: first.start }
  if (!continues) {
    // The first may stand on the label's own line.
    const opening = afterIndent(text, lead.start, lead.end)
    const onLine = opening < lead.end && opensWithAtt(text, opening, lead.end)
    const marks = onLine ? [] : findClauseMarks(text, paragraph, lead).marks
    const words = textOf(text, { ...lead, end: marks[0]?.place.start ?? lead.end }, paragraph.masks)
    if (!onLine && !isLeadIn(words)) {
      const [, second] = atts
      if (second && head.offer !== 'unticked') {
        const place = { start: first.start, end: first.start + 3 }
        misses.push({ kind: 'att-without-lead-in', place, written: 'att', meant: null })
      }
      return false
    }
    if (onLine) {
      startGoverned(reading, open, paragraph, { start: opening, end: first.start }, null)
    } else {
      readSaid(reading, head, paragraph, lead)
    }
  }
  for (const stretch of atts) startGoverned(reading, open, paragraph, stretch, null)
  open.state = 'entries'
  return true
}
