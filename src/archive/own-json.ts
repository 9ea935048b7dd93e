/** Why a text is not JSON that can be trusted, and where (UTF-16 offsets). */
export interface JsonFault {
  readonly kind: 'syntax' | 'end' | 'duplicate' | 'unsafe' | 'deep'
  readonly start: number
  readonly end: number
  /** The word that is wrong. */
  readonly word: string
}

/** Deeper than any schema needs, and far from what would exhaust anything. */
export const maxDepth = 20

/** Names that reach the machinery of JavaScript instead of the data. */
export const unsafeNames: ReadonlySet<string> = new Set([
  ...Object.getOwnPropertyNames(Object.prototype),
  'prototype',
])

const token =
  /[{}[\],:]|"(?:[^"\\\p{Cc}]|\\(?:["\\/bfnrt]|u[\dA-Fa-f]{4}))*"|-?(?:0|[1-9]\d*)(?:[.]\d+)?(?:[eE][+-]?\d+)?(?![\w.])|(?:true|false|null)(?!\w)/uy
const space = /[ \t\r\n]*/y
const wrong = /[\w$@'.-]+|./suy

class Stop extends Error {
  readonly fault: JsonFault
  constructor(fault: JsonFault) {
    super(fault.kind)
    this.fault = fault
  }
}

/**
 * Read strict JSON from an offset to the end of a text. Unlike the reader built into JavaScript it
 * says where something is wrong, refuses names given twice and unsafe ones, and bounds the depth.
 */
export function readJson(
  text: string,
  from = 0,
): { readonly value: unknown } | { readonly fault: JsonFault } {
  let at = from

  const stop = (kind: JsonFault['kind'], start: number, end: number): never => {
    throw new Stop({ kind, start, end, word: text.slice(start, end) })
  }
  const peek = (): string => {
    space.lastIndex = at
    space.exec(text)
    at = space.lastIndex
    if (at >= text.length) return stop('end', text.length, text.length)
    token.lastIndex = at
    const found = token.exec(text)?.[0]
    if (found !== undefined) return found
    wrong.lastIndex = at
    return stop('syntax', at, at + (wrong.exec(text)?.[0].length ?? 1))
  }
  const next = (): string => {
    const found = peek()
    at += found.length
    return found
  }
  const refuse = (found: string): never => stop('syntax', at - found.length, at)

  const value = (depth: number): unknown => {
    const found = next()
    if (depth > maxDepth) stop('deep', at - found.length, at)
    if (found === '{') return members(depth)
    if (found === '[') return entries(depth)
    return /^[}\],:]/.test(found) ? refuse(found) : JSON.parse(found)
  }
  const members = (depth: number): Record<string, unknown> => {
    const made: Record<string, unknown> = {}
    if (peek() === '}') {
      next()
      return made
    }
    for (;;) {
      const written = next()
      if (!written.startsWith('"')) refuse(written)
      const name = JSON.parse(written) as string
      if (unsafeNames.has(name)) stop('unsafe', at - written.length, at)
      if (Object.hasOwn(made, name)) stop('duplicate', at - written.length, at)
      const colon = next()
      if (colon !== ':') refuse(colon)
      made[name] = value(depth + 1)
      const after = next()
      if (after === '}') return made
      if (after !== ',') refuse(after)
    }
  }
  const entries = (depth: number): unknown[] => {
    const made: unknown[] = []
    if (peek() === ']') {
      next()
      return made
    }
    for (;;) {
      made.push(value(depth + 1))
      const after = next()
      if (after === ']') return made
      if (after !== ',') refuse(after)
    }
  }

  try {
    const read = value(1)
    space.lastIndex = at
    space.exec(text)
    at = space.lastIndex
    if (at < text.length) refuse(next())
    return { value: read }
  } catch (error) {
    if (error instanceof Stop) return { fault: error.fault }
    throw error
  }
}
