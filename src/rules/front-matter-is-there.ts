import type { Edit } from '../diagnostic.js'
import { faultsOf } from './reading-faults.js'
import type { Rule } from './rule.js'

export const rule: Rule = {
  name: 'front-matter-is-there',
  severity: 'error',
  floor: 'error',
  description: {
    sv: 'Ett dokument börjar med ett huvud mellan två rader ---.',
    en: 'A document begins with front matter between two --- lines.',
  },
  rationale: {
    sv: 'I huvudet står vad dokumentet är. Utan det vet ingen rapport att det finns.',
    en: 'The front matter says what the document is. Without it no report knows that it exists.',
  },
  about: 'faults',

  *check(document) {
    for (const { at, detail } of faultsOf(document, 'front-matter-missing')) {
      if (detail === 'space') yield { at, ...late }
      else yield { at, ...missing }
    }
  },

  examples: [
    { files: { 'funds/nosk-2022.md': '---\ntype: fund\n---\n' }, says: [] },
    {
      files: { 'funds/nosk-2022.md': '# Medel 2022\n' },
      says: [
        'funds/nosk-2022.md:1:1 Dokumentets huvud saknas; raden --- väntades allra först i filen',
      ],
    },
    {
      files: { 'funds/nosk-2022.md': '\n---\ntype: fund\n---\n' },
      says: [
        'funds/nosk-2022.md:1:1 Det står tomrum före dokumentets huvud; raden --- väntades allra först i filen',
      ],
      fixed: { 'funds/nosk-2022.md': '---\ntype: fund\n---\n' },
    },
  ],
}

const missing = {
  message: {
    sv: 'Dokumentets huvud saknas; raden --- väntades allra först i filen',
    en: 'The front matter is missing; expected the --- line at the very start of the file',
  },
  hint: {
    sv: 'Skriv --- på första raden, sedan `type:`, `id:` och det övriga, och --- igen. `samverkan new` gör det åt dig. Är filen inget dokument, lägg den i en mapp files/.',
    en: 'Write --- on the first line, then `type:`, `id:` and the rest, and --- again. `samverkan new` does it for you. If the file is no document, put it in a folder files/.',
  },
}

const late = {
  message: {
    sv: 'Det står tomrum före dokumentets huvud; raden --- väntades allra först i filen',
    en: 'There is blank space before the front matter; expected the --- line at the very start',
  },
  fix: { edits: withoutSpace },
}

/** Take away what stands before the first fence, where a key follows: then it is front matter. */
function withoutSpace(text: string): readonly Edit[] {
  const before = /^\s+(?=---[ \t]*\r?\n[a-z_]+:)/.exec(text)
  return before ? [{ start: 0, end: before[0].length, text: '' }] : []
}
