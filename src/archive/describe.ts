import { same, type Text } from '../text.js'
import {
  type BuiltinName,
  builtinSchemas,
  commonSchema,
  type RefTarget,
  type Schema,
} from './builtin.js'
import type { Pointer } from './places.js'

/** What an archive's own schema makes of a type: one of its own, or more of a built-in one. */
export interface OwnDescription {
  readonly name: string
  /** The built-in type it adds to; null for a type of the archive's own. */
  readonly adds: BuiltinName | null
  /** All that is known of its keys, the built-in ones among them. */
  readonly schema: Schema
}

/** A type whose keys can be spoken of. */
export type Described = BuiltinName | OwnDescription

/** The whole schema of a type. */
export const rootOf = (type: Described): Schema =>
  typeof type === 'string' ? builtinSchemas[type] : type.schema

/** What stands after `type:` in documents of a type. */
export const nameOfType = (type: Described): string => (typeof type === 'string' ? type : type.name)

/** Follow `$ref`; what stands beside it wins over what it points at. */
export function resolve(schema: Schema, root: Schema): Schema {
  if (schema.$ref === undefined) return schema
  const [file, path = ''] = schema.$ref.split('#')
  const base = file === '' ? root : commonSchema
  const target = path
    .split('/')
    .filter((step) => step !== '')
    .reduce<unknown>((at, step) => (at as Record<string, unknown>)?.[step], base) as Schema
  const { $ref: _, ...beside } = schema
  return { ...resolve(target, base), ...beside }
}

// By the whole schema of a type, which an archive may have of its own.
const known = new WeakMap<Schema, Map<string, Schema>>()

function knownIn(root: Schema): Map<string, Schema> {
  const made = known.get(root) ?? new Map<string, Schema>()
  known.set(root, made)
  return made
}

/** The schema of the value at a pointer; undefined where the schema knows no such key. */
export function schemaAt(type: Described, pointer: Pointer): Schema | undefined {
  // Every entry of a list has one schema. Keys of an archive are without end: only ours are kept.
  const name = pointer.map((step) => (typeof step === 'number' ? '*' : step)).join('\n')
  const root = rootOf(type)
  const found = knownIn(root).get(name) ?? findSchema(root, pointer)
  if (found !== undefined) knownIn(root).set(name, found)
  return found
}

function findSchema(root: Schema, pointer: Pointer): Schema | undefined {
  let at: Schema | undefined = root
  for (const step of pointer) {
    const here: Schema = resolve(at, root)
    const inside: Schema | undefined =
      typeof step === 'number' ? here.items : propertiesOf(here, root).get(step)
    at =
      inside ??
      (typeof here.additionalProperties === 'object' ? here.additionalProperties : undefined)
    if (at === undefined) return undefined
  }
  return resolve(at, root)
}

/** The keys of an object, also those that stand in its `allOf`. */
export function propertiesOf(schema: Schema, root: Schema): ReadonlyMap<string, Schema> {
  const keys = new Map<string, Schema>()
  for (const part of schema.allOf ?? []) {
    for (const [key, value] of propertiesOf(resolve(part, root), root)) keys.set(key, value)
  }
  for (const [key, value] of Object.entries(schema.properties ?? {})) {
    keys.set(key, resolve(value, root))
  }
  return keys
}

/** The keys that may stand at a pointer of a type, with their schemas. */
export function keysAt(type: Described, pointer: Pointer): ReadonlyMap<string, Schema> {
  const schema = schemaAt(type, pointer)
  return schema ? propertiesOf(schema, rootOf(type)) : new Map()
}

/** "ordförande (`chair`)": how a key is spoken of. */
export function keyName(type: Described, pointer: Pointer): Text {
  const key = pointer.findLast((step) => typeof step === 'string') ?? nameOfType(type)
  const at = pointer.findLastIndex((step) => typeof step === 'string')
  const labels = schemaAt(type, pointer.slice(0, at + 1))?.['x-labels']
  if (!labels) return same(`\`${key}\``)
  return {
    sv: `${labels.sv} (\`${key}\`)`,
    en: labels.en === key ? `\`${key}\`` : `${labels.en} (\`${key}\`)`,
  }
}

/** What people call a value of an enum; the value itself when nobody calls it anything else. */
export function valueLabel(type: Described, pointer: Pointer, value: string): Text {
  return schemaAt(type, pointer)?.['x-value-labels']?.[value] ?? same(value)
}

/** The label of a key alone, for headings and prompts. */
export function keyLabel(type: Described, pointer: Pointer): Text {
  const key = pointer.at(-1)
  return schemaAt(type, pointer)?.['x-labels'] ?? same(String(key ?? nameOfType(type)))
}

/** One place in a type where other documents, or the settings' vocabularies, are referred to. */
export interface RefPath {
  /** Keys on the way; `*` stands for every entry of a list or mapping. */
  readonly steps: readonly string[]
  readonly targets: readonly RefTarget[]
}

const refPaths = new WeakMap<Schema, readonly RefPath[]>()

/** Every place in a type where something is referred to, found once per type. */
export function referencesIn(type: Described): readonly RefPath[] {
  const root = rootOf(type)
  const known = refPaths.get(root)
  if (known) return known
  const found: RefPath[] = []
  const walk = (schema: Schema, steps: readonly string[]) => {
    const here = resolve(schema, root)
    if (here['x-ref']) found.push({ steps, targets: here['x-ref'] })
    for (const [key, value] of propertiesOf(here, root)) walk(value, [...steps, key])
    if (here.items) walk(here.items, [...steps, '*'])
    if (typeof here.additionalProperties === 'object')
      walk(here.additionalProperties, [...steps, '*'])
  }
  walk(root, [])
  refPaths.set(root, found)
  return found
}
