import { maxDepth } from '../archive/yaml-depth.js'
import { faultsOf } from './reading-faults.js'
import type { Rule } from './rule.js'

const deep = '['.repeat(maxDepth + 1)

export const rule: Rule = {
  name: 'nesting-is-bounded',
  severity: 'error',
  floor: 'error',
  description: {
    sv: `Högst ${maxDepth} nivåer står inuti varandra i huvudet.`,
    en: `At most ${maxDepth} levels stand within each other in the front matter.`,
  },
  rationale: {
    sv: 'Ett dokument behöver fem nivåer. Tusentals är till för att få läsningen att krascha.',
    en: 'A document needs five levels. Thousands are there to make the reader crash.',
  },
  about: 'faults',

  *check(document) {
    for (const { at } of faultsOf(document, 'nesting')) {
      yield {
        at,
        message: {
          sv: `Fler än ${maxDepth} parenteser eller streck står inuti varandra; fem brukar räcka`,
          en: `More than ${maxDepth} brackets or dashes stand within each other; five are usually enough`,
        },
        hint: {
          sv: 'Har en parentes blivit över, ta bort den. Är det text, sätt citattecken runt den.',
          en: 'Remove a bracket that is left over. If it is text, put quotes around it.',
        },
      }
    }
  },

  examples: [
    { files: { 'funds/a.md': '---\ntype: fund\nx_y: [[[[[1]]]]]\n---\n' }, says: [] },
    {
      files: { 'funds/a.md': `---\ntype: fund\nx_y: ${deep}\n---\n` },
      says: [
        'funds/a.md:3:70 Fler än 64 parenteser eller streck står inuti varandra; fem brukar räcka',
      ],
    },
  ],
}
