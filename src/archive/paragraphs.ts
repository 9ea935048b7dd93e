/** A line without the marks of the quotes and the list entry it stands in. */
export interface Row {
  /** 1-based, in the file. */
  readonly number: number
  /** UTF-16 units taken away at its beginning. */
  readonly cut: number
  readonly text: string
}

const quote = /^ {0,3}> ?/
const entry = /^ {0,3}(?:[-+*]|\d{1,9}[.)])(?= |\t|$)/
const fence = /^ {0,3}(`{3,}(?=[^`]*$)|~{3,})/
const indented = /^(?: {4}|\t| {1,3}\t)/
const maxMarks = 20

/** What stands open where a line begins. */
interface Open {
  readonly fence: string
  /** How many quotes, and whether a list entry, it stands in. */
  readonly quotes: number
  readonly listed: boolean
}

/**
 * The lines of a Markdown body that can hold words, in the groups that code spans may run over.
 * Fenced and indented code and comments on lines of their own are left out. Linear in the length.
 */
export function* paragraphs(body: string, firstLine: number): Iterable<readonly Row[]> {
  let rows: Row[] = []
  let fenced: Open | null = null
  let commented: Open | null = null
  let listed = false
  let blank = true
  let number = firstLine - 1
  for (const line of body.replaceAll('\r', ' ').split('\n')) {
    number++
    const { row, quotes, starts } = unwrapped(line, number, fenced !== null)
    const empty = row.text.trim() === ''
    const left = (open: Open): boolean =>
      quotes < open.quotes || (open.listed && !empty && /^\S/.test(line))
    if (fenced && left(fenced)) fenced = null
    if (commented && left(commented)) commented = null
    if (fenced) {
      if (closes(row.text, fenced)) fenced = null
      continue
    }
    const mark: string | undefined = fence.exec(listed ? row.text.trimStart() : row.text)?.[1]
    const ends = starts || empty || mark !== undefined || /^ {0,3}[#|>]/.test(line)
    if (ends && rows.length > 0) {
      yield rows
      rows = []
    }
    if (starts) listed = true
    else if (blank && !empty && /^\S/.test(line)) listed = false
    if (mark !== undefined && !commented) {
      fenced = { fence: mark, quotes, listed }
      continue
    }
    const code: boolean = (starts || (blank && !listed)) && indented.test(row.text)
    blank = empty
    if (!commented && rows.length === 0 && /^ {0,3}<!--/.test(row.text)) {
      commented = { fence: '', quotes, listed }
    }
    if (commented) commented = row.text.includes('-->') ? null : commented
    else if (code && (quotes === 0 || row.text.startsWith('    '))) blank = true
    else if (!empty) rows.push(row)
  }
  if (rows.length > 0) yield rows
}

function closes(text: string, { fence: mark }: Open): boolean {
  const trimmed = text.trim()
  return trimmed.startsWith(mark) && trimmed === (mark[0] ?? '').repeat(trimmed.length)
}

function unwrapped(line: string, number: number, inFence: boolean) {
  let cut = 0
  let quotes = 0
  let starts = false
  for (let marks = 0; marks < maxMarks; marks++) {
    const rest = line.slice(cut)
    const quoted = quote.exec(rest)
    const listed = quoted || inFence ? null : entry.exec(rest)
    if (quoted) quotes++
    else if (listed) starts = true
    else break
    cut += (quoted ?? listed)?.[0].length ?? 0
    // Up to four spaces belong to the mark of a list; more begin code.
    if (listed) cut += /^ {1,4}(?! )|^[ \t]/.exec(line.slice(cut))?.[0].length ?? 0
  }
  return { row: { number, cut, text: line.slice(cut) }, quotes, starts }
}
