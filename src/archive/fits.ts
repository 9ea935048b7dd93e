import { commonSchema, type Schema } from './builtin.js'
import { isMapping } from './mapping.js'
import { isSame } from './same.js'
import { formats } from './schema-language.js'

/** Whether a value fits a schema. */
export type Fits = (value: unknown) => boolean

type Word = (asked: never, schema: Whole) => Fits | null
type Whole = Schema & Readonly<Record<string, unknown>>

/**
 * Make a quick answer of whether values fit one of our schemas: nearly all do, and only the others
 * need a validator that says how they do not. Knows the words that our schemas use, and no others:
 * throws where it meets one that it does not know, or keys that only a validator could follow.
 */
export function fitsBy(schema: Schema | boolean): Fits {
  if (typeof schema === 'boolean') return () => schema
  const checks: Fits[] = []
  for (const [word, asked] of Object.entries(schema)) {
    if (word.startsWith('x-') || silent.has(word)) continue
    const make = words[word] ?? unknown('word', word)
    const check = make(asked as never, schema as Whole)
    if (check) checks.push(check)
  }
  return every(checks)
}

/** Words that ask for nothing, or that another word sees to. */
const silent = new Set('$schema $id title description examples then else'.split(' '))

/** What each word asks for; null where another word sees to it. */
const words: Readonly<Record<string, Word>> = {
  $ref: (to: string) => commonFits(to),
  type: (asked: string | readonly string[]) => ofType([asked].flat()),
  const: (asked: unknown) =>
    typeof asked === 'object' ? (value) => isSame(value, asked) : (value) => value === asked,
  enum: (asked: readonly string[]) => {
    const known = new Set<unknown>(asked)
    return (value) => known.has(value)
  },
  format: (name: string) => ofText(formats[name] ?? unknown('format', name)),
  pattern: (source: string) => {
    const pattern = new RegExp(source, 'u')
    return ofText((text) => pattern.test(text))
  },
  // In characters, of which one takes two UTF-16 units at most.
  minLength: (least: number) =>
    ofText((text) => text.length >= 2 * least || [...text].length >= least),
  maxLength: (most: number) => ofText((text) => text.length <= most || [...text].length <= most),
  minimum: (least: number) => (value) => typeof value !== 'number' || value >= least,
  maximum: (most: number) => (value) => typeof value !== 'number' || value <= most,
  minItems: (least: number) => (value) => !Array.isArray(value) || value.length >= least,
  items: (asked: Schema) => {
    const fits = fitsBy(asked)
    return (value) => !Array.isArray(value) || value.every(fits)
  },
  required: (keys: readonly string[]) => (value) =>
    !isMapping(value) || keys.every((key) => Object.hasOwn(value, key)),
  properties: (_, schema) => keysOf(schema),
  patternProperties: (_, schema) => (schema.properties ? null : keysOf(schema)),
  additionalProperties: (_, schema) => (schema.properties ? null : keysOf(schema)),
  unevaluatedProperties: (_, schema) => (schema.properties ? null : keysOf(schema)),
  allOf: (asked: readonly Schema[]) => every(asked.map(fitsBy)),
  not: (asked: Schema) => {
    const fits = fitsBy(asked)
    return (value) => !fits(value)
  },
  if: (asked: Schema, schema) => {
    const [fits, then, otherwise] = [fitsBy(asked), orAny(schema['then']), orAny(schema['else'])]
    return (value) => (fits(value) ? then(value) : otherwise(value))
  },
}

const orAny = (schema: unknown): Fits => fitsBy((schema ?? true) as Schema)

function every(checks: readonly Fits[]): Fits {
  const [first, second] = checks
  if (!first) return () => true
  if (!second) return first
  if (checks.length === 2) return (value) => first(value) && second(value)
  return (value) => {
    for (const check of checks) if (!check(value)) return false
    return true
  }
}

function unknown(what: string, name: string): never {
  throw new Error(`our schemas use the ${what} "${name}", which fits.ts does not know`)
}

const ofText =
  (fits: (text: string) => boolean): Fits =>
  (value) =>
    typeof value !== 'string' || fits(value)

const types: Readonly<Record<string, Fits>> = {
  string: (value) => typeof value === 'string',
  boolean: (value) => typeof value === 'boolean',
  null: (value) => value === null,
  array: (value) => Array.isArray(value),
  object: (value) => isMapping(value),
  integer: (value) => Number.isInteger(value),
  number: (value) => Number.isFinite(value),
}

function ofType(names: readonly string[]): Fits {
  const fits = names.map((name) => types[name] ?? unknown('type', name))
  const [first, second] = fits
  if (first && fits.length === 1) return first
  if (first && second && fits.length === 2) return (value) => first(value) || second(value)
  return (value) => fits.some((one) => one(value))
}

/** What stands under each key of a mapping, and which keys may stand there at all. */
function keysOf(schema: Whole): Fits {
  const { properties = {}, additionalProperties } = schema
  const named = new Map(Object.entries(properties).map(([key, asked]) => [key, fitsBy(asked)]))
  const patterns = Object.entries(schema['patternProperties'] ?? {}).map(([source, asked]) => {
    if (asked !== true) unknown('pattern', source)
    return new RegExp(source, 'u')
  })
  const isClosed = schema['unevaluatedProperties'] === false
  if (!isClosed && 'unevaluatedProperties' in schema) unknown('word', 'unevaluatedProperties')
  for (const key of isClosed ? applied(schema) : []) if (!named.has(key)) unknown('key', key)
  const others = fitsBy(additionalProperties ?? !isClosed)
  return (value) => {
    if (!isMapping(value)) return true
    for (const key in value) {
      const fits = named.get(key)
      if (fits) {
        if (!fits(value[key])) return false
      } else if (!others(value[key]) && !patterns.some((pattern) => pattern.test(key))) {
        return false
      }
    }
    return true
  }
}

/** The keys that the conditions of a schema name: with those, no key is unknown to it. */
function applied(schema: Whole): readonly string[] {
  const parts = [...(schema.allOf ?? []), schema['if'], schema['then'], schema['else']]
  return parts.flatMap((part) =>
    part ? [...Object.keys((part as Schema).properties ?? {}), ...applied(part as Whole)] : [],
  )
}

const common = new Map<string, Fits>()

/** What one of the definitions that our schemas share asks for. */
function commonFits(to: string): Fits {
  const known = common.get(to)
  if (known) return known
  const name = to.replace('common.schema.json#/$defs/', '')
  const fits = fitsBy(commonSchema.$defs?.[name] ?? unknown('definition', to))
  common.set(to, fits)
  return fits
}
