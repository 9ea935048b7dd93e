import { capital, type Lang } from '../../text.js'
import { builtinSchemas, commonSchema, type Schema } from '../builtin.js'

type Json = { readonly [key: string]: unknown }

/**
 * The schema of the settings as editors read it: whole in one file, and our labels and help in one
 * language where an editor shows a description. Nothing has to be fetched.
 */
export function editorSchema(lang: Lang): Json {
  const used = new Set<string>()
  const settings = plain(builtinSchemas.settings as Json, lang, used) as Json
  const defs: Record<string, unknown> = { ...(settings['$defs'] as Json | undefined) }
  const common = commonSchema.$defs ?? {}
  // What a definition refers to is found when it is written itself.
  for (let before = -1; before !== used.size; ) {
    before = used.size
    for (const name of used) defs[name] ??= plain(common[name] as Json, lang, used)
  }
  const { $defs: _, $schema: __, $id: ___, ...rest } = settings
  return { $schema: 'http://json-schema.org/draft-07/schema#', ...rest, $defs: defs }
}

/** A schema without our own words, which editors do not know. */
function plain(value: unknown, lang: Lang, used: Set<string>): unknown {
  if (Array.isArray(value)) return value.map((one) => plain(one, lang, used))
  if (typeof value !== 'object' || value === null) return value
  const made: Record<string, unknown> = {}
  const description = describedIn(value as Schema, lang)
  if (description !== null) made['description'] = description
  for (const [key, inner] of Object.entries(value)) {
    if (key.startsWith('x-')) continue
    // Older editors do not know the newer word for the same.
    const name = key === 'unevaluatedProperties' ? 'additionalProperties' : key
    made[name] = key === '$ref' ? local(String(inner), used) : plain(inner, lang, used)
  }
  return made
}

function local(ref: string, used: Set<string>): string {
  const common = /^(?:common[.]schema[.]json)?#\/\$defs\/(\w+)$/.exec(ref)
  if (common?.[1] !== undefined) used.add(common[1])
  return ref.replace(/^common[.]schema[.]json/, '')
}

function describedIn(schema: Schema, lang: Lang): string | null {
  const [label, help] = [schema['x-labels'], schema['x-help']]
  if (label === undefined || typeof label.sv !== 'string') return null
  return help ? `${capital(label)[lang]}. ${help[lang]}` : capital(label)[lang]
}
