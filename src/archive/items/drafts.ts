import type { Entry, Paragraph, Strong } from './blocks.js'
import { clausesOf } from './clause-words.js'
import { readClauses } from './clauses.js'
import type { LabelRead } from './labels.js'
import { type Draft, type Open, type Reading, withMore } from './reading.js'
import { type Span, spanFrom, type Written } from './spans.js'
import { writtenAt } from './words.js'

const none: readonly never[] = []
const leadInEnd = /(?:^|\s)(?:att|that|to)$/

/** Begin an item at a label. */
export function startItem(
  reading: Reading,
  paragraph: Paragraph,
  stretch: Span,
  label: LabelRead,
  strong: Strong,
  entry: Entry | null,
): Draft {
  const at = strong.start + 2
  const draft: Draft = {
    label,
    labelPlace: strong,
    agenda: reading.agenda.length === 0 ? null : reading.agenda.length - 1,
    entry,
    offer: entry?.box ? (entry.ticked ? 'ticked' : 'unticked') : 'none',
    runOn: stretch.start > paragraph.start,
    under: null,
    number: label.number,
    numberPlace: label.number?.place ?? { start: at, end: at },
    clauses: none,
    dates: [],
    text: nothingAt(strong.end),
    start: entry?.start ?? strong.start,
    end: stretch.end,
  }
  reading.drafts.push(draft)
  return draft
}

/** Begin an entry that a lead-in governs, at its own number or at its text. */
export function startGoverned(
  reading: Reading,
  open: Open,
  paragraph: Paragraph,
  stretch: Span,
  entry: Entry | null,
): Draft {
  const { head, governed } = open
  // The lead-in turns out to be no item itself.
  if (governed.length === 0) reading.drafts.splice(reading.drafts.lastIndexOf(head), 1)
  const strong = numberAt(reading.text, paragraph, stretch.start)
  const own = strong && writtenAt(reading.text, { start: strong.start + 2, end: strong.end - 2 })
  const box = entry?.box ? (entry.ticked ? 'ticked' : 'unticked') : 'none'
  const takesNumber = own === null && governed.length === 0 && head.number !== null
  const before = { start: stretch.start, end: stretch.start }
  const draft: Draft = {
    ...head,
    entry,
    offer: head.offer === 'unticked' ? 'unticked' : box,
    runOn: false,
    under: head,
    number: own ?? (takesNumber ? head.number : null),
    numberPlace: own?.place ?? (takesNumber ? head.numberPlace : before),
    clauses: none,
    dates: [],
    text: nothingAt(stretch.start),
    start: entry?.start ?? stretch.start,
    end: entry?.end ?? stretch.end,
  }
  if (own && governed.length === 0 && head.number && head.number.value !== own.value) {
    reading.misses.push({ kind: 'number-twice', ...placed(head.number), meant: null })
  }
  governed.push(draft)
  reading.drafts.push(draft)
  readSaid(reading, draft, paragraph, { start: strong?.end ?? stretch.start, end: stretch.end })
  return draft
}

/** Bold text that is nothing but a number. */
export function numberAt(text: string, { strongs }: Paragraph, at: number): Strong | null {
  const strong = spanFrom(strongs, at)
  if (strong === null || strong.end - strong.start > 20) return null
  return /^\*\*\d+[a-z]?\.[1-9]\d*\*\*$/.test(text.slice(strong.start, strong.end)) ? strong : null
}

/** Read what an item says: its text up to the first clause, and its clauses. */
export function readSaid(
  reading: Reading,
  draft: Draft,
  paragraph: Paragraph,
  stretch: Span,
): void {
  const first = addClauses(reading, draft, paragraph, stretch)
  const said = writtenAt(reading.text, { start: stretch.start, end: first }, paragraph.masks)
  if (said.value !== '') draft.text = said
}

/** Add the clauses of a stretch to an item; the answer is where the first of them begins. */
export function addClauses(
  reading: Reading,
  draft: Draft,
  paragraph: Paragraph,
  stretch: Span,
): number {
  const allowed = clausesOf(draft.label.word.kind)
  const read = readClauses(reading.text, paragraph, stretch, allowed, draft.clauses)
  draft.clauses = withMore(draft.clauses, read.clauses)
  // An offer is not judged before somebody ticks it.
  if (draft.offer !== 'unticked') for (const miss of read.misses) reading.misses.push(miss)
  return read.first
}

/** What may follow an item, by what it says so far. */
export function stateOf({ label, text, clauses }: Draft): Open['state'] {
  if (label.word.kind === 'meeting_dates') return 'more'
  if (text.value === '') return clauses.length === 0 ? 'text' : 'entries'
  return isLeadIn(text.value) ? 'entries' : 'more'
}

/** Whether words end as those do that several entries complete. */
export function isLeadIn(said: string): boolean {
  if (said === '' || said.endsWith(':')) return true
  return (said.endsWith('t') || said.endsWith('o')) && leadInEnd.test(said.slice(-6))
}

/** End what is open, and say what it lacks. */
export function close(reading: Reading): void {
  const { open } = reading
  reading.open = null
  if (open === null || open.governed.length > 0 || open.head.offer === 'unticked') return
  const { head, state } = open
  const { text, dates, labelPlace: place, label } = head
  const listed = label.word.kind === 'meeting_dates' && (dates.length > 0 || state === 'clauses')
  if (text.value === '' && !listed && !saysEnough(head)) {
    const written = reading.text.slice(place.start, place.end)
    reading.misses.push({ kind: 'item-empty', place, written, meant: null })
  } else if (text.value !== '' && state === 'entries' && label.word.kind !== 'meeting_dates') {
    reading.misses.push({ kind: 'lead-in-alone', place, written: text.value, meant: null })
  }
}

/** Whether a label says it all, by what it names: what is done, put off or passed on. */
function saysEnough({ label: { word }, clauses }: Draft): boolean {
  if (word.kind === 'outcome') return true
  if (word.kind === 'follow_up') return word.result !== 'answer'
  return word.kind === 'referral' && clauses.some(({ name }) => name === 'concerns')
}

const nothingAt = (at: number): Written => ({ value: '', place: { start: at, end: at } })

const placed = ({ value, place }: Written) => ({ place, written: value })
