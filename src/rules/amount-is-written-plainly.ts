import { faultsOf } from './reading-faults.js'
import type { Rule } from './rule.js'

export const rule: Rule = {
  name: 'amount-is-written-plainly',
  severity: 'error',
  floor: 'error',
  description: {
    sv: 'Belopp skrivs med siffror i följd, utan punkt och utan exponent.',
    en: 'Amounts are written as digits in a row, without a point and without an exponent.',
  },
  rationale: {
    sv: 'Den som skriver 450.000 menar 450 000 kronor, men en punkt läses som decimaltecken.',
    en: 'Who writes 450.000 means 450,000 kronor, but a point is read as a decimal point.',
  },
  about: 'faults',

  *check(document) {
    for (const { at, detail } of faultsOf(document, 'odd-amount')) {
      const read = String(Number(detail))
      const meant = /^\d{1,3}(?:[.]\d{3})+$/.test(detail) ? detail.replaceAll('.', '') : null
      yield {
        at,
        message: {
          sv: `Beloppet är skrivet \`${detail}\`, som läses som ${read} kronor`,
          en: `The amount is written \`${detail}\`, which is read as ${read} kronor`,
        },
        hint: meant
          ? {
              sv: `Skriv \`${meant}\`, om det är vad som menas.`,
              en: `Write \`${meant}\`, if that is what is meant.`,
            }
          : {
              sv: 'Skriv hela kronor med siffror i följd.',
              en: 'Write whole kronor as digits in a row.',
            },
      }
    }
  },

  examples: [
    { files: { 'funds/a.md': '---\ntype: fund\nid: a\nbudget: 450000\n---\n' }, says: [] },
    {
      files: { 'funds/a.md': '---\ntype: fund\nid: a\nbudget: 450.000\n---\n' },
      says: ['funds/a.md:4:9 Beloppet är skrivet `450.000`, som läses som 450 kronor'],
    },
    {
      files: {
        'applications/_none/a.md':
          '---\ntype: application\nid: a\nhistory:\n  - {on: 2026-01-01, status: granted, amount: 4e5}\n---\n',
      },
      says: ['applications/_none/a.md:5:47 Beloppet är skrivet `4e5`, som läses som 400000 kronor'],
    },
  ],
}
