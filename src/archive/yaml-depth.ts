/** The most that brackets, or dashes on one line, may stand within each other. */
export const maxDepth = 64

/**
 * Offset of the first bracket or dash that is too deep, or -1. Looked for before any library sees
 * the text: 60 000 brackets make the runtime abort, not throw. Indentation needs no such bound,
 * since the length of a front matter bounds it. Brackets in quotes count too; nobody has 64 open.
 */
export function tooDeep(source: string): number {
  let open = 0
  for (const { index, 0: mark } of opens(source) > maxDepth ? source.matchAll(/[[\]{}]/g) : []) {
    if (mark === '[' || mark === '{') open++
    else if (open > 0) open--
    if (open > maxDepth) return index
  }
  const dashes = /(?:[-?:][ \t]+){64}/.exec(source)
  return dashes ? dashes.index : -1
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
