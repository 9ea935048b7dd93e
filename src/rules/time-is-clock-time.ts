import { keyName } from '../archive/describe.js'
import { looksLikeTime } from '../fuzzy-dates.js'
import type { Text } from '../text.js'
import { rewritten, unquoted } from './rewritten.js'
import type { Rule } from './rule.js'
import { schemaFaultsOf } from './schema-faults.js'
import { shown } from './shown.js'

export const rule: Rule = {
  name: 'time-is-clock-time',
  severity: 'error',
  floor: 'error',
  description: {
    sv: 'Klockslag skrivs "08:30", med citattecken.',
    en: 'Times of day are written "08:30", in quotes.',
  },
  rationale: {
    sv: 'Utan citattecken läser somliga program 8.30 som ett tal och 12:30 som 750.',
    en: 'Without quotes some programs read 8.30 as a number and 12:30 as 750.',
  },
  about: 'schemaFaults',

  *check(document) {
    for (const { type, pointer, value } of schemaFaultsOf(document, 'time-is-clock-time')) {
      const key = keyName(type, pointer)
      const number = typeof value === 'number'
      // A number has lost its zeros: 8.30 is 8.3, and never three minutes past eight.
      const written = number ? value.toFixed(Number.isInteger(value) ? 0 : 2) : String(value)
      const meant = value === null ? null : looksLikeTime(written)
      const wanted = meant === null ? '`"08:30"`' : `\`"${meant}"\``
      const found: Text = number
        ? { sv: 'ett tal', en: 'a number' }
        : value === null
          ? { sv: 'tomt', en: 'empty' }
          : { sv: shown(value), en: shown(value) }
      yield {
        at: { key: pointer },
        message: {
          sv: `${key.sv} är ${found.sv}; ${meant === null ? `ett klockslag som ${wanted}` : wanted} väntades`,
          en: `${key.en} is ${found.en}; expected ${meant === null ? `a time such as ${wanted}` : wanted}`,
        },
        ...(meant === null ? {} : { fix: rewritten(document, pointer, inQuotes) }),
      }
    }
  },

  examples: [
    { files: { 'forums/f/minutes/2026-02-03.md': minutes('start: "08:30"') }, says: [] },
    {
      files: { 'forums/f/minutes/2026-02-03.md': minutes('start: 8.30\nend: kl. 9') },
      says: [
        'forums/f/minutes/2026-02-03.md:3:8 starttid (`start`) är ett tal; `"08:30"` väntades',
        'forums/f/minutes/2026-02-03.md:4:6 sluttid (`end`) är `kl. 9`; `"09:00"` väntades',
      ],
      fixed: { 'forums/f/minutes/2026-02-03.md': minutes('start: "08:30"\nend: "09:00"') },
    },
    {
      files: { 'forums/f/minutes/2026-02-03.md': minutes('start: "25:00"') },
      says: [
        'forums/f/minutes/2026-02-03.md:3:8 starttid (`start`) är `25:00`; ett klockslag som `"08:30"` väntades',
      ],
    },
  ],
}

function inQuotes(raw: string): string | null {
  const time = looksLikeTime(unquoted(raw))
  return time === null ? null : `"${time}"`
}

function minutes(lines: string): string {
  return `---\ntype: minutes\n${lines}\n---\n`
}
