import type { Schema } from '../archive/builtin.js'
import { formats } from '../archive/schema-language.js'

/** Whether a single value, no list and nothing with keys, is what a schema allows. */
export function fits(schema: Schema, value: unknown): boolean {
  if (schema.enum !== undefined && !schema.enum.includes(value as never)) return false
  if (schema.const !== undefined && schema.const !== value) return false
  if (schema.type !== undefined && !isOfKind(value, [schema.type].flat())) return false
  if (typeof value === 'number') {
    const { minimum = Number.NEGATIVE_INFINITY, maximum = Number.POSITIVE_INFINITY } = schema
    return value >= minimum && value <= maximum
  }
  return typeof value !== 'string' || isFit(schema, value)
}

function isFit({ pattern, format, minLength = 0, maxLength }: Schema, text: string): boolean {
  const length = [...text].length
  return (
    length >= minLength &&
    length <= (maxLength ?? length) &&
    (pattern === undefined || new RegExp(pattern, 'u').test(text)) &&
    (format === undefined || formats[format]?.(text) === true)
  )
}

function isOfKind(value: unknown, kinds: readonly string[]): boolean {
  if (value === null) return kinds.includes('null')
  if (Number.isInteger(value) && kinds.includes('integer')) return true
  return kinds.includes(typeof value)
}
