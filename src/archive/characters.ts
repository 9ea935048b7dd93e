import type { Fault } from './faults.js'
import { findBlock } from './frontmatter.js'
import { paragraphs } from './paragraphs.js'
import { placeAt } from './places.js'

// Line feed, tab and carriage return are allowed; what would hide or reorder text is not.
const control =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  /[\0-\x08\x0B\x0C\x0E-\x1F\x7F-\x9F\u200B\u2028\u2029\u202A-\u202E\u2066-\u2069\uFEFF]/g
const conflict = /^(?:<{7} |>{7} |\|{7} |={7}\r?$)/gm
/** The longest line that is read without complaint, in UTF-16 units. */
export const maxLine = 20_000
const maxFindings = 20

/** Marks that git leaves where two changes met and nobody chose. */
export function* conflictMarkers(text: string): Iterable<Fault> {
  if (!text.includes('<<<<<<< ') && !text.includes('>>>>>>> ')) return
  const inCode = codeIn(text)
  let count = 0
  for (const { index } of text.matchAll(conflict)) {
    const place = placeAt(text, index, index + 7)
    if (inCode(place.line)) continue
    yield { kind: 'conflict-marker', place, detail: conflictAt(text, index) }
    if (++count === maxFindings) return
  }
}

/** The whole of a conflict where one begins; another mark by itself. */
function conflictAt(text: string, index: number): string {
  const mark = text.slice(index, index + 7)
  if (!mark.startsWith('<')) return mark
  const rest = text.slice(index, index + longestConflict)
  const end = /\n>{7} .*/.exec(rest)
  return end ? rest.slice(0, end.index + end[0].length) : mark
}

/** Two versions that are longer than this are not compared. */
const longestConflict = 20_000

/** Whether a line lies in code in the body: there the marks are an example of themselves. */
function codeIn(text: string): (line: number) => boolean {
  const block = findBlock(text)
  if (typeof block === 'string' || !/^[ \t>]*(?:`{3}|~{3})/m.test(text)) return () => false
  const start = text.indexOf('\n', block.end) + 1
  if (start === 0) return () => false
  const first = placeAt(text, start, start).line
  const seen = new Set<number>()
  for (const rows of paragraphs(text.slice(start), first)) {
    for (const { number } of rows) seen.add(number)
  }
  return (line) => line >= first && !seen.has(line)
}

/** Characters that no person wrote, or that would hide something. */
export function* characters(text: string): Iterable<Fault> {
  const bom = text.startsWith('\uFEFF') ? 1 : 0
  if (bom) yield { kind: 'bom', place: placeAt(text, 1, 1), detail: '' }
  let count = 0
  for (const { 0: character, index } of text.slice(bom).matchAll(control)) {
    const code = character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')
    const place = placeAt(text, bom + index, bom + index + 1)
    yield { kind: 'control-character', place, detail: `U+${code}` }
    if (++count === maxFindings) break
  }
}

/** Lines that no person wrote so, by their ends and their length. */
export function* lineFaults(text: string): Iterable<Fault> {
  const lone = text.includes('\r') ? /\r(?!\n)/.exec(text) : null
  if (lone) {
    yield { kind: 'line-ending', place: placeAt(text, lone.index, lone.index + 1), detail: '' }
  } else if (text.includes('\r')) {
    const bare = /(?<!\r)\n/.exec(text)
    if (bare) {
      const place = placeAt(text, bare.index, bare.index)
      yield { kind: 'mixed-line-endings', place, detail: '' }
    }
  }
  yield* longLine(text)
}

function* longLine(text: string): Iterable<Fault> {
  if (text.length <= maxLine) return
  for (let start = 0, next = 0; start < text.length; start = next + 1) {
    next = text.indexOf('\n', start)
    if (next === -1) next = text.length
    if (next - start <= maxLine) continue
    const place = placeAt(text, start, start + 1)
    return yield { kind: 'long-line', place, detail: String(next - start) }
  }
}
