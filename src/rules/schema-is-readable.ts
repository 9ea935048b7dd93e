import type { OwnFault } from '../archive/own.js'
import { maxDepth } from '../archive/own-json.js'
import { integer } from '../format.js'
import { each } from '../text.js'
import { asJson, schemaProblems, type Told } from './own-schema-faults.js'
import type { Rule } from './rule.js'
import { shown } from './shown.js'

export const rule: Rule = {
  name: 'schema-is-readable',
  severity: 'error',
  floor: 'error',
  description: {
    sv: 'Arkivets egna scheman är små JSON-filer som heter schemas/<typ>.schema.json.',
    en: "The archive's own schemas are small JSON files called schemas/<type>.schema.json.",
  },
  rationale: {
    sv: 'Ett schema som inte går att läsa kontrollerar ingenting, fastän det ser ut att göra det.',
    en: 'A schema that cannot be read checks nothing, though it seems to.',
  },
  on: ['schema'],

  *check(document, archive) {
    yield* schemaProblems(document, archive, 'schema-is-readable', tell)
  },

  examples: [
    {
      files: {
        'schemas/forum.schema.json': asJson({ properties: { x_enhet: { type: 'string' } } }),
      },
      says: [],
    },
    {
      files: {
        'schemas/forum.schema.json': '{\n  "title": "Forum",\n  "required": [x_enhet]\n}\n',
      },
      says: ['schemas/forum.schema.json:3:16 `x_enhet` kan inte stå här i JSON'],
    },
    {
      files: { 'schemas/forum.schema.json': '{\n  "title": "A",\n  "title": "B"\n}\n' },
      says: ['schemas/forum.schema.json:3:3 Namnet `"title"` står två gånger'],
    },
    {
      files: { 'schemas/forum.schema.json': '{ "properties": {\n' },
      says: [
        'schemas/forum.schema.json:2:1 Filen tar slut för tidigt: något som öppnats är inte stängt',
      ],
    },
    {
      files: { 'schemas/Forum.json': '{}\n' },
      says: ['schemas/Forum.json Filen är inget schema: namnet ska vara <typ>.schema.json'],
    },
  ],
}

function tell({ kind, detail }: OwnFault): Told {
  const [word = '', most = ''] = detail
  switch (kind) {
    case 'name':
      return {
        message: {
          sv: 'Filen är inget schema: namnet ska vara <typ>.schema.json',
          en: 'The file is no schema: its name must be <type>.schema.json',
        },
        hint: {
          sv: 'Typen är en av de inbyggda, till exempel forum, eller ett eget ord med små bokstäver a–z som inte redan betyder något. Annat läggs i schemas/files/.',
          en: 'The type is a built-in one, such as forum, or a word of your own in small letters a–z that means nothing yet. Other files go in schemas/files/.',
        },
      }
    case 'unread':
      return {
        message: {
          sv: 'Schemat har inte kunnat läsas',
          en: 'The schema could not be read',
        },
      }
    case 'size':
      return {
        message: each((lang) => {
          const [is, may] = [integer(Number(word), lang), integer(Number(most), lang)]
          return lang === 'sv'
            ? `Schemat är ${is} tecken långt; det får vara högst ${may}`
            : `The schema is ${is} characters long; it may be at most ${may}`
        }),
      }
    case 'deep':
      return {
        message: {
          sv: `Schemat är nästlat djupare än ${maxDepth} nivåer`,
          en: `The schema is nested deeper than ${maxDepth} levels`,
        },
      }
    case 'duplicate':
      return {
        message: {
          sv: `Namnet ${shown(word)} står två gånger`,
          en: `The name ${shown(word)} stands twice`,
        },
        hint: { sv: 'Ta bort det ena.', en: 'Remove one of them.' },
      }
    case 'unsafe':
      return {
        message: {
          sv: `Namnet ${shown(word)} får inte finnas`,
          en: `The name ${shown(word)} may not be there`,
        },
        hint: {
          sv: 'Det når programmens eget maskineri i stället för uppgifterna.',
          en: 'It reaches the machinery of programs instead of the data.',
        },
      }
    case 'end':
      return {
        message: {
          sv: 'Filen tar slut för tidigt: något som öppnats är inte stängt',
          en: 'The file ends too early: something that was opened is not closed',
        },
      }
    default:
      return {
        message: {
          sv: `${shown(word)} kan inte stå här i JSON`,
          en: `${shown(word)} cannot stand here in JSON`,
        },
        hint: {
          sv: 'Text och namn ska ha raka citattecken ("), och det ska vara komma mellan men inte efter det sista.',
          en: 'Text and names need straight quotes ("), with commas between but none after the last.',
        },
      }
  }
}
