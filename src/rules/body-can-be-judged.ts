import { minutes } from './example-minutes.js'
import { nearMissesOf } from './near-misses.js'
import type { Rule } from './rule.js'

export const rule: Rule<'minutes'> = {
  name: 'body-can-be-judged',
  severity: 'warning',
  floor: 'info',
  description: {
    sv: 'Ett protokolls text är så enkel att det går att säga säkert vad som är rubriker, listor och stycken.',
    en: 'The text of minutes is so simple that headings, lists and paragraphs can be told apart for certain.',
  },
  rationale: {
    sv: 'I en mycket invecklad text kan ett beslut läsas som något annat, eller något annat som ett beslut.',
    en: 'In a very intricate text a decision may be read as something else, or something else as a decision.',
  },
  on: ['minutes'],
  about: 'nearMisses',

  *check(document) {
    for (const { place } of nearMissesOf(document, 'body-can-be-judged')) {
      yield {
        at: place,
        message: {
          sv: 'Texten är för invecklad för att läsas säkert; förenkla citat, listor i listor och HTML',
          en: 'The text is too intricate to be read for certain; simplify quotations, lists in lists and HTML',
        },
        hint: {
          sv: 'Beslut och frågor läses rad för rad ändå.',
          en: 'Decisions and questions are read line by line all the same.',
        },
      }
    }
  },

  examples: [
    { files: { 'forums/dst/minutes/2026-02-03.md': minutes('> Citat\n\n- a\n  - b') }, says: [] },
    {
      files: { 'forums/dst/minutes/2026-02-03.md': minutes(`${'> '.repeat(60)}djupt`) },
      says: [
        'forums/dst/minutes/2026-02-03.md:8:1 Texten är för invecklad för att läsas säkert; förenkla citat, listor i listor och HTML',
      ],
    },
  ],
}
