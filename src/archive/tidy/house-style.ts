import type { Edit } from '../../diagnostic.js'
import type { Lang } from '../../text.js'
import { readClauseDate } from '../items/clause-dates.js'
import { clauses } from '../items/clause-words.js'
import type { Body, Clause, Item } from '../items/item.js'
import { labelFor, labelWords } from '../items/label-words.js'
import { labelOf } from '../items/labels.js'
import type { Span, Written } from '../items/spans.js'
import { numberEdits } from './numbers.js'

/**
 * The edits that write a body as the house does: number first in the label, the archive's words
 * and today's, ISO dates, plain clause words, a blank line before each item, every number written.
 * What is said stays as it is; edits of a body in house style are none.
 */
export function houseEdits(text: string, body: Body, lang: Lang): readonly Edit[] {
  const labels = new Set<number>()
  const edits: Edit[] = []
  for (const item of body.items) {
    // A lead-in's label is that of all its entries.
    if (!labels.has(item.label.start)) {
      labels.add(item.label.start)
      edits.push(...labelEdits(text, item, lang))
    }
    edits.push(...blankLine(text, item))
    edits.push(...clauseEdits(text, item.clauses, lang))
  }
  for (const { facts } of body.agenda) edits.push(...clauseEdits(text, facts, lang))
  const seen = new Set<string>()
  const own = edits.filter(({ start, end }) => {
    const key = `${start}-${end}`
    return !seen.has(key) && seen.add(key)
  })
  return [...own, ...numberEdits(body, labels)]
}

/** A label whole: its number is written here when it stands in it. */
function labelEdits(text: string, item: Item, lang: Lang): readonly Edit[] {
  const { label, number, target, leadIn } = item
  const word = wordFor(item, lang)
  const shared = leadIn !== null
  const own = number.form === 'in-label' ? number.written : null
  const made = labelOf(shared ? own : (own ?? given(item)), word, target && dated(target))
  return differs(text, label, made)
}

/** Offers get no number before they are ticked. */
const given = ({ offer, number }: Item): string | null =>
  offer === 'unticked' ? number.written : number.given

/** The word that stands there, if it is one of today's in the right language. */
function wordFor({ label, kind, result }: Item, lang: Lang): string {
  const fine = labelWords.some(
    (one) => one.word === label.text && one.kind === kind && one.lang === lang && !one.old,
  )
  return fine ? label.text : labelFor({ kind, result }, lang)
}

/** A date in a label as ISO; anything else as it is written. */
function dated({ value }: Written): string {
  const date = readClauseDate(value)
  return date?.kind === 'date' ? date.iso : value
}

function blankLine(text: string, { places, start, leadIn }: Item): readonly Edit[] {
  const from = leadIn?.place.start ?? start
  const line = text.lastIndexOf('\n', from - 1) + 1
  if (leadIn ? !runsOn(text, line) : !places.runOn) return []
  return [{ start: line, end: line, text: text[line - 2] === '\r' ? '\r\n' : '\n' }]
}

/** Whether text that is no heading stands on the line before one. */
function runsOn(text: string, line: number): boolean {
  const before = text.slice(text.lastIndexOf('\n', line - 2) + 1, line).trim()
  return before !== '' && !before.startsWith('#')
}

function clauseEdits(text: string, list: readonly Clause[], lang: Lang): readonly Edit[] {
  return list.flatMap(({ name, wordPlace, value, place }) => {
    const word = differs(text, wordPlace, `${clauses[name].label[lang]}:`)
    if (clauses[name].type !== 'date') return word
    const date = readClauseDate(value)
    if (date?.kind !== 'date' || date.exact) return word
    // What is struck out or in a comment within the value must not be lost.
    return text.slice(place.start, place.end) === value
      ? [...word, { ...place, text: date.iso }]
      : word
  })
}

function differs(text: string, { start, end }: Span, made: string): readonly Edit[] {
  return text.slice(start, end) === made ? [] : [{ start, end, text: made }]
}
