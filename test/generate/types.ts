import { compile, type JSONSchema } from 'json-schema-to-typescript'
import { builtinSchemas, commonSchema, type Schema } from '../../src/archive/builtin.js'

const banner = '// Generated from schemas/ by `npm run generate`. Do not edit.'
const kept = ['title', 'type', 'const', 'enum', 'required'] as const

/** TypeScript interfaces for all types of document: what stands in the schemas, no more. */
export async function typesSource(): Promise<string> {
  const definitions: Record<string, JSONSchema> = {}
  for (const shared of Object.values(commonSchema.$defs ?? {})) {
    if (shared.properties) definitions[titleOf(shared)] = tidy(shared)
  }
  const names = Object.values(builtinSchemas).map((schema) => {
    definitions[titleOf(schema)] = tidy(schema)
    return titleOf(schema)
  })
  const all = {
    title: 'AnyValues',
    definitions,
    oneOf: names.map((name) => ({ $ref: `#/definitions/${name}` })),
  }
  return compile(all as JSONSchema, 'AnyValues', {
    bannerComment: banner,
    style: { singleQuote: true, semi: false, printWidth: 100 },
  })
}

/** Shapes only: conditions and patterns are judged when documents are read. */
function tidy(schema: Schema): JSONSchema {
  if (schema.$ref !== undefined) {
    const shared = commonSchema.$defs?.[schema.$ref.split('/').at(-1) ?? ''] ?? {}
    return shared.properties ? { $ref: `#/definitions/${titleOf(shared)}` } : tidy(shared)
  }
  const shape: Record<string, unknown> = {}
  for (const key of kept) if (key in schema) shape[key] = schema[key as keyof Schema]
  const help = schema['x-help']
  if (help && !('title' in schema)) shape['description'] = help.en
  if (schema.items) shape['items'] = tidy(schema.items)
  if (typeof schema.additionalProperties === 'object') {
    shape['additionalProperties'] = tidy(schema.additionalProperties)
  }
  if (schema.properties) {
    const pairs = Object.entries(schema.properties).map(([key, value]) => [key, tidy(value)])
    shape['properties'] = Object.fromEntries(pairs)
    shape['additionalProperties'] = false
  }
  return shape as JSONSchema
}

const titleOf = (schema: Schema): string => (schema as { title?: string }).title ?? ''
