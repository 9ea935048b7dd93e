import type { RefTarget } from './builtin.js'
import { formats } from './schema-language.js'

// The words of JSON Schema that an archive's own schema may use: a closed list, so that nothing in
// one can make reading slow, reach out of it, or mean something that people are not told of.

/** What kind of value a word of a schema takes; the rule has a sentence for each. */
export type Shape =
  | 'schema'
  | 'schemas'
  | 'types'
  | 'words'
  | 'keys'
  | 'scalar'
  | 'count'
  | 'number'
  | 'boolean'
  | 'false'
  | 'format'
  | 'string'
  | 'text'
  | 'texts'
  | 'synonyms'
  | 'targets'

/** Every word there is, with the shape of its value. */
export const wordShapes: ReadonlyMap<string, Shape> = new Map([
  ['$schema', 'string'],
  ['$id', 'string'],
  ['$defs', 'schemas'],
  ['$ref', 'string'],
  ['title', 'string'],
  ['description', 'string'],
  ['type', 'types'],
  ['enum', 'words'],
  ['const', 'scalar'],
  ['properties', 'schemas'],
  ['required', 'keys'],
  ['additionalProperties', 'false'],
  ['items', 'schema'],
  ['minItems', 'count'],
  ['maxItems', 'count'],
  ['uniqueItems', 'boolean'],
  ['minimum', 'number'],
  ['maximum', 'number'],
  ['minLength', 'count'],
  ['maxLength', 'count'],
  ['format', 'format'],
  ['x-labels', 'text'],
  ['x-help', 'text'],
  ['x-path', 'string'],
  ['x-ref', 'targets'],
  ['x-value-labels', 'texts'],
  ['x-synonyms', 'synonyms'],
])

/** Words that say something of a schema as a whole file. */
export const rootWords: ReadonlySet<string> = new Set(['$schema', '$id', '$defs', 'x-path'])

/** Words that may stand beside `$ref`: they tell people something and judge nothing. */
export const besideRef: ReadonlySet<string> = new Set([
  '$ref',
  'title',
  'description',
  'x-labels',
  'x-help',
  'x-ref',
  'x-synonyms',
])

/** Words that may speak of a key the tool has itself: they can only ask for more. */
export const narrowing: ReadonlySet<string> = new Set([
  'title',
  'description',
  'properties',
  'required',
  'items',
  'enum',
])

/** The only draft: what else a schema could say of itself would be understood otherwise. */
export const draft = 'https://json-schema.org/draft/2020-12/schema'

const types: ReadonlySet<unknown> = new Set([
  'string',
  'integer',
  'number',
  'boolean',
  'array',
  'object',
  'null',
])

const builtinTargets: ReadonlySet<unknown> = new Set<Exclude<RefTarget, { readonly own: never }>>([
  'party',
  'forum',
  'minutes',
  'agreement',
  'fund',
  'application',
  'plan',
  'document',
  'item',
  'topic',
  'actor',
  'sector',
  'area',
  'area_set',
  'round',
  'seat',
])

/** Whether `x-ref` may name it: something built in, or a type the archive has a schema for. */
export const isTarget = (word: unknown, own: ReadonlySet<string>): boolean =>
  builtinTargets.has(word) || (typeof word === 'string' && own.has(word))

/** Whether a value has the shape its word asks for. Schemas within are looked at by themselves. */
export function hasShape(value: unknown, shape: Shape, own: ReadonlySet<string>): boolean {
  switch (shape) {
    case 'schema':
    case 'schemas':
      return isObject(value)
    case 'types':
      return isList(Array.isArray(value) ? value : [value], (one) => types.has(one))
    case 'words':
      return isList(value, isToken)
    case 'keys':
      return isList(value, isWord, true)
    case 'scalar':
      return isWord(value) || typeof value === 'number' || typeof value === 'boolean'
    case 'count':
      return Number.isSafeInteger(value) && (value as number) >= 0
    case 'number':
      return typeof value === 'number' && Number.isFinite(value)
    case 'boolean':
      return typeof value === 'boolean'
    case 'false':
      return value === false
    case 'format':
      return typeof value === 'string' && Object.hasOwn(formats, value)
    case 'string':
      return isPlain(value, 2000)
    case 'text':
      return isText(value)
    case 'texts':
      return isObject(value) && Object.values(value).every(isText)
    case 'synonyms':
      return isWords(value) || (isObject(value) && Object.values(value).every(isWords))
    case 'targets':
      return isList(value, (one) => isTarget(one, own))
  }
}

export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isList = (value: unknown, test: (one: unknown) => boolean, mayBeEmpty = false): boolean =>
  Array.isArray(value) &&
  (mayBeEmpty || value.length > 0) &&
  value.every(test) &&
  new Set(value).size === value.length

// Labels are printed as those of the built-in schemas are: nothing in them may move a cursor, hide
// or turn round what stands beside it.
const unseen = /[\p{Cc}\p{Zl}\p{Zp}\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/u

const isPlain = (value: unknown, most: number): value is string =>
  typeof value === 'string' && value.length <= most && !unseen.test(value)

const isWord = (value: unknown): value is string => isPlain(value, 200) && value !== ''

// `--fix` writes these as they are, and YAML must read them as text.
const isToken = (value: unknown): boolean =>
  isWord(value) && /^\p{Ll}[\p{Ll}\d_-]*$/u.test(value) && !/^(?:true|false|null)$/.test(value)

const isWords = (value: unknown): boolean => Array.isArray(value) && value.every(isWord)

const isText = (value: unknown): boolean =>
  isObject(value) &&
  Object.keys(value).length === 2 &&
  [value['sv'], value['en']].every((word) => isPlain(word, 500) && word !== '')
