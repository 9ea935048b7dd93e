import { faultsOf } from './reading-faults.js'
import type { Rule } from './rule.js'

export const rule: Rule = {
  name: 'front-matter-has-one-end',
  severity: 'error',
  floor: 'error',
  description: {
    sv: 'Ingen rad i huvudet börjar med --- utom den som avslutar det.',
    en: 'No line of the front matter begins with --- but the one that ends it.',
  },
  rationale: {
    sv: 'Somliga program slutar läsa huvudet redan där. Då står ett beslut i huvudet för ett program och i texten för ett annat.',
    en: 'Some programs stop reading there. Then a fact stands in the front matter for one program and in the text for another.',
  },
  about: 'faults',

  *check(document) {
    for (const { at } of faultsOf(document, 'fence-like')) {
      yield {
        at,
        message: {
          sv: 'Raden börjar med --- men avslutar inte huvudet; en rad med bara --- väntades',
          en: 'The line begins with --- and does not end the front matter; expected --- alone',
        },
        hint: {
          sv: 'Är det slutet, låt bara --- stå kvar. Är det text, dra in raden eller ta bort strecken.',
          en: 'If it is the end, leave --- alone. If it is text, indent the line or drop the dashes.',
        },
      }
    }
  },

  examples: [
    { files: { 'funds/nosk-2022.md': '---\ntype: fund\n---\nText\n\n----\n' }, says: [] },
    {
      files: { 'funds/nosk-2022.md': '---\ntype: fund\n----\nyear: 2022\n---\n' },
      says: [
        'funds/nosk-2022.md:3:1 Raden börjar med --- men avslutar inte huvudet; en rad med bara --- väntades',
      ],
    },
    {
      files: { 'funds/nosk-2022.md': '---\ntype: fund\n---slut\nyear: 2022\n---\n' },
      says: [
        'funds/nosk-2022.md:3:1 Raden börjar med --- men avslutar inte huvudet; en rad med bara --- väntades',
      ],
    },
  ],
}
