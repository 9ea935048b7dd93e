import type { Archive } from '../archive/archive.js'
import type { Document } from '../archive/document.js'
import { findBlock, wholeBlock } from '../archive/frontmatter.js'
import { mask } from '../archive/identity-numbers.js'
import { type Lines, lineOf, linesOf, type Pointer, placeAt } from '../archive/places.js'
import { type Block, locate } from '../archive/yaml.js'
import type { Edit, Place } from '../diagnostic.js'
import type { At, Fix, Problem } from './rule.js'

/** What a problem's place and fix come to in the text of its file. */
export interface Resolved {
  readonly place: Place | null
  readonly edits: readonly Edit[]
  readonly excerpt: string | null
  /** What stands at the place, on its first line, with identity numbers masked. */
  readonly words: string
}

const maxExcerpt = 200

/** Look places up in a file's text; without the text only the places already known are told. */
export function resolvePlaces(
  document: Document,
  text: string | null,
  archive: Archive,
): (problem: Problem) => Resolved {
  const block = text === null ? null : blockOf(document, text)
  const exempt = new Set((archive.settings.not_personal ?? []).filter((word) => word !== undefined))

  // Only what is told of bodies knows its offsets, and there may be very much of it.
  let lines: Lines | null = null
  const lineAt = (line: number) => lines?.line(line) ?? lineOf(text ?? '', line)
  return ({ at, fix }) => {
    if (text !== null && typeof at === 'object' && 'start' in at) lines ??= linesOf(text)
    const place = placeOf(at, block, lines)
    const line = place === null || text === null ? '' : lineAt(place.line)
    return {
      place,
      edits: fix && text !== null ? editsOf(fix, block, text) : [],
      excerpt: excerptOf(line, exempt),
      words: place === null ? '' : wordsAt(line, place, exempt),
    }
  }
}

/** The YAML of a document, or null where its fences cannot be found. */
export function blockOf(document: Document, text: string): Block | null {
  if (document.type === 'settings' || document.type === 'schema') return wholeBlock(text)
  const block = findBlock(text)
  return typeof block === 'string' ? null : block
}

function placeOf(at: At, block: Block | null, lines: Lines | null): Place | null {
  if (at === 'file') return null
  if ('line' in at) return at
  if ('start' in at) {
    if (lines === null) return null
    const place = lines.placeAt(at.start, at.end)
    return place.endLine === place.line ? place : endingAt(place, lines.line(place.line))
  }
  if (block === null) return null
  const { start, end } = locate(block, at.key, at.part ?? 'value')
  // Nothing to point at but the document itself: its first line.
  if (end === block.start) return { line: 1, column: 1, endLine: 1, endColumn: 4 }
  return onOneLine(block.text, placeAt(block.text, start, end))
}

const onOneLine = (text: string, place: Place): Place =>
  place.endLine === place.line ? place : endingAt(place, lineOf(text, place.line))

/** What goes over several lines is shown by its first. */
function endingAt({ line, column }: Place, first: string): Place {
  return { line, column, endLine: line, endColumn: Math.max(column + 1, first.length + 1) }
}

function editsOf(fix: Fix, block: Block | null, text: string): readonly Edit[] {
  if ('edits' in fix) return fix.edits(text)
  if (block === null) return []
  return 'rename' in fix
    ? edit(block, fix.rename, 'key', fix.to)
    : edit(block, fix.replace, 'value', fix.with)
}

function edit(
  block: Block,
  pointer: Pointer,
  part: 'key' | 'value',
  text: string,
): readonly Edit[] {
  const { start, end, found } = locate(block, pointer, part)
  return found ? [{ start, end, text }] : []
}

function excerptOf(line: string, exempt: ReadonlySet<string>): string | null {
  // Masking keeps the length of nothing but what it hides; the caret still begins at the right column.
  return line === '' ? null : mask(line.slice(0, 2 * maxExcerpt), exempt).slice(0, maxExcerpt)
}

// A line may be a megabyte and have a thousand findings: each looks at its own words only.
function wordsAt(line: string, { column, endColumn }: Place, exempt: ReadonlySet<string>): string {
  return mask(line.slice(column - 1, Math.min(endColumn - 1, column - 1 + maxExcerpt)), exempt)
}
