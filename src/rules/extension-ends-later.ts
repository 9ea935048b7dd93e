import { wholeLife } from '../archive/whole-life.js'
import { longDay } from '../format.js'
import type { Rule } from './rule.js'

export const rule: Rule<'application'> = {
  name: 'extension-ends-later',
  severity: 'error',
  floor: 'info',
  description: {
    sv: 'En förlängning flyttar fram projektets slut.',
    en: 'An extension moves the end of a project forward.',
  },
  rationale: {
    sv: 'Tiden som projektet lever kvar räknas från slutet. En förlängning bakåt i tiden förkortar den utan att någon ser det.',
    en: 'How long a project lives on is counted from its end. An extension backwards shortens that without anybody seeing it.',
  },
  on: ['application'],
  has: ['history'],

  *check(document) {
    let end = document.facts.period?.end ?? null
    for (const { index, status, end: next } of wholeLife(document).history) {
      if (status !== 'extended' || next === undefined) continue
      if (end !== null && next <= end) {
        const [to, from] = [longDay(next), longDay(end)]
        yield {
          at: { key: ['history', index, 'end'] },
          message: {
            sv: `Förlängd till ${to.sv}, men projektet hade redan slutdatumet ${from.sv}; skriv en senare dag`,
            en: `Extended to ${to.en}, but the project already had the end date ${from.en}; write a later day`,
          },
          hint: {
            sv: 'Ett projekt som slutar i förtid avbryts (`discontinued`); `period` ändras inte.',
            en: 'A project that ends early is discontinued (`discontinued`); `period` is not changed.',
          },
        }
      } else end = next
    }
  },

  examples: [
    { files: { 'applications/nosk-2022/a.md': extended('2023-12-15', '2024-06-15') }, says: [] },
    {
      files: { 'applications/nosk-2022/a.md': extended('2023-06-15', '2024-06-15', '2024-03-31') },
      says: [
        'applications/nosk-2022/a.md:5:45 Förlängd till 15 juni 2023, men projektet hade redan slutdatumet 15 juni 2023; skriv en senare dag',
        'applications/nosk-2022/a.md:7:45 Förlängd till 31 mars 2024, men projektet hade redan slutdatumet 15 juni 2024; skriv en senare dag',
      ],
    },
  ],
}

function extended(...ends: readonly string[]): string {
  const rows = ends.map((end) => `  - {on: 2023-06-01, status: extended, end: ${end}}`)
  const period = 'period: {start: 2022-06-15, end: 2023-06-15}'
  return `---\ntype: application\n${period}\nhistory:\n${rows.join('\n')}\n---\n`
}
