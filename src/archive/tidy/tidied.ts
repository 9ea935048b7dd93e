import type { Lang } from '../../text.js'
import { applyEdits } from '../edits.js'
import { extract } from '../extract.js'
import type { BlockReader } from '../items/blocks.js'
import { readClauseDate } from '../items/clause-dates.js'
import type { Body, Item } from '../items/item.js'
import { houseEdits } from './house-style.js'

/** A text in house style, and in how many places it was changed. */
export interface Tidied {
  readonly text: string
  readonly edits: number
}

/** Writing a number may bring about a blank line; more rounds than this are never needed. */
const maxRounds = 3

/**
 * Write the body of minutes in house style. Null when what is said would not be read the same
 * afterwards, or cannot be read at all: then nothing is to be changed.
 */
export function tidied(text: string, lang: Lang, judge: BlockReader): Tidied | null {
  const first = bodyOf(text, judge)
  if (first === null) return null
  let body = first
  let now = text
  let count = 0
  for (let round = 0; round < maxRounds; round++) {
    const edits = houseEdits(now, body, lang)
    if (edits.length === 0) return { text: now, edits: count }
    count += edits.length
    now = applyEdits(now, edits)
    const next = bodyOf(now, judge)
    if (next === null || meaning(next) !== meaning(first)) return null
    body = next
  }
  return houseEdits(now, body, lang).length === 0 ? { text: now, edits: count } : null
}

const bodyOf = (text: string, judge: BlockReader): Body | null =>
  extract(new TextEncoder().encode(text), 'markdown', judge).body

/** What is said, apart from how it is written. */
const meaning = ({ agenda, items }: Body): string =>
  JSON.stringify([agenda.map(({ number, title }) => [number, title]), items.map(said)])

function said(item: Item): unknown {
  const clauses = item.clauses.map(({ name, value }) => [name, dated(value)])
  const target = item.target && dated(item.target.value)
  const { kind, result, number, agenda, text, offer } = item
  const given = offer === 'unticked' ? number.written : number.given
  return [kind, result, given, agenda, text, target, clauses.sort(), offer, item.dates.length]
}

function dated(value: string): string {
  const date = readClauseDate(value)
  return date?.kind === 'date' ? date.iso : value
}
