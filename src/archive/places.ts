import type { Place } from '../diagnostic.js'

/** The way to a value: keys of mappings and positions in lists. */
export type Pointer = readonly (string | number)[]

/** Turn UTF-16 offsets into 1-based lines and columns. A byte order mark takes no column. */
export function placeAt(text: string, start: number, end: number): Place {
  const from = lineAndColumn(text, start)
  const to = lineAndColumn(text, Math.max(start, end))
  return { line: from.line, column: from.column, endLine: to.line, endColumn: to.column }
}

/** The line with this 1-based number, without its line ending. */
export function lineOf(text: string, line: number): string {
  let start = 0
  for (let at = 1; at < line; at++) {
    const next = text.indexOf('\n', start)
    if (next === -1) return ''
    start = next + 1
  }
  const end = text.indexOf('\n', start)
  return bare(text.slice(start, end === -1 ? undefined : end))
}

/** Without a byte order mark and the end of a Windows line; takes no longer for a long line. */
function bare(line: string): string {
  const end = line.endsWith('\r') ? -1 : undefined
  return line.slice(line.startsWith('\uFEFF') ? 1 : 0, end)
}

/** Where the line that an offset lies in ends, its line break included. */
export function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at)
  return end === -1 ? text.length : end + 1
}

/** The UTF-16 offset of a 1-based line and column. */
export function offsetOf(text: string, line: number, column: number): number {
  let start = text.startsWith('\uFEFF') ? 1 : 0
  for (let at = 1; at < line; at++) start = text.indexOf('\n', start) + 1
  return start + column - 1
}

function lineAndColumn(text: string, offset: number): { line: number; column: number } {
  let line = 1
  let start = text.startsWith('\uFEFF') ? 1 : 0
  for (
    let next = text.indexOf('\n');
    next !== -1 && next < offset;
    next = text.indexOf('\n', start)
  ) {
    line++
    start = next + 1
  }
  return { line, column: Math.max(1, offset - start + 1) }
}

/** Where the lines of a text begin, found once: for a text with very many places to tell. */
export interface Lines {
  readonly placeAt: (start: number, end: number) => Place
  /** The line with this 1-based number, without its line ending. */
  readonly line: (line: number) => string
}

/** Look places up in one text over and over; the same answers as `placeAt` and `lineOf` give. */
export function linesOf(text: string): Lines {
  const mark = text.startsWith('\uFEFF') ? 1 : 0
  const starts = [0]
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  const find = (offset: number) => {
    let low = 0
    let high = starts.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((starts[middle] ?? 0) <= offset) low = middle
      else high = middle - 1
    }
    const start = low === 0 ? mark : (starts[low] ?? 0)
    return { line: low + 1, column: Math.max(1, offset - start + 1) }
  }
  return {
    placeAt: (start, end) => {
      const from = find(start)
      const to = find(Math.max(start, end))
      return { line: from.line, column: from.column, endLine: to.line, endColumn: to.column }
    },
    line: (line) => {
      const end = starts[line]
      return bare(text.slice(starts[line - 1] ?? text.length, end === undefined ? end : end - 1))
    },
  }
}
