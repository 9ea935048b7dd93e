import { maxFaults } from '../archive/schemas.js'
import type { Rule } from './rule.js'

export const rule: Rule = {
  name: 'all-findings-are-told',
  severity: 'info',
  floor: 'info',
  description: {
    sv: 'Ett dokuments huvud har så få fel att alla visas.',
    en: 'The front matter of a document has so few faults that all are told.',
  },
  rationale: {
    sv: 'Efter de hundra första felen i en fil letas inte längre, så att ingen fil kan ta all tid.',
    en: 'After the first hundred faults of a file no more are looked for, lest one take all the time.',
  },
  about: 'schemaFaults',

  *check({ schemaFaults }) {
    if (schemaFaults.length < maxFaults) return
    yield {
      at: 'file',
      message: {
        sv: `Bara de ${maxFaults} första felen i filen visas`,
        en: `Only the first ${maxFaults} faults of the file are told`,
      },
      hint: {
        sv: 'Rätta dem och kontrollera igen, så visas resten.',
        en: 'Mend them and check again; then the rest are told.',
      },
    }
  },

  examples: [
    { files: { 'funds/a.md': '---\ntype: fund\nfel: 1\n---\n' }, says: [] },
    {
      files: { 'funds/a.md': `---\ntype: fund\n${manyKeys(200)}---\n` },
      says: ['funds/a.md Bara de 100 första felen i filen visas'],
    },
  ],
}

function manyKeys(count: number): string {
  return Array.from({ length: count }, (_, index) => `fel_${index}: 1\n`).join('')
}
