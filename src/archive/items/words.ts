import { detached } from '../detached.js'
import type { Mask } from './blocks.js'
import { firstFrom, type Span, type Written } from './spans.js'

/** Words as they would be typed by a plain keyboard: composed letters, ordinary single spaces. */
export function plain(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\u00AD/g, '')
    .replace(/\s+/g, ' ')
    .trim()
}

/** Part of a text on one line, without what is struck out or in a comment. */
export function textOf(text: string, { start, end }: Span, masks: readonly Mask[] = []): string {
  if (masks.length === 0) return oneLine(text.slice(start, end))
  let seen = ''
  let at = start
  for (let index = Math.max(0, firstFrom(masks, start) - 1); index < masks.length; index++) {
    const mask = masks[index]
    if (!mask || mask.start >= end) break
    if (mask.kind === 'code' || mask.end <= at) continue
    seen += text.slice(at, Math.max(at, mask.start))
    at = mask.end
  }
  return oneLine(seen + text.slice(at, Math.max(at, end)))
}

/** A stretch of text with its place, both without white space around them. */
export function writtenAt(text: string, span: Span, masks: readonly Mask[] = []): Written {
  const place = trimmed(text, span)
  return { value: textOf(text, place, masks), place }
}

/** A span without the white space at its ends; empty spans stay where they start. */
export function trimmed(text: string, { start, end }: Span): Span {
  let from = start
  let to = end
  while (from < to && isSpace(text.charCodeAt(from))) from++
  while (to > from && isSpace(text.charCodeAt(to - 1))) to--
  return { start: from, end: to }
}

/** The offset of the first thing on a line that is no indent. */
export function afterIndent(text: string, start: number, end: number): number {
  let at = start
  while (at < end && isSpace(text.charCodeAt(at))) at++
  return at
}

/** Whether only an indent stands before an offset on its line, within what begins at `from`. */
export function opensLine(text: string, from: number, at: number): boolean {
  for (let back = at - 1; back >= from; back--) {
    const code = text.charCodeAt(back)
    if (code === 10) return true
    if (code !== 32 && code !== 9) return false
  }
  return true
}

/** The first colon between two offsets, or -1; never looks further than it must. */
export function colonAfter(text: string, start: number, end: number): number {
  for (let at = start; at < end; at++) if (text.charCodeAt(at) === 58) return at
  return -1
}

export const isSpace = (code: number): boolean =>
  code === 32 || (code >= 9 && code <= 13) || code === 0xa0 || code === 0x202f

/** Lines put together with single spaces, without the indents of the later ones. */
function oneLine(text: string): string {
  let next = text.indexOf('\n')
  if (next === -1) return detached(text.trim())
  let line = ''
  let at = 0
  for (; next !== -1; next = text.indexOf('\n', at)) {
    line += `${text.slice(at, next).trim()} `
    at = next + 1
  }
  return (line + text.slice(at).trim()).trim()
}
