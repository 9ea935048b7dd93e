import { lineEnd, type Pointer } from './places.js'
import { tooDeep } from './yaml-depth.js'
import { isDoubtful } from './yaml-doubts.js'
import { goesOn } from './yaml-pieces.js'
import { isSuspicious } from './yaml-slips.js'
import type { Block } from './yaml-tree.js'

/** A part of a block that holds a value, and the way to the value from there. */
export interface Narrowed {
  readonly block: Block
  readonly pointer: Pointer
}

/** The pieces of a block by the keys they begin with; null where it cannot be cut. */
type Pieces = ReadonlyMap<string, Block> | null

// A file with a hundred findings asks a hundred times, and for no other's between.
let latest: { readonly block: Block; readonly pieces: Pieces } | null = null

/**
 * The smallest part of a block that holds a value, or the nearest of its parents that is there, so
 * that the library which keeps positions need not read the rest. It is the whole block where a part
 * of it might mean something else by itself: see `readPieces`, which goes by the same lines.
 */
export function narrow(block: Block, pointer: Pointer): Narrowed {
  const [key, row, ...rest] = pointer
  const pieces = typeof key === 'string' ? piecesOf(block) : null
  if (pieces === null) return { block, pointer }
  const piece = pieces.get(String(key))
  if (!piece) return { block: { ...block, end: block.start }, pointer }
  const narrower = typeof row === 'number' ? rowOf(piece, row) : null
  return narrower ? { block: narrower, pointer: [0, ...rest] } : { block: piece, pointer }
}

function piecesOf(block: Block): Pieces {
  const { text, start, end } = block
  const same = latest?.block.text === text && latest.block.start === start
  if (latest && same && latest.block.end === end) return latest.pieces
  latest = { block, pieces: cut(block) }
  return latest.pieces
}

const key = /([A-Za-z][\w-]*):(?=[ \r\n]|$)/y

function cut({ text, start, end }: Block): Pieces {
  const source = text.slice(start, end)
  if (tooDeep(source) !== -1 || isDoubtful(source) || isSuspicious(source)) return null
  const pieces = new Map<string, Block>()
  let at = source.search(/\S/)
  if (at === -1 || (at > 0 && source.charCodeAt(at - 1) !== 10)) return null
  while (at < source.length) {
    key.lastIndex = at
    const name = key.exec(source)?.[1]
    if (name === undefined || pieces.has(name)) return null
    let next = lineEnd(source, at)
    while (next < source.length && !isLetter(source.charCodeAt(next))) {
      // What no line of a mapping at the margin can begin with is left to the whole.
      if (!goesOn(source.charCodeAt(next))) return null
      next = lineEnd(source, next)
    }
    pieces.set(name, { text, start: start + at, end: start + next })
    at = next
  }
  return pieces
}

/** A row of the list under the key a piece begins with; null where it is no list of such rows. */
function rowOf({ text, start, end }: Block, row: number): Block | null {
  let at = lineEnd(text, start)
  if (!/^[\w-]+:[ \t]*\r?\n?$/.test(text.slice(start, at))) return null
  let count = -1
  let from = -1
  for (; at < end; at = lineEnd(text, at)) {
    if (text.startsWith('  - ', at)) {
      count++
      if (count === row) from = at
      else if (from !== -1) return { text, start: from, end: at }
    } else if (count === -1 || !text.startsWith('    ', at)) return null
  }
  return from === -1 ? null : { text, start: from, end }
}

const isLetter = (code: number): boolean => (code | 32) >= 97 && (code | 32) <= 122
