import type { Flaw } from './flaw.js'

const rule = /^\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t\r]*$/
const row = /^\|.*\|[ \t\r]*$/
const widest = 2000

/**
 * What is wrong with the headings of the table whose first row begins here: none at all, so that
 * Markdown sees no table, or empty ones. The corner above a column of headings may be empty.
 */
export function tableFlaw(text: string, start: number): Flaw | null {
  const first = lineAt(text, start)
  const second = lineAt(text, start + first.length + 1)
  const at = { start, end: start + first.trimEnd().length }
  if (!rule.test(second) || !second.includes('-')) {
    const isRows = row.test(first) && row.test(second)
    return isRows ? { kind: 'table-without-headings', at, detail: '' } : null
  }
  const cells = cellsOf(first)
  const empty = cells.filter((cell) => cell === '').length
  if (empty === cells.length) return { kind: 'table-without-headings', at, detail: 'empty' }
  const isCorner = empty === 1 && cells[0] === ''
  return empty === 0 || isCorner ? null : { kind: 'table-heading-empty', at, detail: '' }
}

function lineAt(text: string, at: number): string {
  const end = text.indexOf('\n', at)
  return text.slice(at, Math.min(end === -1 ? text.length : end, at + widest))
}

const cellsOf = (line: string): readonly string[] =>
  line
    .trim()
    .replace(/^\||(?<!\\)\|$/g, '')
    .split(/(?<!\\)\|/)
    .map((cell) => cell.replace(/<!--.*?-->|&nbsp;/g, '').trim())
