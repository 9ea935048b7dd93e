import type { Block, Heading } from './blocks.js'
import { close } from './drafts.js'
import { readHeading } from './headings.js'
import { labelsIn } from './hidden-labels.js'
import { opensWithLabel, readList } from './lists.js'
import { addMisses } from './near-miss.js'
import { labelsOf, readParagraph } from './paragraphs.js'
import type { Reading } from './reading.js'

const none: readonly never[] = []

/** Read the blocks of a body one after the other. */
export function readBlocks(text: string, blocks: readonly Block[]): Reading {
  const reading: Reading = {
    text,
    agenda: [],
    drafts: [],
    misses: [],
    open: null,
    fresh: false,
    spoiled: false,
    colon: -1,
  }
  for (let index = 0; index < blocks.length; index++) {
    const block = blocks[index] as Block
    if (block.kind === 'paragraph') {
      readParagraph(reading, block, null)
    } else if (block.kind === 'list') {
      readList(reading, block)
    } else {
      close(reading)
      reading.fresh = reading.spoiled = false
      if (block.kind === 'heading') readOneHeading(reading, block, blocks[index + 1])
      else if (block.kind !== 'none') addMisses(reading.misses, labelsIn(text, block))
    }
  }
  close(reading)
  return reading
}

function readOneHeading(reading: Reading, heading: Heading, next: Block | undefined): void {
  const { agenda, misses } = reading
  const { agenda: found, miss } = readHeading(reading.text, heading)
  // As a divider above items that have their labels it loses nothing.
  if (miss && !(miss.kind === 'label-as-heading' && isItem(reading.text, next))) misses.push(miss)
  if (!found) return
  const { start, end } = heading
  const exact = miss === null
  if (exact && agenda.some((one) => one.exact && one.number === found.number)) {
    const written = reading.text.slice(start, end)
    misses.push({ kind: 'agenda-number-twice', place: { start, end }, written, meant: null })
  }
  if (!exact && !comesNext(reading, found.number)) return
  agenda.push({ number: found.number, title: found.title, start, end, exact, facts: none })
  reading.fresh = true
}

/** A number that is only nearly one opens an agenda item if it goes on where the last one ended. */
function comesNext({ agenda }: Reading, number: string): boolean {
  const last = agenda.at(-1)?.number
  if (last === undefined) return true
  const order = Number.parseInt(number, 10) - Number.parseInt(last, 10)
  return order > 0 || (order === 0 && number > last)
}

const isItem = (text: string, block: Block | undefined): boolean => {
  if (block?.kind === 'list') return block.entries.some((entry) => opensWithLabel(text, entry))
  return block?.kind === 'paragraph' && labelsOf(text, block)[0]?.strong.start === block.start
}
