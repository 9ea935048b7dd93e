import { faultsOf } from './reading-faults.js'
import type { Rule } from './rule.js'

export const rule: Rule = {
  name: 'front-matter-is-closed',
  severity: 'error',
  floor: 'error',
  description: {
    sv: 'Dokumentets huvud slutar med en rad ---.',
    en: 'The front matter ends with a --- line.',
  },
  rationale: {
    sv: 'Utan slut vet ingen var huvudet slutar och texten börjar, och olika program gissar olika.',
    en: 'Without an end nobody knows where the text begins, and programs guess differently.',
  },
  about: 'faults',

  *check(document) {
    for (const { at } of faultsOf(document, 'fence-closed')) {
      yield {
        at,
        message: {
          sv: 'Dokumentets huvud börjar här men slutar aldrig',
          en: 'The front matter begins here and never ends',
        },
        hint: {
          sv: 'Skriv `---` längst till vänster på en egen rad efter den sista nyckeln.',
          en: 'Write `---` at the left margin on a line of its own after the last key.',
        },
      }
    }
  },

  examples: [
    { files: { 'funds/nosk-2022.md': '---\ntype: fund\n---' }, says: [] },
    {
      files: { 'funds/nosk-2022.md': '---\ntype: fund\n ---\n# Medel\n' },
      says: ['funds/nosk-2022.md:1:1 Dokumentets huvud börjar här men slutar aldrig'],
    },
  ],
}
