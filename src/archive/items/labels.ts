import { detached } from '../detached.js'
import { readItemRef } from './item-refs.js'
import { type LabelWord, labelWords } from './label-words.js'
import type { Span, Written } from './spans.js'
import { plain, writtenAt } from './words.js'

/** A label that is one, taken apart. Places are those of the file. */
export interface LabelRead {
  readonly word: LabelWord
  /** The words as they are written. */
  readonly text: string
  readonly number: Written | null
  readonly target: Written | null
}

const exact = new Map(labelWords.map((one) => [one.word, one]))
/** Labels with something after them, by their first word. */
const targeted = new Map<string, readonly LabelWord[]>()
for (const one of labelWords.filter(({ takes }) => takes !== 'nothing')) {
  const first = one.word.split(' ')[0] ?? ''
  targeted.set(first, [...(targeted.get(first) ?? []), one])
}
const leading = /^(\d+[a-z]?\.[1-9]\d*)\s+/
const trailing = /\s+(\d+[a-z]?\.[1-9]\d*)$/
/** Longer than any label. */
const maxLength = 200

/**
 * Read what stands between the marks of bold text, its final colon included, as a label. Null when
 * it is none, also when it lacks the target or reference that it needs.
 */
export function readLabel(text: string, { start, end }: Span): LabelRead | null {
  if (text.charCodeAt(end - 1) !== 58) return null
  return readLabelWords(text, { start, end: end - 1 })
}

/** The same for a label without its colon. */
export function readLabelWords(text: string, { start, end }: Span): LabelRead | null {
  if (end - start > maxLength) return null
  let said = text.slice(start, end)
  let number: Written | null = null
  let at = start
  if (isDigit(said.charCodeAt(0))) {
    const [all = '', digits = ''] = leading.exec(said) ?? []
    if (all === '') return null
    number = { value: digits, place: { start, end: start + digits.length } }
    said = said.slice(all.length)
    at += all.length
  } else if (isDigit(said.charCodeAt(said.length - 1))) {
    const found = numberLast(text, start, said)
    if (found) return found
  }
  return bare(text, at, said, number)
}

/** A label as the house writes it. */
export const houseLabel = ({ number, word, target }: LabelRead): string =>
  labelOf(number?.value ?? null, word.word, target?.value ?? null)

/** The number first, then the word and what it takes. */
export const labelOf = (number: string | null, word: string, target: string | null): string =>
  `**${[number, word, target].filter((part) => part !== null).join(' ')}:**`

/** `Uppdrag 7.2`. A number after what takes a reference or a date is part of that. */
function numberLast(text: string, start: number, said: string): LabelRead | null {
  const [all = '', digits = ''] = trailing.exec(said) ?? []
  if (all === '') return null
  const end = start + said.length
  const number = { value: digits, place: { start: end - digits.length, end } }
  const found = bare(text, start, said.slice(0, -all.length), number)
  return found?.word.takes === 'nothing' || found?.word.takes === 'name' ? found : null
}

/** A label without its number. */
function bare(text: string, start: number, said: string, number: Written | null): LabelRead | null {
  const word = exact.get(said) ?? (isOdd(said) ? exact.get(plain(said)) : undefined)
  if (word) {
    const complete = word.takes === 'nothing' || word.takes === 'perhaps a reference'
    return complete ? { word, text: asWritten(word, said), number, target: null } : null
  }
  const space = said.search(/\s/)
  if (space === -1) return null
  const first = said.slice(0, space)
  for (const one of targeted.get(first) ??
    (isOdd(first) ? targeted.get(plain(first)) : null) ??
    []) {
    const length = lengthOf(one.word, said)
    if (length === 0) continue
    const target = writtenAt(text, { start: start + length, end: start + said.length })
    if (!fits(one, target)) return null
    return { word: one, text: asWritten(one, said.slice(0, length)), number, target }
  }
  return null
}

/** The word itself where it can be: what is cut out of a text would keep all of it alive. */
const asWritten = ({ word }: LabelWord, said: string): string =>
  said === word ? word : detached(said)

/** How much of what is said a label takes up, when something stands after it; else 0. */
function lengthOf(word: string, said: string): number {
  if (said.startsWith(word)) return /^\s+\S/.test(said.slice(word.length)) ? word.length : 0
  const pattern = word.includes(' ') ? /^\S+\s+\S+(?:\s+in(?=\s))?(?=\s+\S)/ : /^\S+(?=\s+\S)/
  const [all = ''] = pattern.exec(said) ?? []
  return plain(all) === word ? all.length : 0
}

/** A follow-up is of an item; what is approved may be a document as a whole. */
function fits({ takes }: LabelWord, target: Written): boolean {
  if (takes === 'name' || takes === 'date') return true
  const ref = readItemRef(target)
  return ref !== null && (takes !== 'reference' || ref.item !== null)
}

/** Letters with separate marks, or other white space than single spaces. */
const isOdd = (said: string): boolean => /[^ -~åäöÅÄÖé]| {2}/.test(said)
const isDigit = (code: number): boolean => code >= 48 && code <= 57
