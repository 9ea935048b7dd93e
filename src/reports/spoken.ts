import type { Archive } from '../archive/archive.js'
import type { RefTarget } from '../archive/builtin.js'
import { type Described, keyLabel, schemaAt, valueLabel } from '../archive/describe.js'
import { isMapping } from '../archive/mapping.js'
import type { Pointer } from '../archive/places.js'
import { isVocabulary, vocabulary } from '../archive/vocabularies.js'
import { isDate } from '../dates.js'
import { kronor, longDay } from '../format.js'
import { each, join, same, type Text } from '../text.js'

/** A value as people read it: labels, names, days and kronor. */
export function spoken(type: Described, pointer: Pointer, value: unknown, archive: Archive): Text {
  if (Array.isArray(value)) {
    return join(
      value.map((one) => spoken(type, [...pointer, 0], one, archive)),
      ', ',
    )
  }
  if (isMapping(value)) {
    const period = periodOf(value)
    if (period) return period
    const office = officeOf(value, archive)
    if (office) return office
    const parts = Object.entries(value).filter(([, inner]) => inner !== undefined && inner !== null)
    return join(
      parts.map(([key, inner]) => {
        const label = keyLabel(type, [...pointer, key])
        const said = spoken(type, [...pointer, key], inner, archive)
        return each((lang) => `${label[lang]}: ${said[lang]}`)
      }),
      '; ',
    )
  }
  if (typeof value === 'boolean') return value ? { sv: 'ja', en: 'yes' } : { sv: 'nej', en: 'no' }
  const key = String(pointer.findLast((step) => typeof step === 'string') ?? '')
  if (typeof value === 'number')
    return /^(?:amount|budget)/.test(key) ? kronor(value) : same(String(value))
  const text = String(value)
  const schema = schemaAt(type, pointer)
  if (schema?.['x-ref']) return inList(text, schema['x-ref'], archive) ?? withName(text, archive)
  if (schema?.enum) return valueLabel(type, pointer, text)
  return isDate(text) ? longDay(text) : same(text)
}

/** "15 augusti 2024–31 mars 2026" for what has a start, an end and nothing else; null for the rest. */
function periodOf(value: Record<string, unknown>): Text | null {
  const known = Object.entries(value).filter(([, part]) => part !== undefined && part !== null)
  if (known.length === 0 || known.some(([key]) => key !== 'start' && key !== 'end')) return null
  const [start, end] = [value['start'], value['end']].map((part) =>
    part === undefined || part === null ? null : longDay(String(part)),
  )
  if (start && end) return start.sv === end.sv ? start : join([start, end], '–')
  return start
    ? { sv: `från ${start.sv}`, en: `from ${start.en}` }
    : { sv: `till ${end?.sv}`, en: `until ${end?.en}` }
}

/** "Region Skåne (region-12), enhetschef" for a role at a party and nothing else; null for the rest. */
function officeOf(value: Record<string, unknown>, archive: Archive): Text | null {
  const { party, role, ...rest } = value
  if (typeof party !== 'string' || typeof role !== 'string') return null
  if (Object.values(rest).some((part) => part !== undefined && part !== null)) return null
  return join([withName(party, archive), same(role)], ', ')
}

/** What the settings call a topic, an actor, a sector or an area; null for all else. */
function inList(id: string, targets: readonly RefTarget[], archive: Archive): Text | null {
  for (const target of targets) {
    const label = isVocabulary(target) ? vocabulary(archive, target).get(id) : undefined
    if (label !== undefined) return same(label)
  }
  return null
}

/** "Chefsgruppen (orebro-chefsgrupp)"; an item is named by its document. */
function withName(reference: string, archive: Archive): Text {
  const name = archive.name(reference.split('#')[0] ?? reference)
  return each((lang) => (name[lang] === reference ? reference : `${name[lang]} (${reference})`))
}
