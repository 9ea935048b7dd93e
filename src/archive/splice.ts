import type { Edit } from '../diagnostic.js'
import { findBlock } from './frontmatter.js'
import type { Values } from './yaml.js'
import { type Outline, outline } from './yaml-outline.js'
import { blockYaml, inlineYaml } from './yaml-write.js'

/** A change to front matter that leaves every other byte of the file as it is. */
interface Head {
  readonly text: string
  readonly pairs: readonly Outline[]
  /** The offset of the first line of the block. */
  readonly first: number
  readonly eol: string
}

/**
 * The edit that puts an entry last in a list of the front matter, in the style of the entries that
 * are there. A missing list is made after the keys that come before it in `order`. Null when the
 * front matter cannot be changed this way: there is none, it is in braces, or the key is no list.
 */
export function appendEntry(
  text: string,
  key: string,
  entry: Values | string,
  order: readonly string[],
): Edit | null {
  const head = headOf(text)
  if (head === null) return null
  const list = head.pairs.find((pair) => pair.key?.name === key)
  const one = `  - ${inlineYaml(entry)}${head.eol}`
  if (list === undefined) return newLine(head, key, order, `${key}:${head.eol}${one}`)
  if (list.kind === 'empty') return insert(nextLine(head, list.key?.end ?? list.end), one)
  if (list.kind === 'null') return { ...spanOf(list), text: `[${inlineYaml(entry)}]` }
  if (list.kind !== 'list') return null
  const last = list.entries.at(-1)
  if (list.flow) {
    if (last === undefined) return insert(list.start + 1, inlineYaml(entry))
    return insert(last.end, `, ${inlineYaml(entry)}`)
  }
  const dash = indentOf(head, list.start)
  const isBlock = last?.kind === 'map' && !last.flow && typeof entry !== 'string'
  const lines = isBlock ? blockYaml(entry) : [inlineYaml(entry)]
  const made = lines.map((line, at) => `${dash}${at === 0 ? '- ' : '  '}${line}${head.eol}`)
  return insert(nextLine(head, list.end), made.join(''))
}

/**
 * The edit that gives a key of the front matter a value on one line, whether it had one or not.
 * Null when the front matter cannot be changed this way, or the key holds a block of lines.
 */
export function setValue(
  text: string,
  key: string,
  value: unknown,
  order: readonly string[],
): Edit | null {
  const head = headOf(text)
  if (head === null) return null
  const pair = head.pairs.find((one) => one.key?.name === key)
  if (pair === undefined)
    return newLine(head, key, order, `${key}: ${inlineYaml(value)}${head.eol}`)
  if (pair.kind === 'empty') {
    const colon = text.indexOf(':', pair.key?.end ?? pair.end)
    return insert(colon + 1, ` ${inlineYaml(value)}`)
  }
  if (!pair.flow && pair.kind !== 'scalar' && pair.kind !== 'null') return null
  const span = spanOf(pair)
  if (text.slice(span.start, span.end).includes('\n')) return null
  return { ...span, text: inlineYaml(value) }
}

function headOf(text: string): Head | null {
  const block = findBlock(text)
  if (typeof block === 'string') return null
  const pairs = outline(block)
  const first = text.indexOf('\n', block.start) + 1
  return pairs && { text, pairs, first, eol: text[first - 2] === '\r' ? '\r\n' : '\n' }
}

/** A line for a new key: after the nearest of those that come before it in the order of the type. */
function newLine(head: Head, key: string, order: readonly string[], line: string): Edit {
  const rank = order.indexOf(key)
  const before = head.pairs.findLast(({ key: own }) => {
    const at = order.indexOf(own?.name ?? '')
    return rank === -1 || (at !== -1 && at < rank)
  })
  return insert(before ? nextLine(head, before.end) : head.first, line)
}

/** The start of the line after an offset; the offset itself where a line starts there already. */
function nextLine({ text }: Head, offset: number): number {
  if (text[offset - 1] === '\n') return offset
  const end = text.indexOf('\n', offset)
  return end === -1 ? text.length : end + 1
}

function indentOf({ text }: Head, offset: number): string {
  const line = text.lastIndexOf('\n', offset - 1) + 1
  return text.slice(line, offset)
}

const insert = (at: number, text: string): Edit => ({ start: at, end: at, text })
const spanOf = ({ start, end }: Outline) => ({ start, end })
