import type { Edit } from '../diagnostic.js'
import { ifItReads } from './fence-mends.js'
import { faultsOf } from './reading-faults.js'
import type { Rule } from './rule.js'
import { shown } from './shown.js'

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
      else if (detail.startsWith('key ')) yield { at, ...unopened(detail.slice(4)) }
      else yield { at, ...missing }
    }
  },

  examples: [
    { files: { 'funds/nosk-2022.md': '---\ntype: fund\n---\n' }, says: [] },
    {
      files: { 'funds/nosk-2022.md': '# Medel 2022\n' },
      says: ['funds/nosk-2022.md:1:1 Dokumentets huvud saknas; filen ska börja med raden `---`'],
    },
    {
      files: { 'funds/nosk-2022.md': 'type: fund\nyear: 2022\n---\n# Medel\n' },
      says: ['funds/nosk-2022.md:1:1 Raden `---` saknas före `type: fund`'],
      fixed: { 'funds/nosk-2022.md': '---\ntype: fund\nyear: 2022\n---\n# Medel\n' },
    },
    {
      files: { 'funds/nosk-2022.md': '\n---\ntype: fund\n---\n' },
      says: [
        'funds/nosk-2022.md:1:1 Det står tomrum före dokumentets huvud; filen ska börja med raden `---`',
      ],
      fixed: { 'funds/nosk-2022.md': '---\ntype: fund\n---\n' },
    },
  ],
}

const missing = {
  message: {
    sv: 'Dokumentets huvud saknas; filen ska börja med raden `---`',
    en: 'The front matter is missing; the file should begin with the line `---`',
  },
  hint: {
    sv: 'Skriv `---` på första raden, sedan `type:`, `id:` och det övriga, och `---` igen. `samverkan nytt` gör det åt dig. Är filen inget dokument, lägg den i en mapp files/.',
    en: 'Write `---` on the first line, then `type:`, `id:` and the rest, and `---` again. `samverkan new` does it for you. If the file is no document, put it in a folder files/.',
  },
}

/** Everything is there but the first line. */
const unopened = (line: string) => ({
  message: {
    sv: `Raden \`---\` saknas före ${shown(line)}`,
    en: `The line \`---\` is missing before ${shown(line)}`,
  },
  hint: {
    sv: 'Skriv tre bindestreck, `---`, på en egen rad allra först i filen.',
    en: 'Write three hyphens, `---`, on a line of their own at the very start of the file.',
  },
  fix: { edits: opened },
})

/** The first fence, where the rest then reads. */
function opened(text: string): readonly Edit[] {
  const start = text.startsWith('\uFEFF') ? 1 : 0
  const end = text.includes('\r\n') ? '\r\n' : '\n'
  return ifItReads(text, { start, end: start, text: `---${end}` })
}

const late = {
  message: {
    sv: 'Det står tomrum före dokumentets huvud; filen ska börja med raden `---`',
    en: 'There is blank space before the front matter; the file should begin with the line `---`',
  },
  fix: { edits: withoutSpace },
}

/** Take away what stands before the first fence, where a key follows: then it is front matter. */
function withoutSpace(text: string): readonly Edit[] {
  const before = /^\s+(?=---[ \t]*\r?\n[a-z_]+:)/.exec(text)
  return before ? [{ start: 0, end: before[0].length, text: '' }] : []
}
