import { detached } from './detached.js'
import { lineEnd } from './places.js'
import { isPlainKey, readPlain, unsure } from './yaml-plain.js'

/** How a library reads some YAML; null when it cannot, or should not, be trusted with it. */
export type ReadPart = (source: string) => unknown

/** Values that documents share, so that nobody may change them. */
type Shared = Readonly<Record<string, unknown>>

/** What a piece of text says: the value of a key, or of a row of a list, which has no name. */
interface Piece {
  readonly name: string
  readonly value: unknown
}

/** A piece that was not read before, and the row of which list it is; null when of none. */
interface Gap {
  readonly name: string
  readonly text: string
  readonly list: unknown[] | null
  readonly row: number
}

/** So many UTF-16 units of text are remembered at least, and twice as many at most. */
const remembered = 1024 * 1024

// What is met again moves to the younger half, and so is not forgotten with the older.
let young = new Map<string, Piece>()
let old = new Map<string, Piece>()
let length = 0
/** The marks of texts that were met once, each in the place of the one before it. */
const once = new Int32Array(32 * 1024)

const key = /[A-Za-z][\w-]*(?=:(?:[ \r\n]|$))/y

/**
 * Read a mapping of plain keys in pieces: most keys with their values, and most rows of lists, are
 * the same in many documents, so that the library need only read what it has not read before. A
 * piece means the same wherever it stands: a line that begins with a letter ends what came before
 * it, as a dash ends the row before, but where quotes, brackets or blocks of text run over several
 * lines, and there the library is not trusted with it.
 *
 * Null when the source is something else, or when `read` gives null: then it is to be read as a
 * whole.
 */
export function readPieces(source: string, read: ReadPart): Shared | null {
  const data: Record<string, unknown> = {}
  const gaps: Gap[] = []
  const lists: Gap[] = []
  let at = source.search(/\S/)
  if (at === -1 || (at > 0 && source.charCodeAt(at - 1) !== 10)) return null
  for (let end = at; at < source.length; at = end) {
    do end = lineEnd(source, end)
    while (goesOn(source.charCodeAt(end)))
    const text = source.slice(at, end)
    const known = recall(text) ?? plainPiece(text)
    const name = known ? known.name : nameAt(text)
    if (name === null || Object.hasOwn(data, name)) return null
    const list = known ? null : rowsIn(text, name, gaps)
    data[name] = known ? known.value : list
    if (list) lists.push({ name, text, list, row: 0 })
    else if (!known) gaps.push({ name, text, list, row: 0 })
  }
  if (gaps.length > 0 && !fill(data, gaps, read(textOf(gaps)))) return null
  for (const { name, text, list } of lists) learn(text, { name, value: list })
  return data
}

/** The key that a text begins with. */
function nameAt(text: string): string | null {
  key.lastIndex = 0
  return key.exec(text)?.[0] ?? null
}

/** The values of rows of one line each under a key, with those not read before among the gaps. */
function rowsIn(text: string, name: string, gaps: Gap[]): unknown[] | null {
  const first = name.length + 2
  if (first >= text.length || text.charCodeAt(first - 1) !== 10) return null
  if (!isPlainKey(name)) return null
  for (let at = first; at < text.length; at = lineEnd(text, at)) {
    if (!text.startsWith('  - ', at)) return null
  }
  const list: unknown[] = []
  for (let at = first, end = at; at < text.length; at = end) {
    end = lineEnd(text, at)
    const row = text.slice(at, end)
    const known = recall(row) ?? plainRow(row, name)
    if (!known) gaps.push({ name, text: row, list, row: list.length })
    list.push(known?.value)
  }
  return list
}

/** A key with a value beside it that needs no library. */
function plainPiece(text: string): Piece | undefined {
  const name = nameAt(text)
  if (name === null || !isPlainKey(name) || text.charCodeAt(name.length + 1) !== 32)
    return undefined
  const value = readPlain(text, name.length + 2)
  if (value === unsure) return undefined
  const piece = { name, value }
  // An id is met once.
  if (name !== 'id') learn(text, piece)
  return piece
}

/** The same in a row of a list. */
function plainRow(text: string, name: string): Piece | undefined {
  const value = readPlain(text, 4)
  if (value === unsure) return undefined
  const piece = { name, value }
  learn(text, piece)
  return piece
}

/** A blank, a line end, a dash or a comment: what stands above is not at its end. */
export const goesOn = (code: number): boolean =>
  code === 32 || code === 10 || code === 13 || code === 45 || code === 35

/** The pieces that were not read before, as a mapping of their own. */
function textOf(gaps: readonly Gap[]): string {
  let text = ''
  let latest: unknown = null
  for (const { name, list, text: piece } of gaps) {
    if (list !== null && list !== latest) text += `${name}:\n`
    text += piece
    latest = list
  }
  return text
}

/** Put what was read where it belongs, if it is what was asked for, and remember it. */
function fill(data: Record<string, unknown>, gaps: readonly Gap[], read: unknown): boolean {
  if (typeof read !== 'object' || read === null) return false
  const left = new Map<string, unknown>(Object.entries(read))
  let rows = 0
  for (const [index, { name, list, row }] of gaps.entries()) {
    const value = left.get(name)
    if (value === undefined) return false
    if (list === null) data[name] = value
    else if (!Array.isArray(value)) return false
    else {
      list[row] = value[rows++]
      if (gaps[index + 1]?.list === list) continue
      if (rows !== value.length) return false
      rows = 0
    }
    left.delete(name)
  }
  if (left.size > 0) return false
  for (const { name, text, list, row } of gaps) {
    learn(text, { name, value: list ? list[row] : data[name] })
  }
  return true
}

function recall(text: string): Piece | undefined {
  const known = young.get(text)
  if (known !== undefined) return known
  const older = old.get(text)
  if (older !== undefined) remember(text, older)
  return older
}

/** Remember what is met again: most texts never are, and would only take up memory. */
function learn(text: string, piece: Piece): void {
  const mark = markOf(text)
  const place = mark & (once.length - 1)
  if (once[place] === mark) remember(text, piece)
  else once[place] = mark
}

/** A number that hardly two texts share. */
function markOf(text: string): number {
  let mark = text.length
  for (let at = 0; at < text.length; at++) mark = (Math.imul(mark, 31) + text.charCodeAt(at)) | 0
  return mark
}

function remember(text: string, piece: Piece): void {
  if (length > remembered) {
    old = young
    young = new Map()
    length = 0
  }
  length += text.length
  young.set(detached(text), piece)
}
