import { isCollection, isMap, isPair, isScalar, isSeq, type Pair } from 'yaml'
import { type Block, parse } from './yaml-tree.js'

/** UTF-16 offsets in the text of the file. */
export interface Range {
  readonly start: number
  readonly end: number
}

/** Where something stands, and what it is as far as writing beside it goes. */
export interface Outline extends Range {
  /** `empty` is a key without a value; `null` one that says so. */
  readonly kind: 'map' | 'list' | 'scalar' | 'null' | 'empty'
  /** In brackets or braces. */
  readonly flow: boolean
  /** The key; null for an entry of a list. */
  readonly key: (Range & { readonly name: string }) | null
  /** The pairs of a mapping, the entries of a list. */
  readonly entries: readonly Outline[]
}

/** The shape of the mapping that a block holds; null when it is none, or stands in braces. */
export function outline(block: Block): readonly Outline[] | null {
  const { contents } = parse(block)
  if (contents === null) return []
  return isMap(contents) && !contents.flow ? contents.items.map((item) => shape(item, block)) : null
}

function shape(item: unknown, block: Block): Outline {
  const node = isPair(item) ? item.value : item
  const key = isPair(item) ? keyOf(item, block) : null
  const { start, end } = rangeOf(node, block) ?? { start: key?.end ?? 0, end: key?.end ?? 0 }
  const entries = isCollection(node) ? node.items.map((inner) => shape(inner, block)) : []
  const flow = isCollection(node) && node.flow === true
  const last = entries.at(-1)
  // A block ends where its last value does; the library counts comments and line ends with it.
  const tail = isCollection(node) && !flow && last ? last.end : end
  return { kind: kindOf(node, start === end), flow, key, entries, start, end: tail }
}

function keyOf({ key }: Pair, block: Block) {
  const range = rangeOf(key, block) ?? { start: block.start, end: block.start }
  return { ...range, name: isScalar(key) ? String(key.value) : '' }
}

function kindOf(node: unknown, isEmpty: boolean): Outline['kind'] {
  if (isMap(node)) return 'map'
  if (isSeq(node)) return 'list'
  if (node === null || (isScalar(node) && node.value === null)) return isEmpty ? 'empty' : 'null'
  return 'scalar'
}

function rangeOf(node: unknown, block: Block): Range | null {
  const range = (node as { range?: readonly number[] | null } | null)?.range
  if (!range) return null
  return { start: block.start + (range[0] ?? 0), end: block.start + (range[1] ?? 0) }
}
