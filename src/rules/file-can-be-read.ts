import type { Text } from '../text.js'
import { faultsOf } from './reading-faults.js'
import type { Rule } from './rule.js'

const denied: Text = { sv: 'behörighet saknas', en: 'permission is lacking' }
const gone: Text = { sv: 'den finns inte längre', en: 'it is no longer there' }
const unknown: Text = { sv: 'systemet säger nej', en: 'the system says no' }
const reasons: Readonly<Record<string, Text>> = {
  EACCES: denied,
  EPERM: denied,
  ENOENT: gone,
  EIO: { sv: 'disken svarar inte', en: 'the disk does not answer' },
}

export const rule: Rule = {
  name: 'file-can-be-read',
  severity: 'error',
  floor: 'error',
  description: { sv: 'Varje fil går att läsa.', en: 'Every file can be read.' },
  rationale: {
    sv: 'Det som inte kan läsas saknas i alla rapporter, och ingen skulle märka det.',
    en: 'What cannot be read is missing from every report, and nobody would notice.',
  },
  about: 'faults',

  *check(document) {
    for (const { at, detail } of faultsOf(document, 'unreadable')) {
      const why = reasons[detail] ?? unknown
      const code = /^[A-Z0-9]{2,20}$/.test(detail) ? ` (${detail})` : ''
      yield {
        at,
        message: {
          sv: `Filen kan inte läsas: ${why.sv}${code}`,
          en: `The file cannot be read: ${why.en}${code}`,
        },
        hint: {
          sv: 'Se efter filens behörigheter, eller hämta den på nytt ur git.',
          en: 'Look at the permissions of the file, or fetch it anew from git.',
        },
      }
    }
  },

  examples: [
    { files: { 'funds/nosk-2022.md': '---\ntype: fund\nid: nosk-2022\n---\n' }, says: [] },
    {
      files: { 'funds/nosk-2022.md': { unreadable: 'refused', detail: 'EACCES' } },
      says: ['funds/nosk-2022.md Filen kan inte läsas: behörighet saknas (EACCES)'],
    },
  ],
}
