import type { Schema } from '../archive/builtin.js'
import { keyName, schemaAt } from '../archive/describe.js'
import { integer } from '../format.js'
import { each, same, type Text } from '../text.js'
import type { Rule } from './rule.js'
import { schemaFaultsOf, type TypedFault } from './schema-faults.js'
import { shown } from './shown.js'

export const rule: Rule = {
  name: 'value-fits-schema',
  severity: 'error',
  floor: 'error',
  description: {
    sv: 'Varje värde är av den form och storlek som nyckeln kräver.',
    en: 'Every value has the form and size that its key demands.',
  },
  rationale: {
    sv: 'Ett tomt namn, ett antal under noll eller en uppgift på fel plats ger fel svar i rapporterna.',
    en: 'An empty name, a count below zero or a fact in the wrong place makes reports wrong.',
  },
  about: 'schemaFaults',

  *check(document) {
    for (const fault of schemaFaultsOf(document, 'value-fits-schema')) {
      const { type, pointer, keyword, schema, value } = fault
      const key = keyName(type, pointer)
      const help = schema['x-help'] ?? schemaAt(type, pointer)?.['x-help']
      const outOfPlace = keyword === 'not' && isNever(schema)
      const [found, wanted] = [foundAs(value), wantedBy(fault)]
      yield {
        at: { key: pointer, part: outOfPlace ? 'key' : 'value' },
        message: outOfPlace
          ? { sv: `${key.sv} väntades inte här`, en: `${key.en} was not expected here` }
          : {
              sv: `${key.sv} är ${found.sv}; ${wanted.sv} väntades`,
              en: `${key.en} is ${found.en}; expected ${wanted.en}`,
            },
        ...(help ? { hint: help } : {}),
      }
    }
  },

  examples: [
    { files: { 'funds/a.md': '---\ntype: fund\nname: NÖSK\nyear: 2022\n---\n' }, says: [] },
    {
      files: { 'funds/a.md': '---\ntype: fund\nname: ""\nyear: 22\n---\n' },
      says: [
        'funds/a.md:3:7 namn (`name`) är tomt; text väntades',
        'funds/a.md:4:7 år (`year`) är `22`; minst 1900 väntades',
      ],
    },
    {
      files: {
        'forums/f/minutes/2026-02-03.md':
          '---\ntype: minutes\nstatus: draft\napproved: {on: 2026-03-03}\nattendance:\n  - {party: kommun-1880, as: guest, heads: 0, items: ["§ 8"]}\n---\n',
      },
      says: [
        'forums/f/minutes/2026-02-03.md:4:1 godkännande (`approved`) väntades inte här',
        'forums/f/minutes/2026-02-03.md:6:44 antal personer (`heads`) är `0`; minst 1 väntades',
        'forums/f/minutes/2026-02-03.md:6:55 punkter (`items`) är `§ 8`; en annan skrivning väntades',
      ],
    },
  ],
}

/** `not: {}` forbids a key altogether in this state of its document. */
const isNever = (schema: Schema): boolean =>
  JSON.stringify((schema as { not?: unknown }).not) === '{}'

function foundAs(value: unknown): Text {
  const empty = value === null || value === '' || (Array.isArray(value) && value.length === 0)
  if (empty) return { sv: 'tomt', en: 'empty' }
  if (Array.isArray(value)) {
    return { sv: `en lista med ${value.length}`, en: `a list of ${value.length}` }
  }
  if (typeof value === 'string' && value.length > 60) {
    return { sv: `${value.length} tecken långt`, en: `${value.length} characters long` }
  }
  return same(shown(value))
}

function wantedBy({ keyword, schema, value }: TypedFault): Text {
  const bounds = schema as Readonly<Record<string, unknown>>
  const bound = each((lang) => {
    const most = Number(bounds[keyword])
    return most < 10_000 ? String(most) : integer(most, lang)
  })
  switch (keyword) {
    case 'minLength':
      return value === '' ? { sv: 'text', en: 'text' } : least(bound, characters)
    case 'maxLength':
      return most(bound, characters)
    case 'minimum':
      return least(bound)
    case 'maximum':
      return most(bound)
    case 'minItems':
      return { sv: 'en lista med minst en post', en: 'a list of at least one entry' }
    case 'maxItems':
      return most(bound, { sv: ' poster', en: ' entries' })
    case 'uniqueItems':
      return { sv: 'varje post en gång', en: 'every entry once' }
    case 'pattern':
    case 'format':
      return { sv: 'en annan skrivning', en: 'another way of writing' }
    default:
      return { sv: 'ett annat värde', en: 'another value' }
  }
}

const characters: Text = { sv: ' tecken', en: ' characters' }
const nothing: Text = { sv: '', en: '' }
const least = (bound: Text, unit = nothing): Text => ({
  sv: `minst ${bound.sv}${unit.sv}`,
  en: `at least ${bound.en}${unit.en}`,
})
const most = (bound: Text, unit = nothing): Text => ({
  sv: `högst ${bound.sv}${unit.sv}`,
  en: `at most ${bound.en}${unit.en}`,
})
