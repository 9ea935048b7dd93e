import type { Block, Entry, List, Paragraph } from './blocks.js'
import { readDate } from './date-lists.js'
import { addClauses, close, readSaid, startGoverned, stateOf } from './drafts.js'
import { findMidLine, nestedLabels } from './hidden-labels.js'
import { addMisses } from './near-miss.js'
import { nearOpening } from './openings.js'
import { labelsOf, mayBeLabel, nearLines, readParagraph, readProse } from './paragraphs.js'
import type { Draft, Open, Reading } from './reading.js'
import { findUnlabelled } from './unlabelled.js'

/** Read a list of the body: entries that are items, or that belong to the item before them. */
export function readList(reading: Reading, list: List): void {
  const before = reading.open
  reading.fresh = false
  const belongs = before !== null && (before.state === 'more' || leads(before))
  if (!belongs) close(reading)
  const items: Open[] = []
  let others = 0
  for (const entry of list.entries) {
    if (opensWithLabel(reading.text, entry)) {
      readItemEntry(reading, entry, items)
    } else if (belongs && items.length === 0) {
      readBelonging(reading, before, entry)
    } else {
      others++
      close(reading)
      readOther(reading, entry)
    }
  }
  const [only] = items
  if (only && reading.open) {
    // Clauses after several entries could be meant for all of them.
    if (items.length > 1 || others > 0) reading.open.state = 'after-list'
    else if (reading.open.state === 'more') reading.open.state = 'clauses'
  } else if (belongs && reading.open === before) {
    before.state = 'clauses'
  }
}

/** An item in an entry, with all that the entry holds. */
function readItemEntry(reading: Reading, entry: Entry, items: Open[]): void {
  const [first, ...rest] = entry.blocks
  if (first?.kind !== 'paragraph') return
  readParagraph(reading, first, entry)
  const { open } = reading
  if (!open) return
  items.push(open)
  for (const block of rest) readNested(reading, open, block)
  const last = open.governed.at(-1) ?? open.head
  last.end = Math.max(last.end, entry.end)
}

/** What an entry holds after its first paragraph. */
function readNested(reading: Reading, open: Open, block: Block): void {
  const { text, misses } = reading
  addMisses(misses, nestedLabels(text, [block]))
  if (block.kind === 'paragraph' && open.state === 'text') {
    readSaid(reading, open.head, block, block)
    open.state = stateOf(open.head)
  } else if (block.kind === 'list' && (leads(open) || isDates(open))) {
    for (const entry of block.entries) readBelonging(reading, open, entry, true)
  } else {
    addAll(reading, open.head, [block])
  }
}

/** An entry without a label, after an item: governed by it, one of its dates, or part of it. */
function readBelonging(reading: Reading, open: Open, entry: Entry, nested = false): void {
  const { head } = open
  const [first, ...rest] = entry.blocks
  if (isDates(open)) {
    readDate(reading, head, entry)
    head.end = entry.end
  } else if (leads(open) && first?.kind === 'paragraph') {
    const draft = startGoverned(reading, open, first, first, entry)
    look(reading, first, draft.offer !== 'unticked', true)
    addAll(reading, draft, rest)
  } else {
    head.end = entry.end
    if (first?.kind === 'paragraph') look(reading, first, head.offer !== 'unticked', false)
    addAll(reading, head, entry.blocks)
  }
  if (!nested) addMisses(reading.misses, nestedLabels(reading.text, rest))
}

/** An entry of no item. */
function readOther(reading: Reading, entry: Entry): void {
  const [first, ...rest] = entry.blocks
  const since = reading.misses.length
  if (first?.kind === 'paragraph') {
    readProse(reading, first, first)
    if (first.strongs.length + first.masks.length > 0) {
      findMidLine(reading.text, first, reading.misses, since)
    }
  }
  for (const block of rest) {
    if (block.kind === 'paragraph') findUnlabelled(reading.text, block, reading.misses)
  }
  const inner = first?.kind === 'paragraph' ? rest : entry.blocks
  addMisses(reading.misses, nestedLabels(reading.text, inner))
}

/** What is nearly a label where an entry of an item begins, and in it. */
function look(reading: Reading, paragraph: Paragraph, judged: boolean, governed: boolean): void {
  if (!judged) return
  const { text, misses } = reading
  const { start, end } = paragraph
  const since = misses.length
  const opening = { start, end, paragraph, first: true, governed }
  const near = mayBeLabel(reading, start) ? nearOpening(text, opening) : null
  if (near) misses.push(near)
  nearLines(reading, paragraph, paragraph)
  if (paragraph.strongs.length > 0) findMidLine(text, paragraph, misses, since)
}

/** Clauses may stand anywhere in the entries of an item. */
function addAll(reading: Reading, draft: Draft, blocks: readonly Block[]): void {
  for (const block of blocks) {
    if (block.kind === 'paragraph') addClauses(reading, draft, block, block)
    if (block.kind === 'list') {
      for (const entry of block.entries) addAll(reading, draft, entry.blocks)
    }
  }
}

const isDates = ({ head }: Open): boolean => head.label.word.kind === 'meeting_dates'

const leads = (open: Open): boolean =>
  (open.state === 'text' || open.state === 'entries') && !isDates(open)

/** Whether an entry begins with a label. */
export function opensWithLabel(text: string, { blocks }: Entry): boolean {
  const [first] = blocks
  if (first?.kind !== 'paragraph' || first.strongs[0]?.start !== first.start) return false
  return labelsOf(text, { ...first, strongs: first.strongs.slice(0, 1) }).length > 0
}
