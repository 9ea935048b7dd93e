import type { Block } from '../items/blocks.js'
import type { Row } from '../paragraphs.js'
import type { Lines } from '../places.js'
import type { Flaw } from './flaw.js'
import { depthAt } from './lines.js'

interface Level {
  readonly depth: number
  readonly start: number
  readonly end: number
}

/** The headings that a reader of Markdown has found. */
export const judgedHeadings = (blocks: readonly Block[]): readonly Level[] =>
  blocks.flatMap((block) => (block.kind === 'heading' ? [block] : []))

/** The headings among the lines that are not code: with marks before them or a line below. */
export function headingsIn(
  groups: readonly (readonly Row[])[],
  lines: Lines,
  startOf: (line: number) => number,
): readonly Level[] {
  const found: Level[] = []
  for (const rows of groups) {
    for (const [index, { number, cut, text }] of rows.entries()) {
      const below = rows[index + 1]
      const start = startOf(number)
      const end = start + lines.line(number).trimEnd().length
      const depth = cut === 0 ? depthAt(text, 0) : 0
      const underline = /^(=+|-+)\s*$/.exec(below?.text ?? '')?.[1]
      if (depth > 0) found.push({ depth, start, end })
      else if (underline && cut === 0 && below?.cut === 0) {
        found.push({ depth: underline.startsWith('=') ? 1 : 2, start, end })
      }
    }
  }
  return found
}

/** Headings that leave a level out, and those of the first level after the first. */
export function* headingFlaws(headings: readonly Level[]): Iterable<Flaw> {
  // The title stands in the front matter, so that a body may begin on the second level.
  let above = 1
  let tops = 0
  for (const { depth, start, end } of headings) {
    const at = { start, end }
    if (depth === 1 && ++tops > 1) yield { kind: 'heading-top-again', at, detail: '' }
    if (depth > above + 1) yield { kind: 'heading-skipped', at, detail: `${above} ${depth}` }
    above = depth
  }
}
