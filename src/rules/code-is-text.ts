import { keyName, schemaAt } from '../archive/describe.js'
import type { Text } from '../text.js'
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
    for (const { type, pointer, value, schema, keyword } of schemaFaultsOf(
      document,
      'code-is-text',
    )) {
      const key = keyName(type, pointer)
      const hint = schemaAt(type, pointer)?.['x-help']
      if (keyword === 'type' && typeof value === 'number') {
        const fits = new RegExp(schema.pattern ?? '', 'u')
        yield {
          at: { key: pointer },
          message: {
            sv: `${key.sv} är skriven som ett tal; koden väntades inom citattecken`,
            en: `${key.en} is written as a number; expected the code in quotes`,
          },
          ...(hint ? { hint } : {}),
          fix: rewritten(document, pointer, (raw) => (fits.test(raw) ? `"${raw}"` : null)),
        }
        continue
      }
      const is: Text =
        value === null ? { sv: 'tom', en: 'empty' } : { sv: shown(value), en: shown(value) }
      yield {
        at: { key: pointer },
        message: {
          sv: `${key.sv} är ${is.sv}; en kod av siffror inom citattecken väntades`,
          en: `${key.en} is ${is.en}; expected a code of digits in quotes`,
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
        'parties/a.md:3:7 kod (`code`) är skriven som ett tal; koden väntades inom citattecken',
        'parties/a.md:4:9 län (`county`) är skriven som ett tal; koden väntades inom citattecken',
      ],
      fixed: { 'parties/a.md': party('code: "0114"\ncounty: "18"') },
    },
    {
      files: { 'parties/a.md': party('county: 5') },
      says: [
        'parties/a.md:3:9 län (`county`) är skriven som ett tal; koden väntades inom citattecken',
      ],
      fixed: { 'parties/a.md': party('county: 5') },
    },
    {
      files: { 'parties/a.md': party('code: "188"') },
      says: ['parties/a.md:3:7 kod (`code`) är `188`; en kod av siffror inom citattecken väntades'],
    },
  ],
}

function party(lines: string): string {
  return `---\ntype: party\n${lines}\n---\n`
}
