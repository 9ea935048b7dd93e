import { wholeChange } from '../../diagnostic.js'
import type { ChangeRule } from './change-rule.js'
import { settings } from './example-change.js'

export const rule: ChangeRule = {
  name: 'commit-message-is-plain',
  severity: 'error',
  floor: 'warning',
  description: {
    sv: 'Meddelandet till en ändring är vanlig text.',
    en: 'The message of a change is plain text.',
  },
  rationale: {
    sv: 'Tecken som inte syns kan få text att visas i fel ordning, dölja delar av den eller styra den terminal där någon läser.',
    en: 'Characters that do not show can display text in the wrong order, hide parts of it or steer the terminal of a reader.',
  },

  *check({ commits }) {
    for (const { id, people, message } of commits) {
      const short = id.slice(0, 12)
      if (message === null) {
        yield {
          path: wholeChange,
          at: 'file',
          kind: id,
          message: {
            sv: `Meddelandet i ${short} är för stort för att läsas`,
            en: `The message of ${short} is too large to read`,
          },
          hint,
        }
        continue
      }
      const found = hidden.exec([message, ...people].join('\n'))
      if (!found) continue
      const code = (found[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')
      yield {
        path: wholeChange,
        at: 'file',
        kind: id,
        message: {
          sv: `Meddelandet i ${short} innehåller ett tecken som inte syns (U+${code})`,
          en: `The message of ${short} holds a character that does not show (U+${code})`,
        },
        hint,
      }
    }
  },

  examples: [
    {
      before: { 'samverkan.yaml': settings },
      change: {},
      message: 'Protokoll för länsgruppen 2 februari 2026\n',
      says: [],
    },
    {
      before: { 'samverkan.yaml': settings },
      change: {},
      message: 'Rättat\u202E stavfel',
      says: ['. Meddelandet i 000000000000 innehåller ett tecken som inte syns (U+202E)'],
    },
  ],
}

const hint = {
  sv: 'Skriv om meddelandet: `git commit --amend` för det senaste, annars `git rebase -i`.',
  en: 'Rewrite the message: `git commit --amend` for the last, else `git rebase -i`.',
}

// As in documents: tab, line feed and carriage return are let through.
const hidden =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  /[\0-\x08\x0B\x0C\x0E-\x1F\x7F-\x9F\u200B\u2028\u2029\u202A-\u202E\u2066-\u2069\uFEFF]/
