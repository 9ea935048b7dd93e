import type { EntryKind } from '../../source/source.js'
import type { Text } from '../../text.js'
import type { ChangeRule } from './change-rule.js'
import { settings } from './example-change.js'

export const rule: ChangeRule = {
  name: 'only-plain-files-are-added',
  severity: 'error',
  floor: 'error',
  description: {
    sv: 'Det som läggs till är vanliga filer, också i mappar som arkivet inte läser.',
    en: 'What is added is plain files, also in folders that the archive does not read.',
  },
  rationale: {
    sv: 'En länk kan peka ut ur arkivet, och en undermodul hämtar något som ingen här har granskat.',
    en: 'A link can point out of the archive, and a submodule fetches what nobody here has reviewed.',
  },

  *check({ files }, { head }) {
    // Those that the archive lists are told by the rules on documents.
    const told = new Set(head.documents.map(({ path }) => path))
    for (const { path, after } of files) {
      if (after === null || after.kind === 'file' || told.has(path)) continue
      yield {
        path,
        at: 'file',
        message: words[after.kind] ?? other,
        hint: {
          sv: 'Ta bort den ur git och lägg dit själva innehållet om det behövs.',
          en: 'Remove it from git, and put the content itself there if it is needed.',
        },
      }
    }
  },

  examples: [
    { before: { 'samverkan.yaml': settings }, change: { '.gitignore': '*.tmp\n' }, says: [] },
    {
      before: { 'samverkan.yaml': settings },
      change: { '.github/genvag': { kind: 'symlink' } },
      says: ['.github/genvag En symbolisk länk är tillagd'],
    },
  ],
}

const words: Partial<Record<EntryKind, Text>> = {
  symlink: { sv: 'En symbolisk länk är tillagd', en: 'A symbolic link has been added' },
  submodule: { sv: 'En undermodul är tillagd', en: 'A submodule has been added' },
}

const other: Text = {
  sv: 'Något som inte är en fil är tillagt',
  en: 'Something that is no file has been added',
}
