/** What a line begins, when it does not simply go on with text. */
export type LineForm = 'text' | 'heading' | 'bullet' | 'ordered' | 'fence' | 'rule' | 'odd'

const special = new Uint8Array(128)
for (const character of '#*+-0123456789>`~|:=_[') special[character.charCodeAt(0)] = 1

const onlyRule = /^-{3,}[ \t\r]*$/
const delimiters = /^[-:| \t\r]*-[-:| \t\r]*$/
const marks: Readonly<Record<string, RegExp>> = {
  '*': /^[* \t\r]+$/,
  _: /^[_ \t\r]+$/,
  '=': /^=+[ \t\r]*$/,
}

/**
 * Tell what a line begins by what stands between its indent and its end. `odd`: something that
 * Markdown may take for other than text and that the scanner leaves to others.
 */
export function lineForm(text: string, start: number, end: number): LineForm {
  const code = text.charCodeAt(start)
  if (code > 127 || special[code] === 0) return 'text'
  const mark = text[start] ?? ''
  const next = start + 1 < end ? text.charCodeAt(start + 1) : -1
  switch (mark) {
    case '#':
      return headingForm(text, start, end)
    case '*':
      // Bold text is by far the most common of these.
      if (next === 42 && text.charCodeAt(start + 2) > 64) return 'text'
      if (marks['*']?.test(text.slice(start, end))) return 'odd'
      return next === 32 ? bulletForm(text, start, end) : 'text'
    case '+':
      return next === 32 ? bulletForm(text, start, end) : next === -1 ? 'odd' : 'text'
    case '-':
      if (next === -1) return 'odd'
      // Words after the mark, as nearly always.
      if (next === 32 && !'-:| \t\r'.includes(text[start + 2] ?? '-')) {
        return bulletForm(text, start, end)
      }
      if (delimiters.test(text.slice(start, Math.min(end, start + 2000)))) {
        return onlyRule.test(text.slice(start, end)) ? 'rule' : 'odd'
      }
      return next === 32 ? bulletForm(text, start, end) : 'text'
    case '>':
      return 'odd'
    case '`':
    case '~':
      return fenceForm(text, start, end, mark)
    case '|':
    case ':':
      return delimiters.test(text.slice(start, Math.min(end, start + 2000))) ? 'odd' : 'text'
    case '=':
    case '_':
      return marks[mark]?.test(text.slice(start, end)) ? 'odd' : 'text'
    case '[':
      return text[start + 1] === '^' ? 'odd' : 'text'
    default:
      return orderedForm(text, start, end)
  }
}

/** Whether a list marker is followed by text, and how far from its start that text stands. */
export function contentOffset(text: string, start: number, end: number): number {
  let at = start
  while (text.charCodeAt(at) !== 32) at++
  const width = at - start
  let spaces = 0
  while (at + spaces < end && text.charCodeAt(at + spaces) === 32) spaces++
  return width + spaces
}

function headingForm(text: string, start: number, end: number): LineForm {
  let at = start
  while (at < end && text.charCodeAt(at) === 35) at++
  if (at - start > 6) return 'text'
  if (at === end) return 'odd'
  if (text.charCodeAt(at) !== 32) return 'text'
  // A closing run of marks, or nothing at all, is left to others.
  return text.charCodeAt(end - 1) === 35 || text.slice(at, end).trim() === '' ? 'odd' : 'heading'
}

/** More than four spaces would make it code. */
function bulletForm(text: string, start: number, end: number): LineForm {
  const offset = contentOffset(text, start, end)
  return offset - 1 > 4 || start + offset >= end ? 'odd' : 'bullet'
}

function orderedForm(text: string, start: number, end: number): LineForm {
  let at = start
  while (at < end && isDigit(text.charCodeAt(at))) at++
  const mark = text.charCodeAt(at)
  if (at - start > 9 || at === end || (mark !== 46 && mark !== 41)) return 'text'
  if (at + 1 === end) return 'odd'
  if (text.charCodeAt(at + 1) !== 32) return 'text'
  const offset = contentOffset(text, start, end)
  const spaces = offset - (at + 1 - start)
  return spaces > 4 || start + offset >= end ? 'odd' : 'ordered'
}

function fenceForm(text: string, start: number, end: number, mark: string): LineForm {
  if (text[start + 1] !== mark || text[start + 2] !== mark) return 'text'
  let at = start
  while (at < end && text[at] === mark) at++
  return mark === '`' && text.slice(at, end).includes('`') ? 'text' : 'fence'
}

const isDigit = (code: number): boolean => code >= 48 && code <= 57
