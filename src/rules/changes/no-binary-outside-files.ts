import type { ChangeRule } from './change-rule.js'
import { settings } from './example-change.js'
import { isAttachment } from './in-layout.js'

export const rule: ChangeRule = {
  name: 'no-binary-outside-files',
  severity: 'error',
  floor: 'error',
  description: {
    sv: 'Det som inte är text ligger i en mapp för bilagor (`files`).',
    en: 'What is no text lies in a folder for attachments (`files`).',
  },
  rationale: {
    sv: 'Ingen ser vad som ändras i en sådan fil, och den kan vara ett program. Bilagor har en känd plats och läses aldrig.',
    en: 'Nobody sees what changes in such a file, and it may be a program. Attachments have a known place and are never read.',
  },

  *check({ files }) {
    for (const { path, after } of files) {
      // Documents with such contents are told by rules of their own.
      if (!after?.binary || isAttachment(path) || /[.]md$/i.test(path)) continue
      yield {
        path,
        at: 'file',
        message: {
          sv: 'Filen är ingen text, eller för stor för att läsas',
          en: 'The file is no text, or too large to read',
        },
        hint: {
          sv: 'Är den en bilaga, lägg den i en mapp som heter `files`, bredvid dokumentet.',
          en: 'If it is an attachment, put it in a folder called `files`, beside the document.',
        },
      }
    }
  },

  examples: [
    {
      before: { 'samverkan.yaml': settings },
      change: { 'agreements/files/avtal.pdf': new Uint8Array([37, 80, 68, 70, 0]) },
      says: [],
    },
    {
      before: { 'samverkan.yaml': settings },
      change: { 'git.exe': new Uint8Array([77, 90, 0]) },
      says: ['git.exe Filen är ingen text, eller för stor för att läsas'],
    },
  ],
}
