import type { Place } from '../diagnostic.js'
import { withoutCode } from './code-spans.js'
import { detached } from './detached.js'
import { paragraphs, type Row } from './paragraphs.js'

/** A link or picture in a body, as it is written: its destination and where that stands. */
export interface Link {
  readonly target: string
  readonly place: Place
  /** What stands in the brackets; null in definitions, and where they open on an earlier line. */
  readonly label: Label | null
}

/** The words that are clicked on, or those that describe a picture. */
export interface Label {
  readonly text: string
  readonly place: Place
  readonly isPicture: boolean
}

const none: readonly Link[] = []
const maxLinks = 500
const maxLabel = 1000
const destination = /[ \t]*(?:<([^<>\n]*)>|((?:[^\s()<>]|\([^\s()<>]*\))+))/y
const definition = /^ {0,3}\[(?:\\.|[^\][\\])+\]:/

/**
 * The links of a Markdown body, from the offset where it begins: what stands in brackets after a
 * text, and in definitions. Code and comments hold none. Linear in the length of the body.
 *
 * Known limits: a bracket that is escaped, or stands in HTML, is taken for a link all the same;
 * a destination on the line after its bracket is not seen, nor is code that only a full reading
 * of nested lists would tell. Addresses without brackets (`<https://…>`) are never files.
 */
export function findLinks(text: string, bodyStart: number): readonly Link[] {
  if (text.indexOf('](', bodyStart) === -1 && text.indexOf(']:', bodyStart) === -1) return none
  const found: Link[] = []
  for (const rows of paragraphs(text.slice(bodyStart), lineAt(text, bodyStart))) {
    const words = rows.map((row) => row.text).join('\n')
    if (!words.includes('](') && !words.includes(']:')) continue
    const visible = withoutComments(withoutCode(words)).split('\n')
    for (const [index, row] of rows.entries()) collect(visible[index] ?? '', row, found)
    if (found.length >= maxLinks) return found
  }
  return found
}

function collect(line: string, row: Row, found: Link[]): void {
  const add = (from: number, label: Label | null) => {
    destination.lastIndex = from
    const match = destination.exec(line)
    const target = match?.[1] ?? match?.[2]
    if (!match || target === undefined || found.length >= maxLinks) return
    const start = destination.lastIndex - target.length - (match[1] === undefined ? 0 : 1)
    const column = row.cut + start + 1
    const place = { line: row.number, endLine: row.number, column }
    found.push({
      target: detached(target),
      place: { ...place, endColumn: column + target.length },
      label,
    })
  }
  const defined = definition.exec(line)
  if (defined) add(defined[0].length, null)
  for (let at = line.indexOf(']('); at !== -1; at = line.indexOf('](', at + 2)) {
    if (found.length >= maxLinks) return
    add(at + 2, labelBefore(line, at, row))
  }
}

/** What stands in the brackets that close here, in which other brackets may stand. */
function labelBefore(line: string, close: number, row: Row): Label | null {
  let depth = 1
  for (let at = close - 1; at >= Math.max(0, close - maxLabel); at--) {
    const character = line[at]
    if (character === ']') depth++
    else if (character === '[' && --depth === 0) {
      const isPicture = line[at - 1] === '!'
      // Columns begin at 1; the brackets themselves belong to it, so that it can be pointed at.
      const column = row.cut + at + (isPicture ? 0 : 1)
      const place = { line: row.number, column, endLine: row.number }
      const text = detached(row.text.slice(at + 1, close))
      return { text, isPicture, place: { ...place, endColumn: row.cut + close + 2 } }
    }
  }
  return null
}

/** Comments within a paragraph, as spaces; one that never ends is text. */
function withoutComments(words: string): string {
  let visible = ''
  let at = 0
  for (let start = words.indexOf('<!--'); start !== -1; start = words.indexOf('<!--', at)) {
    const short = /^-?>/.exec(words.slice(start + 4, start + 6))
    const close = short ? start + 1 + short[0].length : words.indexOf('-->', start + 4)
    if (close === -1) break
    visible += words.slice(at, start) + words.slice(start, close + 3).replace(/[^\n]/g, ' ')
    at = close + 3
  }
  return visible + words.slice(at)
}

function lineAt(text: string, offset: number): number {
  let line = 1
  for (let at = text.indexOf('\n'); at !== -1 && at < offset; at = text.indexOf('\n', at + 1))
    line++
  return line
}
