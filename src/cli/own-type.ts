import type { Archive } from '../archive/archive.js'
import type { OwnDescription } from '../archive/describe.js'
import { fold } from '../nearest.js'

/** A type of the archive's own by its name or its label in any language; undefined for others. */
export function ownTypeCalled({ own }: Archive, word: string): OwnDescription | undefined {
  const wanted = fold(word)
  return [...(own?.types.values() ?? [])].find((type) =>
    wordsOf(type).some((one) => fold(one) === wanted),
  )
}

/** What a type is called: its name, and its label in both languages. */
export function wordsOf({ name, schema }: OwnDescription): readonly string[] {
  const { sv, en } = schema['x-labels'] ?? { sv: name, en: name }
  return [name, sv, en]
}
