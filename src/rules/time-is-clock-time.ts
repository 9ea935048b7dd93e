import { keyName } from '../archive/describe.js'
import { looksLikeTime } from '../fuzzy-dates.js'
import { capital, type Text } from '../text.js'
import { fits } from './fits.js'
import { isListOfOne, loneValue } from './lone-value.js'
import { isMisread } from './misread.js'
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
    for (const fault of schemaFaultsOf(document, 'time-is-clock-time')) {
      const { type, pointer, value } = fault
      if (isMisread(document, pointer)) continue
      if (isListOfOne(value)) {
        yield loneValue(fault, document, fits(fault.schema, value[0]))
        continue
      }
      const key = capital(keyName(type, pointer))
      const number = typeof value === 'number'
      // A number has lost its zeros: 8.30 is 8.3, and never three minutes past eight.
      const written = number ? value.toFixed(Number.isInteger(value) ? 0 : 2) : String(value)
      const meant = value === null ? null : looksLikeTime(written)
      const is: Text =
        value === null
          ? { sv: 'saknar värde', en: 'has no value' }
          : number
            ? { sv: 'är ett tal', en: 'is a number' }
            : { sv: `är ${shown(value)}`, en: `is ${shown(value)}` }
      yield {
        at: { key: pointer },
        message:
          meant === null
            ? {
                sv: `${key.sv} ${is.sv}; här ska stå ett klockslag, som \`"08:30"\``,
                en: `${key.en} ${is.en}; a time of day such as \`"08:30"\` belongs here`,
              }
            : {
                sv: `${key.sv} ${is.sv}; det skrivs \`"${meant}"\``,
                en: `${key.en} ${is.en}; it is written \`"${meant}"\``,
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
        'forums/f/minutes/2026-02-03.md:3:8 Starttid (`start`) är ett tal; det skrivs `"08:30"`',
        'forums/f/minutes/2026-02-03.md:4:6 Sluttid (`end`) är `kl. 9`; det skrivs `"09:00"`',
      ],
      fixed: { 'forums/f/minutes/2026-02-03.md': minutes('start: "08:30"\nend: "09:00"') },
    },
    {
      files: { 'forums/f/minutes/2026-02-03.md': minutes('start: "25:00"') },
      says: [
        'forums/f/minutes/2026-02-03.md:3:8 Starttid (`start`) är `25:00`; här ska stå ett klockslag, som `"08:30"`',
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
