import type { Schema } from '../archive/builtin.js'
import { type Described, keysAt, schemaAt } from '../archive/describe.js'
import { enumValue } from '../archive/enum-words.js'
import type { Pointer } from '../archive/places.js'
import { fold } from '../nearest.js'
import { keyList, keyPage } from '../render/pages/type-page.js'
import { type ValuePlace, valueList, valuePage } from '../render/pages/value-page.js'
import type { Style } from '../render/style.js'
import type { Lang } from '../text.js'

/** A key anywhere in a type, with the keys on the way to it; list positions are left out. */
export interface KeyPlace {
  readonly type: Described
  readonly path: readonly string[]
  readonly pointer: Pointer
  readonly schema: Schema
}

/** More pages than this nobody reads: the rest are listed by name. */
const mostPages = 3

/** The pages about a word that is a key or a value somewhere; null when it is neither. */
export function wordPages(
  word: string,
  types: readonly Described[],
  lang: Lang,
  style: Style,
): string | null {
  const places = types.flatMap((type) => [...placesIn(type, [], [])])
  const keys = keysCalled(word, places)
  const values = valuesCalled(word, places)
  const tops = keys.filter(({ path }) => path.length === 1)
  // A word means first a key of a document, then a value, then a key inside another.
  const keyPages = (tops.length > 0 ? tops : values.length > 0 ? [] : keys).slice(0, mostPages)
  const valuePages = tops.length > 0 ? [] : values.slice(0, mostPages)
  const [keysLeft, valuesLeft] = [without(keys, keyPages), without(values, valuePages)]
  const parts = [
    ...keyPages.map(({ type, path, schema }) => keyPage(type, path, schema, lang, style)),
    ...valuePages.map((place) => valuePage(place, lang, style)),
    ...(keysLeft.length > 0 ? [keyList(keysLeft, lang, style)] : []),
    ...(valuesLeft.length > 0 ? [valueList(valuesLeft, lang, style)] : []),
  ]
  return parts.length === 0 ? null : parts.join('\n')
}

const without = <T>(all: readonly T[], some: readonly T[]): readonly T[] =>
  all.filter((one) => !some.includes(one))

function valuesCalled(word: string, places: readonly KeyPlace[]): readonly ValuePlace[] {
  return places.flatMap(({ type, path, schema, ...place }) => {
    const pointer = schema.items ? [...place.pointer, 0] : place.pointer
    const value = enumValue(type, pointer, word)
    return value === null ? [] : [{ type, path, pointer, value }]
  })
}

/** Everything that can be asked about in a word, for "did you mean". */
export const wordsIn = (types: readonly Described[]): readonly string[] =>
  types.flatMap((type) =>
    [...placesIn(type, [], [])].flatMap(({ path, schema, pointer }) => {
      const at = schemaAt(type, schema.items ? [...pointer, 0] : pointer)
      const labels = Object.values(at?.['x-value-labels'] ?? {}).map(({ sv }) => sv)
      return [path.at(-1) ?? '', schema['x-labels']?.sv ?? '', ...(at?.enum ?? []), ...labels]
    }),
  )

/** A key has one meaning under several labels: `chair` of a meeting and of a forum. */
function keysCalled(word: string, places: readonly KeyPlace[]): readonly KeyPlace[] {
  const called = places.filter(({ path, schema }) => isCalled(path.at(-1) ?? '', schema, word))
  const keys = new Set(called.map(({ path }) => path.at(-1)))
  return places.filter(({ path }) => keys.has(path.at(-1)))
}

function isCalled(key: string, schema: Schema, word: string): boolean {
  const { sv, en } = schema['x-labels'] ?? { sv: key, en: key }
  const synonyms = schema['x-synonyms']
  const names = [key, sv, en, ...(Array.isArray(synonyms) ? synonyms : [])]
  return names.some((name) => fold(name) === fold(word))
}

/** Deeper than any schema of ours; one that holds itself would go on for ever. */
const deepest = 6

function* placesIn(
  type: Described,
  path: readonly string[],
  pointer: Pointer,
): Generator<KeyPlace> {
  if (path.length >= deepest) return
  for (const [key, schema] of keysAt(type, pointer)) {
    if (path.length === 0 && key === 'type') continue
    const here: KeyPlace = { type, path: [...path, key], pointer: [...pointer, key], schema }
    yield here
    const inside = schema.items ? [...here.pointer, 0] : here.pointer
    yield* placesIn(type, here.path, inside)
  }
}
