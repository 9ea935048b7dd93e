import { remark } from 'remark'
import remarkGfm from 'remark-gfm'
import type { Block, Entry, Mask, Other, Strong } from './items/blocks.js'
import type { Span } from './items/spans.js'

/** As much of a tree's node as is looked at; the tree is remark's. */
interface Node {
  readonly type: string
  readonly depth?: number
  readonly checked?: boolean | null
  readonly value?: string
  readonly children?: readonly Node[]
  readonly position?: {
    readonly start: { readonly offset?: number | undefined }
    readonly end: { readonly offset?: number | undefined }
  }
}

/** The longest body that is parsed, in UTF-16 units. */
const maxLength = 100_000
/** Marks that may stand in one body: the parser's time grows with their square. */
const maxMarks = 3_000
const maxLines = 5_000
const maxUnderlines = 1_000
/** List markers and quotes: on one line, and in all. */
const maxNesting = 50
const maxMarkers = 2_000
/** What stands before the text of lines: of one, and in all. */
const maxPrefix = 200
const maxPrefixes = 30_000

let processor: { parse: (text: string) => unknown } | undefined

/**
 * The blocks of a body as remark with GFM sees them. Null when the body is longer, deeper or more
 * full of marks than a parser should be given: its time grows with the square of some of them.
 */
export function markdownBlocks(text: string, bodyStart: number): readonly Block[] | null {
  const body = text.slice(bodyStart)
  if (isTooMuch(body)) return null
  processor ??= remark().use(remarkGfm)
  let root: Node
  try {
    root = processor.parse(body) as Node
  } catch {
    // Too deep for its recursion in spite of all, or a fault of the parser: either way no tree.
    return null
  }
  const shift = bodyStart + (body.startsWith('\uFEFF') ? 1 : 0)
  const children = root.children ?? []
  return children.map((node) => blockOf(node, text, shift))
}

function isTooMuch(body: string): boolean {
  if (body.length > maxLength || countOf(body, /\r\n?|\n/g, maxLines) > maxLines) return true
  if (countOf(body, /[*_~`<>[\]|&\\!]/g, maxMarks) > maxMarks) return true
  if (countOf(body, /^ {0,3}(?:-+|=+)[ \t]*$/gm, maxUnderlines) > maxUnderlines) return true
  let markers = 0
  let prefixes = 0
  for (const [prefix] of body.matchAll(/^(?:[ \t>*+-]|\d{1,9}[.)])+/gm)) {
    const here = countOf(prefix, /[>*+.)-]/g, maxNesting)
    markers += here
    prefixes += prefix.length
    if (prefix.length > maxPrefix || here > maxNesting) return true
    if (markers > maxMarkers || prefixes > maxPrefixes) return true
  }
  return false
}

/** How many matches there are; no more are counted than one above the limit. */
function countOf(text: string, pattern: RegExp, limit: number): number {
  let count = 0
  for (const _ of text.matchAll(pattern)) if (++count > limit) break
  return count
}

function blockOf(node: Node, text: string, shift: number): Block {
  const span = withoutTail(text, spanOf(node, shift))
  switch (node.type) {
    case 'paragraph':
      return { kind: 'paragraph', ...span, ...inlinesOf(node, shift, text) }
    case 'heading':
      return { kind: 'heading', ...span, depth: node.depth ?? 1, content: contentOf(text, span) }
    case 'list': {
      const entries = (node.children ?? []).map((one) => entryOf(one, text, shift))
      return { kind: 'list', ...span, entries }
    }
    default:
      return { kind: kindOf(node, text, span), ...span }
  }
}

/** What a heading says; the tree has no places for some of what it holds, such as bare links. */
function contentOf(text: string, { start, end }: Span): Span {
  const raw = text.slice(start, end)
  const opening = /^#{1,6}(?:[ \t]+|$)/.exec(raw)?.[0].length
  if (opening === undefined)
    return withoutTail(text, { start, end: text.lastIndexOf('\n', end - 1) })
  const closing = /(?:^|[ \t])#+$/.exec(raw.slice(opening))?.[0].length ?? 0
  return withoutTail(text, { start: start + opening, end: end - closing })
}

function kindOf(node: Node, text: string, { start }: Span): Other['kind'] {
  if (node.type === 'html') return text.startsWith('<!--', start) ? 'comment' : 'html'
  if (node.type === 'blockquote') return 'quote'
  if (node.type === 'footnoteDefinition') return 'footnote'
  return node.type === 'code' || node.type === 'table' ? node.type : 'none'
}

function entryOf(node: Node, text: string, shift: number): Entry {
  const span = withoutTail(text, spanOf(node, shift))
  const blocks = (node.children ?? []).map((one) => blockOf(one, text, shift))
  if (typeof node.checked !== 'boolean') return { ...span, box: null, ticked: false, blocks }
  const at = text.indexOf('[', span.start)
  const [first, ...rest] = blocks
  // Its paragraph begins after the box, but for one that goes straight on with bold text.
  let start = at + 3
  while (/\s/.test(text[start] ?? '')) start++
  const opening = first ? [{ ...first, start: Math.max(first.start, start) }] : []
  const box = { start: at, end: at + 3 }
  return { ...span, box, ticked: node.checked, blocks: [...opening, ...rest] }
}

function inlinesOf(node: Node, shift: number, text: string) {
  const strongs: Strong[] = []
  const masks: Mask[] = []
  const walk = (at: Node) => {
    const span = spanOf(at, shift)
    const kind = maskOf(at, text, span)
    if (at.type === 'strong') strongs.push(span)
    // Masks within masks say nothing more.
    if (kind && span.end > (masks.at(-1)?.end ?? 0)) masks.push({ kind, ...span })
    for (const child of at.children ?? []) walk(child)
  }
  walk(node)
  return { strongs, masks }
}

function maskOf({ type }: Node, text: string, { start }: Span): Mask['kind'] | null {
  if (type === 'delete') return 'struck'
  if (type === 'inlineCode') return 'code'
  return type === 'html' && text.startsWith('<!--', start) ? 'comment' : null
}

function spanOf(node: Node, shift: number): Span {
  const start = (node.position?.start.offset ?? 0) + shift
  return { start, end: (node.position?.end.offset ?? 0) + shift }
}

/** White space at the end of a block is no part of it. */
function withoutTail(text: string, { start, end }: Span): Span {
  let to = end
  while (to > start && ' \t\r\n'.includes(text[to - 1] ?? '-')) to--
  return { start, end: to }
}
