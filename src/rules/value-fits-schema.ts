import type { Schema } from '../archive/builtin.js'
import { keyName, schemaAt } from '../archive/describe.js'
import { integer } from '../format.js'
import { capital, each, type Text } from '../text.js'
import { isMisread } from './misread.js'
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
      const { type, pointer, keyword, schema } = fault
      if (isMisread(document, pointer)) continue
      const key = capital(keyName(type, pointer))
      const help = schema['x-help'] ?? schemaAt(type, pointer)?.['x-help']
      const outOfPlace = keyword === 'not' && isNever(schema)
      const wrong = outOfPlace ? notHere : wrongWith(fault)
      yield {
        at: { key: pointer, part: outOfPlace ? 'key' : 'value' },
        message: { sv: `${key.sv} ${wrong.sv}`, en: `${key.en} ${wrong.en}` },
        ...(help ? { hint: help } : {}),
      }
    }
  },

  examples: [
    { files: { 'funds/a.md': '---\ntype: fund\nname: NÖSK\nyear: 2022\n---\n' }, says: [] },
    {
      files: { 'funds/a.md': '---\ntype: fund\nname: ""\nyear: 22\n---\n' },
      says: [
        'funds/a.md:3:7 Namn (`name`) saknar värde',
        'funds/a.md:4:7 År (`year`) är `22`, men ska vara minst 1900',
      ],
    },
    {
      files: {
        'forums/f/minutes/2026-02-03.md':
          '---\ntype: minutes\nstatus: draft\napproved: {on: 2026-03-03}\nattendance:\n  - {party: kommun-1880, as: guest, heads: 0, items: ["§ 8"]}\n---\n',
      },
      says: [
        'forums/f/minutes/2026-02-03.md:4:1 Godkännande (`approved`) ska inte stå här',
        'forums/f/minutes/2026-02-03.md:6:44 Antal personer (`heads`) är `0`, men ska vara minst 1',
        'forums/f/minutes/2026-02-03.md:6:55 Punkter (`items`) är `§ 8`; det går inte att skriva så',
      ],
    },
  ],
}

/** `not: {}` forbids a key altogether in this state of its document. */
const isNever = (schema: Schema): boolean =>
  JSON.stringify((schema as { not?: unknown }).not) === '{}'

const notHere: Text = { sv: 'ska inte stå här', en: 'does not belong here' }

/** What is wrong with the value, as the end of a sentence that begins with its key. */
function wrongWith({ keyword, schema, value }: TypedFault): Text {
  const bounds = schema as Readonly<Record<string, unknown>>
  const bound = each((lang) => {
    const most = Number(bounds[keyword])
    return most < 10_000 ? String(most) : integer(most, lang)
  })
  const is = shown(value)
  const many = Array.isArray(value) ? value.length : String(value).length
  if (value === null || value === '') return { sv: 'saknar värde', en: 'has no value' }
  switch (keyword) {
    case 'minLength':
    case 'maxLength': {
      const [sv, en] = keyword === 'minLength' ? ['minst', 'at least'] : ['högst', 'at most']
      return {
        sv: `är ${many} tecken, men ska vara ${sv} ${bound.sv}`,
        en: `is ${many} characters, but should be ${en} ${bound.en}`,
      }
    }
    case 'minimum':
      return {
        sv: `är ${is}, men ska vara minst ${bound.sv}`,
        en: `is ${is}, but should be at least ${bound.en}`,
      }
    case 'maximum':
      return {
        sv: `är ${is}, men ska vara högst ${bound.sv}`,
        en: `is ${is}, but should be at most ${bound.en}`,
      }
    case 'minItems':
      return many === 0
        ? { sv: 'är en tom lista', en: 'is an empty list' }
        : {
            sv: `har ${many} poster, men ska ha minst ${bound.sv}`,
            en: `has ${many} entries, but should have at least ${bound.en}`,
          }
    case 'maxItems':
      return {
        sv: `har ${many} poster, men får ha högst ${bound.sv}`,
        en: `has ${many} entries, but may have at most ${bound.en}`,
      }
    case 'uniqueItems':
      return { sv: 'har samma post flera gånger', en: 'has the same entry several times' }
    case 'pattern':
    case 'format':
      return { sv: `är ${is}; det går inte att skriva så`, en: `is ${is}; it cannot be written so` }
    default:
      return { sv: `är ${is}, och det kan inte stå här`, en: `is ${is}, which cannot stand here` }
  }
}
