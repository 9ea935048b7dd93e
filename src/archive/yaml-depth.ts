/** The most that brackets, or dashes on one line, may stand within each other. */
export const maxDepth = 64

/**
 * Offset of the first bracket that is too deep, or -1. Looked for before any library sees the text:
 * 60 000 brackets make the runtime abort, not throw. Indentation needs no such bound, since the
 * length of a front matter bounds it. Brackets in quotes count too; nobody has 64 open.
 */
export function bracketTooDeep(source: string): number {
  if (opens(source) <= maxDepth) return -1
  let open = 0
  for (let at = 0; at < source.length; at++) {
    const code = source.charCodeAt(at)
    if (code === 91 || code === 123) open++
    else if ((code === 93 || code === 125) && open > 0) open--
    if (open > maxDepth) return at
  }
  return -1
}

/** The same for dashes on one line. */
export const dashTooDeep = (source: string): number => source.search(/(?:[-?:][ \t]+){64}/)

/** Offset of the first of either, or -1. */
export function tooDeep(source: string): number {
  const bracket = bracketTooDeep(source)
  return bracket === -1 ? dashTooDeep(source) : bracket
}

/** How many brackets open, as far as it matters: hardly ever enough to be too deep. */
function opens(source: string): number {
  let count = 0
  for (const mark of '[{') {
    let at = source.indexOf(mark)
    for (; at !== -1 && count <= maxDepth; at = source.indexOf(mark, at + 1)) count++
  }
  return count
}
