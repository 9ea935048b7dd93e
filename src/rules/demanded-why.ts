import type { Schema } from '../archive/builtin.js'
import {
  type Described,
  keyName,
  nameOfType,
  resolve,
  rootOf,
  schemaAt,
  valueLabel,
} from '../archive/describe.js'
import type { Pointer } from '../archive/places.js'
import { each, join, listed, type Text } from '../text.js'

interface Conditional extends Schema {
  readonly if?: Conditional
  readonly then?: Schema
  readonly else?: Schema
  readonly not?: Schema
}

/**
 * Why a key is demanded just now, as "status är utskickat (`circulated`)"; null when it always is.
 * The reason is read from the condition in the schema itself.
 */
export function demandedWhy(
  type: Described,
  pointer: Pointer,
  key: string,
  object: unknown,
): Text | null {
  const here: Conditional | undefined = schemaAt(type, pointer)
  if (!here || here.required?.includes(key)) return null
  const parts = [here, ...(here.allOf ?? []).map((part) => resolve(part, rootOf(type)))]
  for (const { if: condition, then: yes, else: no } of parts as readonly Conditional[]) {
    if (condition === undefined) continue
    if (no?.required?.includes(key)) return otherwise(type, condition)
    if (yes?.required?.includes(key)) return told(type, pointer, condition, object)
  }
  return null
}

function told(type: Described, pointer: Pointer, condition: Conditional, object: unknown): Text {
  const values = object as Readonly<Record<string, unknown>>
  const clauses: Text[] = []
  const name = (key: string) => keyName(type, [...pointer, key])
  for (const key of condition.not?.required ?? []) {
    if (condition.required === undefined && !(key in values)) clauses.push(lacks(name(key)))
  }
  for (const key of condition.required ?? []) {
    const wanted = condition.properties?.[key]
    const value = values[key]
    if (typeof value !== 'string' || !(wanted?.enum ?? wanted?.const)) clauses.push(has(name(key)))
    else clauses.push(is(name(key), valueLabel(type, [...pointer, key], value), value))
  }
  return listed(clauses)
}

const lacks = (name: Text): Text => join([name, { sv: ' saknas', en: ' is missing' }])
const has = (name: Text): Text => join([name, { sv: ' är ifyllt', en: ' is filled in' }])
const is = (name: Text, label: Text, value: string): Text =>
  each((lang) => `${name[lang]} ${lang === 'sv' ? 'är' : 'is'} ${label[lang]} (\`${value}\`)`)

/** The demand holds but for one case, which the schemas name by a pattern or a constant. */
function otherwise(type: Described, condition: Conditional): Text {
  if (nameOfType(type) === 'party') {
    return {
      sv: 'parten inte är en kommun eller region i det inbyggda registret',
      en: 'the party is no municipality or region of the built-in register',
    }
  }
  const names = listed((condition.required ?? []).map((key) => keyName(type, [key])))
  return { sv: `${names.sv} inte är \`true\``, en: `${names.en} is not \`true\`` }
}
