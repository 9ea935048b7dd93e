import type { Schema } from '../archive/builtin.js'
import { type Described, keysAt, nameOfType } from '../archive/describe.js'
import type { Document } from '../archive/document.js'
import type { SchemaFault } from '../archive/schemas.js'
import { keyMeant } from './key-candidates.js'

/** The rules that tell schema faults; each fault is told by exactly one of them. */
export const schemaRules = [
  'amount-is-whole-kronor',
  'code-is-text',
  'date-exists',
  'id-is-kebab-case',
  'key-is-known',
  'key-is-present',
  'seat-rows-are-confirmed',
  'time-is-clock-time',
  'type-is-known',
  'value-fits-schema',
  'value-has-right-kind',
  'value-is-allowed',
] as const
export type SchemaRule = (typeof schemaRules)[number]

/** A schema fault with the type whose keys it speaks of. */
export interface TypedFault extends SchemaFault {
  readonly type: Described
}

/** The schema faults of a document that belong to one rule. */
export function* schemaFaultsOf(document: Document, rule: SchemaRule): Iterable<TypedFault> {
  const { described: type, schemaFaults } = document
  if (type === null) return
  for (const fault of schemaFaults) {
    if (ruleFor(fault) !== rule || isToldElsewhere(type, fault)) continue
    yield { ...fault, type }
  }
}

/** What another rule, or another fault of the same document, tells already. */
export const isToldElsewhere = (type: Described, fault: SchemaFault): boolean =>
  isMisnamed(type, fault) || isParents(type, fault)

/** A key that is missing only because it stands under another name, which is told already. */
function isMisnamed(type: Described, { keyword, key, pointer, value }: SchemaFault): boolean {
  if (keyword !== 'required' || key === null || typeof value !== 'object') return false
  const known = keysAt(type, pointer)
  return Object.keys(value ?? {}).some(
    (other) =>
      !known.has(other) && !other.startsWith('x_') && keyMeant(type, pointer, other) === key,
  )
}

/** Several parents in a list are told by the rule that a forum has one. */
const isParents = (type: Described, { pointer, value }: SchemaFault): boolean =>
  nameOfType(type) === 'forum' &&
  pointer.length === 1 &&
  pointer[0] === 'parent' &&
  Array.isArray(value)

/** Which rule tells of a fault: by its keyword first, then by what kind of value was wanted. */
export function ruleFor(fault: SchemaFault): SchemaRule {
  switch (fault.keyword) {
    case 'required':
    case 'dependentRequired':
      return isType(fault) ? 'type-is-known' : 'key-is-present'
    case 'unevaluatedProperties':
    case 'additionalProperties':
    case 'propertyNames':
      return 'key-is-known'
    case 'enum':
      return 'value-is-allowed'
    case 'const':
      return fault.pointer[0] === 'type' ? 'type-is-known' : 'value-is-allowed'
    case 'not':
      return fault.value === 'to_confirm' ? 'seat-rows-are-confirmed' : 'value-fits-schema'
    default:
      return ruleForValue(fault)
  }
}

const isType = ({ pointer, key }: SchemaFault) => pointer.length === 0 && key === 'type'

/** More money than any fund has: the schemas bound amounts, and only amounts, by it. */
const mostKronor = 100_000_000_000

function ruleForValue({ keyword, schema }: SchemaFault): SchemaRule {
  if (schema.format === 'date' || schema.format === 'fuzzy-date') return 'date-exists'
  if (schema.format === 'clock-time') return 'time-is-clock-time'
  if (schema.maximum === mostKronor) return 'amount-is-whole-kronor'
  if (isCode(schema) && (keyword === 'type' || keyword === 'pattern')) return 'code-is-text'
  if (keyword === 'type') return 'value-has-right-kind'
  return keyword === 'pattern' && isId(schema) ? 'id-is-kebab-case' : 'value-fits-schema'
}

/** Codes have a fixed number of digits: two or four pass, one does not. */
function isCode({ pattern }: Schema): boolean {
  if (pattern === undefined) return false
  const fits = new RegExp(pattern, 'u')
  return (fits.test('25') || fits.test('1880')) && !fits.test('5') && !fits.test('ab')
}

/** Ids are small letters and digits with hyphens between. */
export function isId({ pattern }: Schema): boolean {
  if (pattern === undefined) return false
  const fits = new RegExp(pattern, 'u')
  return fits.test('ab-cd') && !fits.test('Ab') && !fits.test('a b')
}
