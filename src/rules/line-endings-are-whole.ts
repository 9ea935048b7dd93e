import type { Edit } from '../diagnostic.js'
import { faultsOf } from './reading-faults.js'
import type { Rule } from './rule.js'

export const rule: Rule = {
  name: 'line-endings-are-whole',
  severity: 'error',
  floor: 'error',
  description: {
    sv: 'Alla rader i en fil slutar likadant, med LF eller CRLF.',
    en: 'All lines of a file end alike, with LF or with CRLF.',
  },
  rationale: {
    sv: 'Där program är oense om var en rad slutar är de oense om vad som står i huvudet.',
    en: 'Where programs disagree about where a line ends, they disagree about the front matter.',
  },
  about: 'faults',

  *check(document) {
    for (const { at, kind } of faultsOf(document, 'line-ending', 'mixed-line-endings')) {
      if (kind === 'mixed-line-endings') yield { at, ...mixed }
      else yield { at, ...lone }
    }
  },

  examples: [
    { files: { 'funds/nosk-2022.md': '---\r\ntype: fund\r\n---\r\n' }, says: [] },
    {
      files: { 'funds/nosk-2022.md': '---\ntype: fund\rid: nosk-2022\n---\n' },
      says: ['funds/nosk-2022.md:2:11 Raden slutar med ett gammalt Mac-radslut (CR)'],
    },
    {
      files: { 'funds/nosk-2022.md': '---\r\ntype: fund\nid: nosk-2022\r\n---\r\n' },
      says: ['funds/nosk-2022.md:2:11 Raden slutar med LF, men andra rader med CRLF'],
      fixed: { 'funds/nosk-2022.md': '---\r\ntype: fund\r\nid: nosk-2022\r\n---\r\n' },
    },
  ],
}

const lone = {
  message: {
    sv: 'Raden slutar med ett gammalt Mac-radslut (CR)',
    en: 'The line ends with an old Mac line ending (CR)',
  },
  hint: {
    sv: 'Spara filen med radslut av vanligt slag, LF (Unix) eller CRLF (Windows).',
    en: 'Save the file with usual line endings, LF (Unix) or CRLF (Windows).',
  },
} as const

const mixed = {
  severity: 'warning',
  message: {
    sv: 'Raden slutar med LF, men andra rader med CRLF',
    en: 'The line ends with LF, but other lines with CRLF',
  },
  hint: {
    sv: '`--fix` skriver det radslut som de flesta rader har.',
    en: '`--fix` writes the ending that most lines have.',
  },
  fix: { edits: alike },
} as const

/** Give every line the ending that most of them have; LF when it is even. */
function alike(text: string): readonly Edit[] {
  const ends = [...text.matchAll(/\r?\n/g)]
  const toCrlf = ends.filter(([end]) => end === '\r\n').length * 2 > ends.length
  const wanted = toCrlf ? '\r\n' : '\n'
  return ends
    .filter(([end]) => end !== wanted)
    .map(({ 0: end, index }) => ({ start: index, end: index + end.length, text: wanted }))
}
