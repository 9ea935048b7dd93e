import { wholeLife } from '../archive/whole-life.js'
import { longDay } from '../format.js'
import type { Rule } from './rule.js'
import { isSound } from './sound.js'

export const rule: Rule<'application'> = {
  name: 'grant-is-before-end',
  severity: 'warning',
  floor: 'off',
  description: {
    sv: 'Ett projekt beviljas innan det är slut.',
    en: 'A project is granted before it has ended.',
  },
  rationale: {
    sv: 'Året då ett projekt beviljades avgör vilka det jämförs med, och slutet hur länge det har levt kvar. Kommer de i fel ordning är ett av årtalen nästan alltid fel.',
    en: 'The year a project was granted decides what it is compared with, and its end how long it has lived on. In the wrong order, one of the years is nearly always wrong.',
  },
  on: ['application'],
  has: ['period'],

  *check(document, archive) {
    const end = document.facts.period?.end
    if (typeof end !== 'string' || !isSound(document, 'period')) return
    for (const { index, status, on } of wholeLife(document).history) {
      // What has not been yet is told by another rule.
      if (status !== 'granted' || on <= end || on > archive.latest) continue
      const [day, last] = [longDay(on), longDay(end)]
      yield {
        at: { key: ['history', index, 'on'] },
        message: {
          sv: `Beviljad ${day.sv}, efter projektets slut ${last.sv}; rätta dagen eller perioden`,
          en: `Granted on ${day.en}, after the project ended on ${last.en}; correct the day or the period`,
        },
        hint: {
          sv: 'Beviljades projektet verkligen i efterhand får varningen stå kvar.',
          en: 'If it really was granted afterwards, let the warning stand.',
        },
      }
    }
  },

  examples: [
    { files: { 'applications/nosk-2022/a.md': granted('2023-06-15') }, says: [] },
    {
      files: { 'applications/nosk-2022/a.md': granted('2024-03-08') },
      says: [
        'applications/nosk-2022/a.md:5:10 Beviljad 8 mars 2024, efter projektets slut 15 juni 2023; rätta dagen eller perioden',
      ],
    },
    { files: { 'applications/nosk-2022/a.md': granted('2034-03-08') }, says: [] },
  ],
}

function granted(on: string): string {
  const period = 'period: {start: 2022-06-15, end: 2023-06-15}'
  return `---\ntype: application\n${period}\nhistory:\n  - {on: ${on}, status: granted, amount: 450000}\n---\n`
}
