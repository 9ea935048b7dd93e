import { attStretches, readAtts } from './att.js'
import type { Entry, Paragraph, Strong } from './blocks.js'
import { readClauseDate } from './clause-dates.js'
import { findClauseMarks } from './clause-marks.js'
import { factNames } from './clause-words.js'
import { readClauses } from './clauses.js'
import { datesInText } from './date-lists.js'
import { addClauses, close, readSaid, startItem, stateOf } from './drafts.js'
import { findMidLine } from './hidden-labels.js'
import { type LabelRead, readLabel } from './labels.js'
import { addMisses, type NearMissKind } from './near-miss.js'
import { mayOpen, nearOpening } from './openings.js'
import { hasColonNear, type Open, type Reading, withMore } from './reading.js'
import { isWithin, type Span } from './spans.js'
import { findUnlabelled } from './unlabelled.js'
import { afterIndent, opensLine } from './words.js'

/** A label where a line begins. */
interface Opened {
  readonly strong: Strong
  readonly label: LabelRead
}

/** Read a paragraph: of the body, or the first of a list entry. */
export function readParagraph(reading: Reading, paragraph: Paragraph, entry: Entry | null): void {
  const { start, end, strongs, masks } = paragraph
  const since = reading.misses.length
  const opened = strongs.length === 0 ? [] : labelsOf(reading.text, paragraph)
  const first = opened[0]
  if (first?.strong.start !== start) {
    readPlain(reading, paragraph, { start, end: first?.strong.start ?? end })
  }
  for (const [index, { strong, label }] of opened.entries()) {
    const stretch = { start: strong.start, end: opened[index + 1]?.strong.start ?? end }
    const own = strong.start === start ? entry : null
    readLabelled(reading, paragraph, stretch, { strong, label }, own)
  }
  if (strongs.length > opened.length || masks.length > 0) {
    findMidLine(reading.text, paragraph, reading.misses, since)
  }
}

/** The labels at the beginnings of a paragraph's lines. */
export function labelsOf(text: string, { start, strongs, masks }: Paragraph): readonly Opened[] {
  const opened: Opened[] = []
  for (const strong of strongs) {
    if (strong.start !== start && !opensLine(text, start, strong.start)) continue
    const label = readLabel(text, { start: strong.start + 2, end: strong.end - 2 })
    if (label && !isWithin(masks, strong.start)) opened.push({ strong, label })
  }
  return opened
}

function readLabelled(
  reading: Reading,
  paragraph: Paragraph,
  stretch: Span,
  { strong, label }: Opened,
  entry: Entry | null,
): void {
  close(reading)
  reading.fresh = reading.spoiled = false
  const head = startItem(reading, paragraph, stretch, label, strong, entry)
  const open: Open = { head, state: 'more', governed: [] }
  reading.open = open
  const { target, word } = label
  if (
    word.takes === 'date' &&
    target &&
    head.offer !== 'unticked' &&
    !readClauseDate(target.value)
  ) {
    const { value: written, place } = target
    reading.misses.push({ kind: 'date-unreadable', place, written, meant: null })
  }
  const said = { start: strong.end, end: stretch.end }
  if (readAtts(reading, open, paragraph, said)) return
  if (!datesInText(reading, head, paragraph, said)) readSaid(reading, head, paragraph, said)
  open.state = stateOf(head)
  if (head.offer !== 'unticked') nearLines(reading, paragraph, stretch)
}

/** Read a stretch that begins with no label. */
function readPlain(reading: Reading, paragraph: Paragraph, stretch: Span): void {
  const { open, text } = reading
  const opensEntries = open?.state === 'entries' || open?.state === 'text'
  if (opensEntries && attStretches(text, paragraph, stretch, true).length > 0) {
    readAtts(reading, open, paragraph, stretch)
    return
  }
  if (readClauseParagraph(reading, paragraph, stretch)) return
  reading.fresh = false
  if (open?.state === 'text' && takesText(reading, open, paragraph, stretch)) return
  if (open?.state === 'more' && attStretches(text, paragraph, stretch, true).length > 0) {
    const place = { start: stretch.start, end: stretch.start + 3 }
    reading.misses.push({ kind: 'att-without-lead-in', place, written: 'att', meant: null })
  }
  close(reading)
  readProse(reading, paragraph, stretch)
}

