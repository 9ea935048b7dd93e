import { nearest } from '../../nearest.js'
import { likelyRef } from './item-refs.js'
import { type LabelWord, labelWords } from './label-words.js'
import { houseLabel, labelOf, readLabelWords } from './labels.js'
import type { NearMissKind } from './near-miss.js'
import type { Span } from './spans.js'
import { plain } from './words.js'

/** Words that come close to a label: what is wrong with them, and how the label is written. */
export interface NearWords {
  /** Null when the words are right and only what stands around them is not. */
  readonly kind: NearMissKind | null
  readonly meant: string | null
  readonly word: LabelWord
}

const lower = labelWords.map((one) => [one.word.toLowerCase(), one] as const)
const firstWords = new Set(lower.map(([word]) => word.split(' ')[0] ?? ''))
/** What people write for a label without any likeness in letters. */
const synonyms: Readonly<Record<string, string>> = {
  beslutas: 'Beslut',
  beslutat: 'Beslut',
  'fattat beslut': 'Beslut',
  åtgärd: 'Uppdrag',
  aktivitet: 'Uppdrag',
  'att göra': 'Uppdrag',
  action: 'Assignment',
  rekommendation: 'Ställningstagande',
  inriktning: 'Ställningstagande',
  frågeställning: 'Fråga',
  frågor: 'Fråga',
  motion: 'Förslag',
  yrkande: 'Förslag',
  'lyfts vidare till': 'Lyfts till',
  'eskaleras till': 'Lyfts till',
  'kommande möten': 'Mötestider',
  mötesdatum: 'Mötestider',
  avslutat: 'Klart',
}

/**
 * Tell what label some words without a colon are, or nearly are: in other letters, with a number
 * that is none, or without the target or reference it needs. Null for all other words.
 */
export function nearWords(text: string, span: Span): NearWords | null {
  const strict = readLabelWords(text, span)
  if (strict) return { kind: null, meant: houseLabel(strict), word: strict.word }
  const raw = text.slice(span.start, Math.min(span.end, span.start + 200))
  const [first = ''] = /[\p{L}\p{M}]+/u.exec(raw) ?? []
  if (!firstWords.has(first.toLowerCase().normalize('NFC'))) return null
  const said = plain(raw)
  return incomplete(said) ?? otherCase(said) ?? oddNumber(said)
}

/** `Lyfts till`, `Klart`, `Svar på 7.3`. */
function incomplete(said: string): NearWords | null {
  const [, digits = null, rest = said] = /^(\d+[a-z]?\.[1-9]\d*) (.*)$/.exec(said) ?? []
  for (const word of labelWords) {
    const { takes } = word
    if (takes === 'nothing' || takes === 'perhaps a reference') continue
    if (rest === word.word || rest === word.word.split(' ')[0]) {
      return { kind: missing(word), meant: null, word }
    }
    if (takes !== 'reference' || !rest.startsWith(`${word.word} `)) continue
    const ref = likelyRef(rest.slice(word.word.length + 1))
    const meant = ref === null ? null : labelOf(digits, word.word, ref)
    return { kind: ref === null ? 'reference-missing' : 'reference-unreadable', meant, word }
  }
  return null
}

const missing = ({ takes }: LabelWord): NearMissKind =>
  takes === 'reference' ? 'reference-missing' : 'target-missing'

/** `BESLUT`, `lyfts till AU`. */
function otherCase(said: string): NearWords | null {
  const [, digits = '', rest = said] = /^(\d+[a-z]?\.[1-9]\d* )(.*)$/.exec(said) ?? []
  const small = rest.toLowerCase()
  for (const [folded, word] of lower) {
    if (!small.startsWith(folded)) continue
    const mended = digits + word.word + rest.slice(word.word.length)
    const read = readLabelWords(mended, { start: 0, end: mended.length })
    if (read) return { kind: 'label-case', meant: houseLabel(read), word: read.word }
    if (small === folded) return { kind: missing(word), meant: null, word }
  }
  return null
}

/** `7 Beslut`, `7.1. Beslut`, `§ 7 Beslut`, `Beslut nr 1`, `Beslut 1`. */
function oddNumber(said: string): NearWords | null {
  const before = /^(?:§+ ?)?(\d[\w.]*?)[.):]? (.*)$/.exec(said)
  const after = /^(.*?) (?:nr\.? ?|§ ?|#)?(\d[\w.]*?)[.):]?$/i.exec(said)
  const [digits = '', rest = ''] = before ? before.slice(1) : after ? [after[2], after[1]] : []
  if (rest === '') return null
  const words = readLabelWords(rest, { start: 0, end: rest.length })
  if (!words || words.number) return null
  const numbered = /^\d+[a-z]?\.[1-9]\d*$/.test(digits)
  const meant = numbered ? houseLabel({ ...words, number: { value: digits, place: none } }) : null
  return { kind: 'label-number', meant, word: words.word }
}

const none: Span = { start: 0, end: 0 }

/** How the label is written that an unknown bold opening may have been meant as; else null. */
export function likelyLabel(said: string): string | null {
  const [, digits = '', rest = said] = /^(\d+[a-z]?\.[1-9]\d* )(.*)$/.exec(said) ?? []
  const words = rest.split(' ').slice(0, 8)
  for (let count = words.length; count > 0; count--) {
    const some = words.slice(0, count).join(' ')
    const [found] = some.length < 4 ? [] : nearest(some, today)
    const word = synonyms[some.toLowerCase()] ?? found
    if (word === undefined) continue
    const mended = [digits + word, ...words.slice(count)].join(' ')
    const label = readLabelWords(mended, { start: 0, end: mended.length })
    if (label) return houseLabel(label)
  }
  return null
}

const today = labelWords.filter(({ old }) => !old).map(({ word }) => word)
