import { schemaAt } from '../archive/describe.js'
import type { Text } from '../text.js'
import type { TypedFault } from './schema-faults.js'
import { shown } from './shown.js'

/** How to write what belongs in a place, where a value of another kind stands. */
export function kindHint(
  { type, pointer, value, schema }: TypedFault,
  wanted: readonly string[],
): Text | undefined {
  const known = schemaAt(type, pointer) ?? schema
  if (value === null) return known['x-help']
  if (wanted.includes('object')) return objectHint(Object.keys(known.properties ?? {}), value)
  if (!wanted.includes('array')) return undefined
  const entry = schemaAt(type, [...pointer, 0]) ?? {}
  const keys = Object.keys(entry.properties ?? {})
  const texts = [entry.type].flat().includes('string')
  if (typeof value === 'string' && value.includes(',') && texts) {
    const list = shown(`[${value}]`)
    return { sv: `Är det flera, skriv ${list}.`, en: `If there are several, write ${list}.` }
  }
  if (typeof value === 'string' && isOffice(keys)) return neverAName
  return typeof value === 'object' || keys.length > 0 ? dashes : undefined
}

/** Whether something with these keys is somebody who holds an office. */
export const isOffice = (keys: readonly string[]): boolean =>
  keys.includes('party') && keys.includes('role')

/** The archive holds no names of persons: who meant to write one is told what to write instead. */
export const neverAName: Text = {
  sv: 'Skriv part och roll, aldrig ett namn: `{party: kommun-1880, role: socialchef}`.',
  en: 'Write party and role, never a name: `{party: kommun-1880, role: socialchef}`.',
}

/** An example of the keys that belong here, from what was written where that is possible. */
function objectHint(keys: readonly string[], value: unknown): Text | undefined {
  if (isOffice(keys)) return neverAName
  const [one, other] = keys.includes('start') ? ['start', 'end'] : ['from', 'to']
  if (keys.includes(one) && keys.includes(other)) {
    const days = String(value).match(/\d{4}(?:-(?:Q[1-4]|H[12]|\d\d(?:-\d\d)?))?/g) ?? []
    const [from, to] = days.length === 2 ? days : ['2024-06-15', '2025-06-15']
    const example = `\`{${one}: ${from}, ${other}: ${to}}\``
    return { sv: `Skriv ${example}.`, en: `Write ${example}.` }
  }
  if (keys.length === 0) return undefined
  const example = `\`{${keys.slice(0, 2).join(': …, ')}: …}\``
  return { sv: `Skriv till exempel ${example}.`, en: `Write for instance ${example}.` }
}

const dashes: Text = {
  sv: 'Skriv varje post på egna rader under nyckeln, med ett streck och ett mellanslag framför.',
  en: 'Write each entry on lines of its own under the key, with a dash and a space before it.',
}
