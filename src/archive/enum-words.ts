import { fold } from '../nearest.js'
import type { Text } from '../text.js'
import { type Described, schemaAt, valueLabel } from './describe.js'
import type { Pointer } from './places.js'

/** A value of a closed list, and what people call it. */
export interface EnumWord {
  readonly value: string
  readonly label: Text
}

/** The values that may stand at a pointer, in the order of the schema; none where any text may. */
export function enumWords(type: Described, pointer: Pointer): readonly EnumWord[] {
  const values = schemaAt(type, pointer)?.enum ?? []
  return values.map((value) => ({ value, label: valueLabel(type, pointer, value) }))
}

/** The value that a word means, by itself, its label in any language or a synonym; null if none. */
export function enumValue(type: Described, pointer: Pointer, word: string): string | null {
  const wanted = fold(word)
  for (const { value, label } of enumWords(type, pointer)) {
    const names = [value, label.sv, label.en, ...synonymsOf(type, pointer, value)]
    if (names.some((name) => fold(name) === wanted)) return value
  }
  return null
}

/** Every word that is understood at a pointer, for "did you mean". */
export function allEnumWords(type: Described, pointer: Pointer): readonly string[] {
  return enumWords(type, pointer).flatMap(({ value, label }) => [
    value,
    label.sv,
    ...synonymsOf(type, pointer, value),
  ])
}

function synonymsOf(type: Described, pointer: Pointer, value: string): readonly string[] {
  const synonyms = schemaAt(type, pointer)?.['x-synonyms']
  return isByValue(synonyms) ? (synonyms[value] ?? []) : []
}

const isByValue = (
  synonyms: readonly string[] | Readonly<Record<string, readonly string[]>> | undefined,
): synonyms is Readonly<Record<string, readonly string[]>> =>
  synonyms !== undefined && !Array.isArray(synonyms)
