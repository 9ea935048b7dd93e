import type { Schema } from '../archive/builtin.js'
import { keyName, schemaAt } from '../archive/describe.js'
import { capital, each, either, type Text } from '../text.js'
import { isListOfOne, loneValue } from './lone-value.js'
import { meant } from './meant.js'
import { isMisread } from './misread.js'
import type { Rule } from './rule.js'
import { schemaFaultsOf } from './schema-faults.js'
import { shown } from './shown.js'

export const rule: Rule = {
  name: 'value-is-allowed',
  severity: 'error',
  floor: 'error',
  description: {
    sv: 'Där bara vissa ord får stå, står ett av dem.',
    en: 'Where only certain words may stand, one of them stands.',
  },
  rationale: {
    sv: 'Rapporterna räknar på orden. Ett okänt ord räknas inte, fastän det ser rätt ut.',
    en: 'Reports count by these words. An unknown word is not counted, though it looks right.',
  },
  about: 'schemaFaults',

  *check(document) {
    for (const fault of schemaFaultsOf(document, 'value-is-allowed')) {
      const { type, pointer, value, schema } = fault
      if (isMisread(document, pointer)) continue
      const known = schemaAt(type, pointer) ?? schema
      const allowed = known.enum ?? schema.enum ?? [String(schema.const)]
      const candidates = allowed.map((word) => ({ word, names: namesOf(word, known) }))
      const meantBy = (one: unknown) => meant(typeof one === 'string' ? one : '', candidates)
      if (isListOfOne(value)) {
        const written = meantBy(value[0]).sure ?? undefined
        const fits = allowed.includes(value[0] as never) || written !== undefined
        yield loneValue(fault, document, fits, written)
        continue
      }
      const key = capital(keyName(type, pointer))
      const { sure, near } = meantBy(value)
      const at = { key: pointer }
      if (sure !== null) {
        yield {
          at,
          message: {
            sv: `${key.sv} är ${shown(value)}; det skrivs \`${sure}\``,
            en: `${key.en} is ${shown(value)}; it is written \`${sure}\``,
          },
          fix: { replace: pointer, with: sure },
        }
        continue
      }
      const all = either(allowed.map((word) => nameOf(word, known)))
      const close = either(near.map((word) => nameOf(word, known)))
      const [is, was] =
        value === null
          ? ['saknar värde', 'has no value']
          : Array.isArray(value)
            ? ['är en lista', 'is a list']
            : [`är ${shown(value)}`, `is ${shown(value)}`]
      yield {
        at,
        message: {
          sv: `${key.sv} ${is}; det ska vara ${all.sv}`,
          en: `${key.en} ${was}; it must be ${all.en}`,
        },
        ...(near.length > 0
          ? { hint: { sv: `Menade du ${close.sv}?`, en: `Did you mean ${close.en}?` } }
          : {}),
      }
    }
  },

  examples: [
    {
      files: { 'applications/_none/a.md': application('granted') },
      says: [],
    },
    {
      files: { 'applications/_none/a.md': application('beviljad') },
      says: ['applications/_none/a.md:4:36 Status (`status`) är `beviljad`; det skrivs `granted`'],
      fixed: { 'applications/_none/a.md': application('granted') },
    },
    {
      files: { 'applications/_none/a.md': application('[beviljad]') },
      says: [
        'applications/_none/a.md:4:37 Status (`status`) är en lista, men här får bara ett värde stå',
      ],
      fixed: { 'applications/_none/a.md': application('granted') },
    },
    {
      files: { 'samverkan.yaml': 'format: 1\nname: A\nlanguage: danska\n' },
      says: [
        'samverkan.yaml:3:11 Språk (`language`) är `danska`; det ska vara svenska (`sv`) eller engelska (`en`)',
      ],
    },
  ],
}

const namesOf = (word: string, schema: Schema): readonly string[] => {
  const label = schema['x-value-labels']?.[word]
  const synonyms = schema['x-synonyms'] as Readonly<Record<string, readonly string[]>> | undefined
  return [...(label ? [label.sv, label.en] : []), ...(synonyms?.[word] ?? [])]
}

/** "beviljad (`granted`)". */
function nameOf(word: string, schema: Schema): Text {
  const label = schema['x-value-labels']?.[word]
  return each((lang) =>
    label === undefined || label[lang] === word ? `\`${word}\`` : `${label[lang]} (\`${word}\`)`,
  )
}

function application(status: string): string {
  return `---\ntype: application\nid: a\nhistory: [{on: 2022-03-08, status: ${status}, amount: 1}]\n---\n`
}
