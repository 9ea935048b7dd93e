import type { Segments, Slot } from '../../source/segments.js'
import type { Entry } from '../../source/source.js'
import { typeNames } from '../builtin.js'
import { type Document, documentOf } from '../document.js'
import type { OwnSchemas } from '../own.js'
import { lazyDocument } from './lazy.js'
import { isPlain, packed, unpacked } from './packed.js'

/** What was found in documents that have been read before, by what they held. */
export interface Memory {
  recall(entry: Entry, own: OwnSchemas | null): Document | undefined
  /** Gives what is remembered, as text; null where only the content is. */
  learn(document: Document, content: Uint8Array): Learnt | null
}

/** What was found in a document, as it is written down. */
export interface Learnt {
  readonly label: string
  readonly head: string
  readonly body: string
}

/**
 * Remember documents by their contents. Only those in which nothing is wrong are remembered: they
 * are nearly all, and what may concern a person stands in the archive and nowhere else.
 */
export const memoryIn = (segments: Segments): Memory => ({
  recall: (entry, own) => {
    const slot = slotOf(entry, segments)
    if (slot === undefined) return undefined
    return own === null ? lazyDocument(entry, slot) : documentOf(entry, unpacked(slot), own)
  },
  learn: (document, content) => {
    const { type, id, values } = document
    const isKnown = values?.['type'] === type && typeNames.some((name) => name === type)
    if (!isKnown || !isPlain(document)) {
      segments.add(content)
      return null
    }
    const learnt = { label: JSON.stringify([type, id]), ...packed(document) }
    segments.add(content, learnt.label, learnt.head, learnt.body)
    return learnt
  },
})

/** By git's id where the source has one; on disk, where git saw the file last as it is now. */
function slotOf({ oid, seen }: Entry, segments: Segments): Slot | undefined {
  if (oid !== null) return segments.find(oid)
  const slot = seen ? segments.find(seen.oid) : undefined
  // Line endings may be others on disk than in git, and then the size is another too.
  return slot?.size === seen?.size ? slot : undefined
}
