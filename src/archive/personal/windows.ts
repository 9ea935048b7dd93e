import type { Span } from '../items/spans.js'

const before = 110
const after = 150

/** Whether a text holds any of these letters, or a number of years. */
export function isAnyNear(text: string, clues: readonly string[]): boolean {
  for (const clue of clues) if (text.includes(clue)) return true
  return nextYears(text, 0) !== -1
}

/**
 * The stretches of a text around some letters, or around a number of years, without overlaps and
 * from the beginning of a word. Made for letters that few documents have: then there are none.
 */
export function windowsAround(text: string, clues: readonly string[]): readonly Span[] {
  const found: number[] = []
  for (const clue of clues) {
    for (let at = text.indexOf(clue); at !== -1; at = text.indexOf(clue, at + 1)) found.push(at)
  }
  for (let at = nextYears(text, 0); at !== -1; at = nextYears(text, at + 1)) found.push(at)
  return found.length === 0
    ? []
    : joined(
        text,
        found.sort((a, b) => a - b),
      )
}

/** Where `år` next follows a number: `14 år`, `14-årig`; -1 when nowhere. */
function nextYears(text: string, from: number): number {
  let at = text.indexOf('år', from)
  while (at !== -1 && !isAfterNumber(text, at)) at = text.indexOf('år', at + 1)
  return at
}

function isAfterNumber(text: string, at: number): boolean {
  const gap = text.charCodeAt(at - 1)
  if (gap !== 32 && gap !== 45 && gap !== 160) return false
  const digit = text.charCodeAt(at - 2)
  return digit > 47 && digit < 58
}

function joined(text: string, found: readonly number[]): readonly Span[] {
  const windows: { start: number; end: number }[] = []
  for (const at of found) {
    const last = windows.at(-1)
    const end = Math.min(text.length, at + after)
    if (last && at - before <= last.end) {
      last.end = end
      continue
    }
    let start = Math.max(0, at - before)
    while (start > 0 && start < at && !/\s/.test(text[start - 1] ?? ' ')) start++
    windows.push({ start, end })
  }
  return windows
}
