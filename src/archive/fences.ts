/** A line that looks like a fence and is none; offsets in the text, the end exclusive. */
export interface NearFence {
  readonly start: number
  readonly end: number
}

// Dashes of another number, those that a word processor makes, dots, or dashes with more behind.
// A line of exactly three hyphens is never met here: it is the fence.
const near = /\n(?:(?:[-–—]{2,}|[–—]|[.]{3})(?=[ \t]*(?:\r?\n|\r?$))|---[^\r\n]*)/

/** The first line that looks like a fence and is none; quick where no line begins like one. */
export function nearFence(text: string): NearFence | null {
  const found = /\n(?:--|[–—]|[.]{3}|-[–—])/.test(text) ? near.exec(text) : null
  return found && { start: found.index + 1, end: found.index + found[0].length }
}

/** Whether a file begins with a line of dashes, whatever their number and length. */
export const opensWithDashes = (text: string): boolean => /^[-–—]{2,}[ \t]*\r?\n/.test(text)

/** Whether a file begins with a key, so that only the first fence can be missing. */
export const opensWithKey = (text: string): boolean =>
  /^\uFEFF?(?:type|id):(?:[ \t]|\r?\n)/.test(text) ||
  /^\uFEFF?[\p{L}_]+:[ \t][^\n]*\n(?:[^\n]*\n){0,200}---[ \t]*(?:\r?\n|$)/u.test(text)
