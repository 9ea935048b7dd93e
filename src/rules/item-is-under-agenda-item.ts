import { minutes } from './example-minutes.js'
import { nearMissesOf } from './near-misses.js'
import type { Rule } from './rule.js'
import { shown } from './shown.js'

export const rule: Rule<'minutes'> = {
  name: 'item-is-under-agenda-item',
  severity: 'error',
  floor: 'error',
  imported: 'warning',
  description: {
    sv: 'Beslut, uppdrag och frågor står under en numrerad dagordningspunkt.',
    en: 'Decisions, assignments and questions stand under a numbered agenda item.',
  },
  rationale: {
    sv: 'Utan punkt får det inget nummer, och då kan ingen hänvisa till det.',
    en: 'Without an agenda item it gets no number, and nobody can refer to it.',
  },
  on: ['minutes'],
  about: 'nearMisses',

  *check(document) {
    const first = document.body?.agenda[0]?.number
    for (const { place, written } of nearMissesOf(document, 'item-is-under-agenda-item')) {
      yield {
        at: place,
        message: {
          sv: `${shown(written)} står inte under någon dagordningspunkt; före det ska stå en rubrik som \`## 5. Rapport\``,
          en: `${shown(written)} stands under no agenda item; a heading such as \`## 5. Report\` belongs before it`,
        },
        hint:
          first === undefined
            ? {
                sv: 'Ge punkterna rubriker med två nummertecken och nummer.',
                en: 'Give the agenda items headings with two number signs and a number.',
              }
            : {
                sv: `Flytta ner det under den punkt det hör till; den första är punkt ${first}.`,
                en: `Move it down under the agenda item it belongs to; the first is item ${first}.`,
              },
      }
    }
  },

  examples: [
    {
      files: {
        'forums/dst/minutes/2026-02-03.md': minutes('# Protokoll\n\n## 5. Plan\n\n**Beslut:** Ja.'),
      },
      says: [],
    },
    {
      files: {
        'forums/dst/minutes/2026-02-03.md': minutes('# Protokoll\n\n**Beslut:** Ja.\n\n## 5. Plan'),
        'forums/dst/minutes/2026-03-03.md': minutes('## Fattade beslut\n\n- **Uppdrag:** Ring.', {
          on: '2026-03-03',
        }),
      },
      says: [
        'forums/dst/minutes/2026-02-03.md:11:1 `**Beslut:**` står inte under någon dagordningspunkt; före det ska stå en rubrik som `## 5. Rapport`',
        'forums/dst/minutes/2026-03-03.md:11:3 `**Uppdrag:**` står inte under någon dagordningspunkt; före det ska stå en rubrik som `## 5. Rapport`',
      ],
    },
  ],
}
