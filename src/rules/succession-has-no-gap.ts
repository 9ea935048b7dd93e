import { seamsBefore } from '../archive/agreements/succession.js'
import { counted, longDay } from '../format.js'
import { agreement } from './example-agreements.js'
import type { Rule } from './rule.js'

export const rule: Rule<'agreement'> = {
  name: 'succession-has-no-gap',
  severity: 'warning',
  floor: 'off',
  imported: 'off',
  description: {
    sv: 'Det som ersätter något annat börjar gälla senast dagen efter att det andra slutade.',
    en: 'What replaces something else comes in force the day after that ended, at the latest.',
  },
  rationale: {
    sv: 'Under ett glapp gäller ingenting: frågan om vem som betalar eller ansvarar har då inget svar.',
    en: 'In a gap nothing holds: who pays or answers for something cannot be told.',
  },
  on: ['agreement'],
  has: ['replaces'],

  *check(document, archive) {
    for (const { kind, before, from, until, days } of seamsBefore(document, archive)) {
      if (kind !== 'gap') continue
      const name = archive.name(before.id ?? before.path)
      const [first, last] = [longDay(from), longDay(until)]
      const count = counted(days, { sv: 'dag', en: 'day' }, { sv: 'dagar', en: 'days' })
      const [sv, en] =
        days === 1
          ? [`${first.sv} gällde`, `On ${first.en}`]
          : [
              `Från ${first.sv} till ${last.sv} (${count.sv}) gällde`,
              `From ${first.en} to ${last.en} (${count.en})`,
            ]
      yield {
        at: { key: ['valid_from'] },
        message: {
          sv: `${sv} varken detta eller ${name.sv}, som det ersätter`,
          en: `${en} neither this nor ${name.en}, which it replaces, was in force`,
        },
        hint: {
          sv: 'Rätta den dag som är fel. Förlängdes det gamla: skriv dess nya sista dag i `valid_to`.',
          en: 'Correct the day that is wrong. If the old one was prolonged: write its new last day in `valid_to`.',
        },
      }
    }
  },

  examples: [
    {
      files: {
        'agreements/forst.md': agreement('forst', 'valid_to: 2023-12-31'),
        'agreements/sedan.md': next('sedan', 'forst', '2024-01-01'),
        'agreements/tidigt.md': agreement('tidigt', 'valid_to: 2026-12-31'),
        'agreements/fore.md': next('fore', 'tidigt', '2026-07-01'),
        'agreements/lopande.md': agreement('lopande', 'valid_to: null'),
        'agreements/nytt.md': next('nytt', 'lopande', '2026-07-01'),
      },
      says: [],
    },
    {
      files: {
        'agreements/forst.md': agreement('forst', 'valid_to: 2023-12-31'),
        'agreements/sedan.md': next('sedan', 'forst', '2024-03-01'),
        'agreements/aven.md': next('aven', 'forst', '2025-01-01'),
      },
      says: [
        'agreements/sedan.md:7:13 Från 1 januari 2024 till 29 februari 2024 (60 dagar) gällde varken detta eller OK forst, som det ersätter',
      ],
    },
  ],
}

function next(id: string, before: string, from: string): string {
  return `---\ntype: agreement\nid: ${id}\ntitle: OK ${id}\nkind: routine\nadopted: {on: 2023-12-01}\nvalid_from: ${from}\nparties: [{party: region-18}]\nreplaces: [${before}]\n---\n`
}
