// The only file that knows gray-matter, which by default runs code that stands in a file.
import matter from 'gray-matter'
import type { Fault, FaultKind } from './faults.js'
import { harmless } from './faults.js'
import { placeAt } from './places.js'
import { type Block, readYaml, type Values } from './yaml.js'

/** The most a front matter may hold, in UTF-16 units: minutes of sixty people are a tenth of that. */
export const maxFrontMatter = 64 * 1024

// No m flag: in JavaScript ^ and $ with it also match at a lone CR and at U+2028.
const open = /^---[ \t]*\r?\n/
const close = /\n---[ \t]*(?=\r?\n|\r?$)/g

// What was meant to close, where nothing does: too many dashes, or those a word processor makes.
const nearlyClosed = /\n(?:-{4,}|[–—][-–—]*)(?=[ \t]*(?:\r?\n|\r?$))/

// gray-matter looks for comments in time that is quadratic in the length of a run of blank lines;
// the values come from the block itself.
const blankLines = /\n(?:[^\S\n]*\n)+/g

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
  if (!opened) return head.startsWith('---') ? 'fence-opened' : 'front-matter-missing'
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
    const end = block === 'fence-closed' ? nearlyClosed.exec(text) : null
    const at = end ? end.index + 1 : 0
    const told = end
      ? fault('fence-like', text, at, at + end[0].length - 1)
      : fault(block, text, 0, 3, firstLine(text, block))
    return { data: null, faults: [told], bodyStart: whole }
  }

  const inner = text.slice(block.start, block.end)
  const bodyStart = endOfLine(text, block.end)
  const like = inner.indexOf('\n---')
  if (like !== -1) {
    const at = block.start + like + 1
    return { data: null, faults: [fault('fence-like', text, at, at + 3)], bodyStart }
  }
  if (inner.length > maxFrontMatter) {
    return { data: null, faults: [fault('size', text, 0, 3, String(inner.length))], bodyStart }
  }

  const faults: Fault[] = []
  const parsed = { data: null as unknown }
  const engine = {
    stringify: refuse,
    parse: () => {
      const read = readYaml(block)
      parsed.data = read.data
      faults.push(...read.faults)
      return {}
    },
  }
  // An options object also keeps gray-matter from its cache, which forgets errors.
  matter(text.slice(block.start - 3, bodyStart).replace(blankLines, '\n'), {
    language: 'yaml',
    engines: { ...refused, yaml: engine },
  })
  return { ...mapping(text, parsed.data, faults), bodyStart }
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

/** What stands after `---` on the first line, or before it, where a message needs to know. */
function firstLine(text: string, kind: FaultKind): string {
  if (kind === 'fence-opened')
    return text
      .slice(0, 60)
      .replace(/^\uFEFF?---|[\r\n].*$/gs, '')
      .trim()
  return kind === 'front-matter-missing' && /^\s{1,200}---[ \t]*\r?\n/.test(text) ? 'space' : ''
}

function endOfLine(text: string, from: number): number {
  const next = text.indexOf('\n', from)
  return next === -1 ? text.length : next + 1
}
