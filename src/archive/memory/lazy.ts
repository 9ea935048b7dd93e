import type { Slot } from '../../source/segments.js'
import type { Entry } from '../../source/source.js'
import type { TypeName } from '../builtin.js'
import type { Document, FactsOf } from '../document.js'
import type { Extract } from '../extract.js'
import { unpacked } from './packed.js'

const none: readonly never[] = []

/**
 * A document of which nothing is read but what is asked for. It fits its schema: others are not
 * remembered.
 */
export function lazyDocument(entry: Entry, slot: Slot): Document {
  const [type, id] = JSON.parse(slot.label) as [TypeName, string | null]
  let known: Extract | null = null
  const read = () => {
    known ??= unpacked(slot)
    return known
  }
  return {
    path: entry.path,
    entry,
    type,
    described: type,
    id,
    get facts() {
      return read().data as FactsOf<TypeName>
    },
    get values() {
      return read().data
    },
    get links() {
      return read().links
    },
    get hasText() {
      return read().hasText
    },
    get flaws() {
      return read().flaws
    },
    get statedDates() {
      return read().statedDates
    },
    get body() {
      return read().body
    },
    get faults() {
      return read().faults
    },
    schemaFaults: none,
    identityNumbers: none,
    personal: none,
  }
}
