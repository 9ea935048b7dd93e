import type { Pointer } from './places.js'
import { maxFaults, type SchemaFault } from './schemas.js'
import type { Values } from './yaml.js'

/**
 * What is known of a document: any key may be missing, but no value is of the wrong kind, since
 * what does not fit the schema has been taken out (and is told by the rules on schemas).
 */
export type Facts<T> = T extends readonly (infer Item)[]
  ? readonly (Facts<Item> | undefined)[]
  : T extends object
    ? { readonly [Key in keyof T]?: Facts<T[Key]> | undefined }
    : T

/** Faults that are about a key of an object, not about the object's own value. */
const aboutKeys = new Set([
  'required',
  'unevaluatedProperties',
  'additionalProperties',
  'dependentRequired',
])

/**
 * The values without those that a fault points at. Entries of lists become `undefined`, so that
 * the others keep their positions. Nothing is known where there are more faults than were told.
 */
export function factsOf(values: Values, faults: readonly SchemaFault[]): Values {
  if (faults.length >= maxFaults) return {}
  const wrong = faults.filter(({ keyword }) => !aboutKeys.has(keyword))
  if (wrong.length === 0) return values
  const facts = structuredClone(values) as Record<string, unknown>
  for (const { pointer } of wrong) {
    if (pointer.length === 0) continue
    remove(facts, pointer)
  }
  return facts
}

function remove(facts: Record<string, unknown>, pointer: Pointer): void {
  let at: unknown = facts
  for (const step of pointer.slice(0, -1)) {
    if (typeof at !== 'object' || at === null) return
    at = (at as Record<string | number, unknown>)[step]
  }
  const last = pointer.at(-1)
  if (typeof at !== 'object' || at === null || last === undefined) return
  ;(at as Record<string | number, unknown>)[last] = undefined
}

const none: readonly never[] = []

/** The entries of a list that can be read, with their positions. */
export function entriesOf<T>(
  list: readonly (T | undefined)[] | undefined | null,
): readonly (readonly [number, T])[] {
  if (!list) return none
  const entries: (readonly [number, T])[] = []
  for (let index = 0; index < list.length; index++) {
    const entry = list[index]
    if (entry !== undefined && entry !== null) entries.push([index, entry])
  }
  return entries
}
