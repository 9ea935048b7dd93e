import type { Place } from '../diagnostic.js'
import { withoutCode } from './code-spans.js'
import { paragraphs, type Row } from './paragraphs.js'

/** A link or picture in a body, as it is written: its destination and where that stands. */
export interface Link {
  readonly target: string
  readonly place: Place
}

const maxLinks = 500
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
  if (text.indexOf('](', bodyStart) === -1 && text.indexOf(']:', bodyStart) === -1) return []
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
  const add = (from: number) => {
    destination.lastIndex = from
    const match = destination.exec(line)
    const target = match?.[1] ?? match?.[2]
    if (!match || target === undefined || found.length >= maxLinks) return
    const start = destination.lastIndex - target.length - (match[1] === undefined ? 0 : 1)
    const column = row.cut + start + 1
    const place = { line: row.number, endLine: row.number, column }
    found.push({ target, place: { ...place, endColumn: column + target.length } })
  }
  const defined = definition.exec(line)
  if (defined) add(defined[0].length)
  for (let at = line.indexOf(']('); at !== -1; at = line.indexOf('](', at + 2)) {
    if (found.length >= maxLinks) return
    add(at + 2)
  }
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
