import type { Document } from '../archive/document.js'
import type { Pointer } from '../archive/places.js'
import { locate } from '../archive/yaml.js'
import { blockOf } from './place.js'
import type { Fix } from './rule.js'

/**
 * A fix that writes a value anew from the way it stands in the file, which its value has lost:
 * `0114` is not 114. Nothing happens where `write` gives null.
 */
export const rewritten = (
  document: Document,
  pointer: Pointer,
  write: (raw: string) => string | null,
): Fix => ({
  edits: (text) => {
    const block = blockOf(document, text)
    if (block === null) return []
    const { start, end, found } = locate(block, pointer, 'value')
    const written = found ? write(text.slice(start, end)) : null
    return written === null ? [] : [{ start, end, text: written }]
  },
})

/** The words of a scalar without the quotes around it. */
export const unquoted = (raw: string): string => raw.replace(/^(["'])(.*)\1$/s, '$2')
