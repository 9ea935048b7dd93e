import type { Mask, Paragraph } from './blocks.js'
import { readClauseDate } from './clause-dates.js'
import { type ClauseMark, findClauseMarks } from './clause-marks.js'
import { type ClauseName, type ClauseType, clauses as table } from './clause-words.js'
import type { Clause } from './item.js'
import { isIdShaped, likelyRef, readItemRef } from './item-refs.js'
import type { NearMiss } from './near-miss.js'
import { splitParties } from './parties.js'
import { firstFrom, type Span, spanFrom, type Written } from './spans.js'
import { isSpace, textOf, trimmed } from './words.js'

/** The clauses of a stretch of text. */
export interface ClausesRead {
  readonly clauses: readonly Clause[]
  /** Where the first clause word begins; the end of the stretch when there is none. */
  readonly first: number
  readonly misses: readonly NearMiss[]
}

/**
 * Read the clauses between two offsets of a paragraph. Those of a kind that is not `allowed`, and
 * those that `taken` has already, are near misses; but they end the value before them.
 */
export function readClauses(
  text: string,
  paragraph: Paragraph,
  span: Span,
  allowed: ReadonlySet<ClauseName>,
  taken: readonly Clause[] = [],
): ClausesRead {
  const { marks, misses: found } = findClauseMarks(text, paragraph, span)
  if (marks.length === 0) return { clauses: nothing, first: span.end, misses: found }
  const misses = found.slice()
  const clauses: Clause[] = []
  for (let index = 0; index < marks.length; index++) {
    const mark = marks[index] as ClauseMark
    const { name } = mark.word
    const next = marks[index + 1]
    const stretch = { start: mark.place.end, end: next?.place.start ?? span.end }
    const wrong = !allowed.has(name)
      ? 'clause-of-another-kind'
      : has(taken, name) || has(clauses, name)
        ? 'clause-twice'
        : null
    if (wrong) {
      misses.push({ kind: wrong, place: mark.place, written: mark.text, meant: null })
      continue
    }
    const clause = clauseOf(text, paragraph, mark, stretch, next !== undefined, misses)
    if (clause) clauses.push(clause)
  }
  return { clauses: clauses.slice(), first: marks[0]?.place.start ?? span.end, misses }
}

const nothing: readonly Clause[] = []

function has(clauses: readonly Clause[], name: ClauseName): boolean {
  for (const clause of clauses) if (clause.name === name) return true
  return false
}

function clauseOf(
  text: string,
  { masks }: Paragraph,
  mark: ClauseMark,
  stretch: Span,
  more: boolean,
  misses: NearMiss[],
): Clause | null {
  const { name, lang, old } = mark.word
  const { type } = table[name]
  const whole = withoutStop(text, visible(text, stretch, masks), more)
  const { place, prose } = endOf(text, whole, type)
  const value = textOf(text, place, masks)
  if (value === '') {
    misses.push({ kind: 'clause-empty', place: mark.place, written: mark.text, meant: null })
    return null
  }
  if (prose) {
    misses.push({
      kind: 'prose-after-value',
      place: prose,
      written: textOf(text, prose),
      meant: null,
    })
  }
  const clause = { name, word: mark.text, wordPlace: mark.place, lang, old, value, place }
  if (type === 'date' || type === 'reference') misses.push(...unreadable(text, clause, type))
  return clause
}

/** A stretch without white space, struck text and comments at its ends. */
function visible(text: string, stretch: Span, masks: readonly Mask[]): Span {
  let span = trimmed(text, stretch)
  if (masks.length === 0) return span
  const hidden = masks.filter(({ kind }) => kind !== 'code')
  const first = spanFrom(hidden, span.start)
  if (first) span = trimmed(text, { start: Math.min(first.end, span.end), end: span.end })
  const last = hidden[firstFrom(hidden, span.end) - 1]
  const ends = last !== undefined && last.start >= span.start && last.end >= span.end
  return ends ? trimmed(text, { start: span.start, end: last.start }) : span
}

/** Leave out one final full stop, or the semicolon before another clause. */
function withoutStop(text: string, span: Span, more: boolean): Span {
  const last = text[span.end - 1]
  const stops = span.end > span.start && (last === '.' || (more && last === ';'))
  return stops ? trimmed(text, { start: span.start, end: span.end - 1 }) : span
}

/** A date, id or reference ends at a full stop and a space; so do parties that are all ids. */
function endOf(text: string, span: Span, type: ClauseType): { place: Span; prose: Span | null } {
  if (type === 'text') return { place: span, prose: null }
  const stops = stopsIn(text, span, type === 'parties')
  let stop = stops[0]
  if (type === 'date') {
    const readable = (end: number) => readClauseDate(textOf(text, { start: span.start, end }))
    if (readable(span.end)) stop = undefined
    // "v. 6 2023" has a full stop of its own.
    else stop = stops.find(readable) ?? stop
  }
  if (stop === undefined) return { place: span, prose: null }
  const place = { start: span.start, end: stop }
  if (type === 'parties' && !areIds(text, place)) return { place: span, prose: null }
  return { place, prose: trimmed(text, { start: stop + 1, end: span.end }) }
}

/** The first full stops with white space after them. */
function stopsIn(text: string, { start, end }: Span, parenthesised: boolean): readonly number[] {
  const stops: number[] = []
  let depth = 0
  for (let at = start; at < end - 1 && stops.length < 4; at++) {
    const mark = text.charCodeAt(at)
    if (parenthesised && mark === 40) depth++
    if (parenthesised && mark === 41) depth--
    if (mark === 46 && depth <= 0 && isSpace(text.charCodeAt(at + 1))) stops.push(at)
  }
  return stops
}

function areIds(text: string, place: Span): boolean {
  const { parts } = splitParties(text, { value: '', place })
  return parts.length > 0 && parts.every(({ value }) => isIdShaped(value))
}

function* unreadable(text: string, { value, place }: Clause, type: ClauseType): Iterable<NearMiss> {
  if (type === 'date' && !readClauseDate(value)) {
    yield { kind: 'date-unreadable', place, written: value, meant: null }
  }
  if (type !== 'reference') return
  for (const part of refParts(text, { value, place })) {
    if (readItemRef(part)) continue
    const written = part.value
    yield { kind: 'reference-unreadable', place: part.place, written, meant: likelyRef(written) }
  }
}

/** The references in a value: several stand with commas or semicolons between them. */
export const refParts = (text: string, value: Written): readonly Written[] =>
  splitParties(text, value).parts
