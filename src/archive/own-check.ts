import { commonSchema, type Schema } from './builtin.js'
import { propertiesOf, resolve } from './describe.js'
import type { OwnFault, OwnFaultRule } from './own.js'
import {
  besideRef,
  draft,
  hasShape,
  isObject,
  narrowing,
  rootWords,
  wordShapes,
} from './own-words.js'
import type { Pointer } from './places.js'

/** What a schema is held against. */
export interface Frame {
  /** The name of its type, which is the name of its file. */
  readonly name: string
  /** What stands already: the built-in schema, or what every document of any type has. */
  readonly base: Schema
  /** Whether it adds to a built-in type; else it has a type of its own. */
  readonly adds: boolean
  /** The archive's own types, which `x-ref` may name. */
  readonly own: ReadonlySet<string>
}

/** Five hundred keys are more than all built-in schemas have together. */
export const maxKeys = 500
const maxFaults = 20
const isKey = /^[a-z][a-z0-9_]{0,59}$/
const commonRef = 'common.schema.json#/$defs/'

/** What in a schema is outside the closed list, or would change what is built in. */
export function checkSchema(schema: unknown, frame: Frame): readonly OwnFault[] {
  const faults: OwnFault[] = []
  let keys = 0
  const defs = isObject(schema) && isObject(schema['$defs']) ? schema['$defs'] : {}

  const add = (
    rule: OwnFaultRule,
    kind: string,
    key: Pointer,
    detail: readonly unknown[] = [],
    part: 'key' | 'value' = 'key',
  ) => {
    if (faults.length === maxFaults) return
    faults.push({ rule, kind, at: { key, part }, detail: detail.map(String) })
  }
  const bound = (kind: string, key: Pointer, detail: readonly unknown[] = []) =>
    add('schema-is-within-bounds', kind, key, detail)

  /** One schema. `base` is what is built in at this place; `held`: it may only be narrowed. */
  const walk = (node: unknown, at: Pointer, base: Schema | null, held: boolean): void => {
    if (!isObject(node)) {
      bound('no-schema', at)
      return
    }
    for (const [word, value] of Object.entries(node)) {
      const here = [...at, word]
      const shape = wordShapes.get(word)
      if (shape === undefined) bound('unknown-word', here, [word])
      else if (rootWords.has(word) && at.length > 0) bound('root-word', here, [word])
      else if (!hasShape(value, shape, frame.own)) bound(`shape-${shape}`, here, [word])
      else if (word === '$schema' && value !== draft) bound('draft', here, [value])
      else if (word === '$id' && value !== `${frame.name}.schema.json`) bound('id', here, [value])
      else if (held && !mayNarrow(word, value, base ?? {}, at)) {
        add('schema-only-adds', 'redefines', here, [word, at.findLast(isName) ?? frame.name])
      }
    }
    checkRef(node, at)
    if (node['uniqueItems'] === true && !hasPlainItems(node))
      bound('unique', [...at, 'uniqueItems'])
    if (held && Array.isArray(node['enum']) && base?.enum) {
      for (const [index, one] of node['enum'].entries()) {
        if (base.enum.includes(one)) continue
        const key = [...at, 'enum', index]
        add('schema-only-adds', 'widens', key, [one, at.findLast(isName) ?? ''], 'value')
      }
    }
    const existing = base ? propertiesOf(base, base) : new Map<string, Schema>()
    properties(node, at, existing, base !== null && (held || at.length > 0))
    checkRequired(node, at, existing)
    if (isObject(node['items'])) {
      const inner = held ? (base?.items ?? null) : null
      walk(node['items'], [...at, 'items'], inner && resolve(inner, base ?? {}), inner !== null)
    }
  }

  const properties = (
    node: Readonly<Record<string, unknown>>,
    at: Pointer,
    existing: ReadonlyMap<string, Schema>,
    held: boolean,
  ) => {
    if (!isObject(node['properties'])) return
    for (const [key, value] of Object.entries(node['properties'])) {
      const here = [...at, 'properties', key]
      const inner = existing.get(key)
      keys += 1
      if (keys === maxKeys + 1) bound('many', here, [maxKeys])
      if (keys > maxKeys) return
      if (!isKey.test(key)) bound('key-name', here, [key])
      else if (inner) walk(value, here, inner, true)
      else if (held && !key.startsWith('x_')) add('schema-only-adds', 'new-key', here, [key])
      else walk(value, here, null, false)
    }
  }

  const checkRequired = (
    node: Readonly<Record<string, unknown>>,
    at: Pointer,
    existing: ReadonlyMap<string, Schema>,
  ) => {
    if (!Array.isArray(node['required'])) return
    const own = isObject(node['properties']) ? node['properties'] : {}
    for (const [index, key] of node['required'].entries()) {
      if (typeof key !== 'string' || existing.has(key) || Object.hasOwn(own, key)) continue
      add('schema-is-within-bounds', 'required', [...at, 'required', index], [key], 'value')
    }
  }

  const checkRef = (node: Readonly<Record<string, unknown>>, at: Pointer) => {
    const { $ref: ref } = node as { $ref?: unknown }
    if (typeof ref !== 'string') return
    const beside = Object.keys(node).find((word) => wordShapes.has(word) && !besideRef.has(word))
    if (beside !== undefined) bound('beside-ref', [...at, beside], [beside])
    const known = ref.startsWith(commonRef)
      ? Object.hasOwn(commonSchema.$defs ?? {}, ref.slice(commonRef.length))
      : ref.startsWith('#/$defs/') && Object.hasOwn(defs, ref.slice('#/$defs/'.length))
    if (known) return
    const local = ref.startsWith(commonRef) || ref.startsWith('#/$defs/')
    bound(local ? 'ref-missing' : 'ref-outside', [...at, '$ref'], [ref])
  }

  if (!isObject(schema))
    return [{ rule: 'schema-is-within-bounds', kind: 'no-schema', at: 'file', detail: [] }]
  walk(schema, [], frame.base, frame.adds)
  for (const [name, value] of Object.entries(defs)) {
    if (!/^[A-Za-z][A-Za-z0-9_]{0,59}$/.test(name)) bound('key-name', ['$defs', name], [name])
    else walk(value, ['$defs', name], null, false)
  }
  return faults
}

const isName = (step: string | number): step is string =>
  typeof step === 'string' && step !== 'properties' && step !== 'items'

/** Whether a word may be said of something built in: what it says then only asks for more. */
function mayNarrow(word: string, value: unknown, base: Schema, at: Pointer): boolean {
  if (at.length === 0 && (word === '$schema' || word === '$id' || word === '$defs')) return true
  if (word === 'type') return JSON.stringify(value) === JSON.stringify(base.type)
  if (word === 'const') return value === base.const
  if (word === 'items') return base.items !== undefined
  if (word === 'properties' || word === 'required') return propertiesOf(base, base).size > 0
  if (word === 'x-value-labels' || word === 'x-synonyms') return base.enum === undefined
  if (word !== 'enum' || base.enum) return narrowing.has(word)
  return base.const === undefined && [base.type].flat().includes('string')
}

/** Comparing lists of anything else with each other takes time that grows with their square. */
function hasPlainItems({ items }: Readonly<Record<string, unknown>>): boolean {
  const type = isObject(items) ? items['type'] : undefined
  return type === 'string' || type === 'integer' || type === 'number' || type === 'boolean'
}
