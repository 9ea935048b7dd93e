import { faultsOf } from './reading-faults.js'
import type { Rule } from './rule.js'

export const rule: Rule = {
  name: 'no-submodule',
  severity: 'error',
  floor: 'error',
  description: {
    sv: 'Inget annat git-arkiv är inlagt i arkivet.',
    en: 'No other git repository is embedded in the archive.',
  },
  rationale: {
    sv: 'Ett inlagt arkiv hämtas inte med detta. Det som står där finns då inte för läsaren.',
    en: 'An embedded repository is not fetched with this one, so readers would miss what it says.',
  },
  about: 'faults',

  *check(document) {
    for (const { at, detail } of faultsOf(document, 'not-regular')) {
      if (detail !== 'submodule') continue
      yield {
        at,
        message: {
          sv: 'Här är ett annat git-arkiv inlagt (submodul)',
          en: 'Another git repository is embedded here (a submodule)',
        },
        hint: {
          sv: 'Ta bort submodulen och lägg dokumenten själva i arkivet.',
          en: 'Remove the submodule and put the documents themselves in the archive.',
        },
      }
    }
  },

  examples: [
    { files: { 'funds/nosk-2022.md': '---\ntype: fund\nid: nosk-2022\n---\n' }, says: [] },
    {
      files: { 'funds/nosk': { kind: 'submodule' } },
      says: ['funds/nosk Här är ett annat git-arkiv inlagt (submodul)'],
    },
  ],
}
