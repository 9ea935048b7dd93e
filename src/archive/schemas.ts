import { type BuiltinName, builtinSchemas, commonSchema, type Schema } from './builtin.js'
import { type Fits, fitsBy } from './fits.js'
import type { Pointer } from './places.js'
import { type Validator, type ValidatorError, validatorOf } from './validators.js'
import type { Values } from './yaml.js'

/** One way in which values do not fit their schema. */
export interface SchemaFault {
  readonly keyword: string
  /** The value that is wrong; the object it should stand in for a missing or unknown key. */
  readonly pointer: Pointer
  /** The missing or unknown key, for those two keywords. */
  readonly key: string | null
  readonly value: unknown
  readonly schema: Schema
}

/** A hundred findings of one file tell as much as a hundred thousand; the rest are not looked at. */
export const maxFaults = 100

// These only say that another keyword, which is told by itself, did not hold.
const echoes = new Set(['if', 'allOf', 'anyOf', 'oneOf', '$ref', 'then', 'else'])

/**
 * Judge values by the schema of their type: the verdict, which depends on them and the schema only.
 * Returns no fault when they fit.
 */
export function judgeValues(type: BuiltinName, values: Values): readonly SchemaFault[] {
  let fits = quick.get(type)
  if (!fits) {
    fits = fitsBy(builtinSchemas[type])
    quick.set(type, fits)
  }
  return fits(values) ? none : faultsBy(validatorOf(type), builtinSchemas[type], values)
}

const none: readonly SchemaFault[] = []
const quick = new Map<BuiltinName, Fits>()

/** The same by any validator, made of the schema `root`. */
export function faultsBy(
  validate: Validator,
  root: Schema,
  values: Values,
): readonly SchemaFault[] {
  if (validate(values)) return none
  const faults: SchemaFault[] = []
  for (const error of validate.errors ?? []) {
    if (echoes.has(error.keyword)) continue
    faults.push(toFault(root, error, values))
    if (faults.length === maxFaults) break
  }
  return faults
}

function toFault(root: Schema, error: ValidatorError, values: Values): SchemaFault {
  const { missingProperty, unevaluatedProperty, additionalProperty, propertyName } = error.params
  const { pointer, value } = follow(error.instancePath, values)
  return {
    keyword: error.keyword,
    pointer,
    key: missingProperty ?? unevaluatedProperty ?? additionalProperty ?? propertyName ?? null,
    value,
    schema: schemaAround(root, error.schemaPath),
  }
}

/** The schema that holds the keyword which did not hold. */
function schemaAround(root: Schema, path: string): Schema {
  const [file = '', inside = ''] = path.split('#')
  let at: unknown = file === '' ? root : commonSchema
  for (const step of inside.split('/').slice(1, -1)) {
    at = (at as Record<string, unknown> | undefined)?.[unescaped(decodeURIComponent(step))]
  }
  return (at ?? {}) as Schema
}

function follow(path: string, values: Values): { pointer: Pointer; value: unknown } {
  const pointer: (string | number)[] = []
  let value: unknown = values
  for (const step of path.split('/').slice(1)) {
    const key = unescaped(step)
    pointer.push(Array.isArray(value) ? Number(key) : key)
    value = (value as Record<string, unknown>)?.[key]
  }
  return { pointer, value }
}

const unescaped = (step: string): string => step.replaceAll('~1', '/').replaceAll('~0', '~')
