import type { Mask, Strong } from './blocks.js'
import type { Span } from './spans.js'

/** What the scanner makes of the marks within a paragraph. */
export interface Inlines {
  readonly strongs: readonly Strong[]
  readonly masks: readonly Mask[]
  /** Markdown may see it otherwise. */
  readonly unsure: boolean
}

const none: Inlines = { strongs: [], masks: [], unsure: false }
const doubtful: Inlines = { strongs: [], masks: [], unsure: true }

const star = 42
/** What can bind tighter than bold, or begin or end within it. */
const binding = /[`~_[\]<&\\@]|:\/\/|www\./i
const struck = /(?<![^\s])~~([\p{L}\p{N}](?:[\p{L}\p{N}\s.,:–-]*[\p{L}\p{N}.,])?)~~(?![^\s.,;:)])/gu

/**
 * Find bold text and text that is not read between two offsets of a paragraph, as long as it is
 * plain how Markdown pairs the marks. `first` is the first asterisk at or after `start`, wherever
 * it stands; `odd` says that there are backticks or tildes in the body.
 */
export function readInlines(
  text: string,
  { start, end }: Span,
  first: number,
  odd: boolean,
): Inlines {
  if (first >= end && !odd) return none
  const strongs: Strong[] = []
  let rest = start
  for (let at = first; at !== -1 && at < end; at = text.indexOf('*', rest)) {
    const close = closingOf(text, at, start, end)
    // What stands before bold text can bind it, and what is in it; what comes after cannot.
    if (close === -1 || binding.test(text.slice(rest, close))) return doubtful
    strongs.push({ start: at, end: close + 2 })
    rest = close + 2
  }
  if (!odd) return strongs.length === 0 ? none : { strongs, masks: [], unsure: false }
  const masks = readMasks(text, rest, end)
  return masks === null ? doubtful : { strongs, masks, unsure: false }
}

/** The offset of the two asterisks that close those at `at`; -1 when that is not plain to see. */
function closingOf(text: string, at: number, start: number, end: number): number {
  if (text.charCodeAt(at + 1) !== star || text.charCodeAt(at + 2) === star) return -1
  const before = at === start ? 'space' : classOf(text.charCodeAt(at - 1))
  const inside = classOf(text.charCodeAt(at + 2))
  if (inside === 'space' || before === 'letter') return -1
  if (before === 'sign' && inside === 'sign') return -1

  const close = text.indexOf('*', at + 2)
  if (close === -1 || close + 1 >= end || text.charCodeAt(close + 1) !== star) return -1
  if (text.charCodeAt(close + 2) === star && close + 2 < end) return -1
  const last = classOf(text.charCodeAt(close - 1))
  const after = close + 2 >= end ? 'space' : classOf(text.charCodeAt(close + 2))
  return last === 'space' || after === 'letter' || close === at + 2 ? -1 : close
}

/** Code spans and struck text in what has no other marks; null when that is not plain to see. */
function readMasks(text: string, start: number, end: number): readonly Mask[] | null {
  const part = text.slice(start, end)
  const ticked = part.includes('`')
  const tilde = part.includes('~')
  if (!ticked && !tilde) return []
  if (ticked && tilde) return null
  if (/[<\\[\]]|:\/\/|www\.|@/i.test(part)) return null
  if (ticked) return codeSpans(part, start)
  const masks: Mask[] = []
  for (const { 0: all, index } of part.matchAll(struck)) {
    masks.push({ kind: 'struck', start: start + index, end: start + index + all.length })
  }
  return part.replaceAll(struck, '').includes('~') ? null : masks
}

/** Code between single backticks; null when there are others, or one is left over. */
function codeSpans(part: string, start: number): readonly Mask[] | null {
  const masks: Mask[] = []
  for (let at = part.indexOf('`'); at !== -1; ) {
    const close = part.indexOf('`', at + 1)
    if (close === -1 || close === at + 1 || part[close + 1] === '`') return null
    masks.push({ kind: 'code', start: start + at, end: start + close + 1 })
    at = part.indexOf('`', close + 1)
  }
  return masks
}

/** What a UTF-16 unit is to the rules of CommonMark 0.31 for emphasis. */
export function classOf(code: number): 'space' | 'sign' | 'letter' {
  if (code < 128) {
    if (code === 32 || (code >= 9 && code <= 13)) return 'space'
    if (code === 0) return 'sign'
    const alphanumeric =
      (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122)
    return alphanumeric || code < 32 || code === 127 ? 'letter' : 'sign'
  }
  const character = String.fromCharCode(code)
  if (/\s/.test(character)) return 'space'
  return /[\p{P}\p{S}]/u.test(character) ? 'sign' : 'letter'
}
