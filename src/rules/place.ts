import type { Archive } from '../archive/archive.js'
import type { Document } from '../archive/document.js'
import { findBlock, wholeBlock } from '../archive/frontmatter.js'
import { mask } from '../archive/identity-numbers.js'
import { lineOf, type Pointer, placeAt } from '../archive/places.js'
import { type Block, locate } from '../archive/yaml.js'
import type { Edit, Place } from '../diagnostic.js'
import type { At, Fix, Problem } from './rule.js'

/** What a problem's place and fix come to in the text of its file. */
export interface Resolved {
  readonly place: Place | null
  readonly edits: readonly Edit[]
  readonly excerpt: string | null
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

  return ({ at, fix }) => {
    const place = placeOf(at, block)
    return {
      place,
      edits: fix && text !== null ? editsOf(fix, block, text) : [],
      excerpt: text !== null && place ? excerptOf(text, place, exempt) : null,
    }
  }
}

/** The YAML of a document, or null where its fences cannot be found. */
export function blockOf(document: Document, text: string): Block | null {
  if (document.type === 'settings') return wholeBlock(text)
  const block = findBlock(text)
  return typeof block === 'string' ? null : block
}

function placeOf(at: At, block: Block | null): Place | null {
  if (at === 'file') return null
  if ('line' in at) return at
  if (block === null) return null
  const { start, end } = locate(block, at.key, at.part ?? 'value')
  // Nothing to point at but the document itself: its first line.
  if (end === block.start) return { line: 1, column: 1, endLine: 1, endColumn: 4 }
  const place = placeAt(block.text, start, end)
  return place.endLine === place.line ? place : withinLine(block.text, place)
}

/** A value over several lines is shown by its first. */
function withinLine(text: string, place: Place): Place {
  const { line, column } = place
  return {
    line,
    column,
    endLine: line,
    endColumn: Math.max(column + 1, lineOf(text, line).length + 1),
  }
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

function excerptOf(text: string, place: Place, exempt: ReadonlySet<string>): string | null {
  const line = lineOf(text, place.line)
  // Masking keeps the length of nothing but what it hides; the caret still begins at the right column.
  return line === '' ? null : mask(line, exempt).slice(0, maxExcerpt)
}
