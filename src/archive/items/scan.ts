import type { Block, Entry, List, Paragraph } from './blocks.js'
import { readInlines } from './inlines.js'
import { contentOffset, type LineForm, lineForm } from './line-forms.js'
import { boxAt, delimiterOf, endOfFence, hasOddities, headingAt } from './line-parts.js'

/** The blocks of a body, and whether Markdown may see others. */
export interface Scan {
  readonly blocks: readonly Block[]
  readonly unsure: boolean
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] }
interface OpenEntry {
  readonly entry: Mutable<Entry> & { readonly blocks: Block[] }
  readonly list: Mutable<List> & { readonly entries: Entry[] }
  /** The column where its text stands. */
  readonly offset: number
  /** `-`, `*`, `+`, `.` or `)`: another mark begins another list. */
  readonly mark: string
}

/**
 * Tell the blocks of a body apart, line by line, in linear time. What Markdown might see otherwise
 * is read as well as can be and said to be unsure.
 */
export function scanBlocks(text: string, bodyStart: number): Scan {
  const blocks: Block[] = []
  const open: OpenEntry[] = []
  const odd = text.indexOf('`', bodyStart) !== -1 || text.indexOf('~', bodyStart) !== -1
  let unsure = hasOddities(text, bodyStart)
  let leaf: Mutable<Paragraph> | null = null
  let blank = true
  let star = -2

  const closeLeaf = () => {
    if (leaf === null) return
    if (star !== -1 && star < leaf.start) star = text.indexOf('*', leaf.start)
    if (odd || (star !== -1 && star < leaf.end)) {
      const inlines = readInlines(text, leaf, star === -1 ? leaf.end : star, odd)
      leaf.strongs = inlines.strongs
      leaf.masks = inlines.masks
      if (inlines.unsure) unsure = true
    }
    // It may define a link, and then it is no paragraph.
    if (text.charCodeAt(leaf.start) === 91 && text.slice(leaf.start, leaf.end).includes(']:')) {
      unsure = true
    }
    for (const { entry, list } of open) entry.end = list.end = leaf.end
    leaf = null
  }
  const closeTo = (level: number) => {
    closeLeaf()
    if (open.length > level) open.length = level
  }
  const container = () => open.at(-1)?.entry.blocks ?? blocks
  const addLeaf = (start: number, end: number) => {
    leaf = { kind: 'paragraph', start, end, strongs: nothing, masks: nothing }
    container().push(leaf)
  }

  const readText = (start: number, end: number, indent: number) => {
    if (leaf !== null) {
      leaf.end = end
      return
    }
    let level = 0
    if (open.length === 0) {
      if (indent > 3) unsure = true
    } else {
      level = levelAt(open, indent)
      if (level === -1 || !blank) unsure = true
      if (level === -1) level = indent === 0 ? 0 : open.length
    }
    closeTo(level)
    addLeaf(start, end)
  }

  const readEntry = (start: number, end: number, indent: number, form: LineForm) => {
    const mark = form === 'bullet' ? (text[start] ?? '') : delimiterOf(text, start)
    const level = levelAt(open, indent)
    const sibling = open[level]
    if (level === -1) unsure = true
    // Only a list that begins with a plain 1 can break off a paragraph.
    const breaks = form === 'bullet' || (text[start] === '1' && text[start + 1] === mark)
    if (level === -1 || (leaf !== null && !sibling && !breaks)) {
      if (open.length > 0) unsure = true
      return readText(start, end, indent)
    }
    if (sibling && sibling.mark !== mark && leaf !== null) unsure = true
    closeTo(level)
    let list = sibling?.mark === mark ? sibling.list : undefined
    if (!list) {
      list = { kind: 'list', start, end, entries: [] }
      container().push(list)
    }
    const offset = contentOffset(text, start, end)
    const boxed = boxAt(text, start + offset, end)
    if (boxed === 'odd') unsure = true
    const box = boxed === 'odd' ? null : boxed
    const entry = {
      start,
      end,
      box,
      ticked: box !== null && text[box.start + 1] !== ' ',
      blocks: [],
    }
    list.entries.push(entry)
    open.push({ entry, list, offset: indent + offset, mark })
    let at = box === null ? start + offset : box.end
    while (text.charCodeAt(at) === 32) at++
    if (box === null && lineForm(text, at, end) !== 'text') unsure = true
    addLeaf(at, end)
  }

  let next = bodyStart
  for (let at = bodyStart; at < text.length; at = next + 1) {
    next = text.indexOf('\n', at)
    if (next === -1) next = text.length
    let first = at
    while (text.charCodeAt(first) === 32) first++
    let end = next
    while (end > first && isBlank(text.charCodeAt(end - 1))) end--
    if (first >= end) {
      closeLeaf()
      blank = true
      continue
    }
    const indent = first - at
    const form = lineForm(text, first, end)
    if (form === 'text') {
      readText(first, end, indent)
    } else if (form === 'bullet' || form === 'ordered') {
      readEntry(first, end, indent, form)
    } else if (form === 'odd' || indent > 0 || (form === 'rule' && !blank)) {
      unsure = true
      readText(first, end, indent)
    } else {
      closeTo(0)
      if (form === 'heading') {
        blocks.push(headingAt(text, first, end))
      } else if (form === 'rule') {
        blocks.push({ kind: 'none', start: first, end })
      } else {
        const stop = endOfFence(text, first, next)
        blocks.push({ kind: 'code', start: first, end: stop })
        next = stop
      }
    }
    blank = false
  }
  closeTo(0)
  return { blocks, unsure }
}

const nothing: readonly never[] = []

/** How many entries are open around a line with this indent; -1 when it fits none exactly. */
function levelAt(open: readonly OpenEntry[], indent: number): number {
  if (indent === 0) return 0
  for (let level = open.length; level > 0; level--) {
    if (open[level - 1]?.offset === indent) return level
  }
  return -1
}

const isBlank = (code: number): boolean => code === 32 || code === 13
