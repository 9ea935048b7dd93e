import type { Archive } from '../archive.js'
import type { OwnName } from '../builtin.js'
import { keyLabel, keysAt, type OwnDescription, valueLabel } from '../describe.js'
import { enumValue } from '../enum-words.js'
import type { Values } from '../yaml.js'
import { inlineYaml } from '../yaml-write.js'
import { type Draft, languageOf } from './draft.js'
import { withComment } from './template.js'

/** What a document is headed by, and its id made from, where a type has such a key. */
export const headings: readonly string[] = ['title', 'name']

/**
 * Draft a document of a type of the archive's own, by its schema alone: its keys in the order of
 * the schema, each with what the schema says of it. Null when the values that its place is made of
 * could not stand in a path.
 */
export function draftOwn(archive: Archive, type: OwnDescription, values: Values): Draft | null {
  const lang = languageOf(archive)
  const id = String(values['id'])
  const path = archive.own?.pathFor(type.name as OwnName, values) ?? null
  if (path === null) return null
  const keys = [...keysAt(type, []).keys()]
  const head = keys
    .filter((key) => values[key] !== undefined)
    .map((key) => {
      const code = `${key}: ${inlineYaml(values[key])}`
      const says = plain(commentOn(archive, type, key, values[key])[lang])
      return says === '' || key === 'id' ? code : withComment(code, `# ${says}`)
    })
  const label = keyLabel(type, [])[lang]
  const named = headings.map((key) => values[key]).find((one) => typeof one === 'string')
  const heading = typeof named === 'string' ? named : `${label} ${id}`
  const text = `---\n${head.join('\n')}\n---\n\n# ${plain(heading)}\n`
  return { id, path, text, missing: [], notes: notesOn(keys, values) }
}

/** What a value is called, where that says more than the value; else what the key is for. */
function commentOn(archive: Archive, type: OwnDescription, key: string, value: unknown) {
  const label = keyLabel(type, [key])
  if (key === 'type') return keyLabel(type, [])
  const schema = keysAt(type, []).get(key)
  const word = typeof value === 'string' ? value : ''
  if (enumValue(type, [key], word) === value) return valueLabel(type, [key], word)
  if (schema?.['x-ref'] && archive.find(word)) return archive.name(word)
  return schema?.['x-help'] ?? label
}

/** What may be added, since nobody can see it in the file. */
function notesOn(keys: readonly string[], values: Values) {
  const left = keys.filter((key) => values[key] === undefined && !everywhere.has(key))
  if (left.length === 0) return []
  const words = left.slice(0, 8).map((key) => `\`${key}\``)
  const more = left.length > 8 ? ' …' : ''
  return [
    {
      sv: `Kan också anges: ${words.join(', ')}${more}`,
      en: `May be given too: ${words.join(', ')}${more}`,
    },
  ]
}

/** What every document may have, and few do. */
export const everywhere: ReadonlySet<string> = new Set([
  ...['type', 'id', 'former_ids', 'access', 'record_holder', 'registration', 'source'],
])

/** What stands in a schema, fit for a comment. */
const plain = (text: string): string => text.replace(/[\p{C}\s]+/gu, ' ').trim()