/** A label that stands alone takes the next paragraph, unless that is nearly an item itself. */
function takesText(reading: Reading, open: Open, paragraph: Paragraph, stretch: Span): boolean {
  const { text } = reading
  const { start, end } = stretch
  if (nearOpening(text, { start, end, paragraph, first: true, governed: false })) return false
  readSaid(reading, open.head, paragraph, stretch)
  open.head.end = stretch.end
  open.state = stateOf(open.head)
  nearLines(reading, paragraph, stretch)
  return true
}

/** Text of no item: what is nearly a label in it, or a decision without one. */
export function readProse(reading: Reading, paragraph: Paragraph, stretch: Span): void {
  const { text, misses } = reading
  const { start, end } = stretch
  const opening = { start, end, paragraph, first: true, governed: false }
  const near = mayBeLabel(reading, start) ? nearOpening(text, opening) : null
  if (near) misses.push(near)
  else findUnlabelled(text, stretch, misses)
  reading.spoiled = near !== null
  nearLines(reading, paragraph, stretch)
}

/** Without a colon only marks can make a label of what begins there. */
export const mayBeLabel = (reading: Reading, at: number): boolean => {
  const code = reading.text.charCodeAt(at)
  return code === 42 || code === 35 || hasColonNear(reading, at)
}

/** What is nearly a label at the beginning of a later line. */
export function nearLines(reading: Reading, paragraph: Paragraph, { start, end }: Span): void {
  const { text, misses } = reading
  for (let at = text.indexOf('\n', start); at !== -1 && at < end; at = text.indexOf('\n', at + 1)) {
    const first = afterIndent(text, at + 1, end)
    if (!mayOpen(text.charCodeAt(first), false) || !mayBeLabel(reading, first)) continue
    const opening = { start: first, end, paragraph, first: false, governed: false }
    const near = nearOpening(text, opening)
    if (near) misses.push(near)
  }
}

/** A paragraph that begins with a clause: a fact line, or what belongs to the item before it. */
function readClauseParagraph(reading: Reading, paragraph: Paragraph, stretch: Span): boolean {
  const { text, open, misses, agenda, fresh } = reading
  const { start } = stretch
  if (!hasColonNear(reading, start) || reading.colon >= stretch.end) return false
  const beginning = { start, end: Math.min(stretch.end, start + 60) }
  const found = findClauseMarks(text, paragraph, beginning)
  const mark = found.marks[0]
  if (mark?.place.start !== start) {
    const miss = found.misses.find(({ place }) => place.start === start)
    if (!miss || !(fresh || open)) return false
    misses.push(miss)
    close(reading)
    reading.spoiled = true
    return true
  }
  const last = agenda.at(-1)
  if (fresh && last && factNames.has(mark.word.name)) {
    const read = readClauses(text, paragraph, stretch, factNames, last.facts)
    last.facts = withMore(last.facts, read.clauses)
    addMisses(misses, read.misses)
    return true
  }
  reading.fresh = false
  if (open === null || open.state === 'after-list' || factNames.has(mark.word.name)) {
    const kind: NearMissKind = factNames.has(mark.word.name)
      ? 'facts-misplaced'
      : open
        ? 'clauses-after-list'
        : 'clauses-without-item'
    if (last && !reading.spoiled) {
      misses.push({ kind, place: mark.place, written: `${mark.text}:`, meant: null })
    }
    close(reading)
    return true
  }
  addClauses(reading, open.head, paragraph, stretch)
  const draft = open.governed.at(-1) ?? open.head
  draft.end = stretch.end
  if (open.state === 'text') open.state = 'entries'
  if (open.state === 'more') open.state = 'clauses'
  return true
}
