import type { Text } from '../text.js'
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
      yield { at, ...(broken[detail] ?? otherwise(detail)) }
    }
  },

  examples: [
    { files: { 'funds/nosk-2022.md': '---\ntype: fund\nname: Västra Örebro\n---\n' }, says: [] },
    {
      files: {
        'funds/nosk-2022.md': bytes('---\ntype: fund\nname: Västra Örebro\n---\n'),
      },
      says: [
        'funds/nosk-2022.md:3:8 Filen ser ut att vara sparad som Latin-1 (ISO-8859-1, Windows-1252), men ska vara UTF-8',
      ],
    },
    {
      files: { 'funds/nosk-2022.md': bytes('\xFF\xFE-\0-\0-\0') },
      says: ['funds/nosk-2022.md Filen ser ut att vara sparad som UTF-16LE, men ska vara UTF-8'],
    },
    {
      files: { 'funds/nosk-2022.md': bytes('---\ntype: fund\n---\nM\xC3') },
      says: ['funds/nosk-2022.md:4:2 Filen slutar mitt i ett tecken'],
    },
    {
      files: { 'funds/nosk-2022.md': bytes('---\ntype: fund\n---\nM\xC3\xB6te m\xF6te\n') },
      says: [
        'funds/nosk-2022.md:4:7 Här står ett tecken som inte är UTF-8, fastän filen i övrigt är det',
      ],
    },
  ],
}

const broken: Readonly<Record<string, { readonly message: Text; readonly hint: Text }>> = {
  cut: {
    message: {
      sv: 'Filen slutar mitt i ett tecken',
      en: 'The file ends in the middle of a character',
    },
    hint: {
      sv: 'Den kan ha kapats när den sparades eller skickades. Hämta den på nytt, eller skriv om slutet.',
      en: 'It may have been cut off when it was saved or sent. Fetch it anew, or write the end again.',
    },
  },
  mixed: {
    message: {
      sv: 'Här står ett tecken som inte är UTF-8, fastän filen i övrigt är det',
      en: 'Here is a character that is not UTF-8, though the rest of the file is',
    },
    hint: {
      sv: 'Det kommer ofta av att text från en äldre fil har klistrats in. Skriv tecknet på nytt och spara.',
      en: 'Often text of an older file was pasted in. Type the character again and save.',
    },
  },
}

const otherwise = (encoding: string) => ({
  message: {
    sv: `Filen ser ut att vara sparad som ${encoding}, men ska vara UTF-8`,
    en: `The file looks saved as ${encoding}, but should be UTF-8`,
  },
  hint: {
    sv: 'Öppna filen och spara om den med teckenkodningen UTF-8.',
    en: 'Open the file and save it again with the encoding UTF-8.',
  },
})
