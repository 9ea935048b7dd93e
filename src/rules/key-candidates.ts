import type { Schema } from '../archive/builtin.js'
import { type Described, keysAt } from '../archive/describe.js'
import type { Pointer } from '../archive/places.js'
import { type Candidate, type Meant, meant } from './meant.js'

/** What a key is called besides its name: its labels and synonyms. */
export function namesOf(schema: Schema): readonly string[] {
  const labels = schema['x-labels']
  const synonyms = schema['x-synonyms']
  return [
    ...(labels ? [labels.sv, labels.en] : []),
    ...(Array.isArray(synonyms) ? (synonyms as readonly string[]) : []),
  ]
}

/** The keys that may stand at a place, with what people call them. */
export const keyCandidates = (type: Described, pointer: Pointer): readonly Candidate[] =>
  [...keysAt(type, pointer)].map(([word, schema]) => ({ word, names: namesOf(schema) }))

/** The key that is certainly meant by another word, or null. */
export const keyMeant = (type: Described, pointer: Pointer, written: string): string | null =>
  certain(meant(written, keyCandidates(type, pointer)))

/** A name of it, or one slip of the finger from the only candidate. */
export const certain = ({ sure, slip }: Meant): string | null => sure ?? slip
