import { faultsOf } from './reading-faults.js'
import type { Rule } from './rule.js'

export const rule: Rule = {
  name: 'file-has-no-bom',
  severity: 'warning',
  floor: 'off',
  description: {
    sv: 'Filerna börjar utan byteordningsmärke (BOM).',
    en: 'Files begin without a byte order mark (BOM).',
  },
  rationale: {
    sv: 'Det osynliga tecknet får andra program att inte se dokumentets huvud.',
    en: 'The invisible character keeps other programs from seeing the front matter.',
  },
  about: 'faults',

  *check(document) {
    for (const { at } of faultsOf(document, 'bom')) {
      yield {
        at,
        message: {
          sv: 'Filen börjar med ett osynligt tecken, ett byteordningsmärke (BOM)',
          en: 'The file begins with an invisible character, a byte order mark (BOM)',
        },
        hint: {
          sv: 'Spara filen som UTF-8 utan BOM, eller låt `--fix` ta bort märket.',
          en: 'Save the file as UTF-8 without BOM, or let `--fix` remove it.',
        },
        fix: { edits: () => [{ start: 0, end: 1, text: '' }] },
      }
    }
  },

  examples: [
    { files: { 'funds/nosk-2022.md': '---\ntype: fund\n---\n' }, says: [] },
    {
      files: { 'funds/nosk-2022.md': '\uFEFF---\ntype: fund\n---\n' },
      says: [
        'funds/nosk-2022.md:1:1 Filen börjar med ett osynligt tecken, ett byteordningsmärke (BOM)',
      ],
      fixed: { 'funds/nosk-2022.md': '---\ntype: fund\n---\n' },
    },
  ],
}
