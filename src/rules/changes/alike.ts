// Whether what may not change has changed, but for what a redaction takes away.

/** What stands in a body, and in front matter, where something was taken away. */
const masks = ['[maskat]', '(maskat)'] as const

/** Whether two values from front matter are the same; the order of keys does not count. */
export function isSame(a: unknown, b: unknown): boolean {
  return isAlike(a, b, (one, other) => one === other)
}

/** The same, where words of the second may be masked. */
export function isMasked(before: unknown, after: unknown): boolean {
  return isAlike(before, after, isMaskedText)
}

type Compare = (before: string, after: string) => boolean

function isAlike(a: unknown, b: unknown, compare: Compare): boolean {
  if (typeof a === 'string' && typeof b === 'string') return compare(a, b)
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) {
    return Object.is(a, b)
  }
  if (Array.isArray(a) || Array.isArray(b)) {
    return (
      Array.isArray(a) &&
      Array.isArray(b) &&
      a.length === b.length &&
      a.every((one, at) => isAlike(one, b[at], compare))
    )
  }
  const [mine, others] = [Object.keys(a), Object.keys(b)]
  const of = (values: object, key: string) => (values as Readonly<Record<string, unknown>>)[key]
  return (
    mine.length === others.length &&
    mine.every((key) => Object.hasOwn(b, key) && isAlike(of(a, key), of(b, key), compare))
  )
}

/**
 * Whether a text is another with nothing done but words taken away and the mask put in their
 * place, never across an empty line: a redaction hides words, not items. Linear in the texts.
 */
export function isMaskedText(before: string, after: string): boolean {
  if (before === after) return true
  const parts = after.split(maskPattern)
  const [first = ''] = parts
  const last = parts.at(-1) ?? ''
  if (parts.length < 2 || !before.startsWith(first)) return false
  const end = before.length - last.length
  if (end < first.length || !before.endsWith(last)) return false
  let at = first.length
  for (const part of parts.slice(1, -1)) {
    // something is always hidden, so that the next part begins a character later at least
    const found = before.indexOf(part, at + 1)
    if (found === -1 || found + part.length > end || hidesItems(before.slice(at, found)))
      return false
    at = found + part.length
  }
  return at < end && !hidesItems(before.slice(at, end))
}

const maskPattern = new RegExp(masks.map((mask) => mask.replace(/[[\]()]/g, '\\$&')).join('|'))

const hidesItems = (hidden: string): boolean => /\n[ \t\r]*\n/.test(hidden)

/** Where two texts begin to differ, in UTF-16 units of the second. */
export function firstDifference(before: string, after: string): number {
  const most = Math.min(before.length, after.length)
  let at = 0
  while (at < most && before.charCodeAt(at) === after.charCodeAt(at)) at++
  return at
}
