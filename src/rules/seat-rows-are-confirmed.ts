import type { Rule } from './rule.js'
import { schemaFaultsOf } from './schema-faults.js'

export const rule: Rule = {
  name: 'seat-rows-are-confirmed',
  severity: 'error',
  floor: 'error',
  description: {
    sv: 'I utskickade protokoll är ingen deltagare kvar att bekräfta.',
    en: 'In circulated minutes nobody is left to be confirmed.',
  },
  rationale: {
    sv: 'Raderna fylls i ur forumets platser. Ingen ska stå som närvarande för att ett program skrev det.',
    en: "Rows are filled in from the forum's seats. Nobody is present because a program said so.",
  },
  about: 'schemaFaults',

  *check(document) {
    for (const { pointer } of schemaFaultsOf(document, 'seat-rows-are-confirmed')) {
      yield {
        at: { key: pointer },
        message: {
          sv: 'Deltagaren är inte bekräftad (`to_confirm`), fastän protokollet är utskickat',
          en: 'The participant is not confirmed (`to_confirm`), though the minutes are circulated',
        },
        hint: {
          sv: 'Ta bort `status: to_confirm` för den som var där, skriv `status: absent` eller `status: apologies` för den som inte var det, och ta bort den rad som inte gäller.',
          en: 'Remove `status: to_confirm` for who was there, write `status: absent` or `status: apologies` for who was not, and remove rows that do not hold.',
        },
      }
    }
  },

  examples: [
    { files: { 'forums/f/minutes/2026-02-03.md': minutes('draft') }, says: [] },
    {
      files: { 'forums/f/minutes/2026-02-03.md': minutes('circulated') },
      says: [
        'forums/f/minutes/2026-02-03.md:5:46 Deltagaren är inte bekräftad (`to_confirm`), fastän protokollet är utskickat',
      ],
    },
  ],
}

function minutes(status: string): string {
  return `---\ntype: minutes\nstatus: ${status}\nattendance:\n  - {party: kommun-1880, as: member, status: to_confirm}\n---\n`
}
