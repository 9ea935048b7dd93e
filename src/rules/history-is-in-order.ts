import { outOfOrder } from './dated-entries.js'
import type { Rule } from './rule.js'

export const rule: Rule<'application'> = {
  name: 'history-is-in-order',
  severity: 'error',
  floor: 'info',
  description: {
    sv: 'Händelserna i en ansökan står i den ordning de hände.',
    en: 'What happened to an application stands in the order it happened.',
  },
  rationale: {
    sv: 'Historiken byggs bara på i slutet. Ett datum i fel ordning är nästan alltid en felskrivning, oftast i årtalet.',
    en: 'The history is only added to at its end. A date out of order is nearly always a slip, most often in the year.',
  },
  on: ['application'],
  has: ['history'],

  *check({ facts }) {
    yield* outOfOrder('history', facts.history)
  },

  examples: [
    { files: { 'applications/nosk-2022/a.md': history('2022-01-20', '2022-01-20') }, says: [] },
    {
      files: { 'applications/nosk-2022/a.md': history('2022-01-20', '2021-03-08', '2021-06-01') },
      says: [
        'applications/nosk-2022/a.md:5:10 8 mars 2021 står efter 20 januari 2022; den äldsta dagen ska stå först',
        'applications/nosk-2022/a.md:6:10 1 juni 2021 står efter 20 januari 2022; den äldsta dagen ska stå först',
      ],
    },
  ],
}

function history(...days: readonly string[]): string {
  const rows = days.map((day) => `  - {on: ${day}, status: prepared}`)
  return `---\ntype: application\nhistory:\n${rows.join('\n')}\n---\n`
}
