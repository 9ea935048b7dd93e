// What a hand or a word processor writes where YAML wants a hyphen or a plain space. YAML reads
// most of it as text, or blames a line far away.
import { isScalar, visit } from 'yaml'
import type { Edit } from '../diagnostic.js'
import { applyEdits } from './edits.js'
import { type Block, parse } from './yaml-tree.js'

/** One such mark, and what should stand there; offsets in the text of the file. */
export interface Slip {
  readonly cause: 'list-mark' | 'hard-space'
  readonly edits: readonly Edit[]
  /** Where it is shown. */
  readonly at: number
  /** The mark as it stands, or the name of the character: `U+00A0`. */
  readonly detail: string
}

/** Spaces that look like the plain one, or like nothing. */
const hard = '\\u00A0\\u1680\\u2000-\\u200B\\u202F\\u205F\\u3000\\uFEFF'
const blank = ` \\t${hard}`

// One pattern each: together they would be slower.
const suspicious: readonly RegExp[] = [
  /^[ \t]*(?:[*–—•]|-[^\s\d.-])/m,
  new RegExp(`(?:^|[-:,{])[ \\t]*[${hard}]`, 'm'),
  /(?:^|[-:,[{])[ \t]*[”“„»«’‘]/m,
  /[ \t]#\d|[-:][ \t]+#[^\s#]/,
]

/** Whether there may be a slip, or an odd value; most blocks have neither. */
export const isSuspicious = (source: string): boolean =>
  suspicious.some((pattern) => pattern.test(source))

const entry = /^([ \t]*)([*–—•](?:[ \t]+|(?=[[{"'\p{L}]))|-(?=[[{"'\p{L}]))(?=\S)/u
// A run of blanks: before a line, after a dash, a key or a brace.
const run = `([${blank}]+)(?=[^\\s${hard}])`
const runs: readonly RegExp[] = [
  new RegExp(`(^)${run}`, 'g'),
  new RegExp(`(^[${blank}]*-)${run}`, 'g'),
  new RegExp(
    `((?:^[${blank}]*(?:-[${blank}]+)*|[{,][${blank}]*)[\\p{L}_][\\p{L}\\w]*:)${run}`,
    'gu',
  ),
  new RegExp(`([{,])${run}(?=[\\p{L}_]+:)`, 'gu'),
]
const character = new RegExp(`[${hard}]`)
const characters = new RegExp(`[${hard}]`, 'g')

// A file with twenty slips asks twenty times.
let latest: {
  readonly block: Block
  readonly slips: readonly Slip[]
  whole: boolean | null
} | null = null

function found(block: Block) {
  const { text, start, end } = block
  const same = latest?.block.text === text && latest.block.start === start
  if (latest && same && latest.block.end === end) return latest
  latest = { block, slips: find(block), whole: null }
  return latest
}

/** Every slip of a block, one for each line at most; none in quoted text and blocks of text. */
export const slipsIn = (block: Block): readonly Slip[] => found(block).slips

/** The mend of the slip shown at an offset; nothing where the block would still not be read. */
export function slipMend(block: Block, at: number): readonly Edit[] {
  const known = found(block)
  const slip = known.slips.find((one) => one.at === at)
  if (!slip) return []
  known.whole ??= reads(
    block,
    known.slips.flatMap(({ edits }) => edits),
  )
  const alone = () => known.slips.length <= few && reads(block, slip.edits)
  return known.whole || alone() ? slip.edits : []
}

const few = 5

function reads({ text, start, end }: Block, edits: readonly Edit[]): boolean {
  const after = applyEdits(text.slice(0, end), edits)
  return parse({ text: after, start, end: after.length }).errors.length === 0
}

function find(block: Block): readonly Slip[] {
  const source = block.text.slice(block.start, block.end)
  if (!isSuspicious(source)) return []
  const inText = textIn(block)
  const slips: Slip[] = []
  let before = ''
  let start = 0
  for (const line of source.split('\n')) {
    const slip = hardSpace(line, start) ?? listMark(line, start, before)
    if (slip && !inText(slip.at)) {
      const edits = slip.edits.map(({ start, end, text }) => ({
        start: block.start + start,
        end: block.start + end,
        text,
      }))
      slips.push({ ...slip, at: block.start + slip.at, edits })
    }
    if (/^[^\S\n]*[^\s#]/.test(line)) before = line
    start += line.length + 1
  }
  return slips
}

/** An entry of a list, where one can stand: below a key, or beside or after another entry. */
function listMark(line: string, start: number, before: string): Slip | null {
  const [found, indent = '', mark = ''] = entry.exec(line) ?? []
  if (found === undefined) return null
  const deeper = (/^[ \t]*/.exec(before)?.[0].length ?? 0) > indent.length
  if (!deeper && !/:\s*$|^\s*[-*–—•]/.test(before) && !/^\*[ \t]/.test(mark)) return null
  const at = start + indent.length
  const text = mark.trimEnd() === mark ? '- ' : `-${mark.slice(1)}`
  const edits = [{ start: at, end: at + mark.length, text }]
  return { cause: 'list-mark', at, edits, detail: mark.trimEnd() }
}

/** The hard spaces of a line that stand where YAML needs plain ones. */
function hardSpace(line: string, start: number): Slip | null {
  if (!character.test(line)) return null
  const edits = runs.flatMap((pattern) =>
    [...line.matchAll(pattern)].flatMap(({ 1: before = '', 2: written = '', index }) => {
      if (!character.test(written)) return []
      const from = start + index + before.length
      // As indentation each space counts; elsewhere one is enough.
      const text = index + before.length === 0 ? written.replace(characters, ' ') : ' '
      return [{ start: from, end: from + written.length, text }]
    }),
  )
  const first = Math.min(...edits.map((edit) => edit.start))
  if (edits.length === 0) return null
  const at = first + line.slice(first - start).search(character)
  const code = line
    .charCodeAt(at - start)
    .toString(16)
    .toUpperCase()
    .padStart(4, '0')
  return { cause: 'hard-space', at, edits, detail: `U+${code}` }
}

/** Whether an offset lies in text that is quoted or a block of its own: there all may stand. */
function textIn(block: Block): (at: number) => boolean {
  const ranges: (readonly [number, number])[] = []
  visit(parse(block), {
    Scalar: (_, node) => {
      const [from = 0, to = 0] = node.range ?? []
      if (isScalar(node) && node.type !== 'PLAIN') ranges.push([from, to])
    },
  })
  return (at) => ranges.some(([from, to]) => from <= at && at < to)
}
