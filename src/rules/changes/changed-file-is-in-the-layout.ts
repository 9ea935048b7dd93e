import type { ChangeRule } from './change-rule.js'
import { settings } from './example-change.js'
import { isInLayout } from './in-layout.js'

export const rule: ChangeRule = {
  name: 'changed-file-is-in-the-layout',
  severity: 'warning',
  floor: 'info',
  description: {
    sv: 'Filer som läggs till eller ändras hör till arkivet: dokument, bilagor, läsanvisningar.',
    en: 'Files that are added or changed belong to the archive: documents, attachments, read-mes.',
  },
  rationale: {
    sv: 'Det som ligger utanför läses inte av någon kontroll. Den som tar in ändringen måste titta på det själv.',
    en: 'What lies outside is read by no check. Whoever takes the change in has to look at it.',
  },

  *check({ files }, { head }) {
    for (const { path, after } of files) {
      if (after === null || after.kind !== 'file' || after.binary) continue
      if (path.startsWith('../') || isInLayout(path, head)) continue
      yield {
        path,
        at: 'file',
        message: {
          sv: 'Filen har ingen plats i ett arkiv och kontrolleras inte',
          en: 'The file has no place in an archive and is not checked',
        },
        hint: {
          sv: 'Bilagor läggs i en mapp som heter `files`, bredvid dokumentet. Annat: titta på filen innan ändringen tas in.',
          en: 'Attachments go in a folder called `files`, beside the document. Else: look at the file before the change is taken in.',
        },
      }
    }
  },

  examples: [
    {
      before: { 'samverkan.yaml': settings },
      change: { 'forums/lansgrupp/minutes/files/tider.csv': 'tid\n' },
      says: [],
    },
    {
      before: { 'samverkan.yaml': settings },
      change: { 'package.json': '{}\n' },
      says: ['package.json Filen har ingen plats i ett arkiv och kontrolleras inte'],
    },
    {
      before: { 'samverkan.yaml': settings },
      change: { 'agreements/README.md': 'Läs mig.\n', '.dold/avtal.md': 'Läses av ingen.\n' },
      says: ['.dold/avtal.md Filen har ingen plats i ett arkiv och kontrolleras inte'],
    },
  ],
}
