import type { OwnFault } from '../archive/own.js'
import { maxKeys } from '../archive/own-check.js'
import { wordShapes } from '../archive/own-words.js'
import { nearest } from '../nearest.js'
import { either, same, type Text } from '../text.js'
import { asJson, schemaProblems, type Told } from './own-schema-faults.js'
import { boundWords, shapes } from './own-schema-words.js'
import type { Rule } from './rule.js'
import { shown } from './shown.js'

export const rule: Rule = {
  name: 'schema-is-within-bounds',
  severity: 'error',
  floor: 'error',
  description: {
    sv: 'Arkivets egna scheman använder bara de ord som står på en sluten lista.',
    en: "The archive's own schemas use only the words of a closed list.",
  },
  rationale: {
    sv: 'Annat i JSON Schema kan göra kontrollen oändligt långsam, hämta något utifrån eller betyda något som ingen får veta.',
    en: 'Other words of JSON Schema can make checking endlessly slow, fetch from outside, or mean what nobody is told.',
  },
  on: ['schema'],

  *check(document, archive) {
    yield* schemaProblems(document, archive, 'schema-is-within-bounds', tell)
  },

  examples: [
    {
      files: {
        'schemas/kurs.schema.json': asJson({
          'x-path': 'kurser/{id}.md',
          properties: { ledare: { type: 'string', 'x-ref': ['party'] } },
        }),
      },
      says: [],
    },
    {
      files: {
        'schemas/forum.schema.json': asJson({
          properties: {
            x_a: { type: 'string', pattern: '^(a+)+$' },
            x_b: { $ref: 'https://a.se/' },
          },
        }),
      },
      says: [
        'schemas/forum.schema.json:5:4 Ordet `pattern` får inte användas i ett eget schema',
        'schemas/forum.schema.json:8:4 `$ref` leder till `https://a.se/`, som inte är en definition i schemat',
      ],
    },
    {
      files: {
        'schemas/forum.schema.json': asJson({
          properties: { x_a: { type: 'text' } },
          required: ['x_b'],
        }),
      },
      says: [
        'schemas/forum.schema.json:4:4 `type` har fel värde; här ska stå string, integer, number, boolean, array, object eller null',
        'schemas/forum.schema.json:8:3 `x_b` ska finnas, men schemat har ingen sådan nyckel',
      ],
    },
    {
      files: {
        'schemas/kurs.schema.json': asJson({ title: 'Kurs' }),
        'schemas/bok.schema.json': asJson({ 'x-path': 'funds/{id}.md' }),
      },
      says: [
        'schemas/bok.schema.json:2:12 På platsen `funds/{id}.md` ligger redan `funds/{id}.md`',
        'schemas/kurs.schema.json Schemat säger inte var dess dokument ligger (`x-path`)',
      ],
    },
    {
      files: {
        'schemas/forum.schema.json': asJson({
          $defs: { a: { items: { $ref: '#/$defs/a' } } },
          properties: { x_a: { $ref: '#/$defs/a' } },
        }),
      },
      says: ['schemas/forum.schema.json:2:2 Definitionerna leder i en ring'],
    },
  ],
}

function tell({ kind, detail: [word = '', other = ''] }: OwnFault): Told {
  if (kind === 'unknown-word') return unknownWord(word)
  if (kind.startsWith('shape-')) {
    const wanted: Text = shapes[kind.slice('shape-'.length) as keyof typeof shapes]
    return {
      message: {
        sv: `\`${word}\` har fel värde; här ska stå ${wanted.sv}`,
        en: `\`${word}\` has a wrong value; ${wanted.en} belongs here`,
      },
    }
  }
  const words = boundWords[kind]
  if (!words) throw new Error(`no words for ${kind}`)
  return words(shown(word), shown(other), maxKeys)
}

function unknownWord(word: string): Told {
  const near = nearest(word, wordShapes.keys())
  const close = either(near.map((one) => same(`\`${one}\``)))
  return {
    message: {
      sv: `Ordet ${shown(word)} får inte användas i ett eget schema`,
      en: `The word ${shown(word)} may not be used in a schema of your own`,
    },
    hint: near.length > 0 ? { sv: `Menade du ${close.sv}?`, en: `Did you mean ${close.en}?` } : all,
  }
}

const all: Text = {
  sv: `Det som får användas är ${[...wordShapes.keys()].join(', ')}.`,
  en: `What may be used is ${[...wordShapes.keys()].join(', ')}.`,
}
