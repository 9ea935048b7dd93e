import type { Flaw } from './flaw.js'
import { tableFlaw } from './tables.js'

/** What a quick look at the beginnings of lines shows; some of it may stand in code. */
export interface Glance {
  /** The levels of headings may be out of order. */
  readonly doubtful: boolean
  readonly suspects: readonly Flaw[]
}

const longest = 80

/** Look at how each line of a body begins, once: nearly all begin as plain text does. */
export function glance(text: string, bodyStart: number): Glance {
  const suspects: Flaw[] = []
  const suspect = (flaw: Flaw | null) => {
    if (flaw) suspects.push(flaw)
  }
  let doubtful = false
  let level = 1
  let tops = 0
  let table = false
  let hiddenTo = bodyStart
  for (let at = bodyStart, next = at; next !== -1 && at < text.length; at = next + 1) {
    next = text.indexOf('\n', at)
    const code = text.charCodeAt(at)
    const wasTable = table
    table = false
    if (code === 35) {
      const depth = depthAt(text, at)
      if (depth === 0) continue
      if (depth > level + 1 || (depth === 1 && ++tops > 1) || at < hiddenTo) doubtful = true
      level = depth
    } else if (code === 124) {
      if (!wasTable) suspect(tableFlaw(text, at))
      table = true
    } else if (code === 42 || code === 95) {
      if (text.charCodeAt(at + 1) === code) suspect(boldLine(text, at, bodyStart))
    } else if (code === 61 || code === 45) {
      if (text.charCodeAt(at + 1) !== 32 && isUnderline(text, at)) doubtful = true
    } else if ((code === 60 || code === 96 || code === 126) && at >= hiddenTo) {
      hiddenTo = endOfHidden(text, at)
    }
  }
  return { doubtful, suspects }
}

/** Where a comment or a fence that opens here may end; headings before that may be none. */
function endOfHidden(text: string, at: number): number {
  const mark = text.slice(at, at + 4)
  const closing =
    mark === '<!--' ? '-->' : /^(?:```|~~~)/.test(mark) ? `\n${mark.slice(0, 3)}` : null
  if (closing === null) return at
  const end = text.indexOf(closing, at + 3)
  return end === -1 ? text.length : end
}

/** How many marks make a heading of the line; 0 when it is none. */
export function depthAt(text: string, at: number): number {
  let end = at
  while (text.charCodeAt(end) === 35) end++
  const after = text.charCodeAt(end)
  const ends = after === 32 || after === 9 || after === 10 || after === 13 || end === text.length
  return ends && end - at < 7 ? end - at : 0
}

/** `===` or `---` under a line of text makes a heading of that line. */
function isUnderline(text: string, at: number): boolean {
  const line = lineAt(text, at)
  return /^(?:=+|-+)[ \t\r]*$/.test(line) && /\S/.test(lineBefore(text, at))
}

const wholeLine = /^(\*\*|__)(?=\S)((?:(?!\1).)+)(?<=\S)\1[ \t\r]*$/

/**
 * A line wholly in bold with words below it: a heading to the eye, and to nobody else. A colon
 * makes it a label, a full stop a sentence; lines of bold after each other are no headings.
 */
function boldLine(text: string, at: number, bodyStart: number): Flaw | null {
  const line = lineAt(text, at)
  if (line.charCodeAt(line.trimEnd().length - 1) !== line.charCodeAt(0)) return null
  const said = wholeLine.exec(line)?.[2]
  if (said === undefined || said.length > longest || !isTitle(said)) return null
  if (at > bodyStart && /\S/.test(lineBefore(text, at))) return null
  const below = /\S.*/.exec(text.slice(at + line.length, at + line.length + 500))?.[0]
  const above = /.*\S\s*$/.exec(text.slice(Math.max(bodyStart, at - 200), at))?.[0]
  if (below === undefined || wholeLine.test(below) || /^[_.…#-]{3,}|^#/.test(below)) return null
  if (above !== undefined && wholeLine.test(above.trim())) return null
  const end = at + line.trimEnd().length
  return { kind: 'heading-in-bold', at: { start: at, end }, detail: said }
}

const isTitle = (said: string): boolean =>
  /^(?:§?\s*\(?\d*[.)]?\s*)?\p{Lu}/u.test(said) &&
  !/[:.!?,;]$|: /.test(said) &&
  said.split(/\s+/).length < 11

const lineAt = (text: string, at: number): string => {
  const end = text.indexOf('\n', at)
  return text.slice(at, end === -1 ? text.length : end)
}

const lineBefore = (text: string, at: number): string =>
  at < 2 ? '' : text.slice(text.lastIndexOf('\n', at - 2) + 1, at - 1)
