import type { Entry, Paragraph } from './blocks.js'
import { readDateEntry } from './meeting-dates.js'
import type { Draft, Reading } from './reading.js'
import type { Span } from './spans.js'
import { textOf, trimmed } from './words.js'

/** The words after the label that make meeting dates a proposal. */
export const saysProposed = (said: string): boolean =>
  /^(?:förslag|proposed|proposal)(?![\p{L}])/iu.test(said)

/** A single date right after the label, without a list. */
export function datesInText(
  reading: Reading,
  head: Draft,
  paragraph: Paragraph,
  said: Span,
): boolean {
  if (head.label.word.kind !== 'meeting_dates') return false
  const span = trimmed(reading.text, said)
  const words = textOf(reading.text, span)
  if (!/^[\d~]/.test(words)) return false
  const { date, misses } = readDateEntry(reading.text, paragraph, span)
  const listed = misses.some(({ kind }) => kind === 'meeting-date-unreadable')
  if (date) head.dates.push(date)
  else head.text = { value: words, place: span }
  if (head.offer === 'unticked') return true
  if (listed) {
    reading.misses.push({
      kind: 'meeting-dates-not-listed',
      place: span,
      written: words,
      meant: null,
    })
  } else {
    reading.misses.push(...misses)
  }
  return true
}

/** An entry of the list under the label. One with an empty box is only offered. */
export function readDate(reading: Reading, head: Draft, entry: Entry): void {
  const [first] = entry.blocks
  if (first?.kind !== 'paragraph' || (entry.box && !entry.ticked)) return
  const { date, misses } = readDateEntry(reading.text, first, {
    start: first.start,
    end: first.end,
  })
  if (date) head.dates.push({ ...date, place: { start: entry.start, end: entry.end } })
  if (head.offer !== 'unticked') reading.misses.push(...misses)
}
