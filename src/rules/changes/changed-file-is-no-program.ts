import type { ChangeRule } from './change-rule.js'
import { settings } from './example-change.js'

export const rule: ChangeRule = {
  name: 'changed-file-is-no-program',
  severity: 'error',
  floor: 'error',
  description: {
    sv: 'Ingen fil görs körbar.',
    en: 'No file is made executable.',
  },
  rationale: {
    sv: 'Ett arkiv är texter. En fil som kan köras är en fara på andras datorer och aldrig ett protokoll.',
    en: 'An archive is texts. A file that can be run is a danger on the computers of others, and never minutes.',
  },

  *check({ files }) {
    for (const { path, before, after } of files) {
      if (!after?.executable || before?.executable) continue
      yield {
        path,
        at: 'file',
        message: { sv: 'Filen är körbar', en: 'The file is executable' },
        hint: {
          sv: 'Kör `git update-index --chmod=-x` på filen och spara ändringen på nytt.',
          en: 'Run `git update-index --chmod=-x` on the file, and commit the change again.',
        },
      }
    }
  },

  examples: [
    { before: { 'samverkan.yaml': settings }, change: { 'README.md': 'Hej\n' }, says: [] },
    {
      before: { 'samverkan.yaml': settings, 'README.md': 'Hej\n' },
      change: { 'README.md': '#!/bin/sh\n' },
      programs: ['README.md'],
      says: ['README.md Filen är körbar'],
    },
  ],
}
