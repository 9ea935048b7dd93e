import { faultsOf } from './reading-faults.js'
import type { Rule } from './rule.js'

const bytes = (text: string): Uint8Array =>
  Uint8Array.from(text, (character) => character.charCodeAt(0))

export const rule: Rule = {
  name: 'file-is-utf8',
  severity: 'error',
  floor: 'error',
  description: { sv: 'Filerna är sparade som UTF-8.', en: 'Files are saved as UTF-8.' },
  rationale: {
    sv: 'I en annan teckenkodning blir å, ä och ö till andra tecken, eller går förlorade.',
    en: 'In another encoding the letters å, ä and ö turn into other characters, or are lost.',
  },
  about: 'faults',

  *check(document) {
    for (const { at, detail } of faultsOf(document, 'encoding')) {
      yield {
        at,
        message: {
          sv: `Filen ser ut att vara sparad som ${detail}; UTF-8 väntades`,
          en: `The file looks saved as ${detail}; expected UTF-8`,
        },
        hint: {
          sv: 'Öppna filen och spara om den med teckenkodningen UTF-8.',
          en: 'Open the file and save it again with the encoding UTF-8.',
        },
      }
    }
  },

  examples: [
    { files: { 'funds/nosk-2022.md': '---\ntype: fund\nname: Västra Örebro\n---\n' }, says: [] },
    {
      files: {
        'funds/nosk-2022.md': bytes('---\ntype: fund\nname: Västra Örebro\n---\n'),
      },
      says: [
        'funds/nosk-2022.md:3:8 Filen ser ut att vara sparad som Latin-1 (ISO-8859-1, Windows-1252); UTF-8 väntades',
      ],
    },
    {
      files: { 'funds/nosk-2022.md': bytes('\xFF\xFE-\0-\0-\0') },
      says: ['funds/nosk-2022.md Filen ser ut att vara sparad som UTF-16LE; UTF-8 väntades'],
    },
  ],
}
