import { keyName, schemaAt } from '../archive/describe.js'
import { capital, type Text } from '../text.js'
import { fits } from './fits.js'
import { isListOfOne, loneValue } from './lone-value.js'
import { isMisread } from './misread.js'
import { rewritten } from './rewritten.js'
import type { Rule } from './rule.js'
import { schemaFaultsOf } from './schema-faults.js'
import { shown } from './shown.js'

export const rule: Rule = {
  name: 'code-is-text',
  severity: 'error',
  floor: 'error',
  description: {
    sv: 'Koder för kommuner och län är text inom citattecken.',
    en: 'Codes of municipalities and counties are text in quotes.',
  },
  rationale: {
    sv: 'Utan citattecken läses 0114 som talet 114, och i somliga program som 76.',
    en: 'Without quotes 0114 reads as the number 114, and in some programs as 76.',
  },
  about: 'schemaFaults',

  *check(document) {
    for (const fault of schemaFaultsOf(document, 'code-is-text')) {
      const { type, pointer, value, schema, keyword } = fault
      if (isMisread(document, pointer)) continue
      if (isListOfOne(value)) {
        yield loneValue(fault, document, fits(schema, value[0]))
        continue
      }
      const key = capital(keyName(type, pointer))
      const hint = schemaAt(type, pointer)?.['x-help']
      if (keyword === 'type' && typeof value === 'number') {
        yield {
          at: { key: pointer },
          message: {
            sv: `${key.sv} är ett tal; skriv koden inom citattecken`,
            en: `${key.en} is a number; write the code in quotes`,
          },
          ...(hint ? { hint } : {}),
          fix: rewritten(document, pointer, (raw) => (fits(schema, raw) ? `"${raw}"` : null)),
        }
        continue
      }
      const is: Text =
        value === null
          ? { sv: 'saknar värde', en: 'has no value' }
          : { sv: `är ${shown(value)}`, en: `is ${shown(value)}` }
      yield {
        at: { key: pointer },
        message: {
          sv: `${key.sv} ${is.sv}; här ska stå en kod av siffror inom citattecken`,
          en: `${key.en} ${is.en}; a code of digits in quotes belongs here`,
        },
        ...(hint ? { hint } : {}),
      }
    }
  },

  examples: [
    { files: { 'parties/a.md': party('code: "0114"') }, says: [] },
    {
      files: { 'parties/a.md': party('code: 0114\ncounty: 18') },
      says: [
        'parties/a.md:3:7 Kod (`code`) är ett tal; skriv koden inom citattecken',
        'parties/a.md:4:9 Län (`county`) är ett tal; skriv koden inom citattecken',
      ],
      fixed: { 'parties/a.md': party('code: "0114"\ncounty: "18"') },
    },
    {
      files: { 'parties/a.md': party('county: 5') },
      says: ['parties/a.md:3:9 Län (`county`) är ett tal; skriv koden inom citattecken'],
      fixed: { 'parties/a.md': party('county: 5') },
    },
    {
      files: { 'parties/a.md': party('county: ["18"]') },
      says: ['parties/a.md:3:10 Län (`county`) är en lista, men här får bara ett värde stå'],
      fixed: { 'parties/a.md': party('county: "18"') },
    },
    {
      files: { 'parties/a.md': party('code: "188"') },
      says: [
        'parties/a.md:3:7 Kod (`code`) är `188`; här ska stå en kod av siffror inom citattecken',
      ],
    },
  ],
}

function party(lines: string): string {
  return `---\ntype: party\n${lines}\n---\n`
}
