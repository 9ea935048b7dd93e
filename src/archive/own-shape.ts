import type { Schema } from './builtin.js'
import { propertiesOf, resolve } from './describe.js'

// What is made of an archive's own schema once it has been checked.

/** So much may come of a schema when every `$ref` is put in its place. */
const maxNodes = 3000
const maxDepth = 20

/** What keeps a schema from being written out: a ring of `$ref`, or more of them than is good. */
export type Unfolding = { readonly schema: Schema } | { readonly fault: 'ring' | 'large' }

class Stop extends Error {
  readonly fault: 'ring' | 'large'
  constructor(fault: 'ring' | 'large') {
    super(fault)
    this.fault = fault
  }
}

/** Put what every local `$ref` points at in its place; those to the built-in definitions stay. */
export function unfold(schema: Schema): Unfolding {
  let nodes = 0
  const open = new Set<string>()
  const go = (node: Schema, depth: number): Schema => {
    nodes += 1
    if (nodes > maxNodes || depth > maxDepth) throw new Stop('large')
    const { $ref: ref, $defs: _, ...rest } = node
    if (ref?.startsWith('#/$defs/')) {
      if (open.has(ref)) throw new Stop('ring')
      open.add(ref)
      const target = go(schema.$defs?.[ref.slice('#/$defs/'.length)] ?? {}, depth + 1)
      open.delete(ref)
      return { ...target, ...rest }
    }
    const { properties, items } = rest
    return {
      ...rest,
      ...(ref === undefined ? {} : { $ref: ref }),
      ...(properties ? { properties: each(properties, (one) => go(one, depth + 1)) } : {}),
      ...(items ? { items: go(items, depth + 1) } : {}),
    }
  }
  try {
    // A definition that nothing uses is still looked at: it may be a ring of its own.
    for (const name of Object.keys(schema.$defs ?? {})) go({ $ref: `#/$defs/${name}` }, 0)
    nodes = 0
    return { schema: go(schema, 0) }
  } catch (error) {
    if (error instanceof Stop) return { fault: error.fault }
    throw error
  }
}

/** What is known of the keys of a type when an archive's own schema is laid on top. */
export function merged(base: Schema, own: Schema): Schema {
  const here = resolve(base, base)
  const known = propertiesOf(here, here)
  const laid = Object.entries(own.properties ?? {}).map(([key, schema]) => {
    const under = known.get(key)
    return [key, under ? merged(under, schema) : schema] as const
  })
  const { properties: _, required, items, ...rest } = own
  const demanded = [...new Set([...(here.required ?? []), ...(required ?? [])])]
  return {
    ...here,
    ...rest,
    ...(laid.length > 0 ? { properties: { ...here.properties, ...Object.fromEntries(laid) } } : {}),
    ...(demanded.length > 0 ? { required: demanded } : {}),
    ...(items ? { items: here.items ? merged(here.items, items) : items } : {}),
  }
}

/**
 * The schema that judges: without what only people read, and with every mapping of the archive's
 * own closed, so that a misspelt key in one is found as everywhere else. Where a schema adds to a
 * built-in one, `closed` is false: the built-in one says which keys there are.
 */
export function judging(schema: Schema, closed: boolean): object {
  const { properties, items, additionalProperties, ...rest } = schema
  const words = Object.entries(rest).filter(
    ([word]) => !/^(?:x-|\$(?:id|schema|defs)|title|desc)/.test(word),
  )
  const shut = closed && properties !== undefined
  return {
    ...Object.fromEntries(words),
    ...(properties
      ? { properties: each(properties, (one, key) => judging(one, closed || key.startsWith('x_'))) }
      : {}),
    ...(items ? { items: judging(items, closed) } : {}),
    ...(shut || additionalProperties === false ? { additionalProperties: false } : {}),
    ...(shut && additionalProperties !== false ? { patternProperties: { '^x_': true } } : {}),
  }
}

const each = <T>(
  schemas: Readonly<Record<string, Schema>>,
  make: (schema: Schema, key: string) => T,
): Record<string, T> =>
  Object.fromEntries(Object.entries(schemas).map(([key, schema]) => [key, make(schema, key)]))
