import type { Text } from '../text.js'
import { builtinSchemas, commonSchema, type Schema } from './builtin.js'

/**
 * What people call a value of a closed list, by the key it stands under, wherever in the documents
 * that is; null for what no such list has. For answers that carry raw values without their place.
 */
export function valueWord(key: string, value: string): Text | null {
  known ??= gather()
  return known.get(`${key} ${value}`) ?? null
}

let known: Map<string, Text> | null = null

function gather(): Map<string, Text> {
  const found = new Map<string, Text>()
  const walk = (schema: unknown, key: string): void => {
    if (typeof schema !== 'object' || schema === null) return
    for (const [value, label] of Object.entries((schema as Schema)['x-value-labels'] ?? {})) {
      if (!found.has(`${key} ${value}`)) found.set(`${key} ${value}`, label)
    }
    for (const [name, inner] of Object.entries(schema)) {
      if (name === 'properties' || name === '$defs') {
        for (const [inside, one] of Object.entries(inner)) walk(one, inside)
      } else if (name === 'items') walk(inner, key)
    }
  }
  for (const schema of [...Object.values(builtinSchemas), commonSchema]) walk(schema, '')
  return found
}
