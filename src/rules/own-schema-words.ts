import type { Shape } from '../archive/own-words.js'
import { formats } from '../archive/schema-language.js'
import { either, same, type Text } from '../text.js'
import type { Told } from './own-schema-faults.js'

const names = (...words: readonly string[]): Text => either(words.map(same))

/** What a word of a schema takes. */
export const shapes: Readonly<Record<Shape, Text>> = {
  schema: { sv: 'ett schema inom {}', en: 'a schema in {}' },
  schemas: { sv: 'namn med var sitt schema', en: 'names with a schema each' },
  types: names('string', 'integer', 'number', 'boolean', 'array', 'object', 'null'),
  words: {
    sv: 'en lista av olika ord i små bokstäver, siffror, _ och -',
    en: 'a list of different words in small letters, digits, _ and -',
  },
  keys: { sv: 'en lista av olika nycklar', en: 'a list of different keys' },
  scalar: { sv: 'ett enda värde', en: 'a single value' },
  count: { sv: 'ett heltal från 0', en: 'a whole number from 0' },
  number: { sv: 'ett tal', en: 'a number' },
  boolean: { sv: '`true` eller `false`', en: '`true` or `false`' },
  false: same('`false`'),
  format: names(...Object.keys(formats)),
  string: { sv: 'text, högst 2000 tecken', en: 'text of at most 2000 characters' },
  text: {
    sv: 'text på båda språken, {"sv": …, "en": …}',
    en: 'text in both languages, {"sv": …, "en": …}',
  },
  texts: {
    sv: 'för varje värde {"sv": …, "en": …}',
    en: '{"sv": …, "en": …} for each value',
  },
  synonyms: {
    sv: 'en lista av ord, eller en lista för varje värde',
    en: 'a list of words, or a list for each value',
  },
  targets: {
    sv: 'en lista av det som finns att hänvisa till, som "forum" eller en egen typ',
    en: 'a list of what can be referred to, such as "forum" or a type of your own',
  },
}

type Tell = (word: string, other: string, most: number) => Told

/** What is said of each other way in which a schema is out of bounds. */
export const boundWords: Readonly<Record<string, Tell>> = {
  'no-schema': () => ({
    message: { sv: 'Här ska stå ett schema inom {}', en: 'A schema in {} belongs here' },
  }),
  'root-word': (word) => ({
    message: {
      sv: `${word} får bara stå ytterst i schemat`,
      en: `${word} may stand only at the outer level of the schema`,
    },
  }),
  draft: (word) => ({
    message: {
      sv: `\`$schema\` är ${word}; bara JSON Schema 2020-12 går att använda`,
      en: `\`$schema\` is ${word}; only JSON Schema 2020-12 can be used`,
    },
    hint: {
      sv: 'Skriv https://json-schema.org/draft/2020-12/schema, eller ta bort raden.',
      en: 'Write https://json-schema.org/draft/2020-12/schema, or remove the line.',
    },
  }),
  id: (word) => ({
    message: {
      sv: `\`$id\` är ${word}; här ska stå filens eget namn`,
      en: `\`$id\` is ${word}; the name of the file belongs here`,
    },
    hint: { sv: 'Raden kan tas bort.', en: 'The line can be removed.' },
  }),
  many: (_, __, most) => ({
    message: {
      sv: `Schemat har fler än ${most} nycklar`,
      en: `The schema has more than ${most} keys`,
    },
  }),
  'key-name': (word) => ({
    message: {
      sv: `Nyckeln ${word} kan inte heta så`,
      en: `The key ${word} cannot be called that`,
    },
    hint: {
      sv: 'Små bokstäver a–z, siffror och understreck, en bokstav först, högst 60 tecken.',
      en: 'Small letters a–z, digits and underscores, a letter first, at most 60 characters.',
    },
  }),
  required: (word) => ({
    message: {
      sv: `${word} ska finnas, men schemat har ingen sådan nyckel`,
      en: `${word} must be there, but the schema has no such key`,
    },
  }),
  'beside-ref': (word) => ({
    message: {
      sv: `${word} kan inte stå bredvid \`$ref\``,
      en: `${word} cannot stand beside \`$ref\``,
    },
    hint: { sv: 'Lägg det i definitionen.', en: 'Put it in the definition.' },
  }),
  'ref-missing': (word) => ({
    message: {
      sv: `\`$ref\` leder till ${word}, som inte finns`,
      en: `\`$ref\` leads to ${word}, which does not exist`,
    },
  }),
  'ref-outside': (word) => ({
    message: {
      sv: `\`$ref\` leder till ${word}, som inte är en definition i schemat`,
      en: `\`$ref\` leads to ${word}, which is no definition of the schema`,
    },
    hint: {
      sv: 'Skriv #/$defs/<namn> eller common.schema.json#/$defs/<namn>. Inget hämtas någonsin.',
      en: 'Write #/$defs/<name> or common.schema.json#/$defs/<name>. Nothing is ever fetched.',
    },
  }),
  unique: () => ({
    message: {
      sv: '`uniqueItems` kräver att posterna har en enkel typ',
      en: '`uniqueItems` needs entries of a plain type',
    },
    hint: {
      sv: 'Ge `items` typen string, integer, number eller boolean.',
      en: 'Give `items` the type string, integer, number or boolean.',
    },
  }),
  ring: () => ({
    message: { sv: 'Definitionerna leder i en ring', en: 'The definitions lead in a ring' },
  }),
  large: () => ({
    message: {
      sv: 'Definitionerna blir för stora när de skrivs ut',
      en: 'The definitions are too large when they are written out',
    },
  }),
  'path-missing': () => ({
    message: {
      sv: 'Schemat säger inte var dess dokument ligger (`x-path`)',
      en: 'The schema does not say where its documents lie (`x-path`)',
    },
    hint: {
      sv: 'Skriv till exempel "x-path": "serier/{id}.md".',
      en: 'Write for instance "x-path": "series/{id}.md".',
    },
  }),
  'path-form': (word) => ({
    message: {
      sv: `${word} är ingen plats för dokument`,
      en: `${word} is no place for documents`,
    },
    hint: {
      sv: 'Börja med en mapp i små bokstäver och sluta med {id}.md, som serier/{id}.md eller forums/{forum}/serier/{id}.md.',
      en: 'Begin with a folder in small letters and end with {id}.md, such as series/{id}.md or forums/{forum}/series/{id}.md.',
    },
  }),
  'path-key': (word) => ({
    message: {
      sv: `Platsen använder ${word}, som inte är en text som måste finnas`,
      en: `The place uses ${word}, which is no text that must be there`,
    },
    hint: {
      sv: 'Ge nyckeln typen string och ta med den i `required`.',
      en: 'Give the key the type string and list it in `required`.',
    },
  }),
  'path-taken': (word, other) => ({
    message: {
      sv: `På platsen ${word} ligger redan ${other}`,
      en: `In the place ${word} there is already ${other}`,
    },
    hint: { sv: 'Välj en egen mapp.', en: 'Choose a folder of its own.' },
  }),
}
