import { faultsOf } from './reading-faults.js'
import type { Rule } from './rule.js'
import { shown } from './shown.js'

export const rule: Rule = {
  name: 'key-is-safe',
  severity: 'error',
  floor: 'error',
  description: {
    sv: 'Ingen nyckel heter __proto__, constructor eller prototype.',
    en: 'No key is called __proto__, constructor or prototype.',
  },
  rationale: {
    sv: 'De orden når programmens eget maskineri i stället för uppgifterna. Ingen skriver dem av misstag.',
    en: 'Those words reach the machinery of programs instead of the data. Nobody writes them by mistake.',
  },
  about: 'faults',

  *check(document) {
    for (const { at, detail } of faultsOf(document, 'unsafe-key')) {
      yield {
        at,
        message: {
          sv: `Nyckeln ${shown(detail)} får inte finnas`,
          en: `The key ${shown(detail)} may not be there`,
        },
        hint: { sv: 'Ta bort raden.', en: 'Remove the line.' },
      }
    }
  },

  examples: [
    { files: { 'funds/a.md': '---\ntype: fund\nx_constructor: 1\n---\n' }, says: [] },
    {
      files: { 'funds/a.md': '---\ntype: fund\nrules:\n  __proto__: { a: 1 }\n---\n' },
      says: ['funds/a.md:4:3 Nyckeln `__proto__` får inte finnas'],
    },
  ],
}
