/** Where a line of a body begins that is neither empty, a heading nor a rule across the page. */
const sayingLine = /^(?! {0,3}(?:#{1,6}(?:[ \t]|$)|(?:[-*_=][ \t]*){3,}$|[-=]+[ \t]*$))[ \t]*\S/

/**
 * Whether a body says anything: more than headings, comments, empty lines and tables that are still
 * to be filled in. Reads no further than to the first line that does.
 */
export function saysSomething(text: string, bodyStart: number): boolean {
  let at = bodyStart
  while (at < text.length) {
    const newline = text.indexOf('\n', at)
    const end = newline === -1 ? text.length : newline
    const line = text.slice(at, end).trimEnd()
    const comment = line.indexOf('<!--')
    if (comment !== -1 && line.slice(0, comment).trim() === '') {
      const close = text.indexOf('-->', at + comment + 4)
      // A comment that never ends hides all the rest.
      if (close === -1) return false
      at = close + 3
      continue
    }
    if (sayingLine.test(line) && !isEmptyRow(line, text, end)) return true
    at = end + 1
  }
  return false
}

/** The line under the headings of a table: `| --- | ---: |`. */
const underHeadings = /^ {0,3}\|(?:[ \t]*:?-+:?[ \t]*\|)+[ \t]*$/

/** The headings of a table, the line under them, or a row with nothing but zeros after its name. */
function isEmptyRow(line: string, text: string, end: number): boolean {
  if (!/^ {0,3}\|/.test(line)) return false
  const next =
    text
      .slice(end + 1, end + 1001)
      .split('\n', 1)[0]
      ?.trimEnd() ?? ''
  if (underHeadings.test(line) || underHeadings.test(next)) return true
  const cells = line.split('|').slice(2, -1)
  return cells.length > 0 && cells.every((cell) => /^[ \t0:–-]*$/.test(cell))
}
