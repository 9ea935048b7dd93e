import { detached } from '../detached.js'
import type { Paragraph } from './blocks.js'
import { type ClauseWord, clauseWords, smallClauseWords } from './clause-words.js'
import type { NearMiss, NearMissKind } from './near-miss.js'
import { isWithin, type Span, spanFrom } from './spans.js'
import { isSpace, opensLine, plain, textOf } from './words.js'

/** A clause word with its colon, where one may stand. */
export interface ClauseMark {
  readonly word: ClauseWord
  readonly text: string
  /** With the colon and any bold marks. */
  readonly place: Span
}

/** The clause words of a stretch of text, and what only looks like one. */
export interface ClauseMarks {
  readonly marks: readonly ClauseMark[]
  readonly misses: readonly NearMiss[]
}

const none: ClauseMarks = { marks: [], misses: [] }
/** The last words of all clause words, with and without their capital. */
const lastWords = new Set(
  [...clauseWords.keys(), ...smallClauseWords.keys()].map((word) => word.split(' ').at(-1) ?? ''),
)

/** Find the clause words between two offsets of a paragraph. */
export function findClauseMarks(
  text: string,
  paragraph: Paragraph,
  { start, end }: Span,
): ClauseMarks {
  let colon = text.indexOf(':', start)
  if (colon === -1 || colon >= end) return none
  const marks: ClauseMark[] = []
  const misses: NearMiss[] = []
  for (; colon !== -1 && colon < end; colon = text.indexOf(':', colon + 1)) {
    const found = candidateAt(text, start, colon)
    if (found === null || isWithin(paragraph.masks, colon)) continue
    const judged = judge(text, paragraph, start, colon, found)
    if ('kind' in judged) misses.push(judged)
    else marks.push(judged)
  }
  return { marks, misses }
}

interface Candidate {
  readonly start: number
  /** Null for a word in small letters. */
  readonly word: ClauseWord | null
  readonly meant: string
  /** The colon stands after the closing asterisks. */
  readonly outside: boolean
}

/** The longest clause word that ends at a colon, in any letters. */
function candidateAt(text: string, from: number, colon: number): Candidate | null {
  const outside = text.charCodeAt(colon - 1) === 42 && text.startsWith('**', colon - 2)
  const end = outside ? colon - 2 : colon
  const last = wordBefore(text, from, end)
  if (last === end) return null
  const final = text.slice(last, end)
  // Words of more than one word end in a small letter.
  const alone = clauseWords.get(final)
  if (alone) return { start: last, word: alone, meant: final, outside }
  if (!mayEnd(final)) return null
  const starts = [last]
  for (let at = last; starts.length < 3; ) {
    const gap = at
    while (at > from && isSpace(text.charCodeAt(at - 1))) at--
    const start = wordBefore(text, from, at)
    if (at === gap || start === at) break
    starts.push(start)
    at = start
  }
  let small: Candidate | null = null
  for (const start of starts.reverse()) {
    const raw = text.slice(start, end)
    const said = clauseWords.has(raw) ? raw : plain(raw)
    const word = clauseWords.get(said)
    if (word) return { start, word, meant: said, outside }
    const meant = smallClauseWords.get(said.toLowerCase())
    if (meant && !small) small = { start, word: null, meant, outside }
  }
  return small
}

/** Where the word begins that ends at an offset; the offset itself when none does. */
function wordBefore(text: string, from: number, end: number): number {
  let start = end
  while (start > from && isLetter(text.charCodeAt(start - 1))) start--
  return start
}

function judge(
  text: string,
  { strongs }: Paragraph,
  from: number,
  colon: number,
  { start, word, meant, outside }: Candidate,
): ClauseMark | NearMiss {
  const bold = spanFrom(strongs, start - 2)
  if (word !== null && bold === null && !outside && mayStand(text, from, start)) {
    return { word, text: detached(text.slice(start, colon)), place: { start, end: colon + 1 } }
  }
  if (bold === null && text[start - 1] === '(') return inParentheses(text, start, colon, meant)
  const place = { start: bold ? bold.start : start, end: colon + 1 }
  if (word === null) return missAt(text, 'clause-lower-case', place, `${meant}:`)
  if (bold === null) return missAt(text, 'clause-elsewhere', place, null)
  if (outside) return missAt(text, 'colon-outside-bold', place, `${meant}:`)
  const whole = { start: bold.start, end: bold.end }
  if (bold.end === colon + 3 && opensLine(text, from, bold.start)) {
    return { word, text: detached(text.slice(start, colon)), place: whole }
  }
  return missAt(text, 'clause-bold', whole, textOf(text, { start, end: bold.end - 2 }))
}

function inParentheses(text: string, start: number, colon: number, meant: string): NearMiss {
  const close = text.slice(colon, colon + 200).indexOf(')')
  const end = close === -1 ? colon + 1 : colon + close + 1
  const inner = textOf(text, { start: colon + 1, end: Math.max(colon + 1, end - 1) })
  const place = { start: start - 1, end }
  return missAt(text, 'clause-in-parentheses', place, `${meant}: ${inner}.`)
}

const missAt = (text: string, kind: NearMissKind, place: Span, meant: string | null): NearMiss => ({
  kind,
  place,
  written: textOf(text, place),
  meant,
})

/** At a line's start, or after the end of a sentence and a space. */
function mayStand(text: string, from: number, at: number): boolean {
  if (opensLine(text, from, at)) return true
  let back = at - 1
  if (!isSpace(text.charCodeAt(back))) return false
  while (back > from && isSpace(text.charCodeAt(back))) back--
  while (back > from && '"”’\')»*'.includes(text[back] ?? '-')) back--
  return '.;?!…'.includes(text[back] ?? '-')
}

/** Whether a clause word may end so: typed plainly, in capitals, or with decomposed letters. */
const mayEnd = (word: string): boolean =>
  lastWords.has(word) ||
  (/^\p{Lu}{2}|[^a-zåäö]/u.test(word) && lastWords.has(plain(word).toLowerCase()))

/** Letters of any language, also those that are written with a mark of their own. */
const isLetter = (code: number): boolean =>
  (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 0xc0 && code < 0x2000)
