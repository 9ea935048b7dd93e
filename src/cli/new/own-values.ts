import type { Archive } from '../../archive/archive.js'
import type { Schema } from '../../archive/builtin.js'
import type { OwnDescription } from '../../archive/describe.js'
import { resolve } from '../../archive/describe.js'
import { readYaml } from '../../archive/yaml.js'
import { UserError } from '../../errors.js'
import { fold } from '../../nearest.js'
import { line } from '../../render/escape.js'
import { knownAmong } from '../known.js'
import { day, fuzzyDay, time, value, words } from './readers.js'

/** How a value is given: by itself, as a list of such, or as YAML where it has parts. */
export type Form = 'one' | 'list' | 'yaml'

export function formOf({ type, items, properties }: Schema, root: Schema): Form {
  const types = [type].flat()
  if (properties || (types.includes('object') && types.length === 1)) return 'yaml'
  if (types[0] !== 'array' || types.length > 1) return 'one'
  return items && formOf(resolve(items, root), root) === 'one' ? 'list' : 'yaml'
}

/**
 * Read what somebody typed as the value of a key, as its schema says. Throws `UserError('call')`
 * that says how to write it; whether the value fits the schema in all is judged with the draft.
 */
export function readOwn(
  archive: Archive,
  type: OwnDescription,
  key: string,
  schema: Schema,
): (text: string) => unknown {
  if (formOf(schema, type.schema) === 'yaml') return yaml
  const inList = [schema.type].flat()[0] === 'array' && schema.items
  const one = inList ? resolve(schema.items, type.schema) : schema
  const read = reader(archive, type, inList ? [key, 0] : [key], one)
  const isNullable = [one.type].flat().includes('null')
  return (text) => (isNullable && isUnknown(text) ? null : read(text))
}

function reader(
  archive: Archive,
  type: OwnDescription,
  pointer: readonly (string | number)[],
  schema: Schema,
): (text: string) => unknown {
  const types = [schema.type].flat()
  const refs = schema['x-ref']?.filter((target) => target !== 'document' && target !== 'item')
  if (schema.enum) return value(type, pointer)
  if (schema.format === 'date') return day
  if (schema.format === 'fuzzy-date') return fuzzyDay
  if (schema.format === 'clock-time') return time
  if (refs && refs.length > 0 && refs.length === schema['x-ref']?.length) {
    return knownAmong(archive, refs)
  }
  if (types.includes('boolean')) return yesOrNo
  if (types.includes('string')) return words
  if (types.includes('number')) return number
  if (types.includes('integer')) return whole
  return yaml
}

const isUnknown = (text: string): boolean =>
  ['unknown', 'okänt', 'null'].some((word) => fold(word) === fold(text))

function yesOrNo(text: string): boolean {
  const word = fold(text)
  if (['ja', 'yes', 'true'].includes(word)) return true
  if (['nej', 'no', 'false'].includes(word)) return false
  throw new UserError(
    'call',
    {
      sv: `\`${line(text)}\` är varken ja eller nej`,
      en: `\`${line(text)}\` is neither yes nor no`,
    },
    { sv: 'Skriv ja eller nej.', en: 'Write yes or no.' },
  )
}

function number(text: string): number {
  const plain = text.replace(/[\s\u00a0]/g, '').replace(',', '.')
  if (/^-?\d{1,15}(?:[.]\d{1,6})?$/.test(plain)) return Number(plain)
  throw new UserError(
    'call',
    { sv: `\`${line(text)}\` är inget tal`, en: `\`${line(text)}\` is no number` },
    { sv: 'Skriv till exempel 4 eller 2,5.', en: 'Write for instance 4 or 2.5.' },
  )
}

function whole(text: string): number {
  const read = number(text)
  if (Number.isInteger(read)) return read
  throw new UserError(
    'call',
    { sv: `\`${line(text)}\` är inget heltal`, en: `\`${line(text)}\` is no whole number` },
    { sv: 'Skriv till exempel 4.', en: 'Write for instance 4.' },
  )
}

/** A value with parts, as it would stand in a file: `{party: kommun-1885, role: chef}`. */
function yaml(text: string): unknown {
  const { data, faults } = readYaml({ text, start: 0, end: text.length })
  if (faults.length === 0 && data !== null) return data
  throw new UserError(
    'call',
    { sv: `\`${line(text)}\` går inte att läsa`, en: `\`${line(text)}\` cannot be read` },
    {
      sv: 'Skriv det som i ett dokuments huvud, till exempel "{party: kommun-1885, role: chef}".',
      en: 'Write it as in front matter, for instance "{party: kommun-1885, role: chef}".',
    },
  )
}
