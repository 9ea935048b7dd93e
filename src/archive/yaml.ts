// The only file that knows a YAML library. Values fast (js-yaml), positions late (yaml).
import { CORE_SCHEMA, load } from 'js-yaml'
import { isCollection, isMap, isPair, isScalar, isSeq, type Node, visit } from 'yaml'
import type { Edit } from '../diagnostic.js'
import { detachedIn } from './detached.js'
import type { Fault, FaultKind } from './faults.js'
import { type Pointer, placeAt } from './places.js'
import { causeOf, isContained, type Opened } from './yaml-causes.js'
import { bracketTooDeep, dashTooDeep } from './yaml-depth.js'
import { isDoubtful } from './yaml-doubts.js'
import { oddValues } from './yaml-marks.js'
import { narrow } from './yaml-narrow.js'
import { readPieces } from './yaml-pieces.js'
import { isSuspicious, slipsIn } from './yaml-slips.js'
import { type Block, parse } from './yaml-tree.js'

export type { Block } from './yaml-tree.js'

export type Values = Readonly<Record<string, unknown>>

/** Twenty findings of one file tell as much as twenty thousand. */
const maxFaults = 20

/** Keys that would reach the machinery of JavaScript instead of the data. */
const unsafeKeys = new Set([...Object.getOwnPropertyNames(Object.prototype), 'prototype'])

/**
 * Read a block of YAML 1.2 (core schema) as plain data: dates and times stay strings.
 * Anchors, aliases, tags, merges, repeated keys and unsafe keys are faults, never values.
 */
export function readYaml(block: Block): { data: unknown; faults: readonly Fault[] } {
  const source = block.text.slice(block.start, block.end)
  const bracket = bracketTooDeep(source)
  if (bracket !== -1) return tooDeepAt(block, bracket)
  const data = readPieces(source, readSurely) ?? readSurely(source)
  if (data !== null) return { data, faults: [] }
  const dash = dashTooDeep(source)
  return dash === -1 ? readSlowly(block) : tooDeepAt(block, dash)
}

function tooDeepAt({ text, start }: Block, offset: number) {
  const place = placeAt(text, start + offset, start + offset + 1)
  return { data: null, faults: [{ kind: 'nesting', place, detail: '' } as const] }
}

/** Null when only the strict library can say what it is; that one also says where and why. */
function readSurely(source: string): unknown {
  if (isDoubtful(source) || isSuspicious(source) || dashTooDeep(source) !== -1) return null
  try {
    return detachedIn(load(source, { schema: CORE_SCHEMA })) ?? null
  } catch {
    return null
  }
}

/** The same by the library that keeps positions; it decides whenever the fast one is not sure. */
export function readSlowly(block: Block): { data: unknown; faults: readonly Fault[] } {
  const document = parse(block)
  const source = block.text.slice(block.start, block.end)
  const faults: Fault[] = []
  const lineAt = (offset: number) => placeAt(block.text, block.start + offset, 0).line
  const add = (kind: FaultKind, from: number, to: number, detail: string) => {
    if (faults.length === maxFaults) return
    faults.push({ kind, detail, place: placeAt(block.text, block.start + from, block.start + to) })
  }

  for (const { cause, at, detail } of slipsIn(block)) {
    add('yaml', at - block.start, at - block.start + 1, `${cause} ${detail}`)
  }
  // A line that a slip breaks breaks others with it.
  if (faults.length > 0) return { data: null, faults }

  for (const { code, message, pos } of [...document.errors, ...document.warnings]) {
    const [from, to] = pos
    if (code === 'RESOURCE_EXHAUSTION') add('nesting', from, from + 1, '')
    else if (code === 'TAG_RESOLVE_FAILED') add('tag', from, to, source.slice(from, to))
    else if (code === 'BAD_ALIAS') add('alias', from, to, source.slice(from, to))
    else {
      const error = { code, message, from, open: () => openAt(document, source, from) }
      const { cause, at, detail } = causeOf(error, source)
      add('yaml', at, at + 1, detail ? `${cause} ${detail}` : cause)
      if (!isContained(cause, code) || faults.length === maxFaults) break
    }
  }
  if (faults.length > 0) return { data: null, faults }

  const marked = (node: Node) => {
    if (faults.length === maxFaults) return
    const from = node.range?.[0] ?? 0
    const back = (sign: RegExp) => source.slice(0, from).search(sign)
    if ('anchor' in node && node.anchor) add('alias', back(/&[^&]*$/), from, `&${node.anchor}`)
    if ('tag' in node && node.tag) add('tag', back(/!{1,2}[^!]*$/), from, String(node.tag))
  }
  visit(document, {
    Alias: (_, node) => {
      add('alias', node.range?.[0] ?? 0, node.range?.[1] ?? 0, `*${node.source}`)
    },
    Seq: (_, node) => marked(node),
    Scalar: (_, node) => marked(node),
    Map: (_, node) => {
      marked(node)
      const seen = new Map<string, number>()
      for (const { key } of node.items) {
        if (!isScalar(key) || !key.range) continue
        const name = String(key.value)
        const [from, to] = key.range
        const first = seen.get(name)
        if (name === '<<') add('alias', from, to, name)
        else if (unsafeKeys.has(name)) add('unsafe-key', from, to, name)
        else if (first === undefined) seen.set(name, from)
        else if (faults.length < maxFaults) {
          add('duplicate-key', from, to, `${name} ${lineAt(first)}`)
        }
      }
    },
  })
  if (faults.length > 0) return { data: null, faults }
  for (const { kind, from, to, detail } of oddValues(document, source)) add(kind, from, to, detail)
  try {
    return { data: document.toJS({ maxAliasCount: 0 }) ?? null, faults }
  } catch {
    return { data: null, faults: [{ kind: 'nesting', place: null, detail: '' }] }
  }
}

