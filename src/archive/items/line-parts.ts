import type { Heading } from './blocks.js'
import type { Span } from './spans.js'

/** What lies behind a body's lines that can change how they are seen. */
export function hasOddities(text: string, from: number): boolean {
  if (text.indexOf('\t', from) !== -1 || text.indexOf('\\', from) !== -1) return true
  if (text.charCodeAt(from) === 0xfeff || text.indexOf('__', from) !== -1) return true
  for (let at = text.indexOf('\r', from); at !== -1; at = text.indexOf('\r', at + 1)) {
    if (text.charCodeAt(at + 1) !== 10) return true
  }
  for (let at = text.indexOf('<', from); at !== -1; at = text.indexOf('<', at + 1)) {
    if (/[a-z/!?]/i.test(text[at + 1] ?? '')) return true
  }
  return false
}

/** A heading from its line. */
export function headingAt(text: string, start: number, end: number): Heading {
  let at = start
  while (text.charCodeAt(at) === 35) at++
  const depth = at - start
  while (text.charCodeAt(at) === 32) at++
  return { kind: 'heading', start, end, depth, content: { start: at, end } }
}

/** The end of the line that closes a fence, or of the text. */
export function endOfFence(text: string, start: number, lineEnd: number): number {
  const [mark = ''] = /^(?:`+|~+)/.exec(text.slice(start, lineEnd)) ?? []
  for (let at = lineEnd + 1, next = at; at < text.length; at = next + 1) {
    next = text.indexOf('\n', at)
    if (next === -1) next = text.length
    const line = text.slice(at, Math.min(next, at + 1000))
    const [, closing] = /^ {0,3}(`+|~+)[ \t\r]*$/.exec(line) ?? []
    if (closing?.startsWith(mark)) return next
  }
  return text.length
}

/** `[ ]` or `[x]` where an entry's text begins; `odd` when Markdown may not take it for one. */
export function boxAt(text: string, at: number, end: number): Span | 'odd' | null {
  if (text.charCodeAt(at) !== 91 || text[at + 2] !== ']') return null
  if (!' xX'.includes(text[at + 1] ?? '-')) return null
  if (text.charCodeAt(at + 3) !== 32 || at + 4 >= end) return 'odd'
  return { start: at, end: at + 3 }
}

/** What follows the number of an ordered list's marker. */
export function delimiterOf(text: string, start: number): string {
  let at = start
  while (text.charCodeAt(at) >= 48 && text.charCodeAt(at) <= 57) at++
  return text[at] ?? ''
}
