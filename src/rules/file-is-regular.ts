import type { Text } from '../text.js'
import { faultsOf } from './reading-faults.js'
import type { Rule } from './rule.js'

const found: Readonly<Record<string, { readonly message: Text; readonly hint: Text }>> = {
  symlink: {
    message: {
      sv: 'Detta är en genväg (symbolisk länk), inte en vanlig fil',
      en: 'This is a symbolic link, not a regular file',
    },
    hint: {
      sv: 'Genvägar följs aldrig, för de kan leda ut ur arkivet. Lägg själva filen här.',
      en: 'Links are never followed, for they may lead out of the archive. Put the file here.',
    },
  },
  directory: {
    message: {
      sv: 'Detta är en mapp, fastän namnet slutar som en fil',
      en: 'This is a folder, though its name ends like a file',
    },
    hint: {
      sv: 'Byt namn på mappen så att namnet inte slutar på .md.',
      en: 'Rename the folder so that its name does not end in .md.',
    },
  },
}

const other = {
  message: {
    sv: 'Detta är varken en fil eller en mapp',
    en: 'This is neither a file nor a folder',
  },
  hint: {
    sv: 'Det öppnas inte. Ta bort det ur arkivet.',
    en: 'It is not opened. Remove it from the archive.',
  },
}

export const rule: Rule = {
  name: 'file-is-regular',
  severity: 'error',
  floor: 'error',
  description: {
    sv: 'Det som ligger i arkivet är vanliga filer.',
    en: 'What lies in the archive is regular files.',
  },
  rationale: {
    sv: 'Genvägar, rör och enheter kan leda ut ur arkivet eller få läsningen att hänga sig.',
    en: 'Links, pipes and devices can lead out of the archive or make reading hang.',
  },
  about: 'faults',

  *check(document) {
    for (const { at, detail } of faultsOf(document, 'not-regular')) {
      // A name that is not UTF-8 keeps a file from being opened: another rule tells what to do.
      const unnameable = detail === 'special' && document.path.includes('\uFFFD')
      if (detail !== 'submodule' && !unnameable) yield { at, ...(found[detail] ?? other) }
    }
  },

  examples: [
    { files: { 'agreements/avtal.md': '---\ntype: agreement\nid: avtal\n---\n' }, says: [] },
    {
      files: { 'agreements/avtal.md': { kind: 'symlink' } },
      says: ['agreements/avtal.md Detta är en genväg (symbolisk länk), inte en vanlig fil'],
    },
    {
      files: { 'agreements/avtal.md': { kind: 'directory' } },
      says: ['agreements/avtal.md Detta är en mapp, fastän namnet slutar som en fil'],
    },
    {
      files: { 'agreements/avtal.md': { kind: 'special' } },
      says: ['agreements/avtal.md Detta är varken en fil eller en mapp'],
    },
  ],
}
