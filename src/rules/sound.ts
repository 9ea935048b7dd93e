import type { Document } from '../archive/document.js'
import { keyMeant } from './key-candidates.js'

/**
 * Whether some keys of a document hold what they should. Nothing is to be concluded from what does
 * not stand in a key that does not: what is missing may be the very thing that is misspelt there,
 * and that is told already.
 */
export function isSound(document: Document, ...keys: readonly string[]): boolean {
  const { schemaFaults, described } = document
  for (const { pointer, key } of schemaFaults) {
    const [top] = pointer
    if (typeof top === 'string' && keys.includes(top)) return false
    // A key under another name: `historik` for `history`.
    if (pointer.length > 0 || key === null || described === null || keys.includes(key)) continue
    if (keys.includes(keyMeant(described, [], key) ?? '')) return false
  }
  return true
}
