import { wholeLife } from '../archive/whole-life.js'
import type { Rule } from './rule.js'

export const rule: Rule<'application'> = {
  name: 'grant-is-not-zero',
  severity: 'error',
  floor: 'info',
  description: {
    sv: 'Den som beviljas projektmedel får mer än noll kronor.',
    en: 'Who is granted money from a fund gets more than zero kronor.',
  },
  rationale: {
    sv: 'Noll kronor räknas som ett känt belopp. Är det avslag, eller är beloppet okänt, blir både summor och andelar fel.',
    en: 'Zero kronor is counted as a known amount. If it was declined, or the amount is unknown, sums and shares go wrong.',
  },
  on: ['application'],
  has: ['history'],

  *check(document) {
    if (document.facts.fund === null) return // commissioned work may come without money
    for (const { index, status, amount } of wholeLife(document).history) {
      if (status !== 'granted' || amount !== 0) continue
      yield {
        at: { key: ['history', index, 'amount'] },
        message: {
          sv: 'Beviljad med 0 kr; skriv hur mycket det blev',
          en: 'Granted with SEK 0; write how much it was',
        },
        hint: {
          sv: 'Skriv `null` om beloppet är okänt, eller `declined` om det blev avslag.',
          en: 'Write `null` if the amount is unknown, or `declined` if it was turned down.',
        },
      }
    }
  },

  examples: [
    {
      files: {
        'applications/nosk-2022/a.md': granted('nosk-2022', '450000'),
        'applications/nosk-2022/b.md': granted('nosk-2022', 'null'),
        'applications/_none/c.md': granted('null', '0'),
      },
      says: [],
    },
    {
      files: { 'applications/nosk-2022/a.md': granted('nosk-2022', '0') },
      says: ['applications/nosk-2022/a.md:4:53 Beviljad med 0 kr; skriv hur mycket det blev'],
    },
  ],
}

function granted(fund: string, amount: string): string {
  const history = `history: [{on: 2022-03-08, status: granted, amount: ${amount}}]`
  return `---\ntype: application\nfund: ${fund}\n${history}\n---\n`
}