/** Where a value, or its key, stands in the text of its file. */
export interface Located {
  readonly start: number
  readonly end: number
  /** Otherwise the offsets are those of the nearest parent that is there. */
  readonly found: boolean
}

/** The offsets of a value, or of its key, in the file's text; of the nearest parent if it is not there. */
export function locate(block: Block, pointer: Pointer, part: 'key' | 'value'): Located {
  const near = narrow(block, pointer)
  return locateIn(near.block, near.pointer, part)
}

/** The same without a look for the part of the block where it stands. */
export function locateIn(block: Block, pointer: Pointer, part: 'key' | 'value'): Located {
  const document = parse(block)
  let node: unknown = document.contents
  let key: Node | null = null
  let found = true
  for (const step of pointer) {
    const next: unknown = isMap(node)
      ? node.items.find((pair) => isScalar(pair.key) && String(pair.key.value) === String(step))
      : isSeq(node) && typeof step === 'number'
        ? node.items[step]
        : undefined
    if (next === undefined || next === null) {
      found = false
      break
    }
    key = isPair(next) ? (next.key as Node) : (next as Node)
    node = isPair(next) ? next.value : next
  }
  const target = found && part === 'value' && isScalar(node) && node.range ? node : key
  const chosen = found && part === 'value' && !isCollection(node) ? target : key
  const [start, end] = chosen?.range ?? [0, 0]
  // A block of text owns its last line break, and what is put in its place has none.
  const length = block.text.slice(block.start + start, block.start + end).trimEnd().length
  return { start: block.start + start, end: block.start + start + length, found: found && !!chosen }
}

/** The edit that leaves the only entry of a list in brackets alone; none where there are none. */
export function unbracketed(block: Block | null, entry: Pointer): readonly Edit[] {
  if (block === null) return []
  const { text } = block
  const { start, end, found } = locate(block, entry, 'value')
  const open = /\[ *$/.exec(text.slice(block.start, start))
  const close = /^ *,? *\]/.exec(text.slice(end))
  const raw = text.slice(start, end)
  if (!found || !open || !close || !/^["'{\p{L}\d][^\n]*$/u.test(raw)) return []
  return [{ start: block.start + open.index, end: end + close[0].length, text: raw }]
}

/** The quoted value that ends, or the bracket that is open, where the library gave up. */
function openAt(document: ReturnType<typeof parse>, source: string, offset: number): Opened {
  let quoted: Opened['quoted'] = null
  let bracket: Opened['bracket'] = null
  visit(document, {
    Scalar: (_, node) => {
      const [from = 0, to = 0, end = 0] = node.range ?? []
      if (!node.type?.startsWith('QUOTE') || from > offset || end < offset - 1) return
      quoted = { start: from, multiline: source.slice(from, to).includes('\n') }
    },
    Collection: (_, node) => {
      const [from, to] = node.range ?? [0, -1]
      // One that is closed ends before the fault.
      if (node.flow && from <= offset && to >= offset) bracket = from
    },
  })
  return { quoted, bracket }
}

/** How many things keep a block from being read, without the bound that holds for findings. */
export const errorsIn = (block: Block): number => parse(block).errors.length
