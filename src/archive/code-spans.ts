/**
 * A paragraph with everything between runs of backticks replaced by spaces, so that columns stay.
 * A run closes one of exactly its length (CommonMark 6.1); one that never closes is text.
 */
export function withoutCode(paragraph: string): string {
  if (!paragraph.includes('`')) return paragraph
  const runs = [...paragraph.matchAll(/`+/g)].map(({ 0: run, index }) => ({
    start: index,
    end: index + run.length,
  }))
  // For each run the next one of its length: found from the end, so that the whole is linear.
  const next = new Map<number, number>()
  const closing = runs.map(() => -1)
  for (let at = runs.length - 1; at >= 0; at--) {
    const { start, end } = runs[at] ?? { start: 0, end: 0 }
    const escaped = isEscaped(paragraph, start)
    closing[at] = next.get(escaped ? end - start - 1 : end - start) ?? -1
    next.set(end - start, at)
  }
  let visible = ''
  let from = 0
  for (let at = 0; at < runs.length; at++) {
    const close = closing[at] ?? -1
    const [open, end] = [runs[at]?.start ?? 0, runs[close]?.end ?? 0]
    if (close === -1) continue
    visible += paragraph.slice(from, open)
    visible += paragraph.slice(open, end).replace(/[^\n]/g, ' ')
    from = end
    at = close
  }
  return visible + paragraph.slice(from)
}

/** An odd number of backslashes makes the first backtick of a run plain text. */
function isEscaped(text: string, at: number): boolean {
  let backslashes = 0
  while (text[at - 1 - backslashes] === '\\') backslashes++
  return backslashes % 2 === 1
}
