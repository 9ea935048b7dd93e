// The only file that knows gray-matter, which by default runs code that stands in a file.
import matter from 'gray-matter'
import type { Fault, FaultKind } from './faults.js'
import { harmless } from './faults.js'
import { nearFence, opensWithDashes, opensWithKey } from './fences.js'
import { lineEnd, placeAt } from './places.js'
import { type Block, readYaml, type Values } from './yaml.js'

/** The most a front matter may hold, in UTF-16 units: minutes of sixty people are a tenth of that. */
export const maxFrontMatter = 64 * 1024

// No m flag: in JavaScript ^ and $ with it also match at a lone CR and at U+2028.
const open = /^---[ \t]*\r?\n/
const close = /\n---[ \t]*(?=\r?\n|\r?$)/g

const refuse = (): never => {
  throw new Error('front matter in this language is never read')
}
const refused = { javascript: refuse, js: refuse, coffee: refuse, json: refuse, toml: refuse }

export interface FrontMatter {
  readonly data: Values | null
  readonly faults: readonly Fault[]
  /** Offset of the first unit after the closing fence's line; the whole file when it is missing. */
  readonly bodyStart: number
}

/** Where the YAML of a Markdown file stands: from just after the opening `---` to the closing one. */
export function findBlock(text: string): Block | FaultKind {
  const bom = text.startsWith('\uFEFF') ? 1 : 0
  const head = bom ? text.slice(1) : text
  const opened = open.exec(head)
  if (!opened) {
    const dashed = head.startsWith('---') || opensWithDashes(head)
    return dashed ? 'fence-opened' : 'front-matter-missing'
  }
  close.lastIndex = opened[0].length - 1
  const closed = close.exec(head)
  if (!closed) return 'fence-closed'
  // The block starts inside line 1, so that its lines are the file's lines.
  return { text, start: bom + 3, end: bom + closed.index + 1 }
}

/** Find and read the front matter of a file's text. Never runs anything that stands in it. */
export function readFrontMatter(text: string): FrontMatter {
  const block = findBlock(text)
  const whole = text.length
  if (typeof block === 'string') {
    const near = block === 'fence-closed' ? nearFence(text) : null
    const told = near
      ? fault('fence-like', text, near.start, near.end, text.slice(near.start, near.end))
      : fault(block, text, 0, 3, firstLine(text, block))
    return { data: null, faults: [told], bodyStart: whole }
  }

  const inner = text.slice(block.start, block.end)
  const bodyStart = lineEnd(text, block.end)
  const like = nearFence(inner)
  if (like) {
    const [start, end] = [block.start + like.start, block.start + like.end]
    const told = fault('fence-like', text, start, end, text.slice(start, end))
    return { data: null, faults: [told], bodyStart }
  }
  if (inner.length > maxFrontMatter) {
    return { data: null, faults: [fault('size', text, 0, 3, String(inner.length))], bodyStart }
  }

  const opening = text.slice(block.start - 3, lineEnd(text, block.start))
  const fenced = isYaml(opening, text.slice(block.end, bodyStart))
  const { data, faults } = fenced ? readYaml(block) : { data: null, faults: [] }
  return { ...mapping(text, data, faults), bodyStart }
}

/** What gray-matter said of fences, by how they are written: hardly ever more than one way. */
const askedBefore = new Map<string, boolean>()

/**
 * Whether gray-matter finds YAML between two fences. It goes by them alone, so that it is asked
 * once, with a block as short as can be: it takes a third of the time that reading the block takes.
 */
function isYaml(opening: string, closing: string): boolean {
  const text = `${opening}a: 1\n${closing}`
  const known = askedBefore.get(text)
  if (known !== undefined) return known
  let asked = false
  const parse = () => {
    asked = true
    return {}
  }
  const engines = { ...refused, yaml: { stringify: refuse, parse } }
  // An options object also keeps gray-matter from its cache, which forgets errors.
  matter(text, { language: 'yaml', engines })
  if (askedBefore.size < 16) askedBefore.set(text, asked)
  return asked
}

/** Read a file that is YAML from its first line to its last. */
export function readWhole(text: string): FrontMatter {
  const bodyStart = text.length
  if (bodyStart > maxFrontMatter) {
    return { data: null, faults: [fault('size', text, 0, 1, String(bodyStart))], bodyStart }
  }
  const { data, faults } = readYaml(wholeBlock(text))
  return { ...mapping(text, data, faults), bodyStart }
}

/** The block of a file that is YAML throughout. */
export const wholeBlock = (text: string): Block => ({
  text,
  start: text.startsWith('\uFEFF') ? 1 : 0,
  end: text.length,
})

function mapping(text: string, read: unknown, faults: readonly Fault[]) {
  if (faults.some(({ kind }) => !harmless.has(kind))) return { data: null, faults }
  const data = read ?? {}
  if (typeof data === 'object' && !Array.isArray(data)) return { data: data as Values, faults }
  return { data: null, faults: [fault('not-a-mapping', text, 0, 3)] }
}

function fault(kind: FaultKind, text: string, start: number, end: number, detail = ''): Fault {
  const bom = start === 0 && text.startsWith('\uFEFF') ? 1 : 0
  return { kind, detail, place: placeAt(text, start + bom, end + bom) }
}

/** What stands on the first line, or before it, where a message needs to know. */
function firstLine(text: string, kind: FaultKind): string {
  if (kind === 'fence-opened')
    return text
      .slice(0, 60)
      .replace(/^\uFEFF|[\r\n].*$/gs, '')
      .trim()
  if (kind !== 'front-matter-missing') return ''
  if (/^\s{1,200}---[ \t]*\r?\n/.test(text)) return 'space'
  return opensWithKey(text) ? `key ${text.slice(0, 60).replace(/^\uFEFF|[\r\n].*$/gs, '')}` : ''
}
