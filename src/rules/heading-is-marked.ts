import { flawsOf, plan, weight } from './flaws.js'
import type { Rule } from './rule.js'
import { shown } from './shown.js'

export const rule: Rule = {
  name: 'heading-is-marked',
  severity: 'warning',
  floor: 'off',
  imported: 'info',
  description: {
    sv: 'En rubrik är skriven som rubrik, med `##`, och inte som en rad i fetstil.',
    en: 'A heading is written as a heading, with `##`, and not as a line in bold.',
  },
  rationale: {
    sv: 'En rad i fetstil är en rubrik bara för den som ser den. För den som lyssnar, och i innehållsförteckningen, finns den inte.',
    en: 'A line in bold is a heading only to who sees it. To who listens, and in the list of contents, it does not exist.',
  },
  about: 'flaws',

  *check(document) {
    for (const { at, detail } of flawsOf(document, ['heading-in-bold'])) {
      yield {
        at,
        ...weight(document),
        message: {
          sv: `Raden ${shown(detail)} i fetstil ser ut att vara en rubrik`,
          en: `The line ${shown(detail)} in bold seems to be a heading`,
        },
        hint: {
          sv: 'Skriv den med `##` eller `###` i stället för asterisker. En etikett slutar med kolon.',
          en: 'Write it with `##` or `###` instead of asterisks. A label ends in a colon.',
        },
      }
    }
  },

  examples: [
    {
      files: plan(
        '## Bakgrund',
        '',
        '**Syfte:** Att hjälpa.',
        '',
        '**Det är viktigt.**',
        '',
        'Text.',
      ),
      says: [],
    },
    {
      files: plan('# Plan 2026', '', '**Bakgrund**', '', 'Behoven ökar.'),
      says: ['forums/dst/plans/2026.md:8:1 Raden `Bakgrund` i fetstil ser ut att vara en rubrik'],
    },
  ],
}
