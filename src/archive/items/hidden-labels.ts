import type { Block, Other, Paragraph } from './blocks.js'
import { readLabel } from './labels.js'
import { addMisses, type NearMiss, type NearMissKind } from './near-miss.js'
import { isWithin, type Span } from './spans.js'
import { opensLine, textOf } from './words.js'

const kinds: Readonly<Record<Other['kind'], NearMissKind>> = {
  quote: 'label-in-quote',
  code: 'label-in-code',
  table: 'label-in-table',
  comment: 'label-in-comment',
  html: 'label-in-html',
  footnote: 'label-mid-line',
  none: 'label-mid-line',
}
const bold = /\*\*([^*]{2,200}:)\*\*/g

/** Labels in what no item is read from: a quote, a table, a comment, code. */
export function* labelsIn(text: string, { kind, start, end }: Other): Iterable<NearMiss> {
  yield* labelsWithin(text, { start, end }, kinds[kind])
}

/** Labels in a nested list, or in a later paragraph of an entry: they are read by nobody. */
export function* nestedLabels(text: string, blocks: readonly Block[]): Iterable<NearMiss> {
  for (const block of blocks) {
    if (block.kind === 'list') {
      for (const entry of block.entries) yield* nestedLabels(text, entry.blocks)
    } else if (block.kind === 'paragraph') {
      for (const strong of block.strongs) {
        const found = labelAt(text, strong, 'label-in-nested-list')
        if (found && !isWithin(block.masks, strong.start)) yield found
      }
    } else if (block.kind !== 'heading') {
      yield* labelsIn(text, block)
    }
  }
}

/**
 * Labels within a line, in code or in a comment of a paragraph. What is struck is left alone, and
 * what one of the near misses from `since` on tells of already.
 */
export function findMidLine(
  text: string,
  { start, strongs, masks }: Paragraph,
  misses: NearMiss[],
  since: number,
): void {
  let told: Span[] | null = null
  for (const strong of strongs) {
    if (opensLine(text, start, strong.start) || isWithin(masks, strong.start)) continue
    const found = labelAt(text, strong, 'label-mid-line')
    if (!found) continue
    told ??= misses
      .slice(since)
      .map(({ place }) => place)
      .sort((a, b) => a.start - b.start)
    if (!isWithin(told, strong.start)) misses.push(found)
  }
  for (const mask of masks) {
    if (mask.kind !== 'struck') addMisses(misses, labelsWithin(text, mask, kinds[mask.kind]))
  }
}

function* labelsWithin(text: string, { start, end }: Span, kind: NearMissKind): Iterable<NearMiss> {
  for (const { 0: all, index } of text.slice(start, end).matchAll(bold)) {
    const place = { start: start + index, end: start + index + all.length }
    const found = labelAt(text, place, kind)
    if (found) yield found
  }
}

function labelAt(text: string, place: Span, kind: NearMissKind): NearMiss | null {
  const label = readLabel(text, { start: place.start + 2, end: place.end - 2 })
  return label && { kind, place, written: textOf(text, place), meant: null }
}
