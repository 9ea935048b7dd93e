import { detached } from './detached.js'

/** What cannot be read without a library, or not surely. */
export const unsure = Symbol('unsure')

const letter = 'A-Za-zåäöÅÄÖé'
const word = `[${letter}\\d_.()/#-]`
const words = `[${letter}]${word}*(?: [${letter}\\d(]${word}*)*`
/** The same, with commas, where no bracket is open. */
const listed = words.replaceAll('_.', ',_.')
/** Words, a day or period, quotes around what needs no escape, a whole number. */
const scalar = (text: string) =>
  `(?:(${text})|(\\d{4}-(?:\\d\\d(?:-\\d\\d)?|[HQ]\\d))|"([${letter}\\d ,.:()/-]*)"|(0|[1-9]\\d{0,11}))`
const alone = new RegExp(`${scalar(listed)}(?=\\r?\\n?$)`, 'y')
const bracketed = new RegExp(`${scalar(words)}(?=[,}\\]])`, 'y')
const key = /([a-z]+(?:_[a-z\d]+)*): /y
const plainKey = /^[a-z]+(?:_[a-z\d]+)*$/
/** Words that may be no text, or no key. */
const special = /^(?:null|true|false|constructor|prototype)$/i
const values = new Map<string, unknown>([
  ['null', null],
  ['true', true],
  ['false', false],
])
const longest = 900
const deepest = 5

/** Where the reader stands in a piece of text. */
interface Reader {
  readonly text: string
  at: number
}

/**
 * The value from an offset to the end of a line, when any reader of YAML would see the same: words,
 * a day or period, a whole number, plain quotes, and lists and mappings of these in brackets.
 * Everything else is `unsure`.
 */
export function readPlain(text: string, at: number): unknown {
  if (text.length > longest) return unsure
  const reader: Reader = { text, at }
  const code = text.charCodeAt(at)
  if (code !== 123 && code !== 91) return scalarBy(alone, reader)
  const value = collection(reader, code, 1)
  const end = text.charCodeAt(reader.at)
  const ends = end === 10 || Number.isNaN(end) || text.startsWith('\r\n', reader.at)
  return ends && text.length - reader.at < 3 ? value : unsure
}

/** Whether a key means what it says to every reader of YAML. */
export const isPlainKey = (name: string): boolean => plainKey.test(name) && !special.test(name)

function scalarBy(pattern: RegExp, reader: Reader): unknown {
  pattern.lastIndex = reader.at
  const found = pattern.exec(reader.text)
  if (found === null) return unsure
  reader.at = pattern.lastIndex
  const said = found[1]
  if (said === undefined) {
    const plain = found[2] ?? found[3]
    return plain === undefined ? Number(found[4]) : detached(plain)
  }
  if (said.length > 11 || !special.test(said)) return detached(said)
  return values.has(said) ? values.get(said) : unsure
}

function valueIn(reader: Reader, depth: number): unknown {
  const code = reader.text.charCodeAt(reader.at)
  if (code !== 123 && code !== 91) return scalarBy(bracketed, reader)
  return depth === deepest ? unsure : collection(reader, code, depth + 1)
}

/** A list or a mapping in brackets, from the one that opens it. */
function collection(reader: Reader, opening: number, depth: number): unknown {
  const { text } = reader
  const list: unknown[] = []
  const mapping: Record<string, unknown> = {}
  const closing = opening + 2
  do {
    reader.at++
    if (text.charCodeAt(reader.at) === 32) reader.at++
    const name = opening === 123 ? keyOf(reader) : ''
    if (name === null || Object.hasOwn(mapping, name)) return unsure
    const value = valueIn(reader, depth)
    if (value === unsure) return unsure
    if (opening === 123) mapping[name] = value
    else list.push(value)
  } while (text.charCodeAt(reader.at) === 44)
  if (text.charCodeAt(reader.at) !== closing) return unsure
  reader.at++
  return opening === 123 ? mapping : list
}

function keyOf(reader: Reader): string | null {
  key.lastIndex = reader.at
  const name = key.exec(reader.text)?.[1]
  if (name === undefined || special.test(name)) return null
  reader.at = key.lastIndex
  return name
}
