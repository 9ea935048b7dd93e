import type { Edit } from '../../diagnostic.js'
import type { Span } from '../items/spans.js'
import { blockLines } from './carry/lines.js'
import type { Block, Point, Section } from './carry/section.js'
import { wrapped } from './carry/wrap.js'

/** Put what a section holds under a heading that is there, and leave what stands there as it is. */
export function sectionEdits(text: string, region: Span, section: Section): readonly Edit[] {
  const edits: Edit[] = []
  const left: Block[] = []
  for (const block of section.blocks) {
    const missing: Point[] = []
    for (const point of block.points) {
      const entry = entryOf(text, region, point)
      if (entry === null) missing.push(point)
      else if (point.offers.length > 0) edits.push(after(entry, offersOf(point)))
    }
    const isSaid = block.points.length === 0 && block.says !== null && has(text, region, block.says)
    if (isSaid) continue
    if (missing.length === block.points.length) left.push(block)
    else if (missing.length > 0) left.push({ ...block, title: null, says: null, points: missing })
  }
  const lines = left.flatMap(blockLines)
  return lines.length === 0 ? edits : [...edits, appended(text, region, lines)]
}

/** Put lines last under a heading, with a blank line before them. */
export function appended(text: string, region: Span, lines: readonly string[]): Edit {
  const said = text.slice(region.start, region.end)
  const at = region.start + said.trimEnd().length
  return { start: at, end: at, text: `\n\n${lines.join('\n').trimEnd()}` }
}

const offersOf = ({ offers }: Point): readonly string[] =>
  offers.flatMap((offer) => wrapped(offer, '- [ ] ', '  '))

const after = (at: number, lines: readonly string[]): Edit => ({
  start: at,
  end: at,
  text: `\n${lines.join('\n')}`,
})

/** The end of the list entry that speaks of a point; null where none does. */
function entryOf(text: string, region: Span, point: Point): number | null {
  const marks = marksOf(point)
  if (marks.length === 0) return null
  const said = text.slice(region.start, region.end)
  for (const match of said.matchAll(/^[-*+] .*(?:\r?\n[ \t]+\S.*)*/gm)) {
    const entry = match[0].replace(/\s+/g, ' ')
    if (/^[-*+] (?:\[.\] )?\*\*/.test(entry)) continue
    if (marks.some((mark) => entry.includes(mark))) {
      return region.start + match.index + match[0].replace(/\r$/, '').length
    }
  }
  return null
}

/** What tells a point from others: its reference, where it links to, or where it comes from. */
function marksOf({ ref, line }: Point): readonly string[] {
  const link = /\]\(([^)]+)\)/.exec(line)?.[0]
  const source = / (\([^() ]+\))\.?$/.exec(line)?.[1]
  return [...(ref === null ? [] : [`(${ref})`]), link, source].filter((mark) => mark !== undefined)
}

const has = (text: string, { start, end }: Span, words: string): boolean => {
  const link = /\]\([^)]+\)/.exec(words)?.[0]
  return link !== undefined && text.slice(start, end).includes(link)
}
