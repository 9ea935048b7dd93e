import type { OwnFault } from '../archive/own.js'
import { asJson, schemaProblems, type Told } from './own-schema-faults.js'
import type { Rule } from './rule.js'
import { shown } from './shown.js'

export const rule: Rule = {
  name: 'schema-only-adds',
  severity: 'error',
  floor: 'error',
  description: {
    sv: 'Ett eget schema lägger till och skärper; det ändrar inget som är inbyggt.',
    en: 'A schema of your own adds and narrows; it changes nothing that is built in.',
  },
  rationale: {
    sv: 'Rapporter och andra arkiv räknar med att de inbyggda nycklarna betyder detsamma överallt.',
    en: 'Reports and other archives count on the built-in keys meaning the same everywhere.',
  },
  on: ['schema'],

  *check(document, archive) {
    yield* schemaProblems(document, archive, 'schema-only-adds', tell)
  },

  examples: [
    {
      files: {
        'schemas/forum.schema.json': asJson({
          properties: { level: { enum: ['county'] }, x_enhet: { type: 'string' } },
          required: ['purpose', 'x_enhet'],
        }),
      },
      says: [],
    },
    {
      files: {
        'schemas/forum.schema.json': asJson({
          'x-path': 'grupper/{id}.md',
          properties: {
            level: { enum: ['county', 'galaxy'] },
            name: { type: 'integer' },
            enhet: { type: 'string' },
          },
        }),
      },
      says: [
        'schemas/forum.schema.json:2:2 `x-path` för `forum` är inbyggt och kan inte ändras',
        'schemas/forum.schema.json:7:5 `galaxy` finns inte bland de inbyggda värdena för `level`',
        'schemas/forum.schema.json:11:4 `type` för `name` är inbyggt och kan inte ändras',
        'schemas/forum.schema.json:13:3 Nyckeln `enhet` är inte inbyggd; egna nycklar börjar med x_',
      ],
    },
  ],
}

function tell({ kind, detail: [word = '', key = ''] }: OwnFault): Told {
  switch (kind) {
    case 'widens':
      return {
        message: {
          sv: `${shown(word)} finns inte bland de inbyggda värdena för ${shown(key)}`,
          en: `${shown(word)} is not among the built-in values of ${shown(key)}`,
        },
        hint: {
          sv: 'Värden kan bara tas bort. Ett nytt slags uppgift får en egen nyckel på x_.',
          en: 'Values can only be taken away. A new kind of fact gets an x_ key of its own.',
        },
      }
    case 'new-key':
      return {
        message: {
          sv: `Nyckeln ${shown(word)} är inte inbyggd; egna nycklar börjar med x_`,
          en: `The key ${shown(word)} is not built in; keys of your own begin with x_`,
        },
        hint: {
          sv: `Kalla den x_${word}, eller rätta stavningen.`,
          en: `Call it x_${word}, or correct the spelling.`,
        },
      }
    default:
      return {
        message: {
          sv: `${shown(word)} för ${shown(key)} är inbyggt och kan inte ändras`,
          en: `${shown(word)} of ${shown(key)} is built in and cannot be changed`,
        },
        hint: {
          sv: 'Det som kan sägas om inbyggda nycklar är att de måste finnas (`required`) och att färre värden får stå (`enum`).',
          en: 'What can be said of built-in keys is that they must be there (`required`) and that fewer values may stand (`enum`).',
        },
      }
  }
}
