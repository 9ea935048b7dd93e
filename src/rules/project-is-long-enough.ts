import { cameToNothing } from '../archive/whole-life.js'
import { addDays, monthsBetween } from '../dates.js'
import { counted } from '../format.js'
import type { Rule } from './rule.js'
import { isSound } from './sound.js'

export const rule: Rule<'application'> = {
  name: 'project-is-long-enough',
  severity: 'warning',
  floor: 'off',
  imported: 'info',
  description: {
    sv: 'Ett projekt pågår minst så länge som medlen kräver.',
    en: 'A project goes on for at least as long as its fund demands.',
  },
  rationale: {
    sv: 'Korta insatser hinner sällan bli en del av det ordinarie arbetet. Medlen säger hur många månader som krävs (`rules.min_months`).',
    en: 'Short efforts seldom have time to become part of ordinary work. The fund says how many months are demanded (`rules.min_months`).',
  },
  on: ['application'],
  has: ['period'],

  *check(document, archive) {
    if (!isSound(document, 'history', 'period')) return
    const { fund, period } = document.facts
    const wanted = archive.findA('fund', fund)?.facts.rules?.min_months
    const [start, end] = [period?.start, period?.end]
    if (wanted === undefined || typeof start !== 'string' || typeof end !== 'string') return
    if (end < start || cameToNothing(document)) return
    // The last day belongs to the period: 1 January to 31 December is twelve months.
    const months = monthsBetween(start, addDays(end, 1))
    if (months >= wanted) return
    const words = counted(months, { sv: 'hel månad', en: 'whole month' }, wholeMonths)
    yield {
      at: { key: ['period'] },
      message: {
        sv: `Projektet pågår ${words.sv}, men medlen kräver minst ${wanted}`,
        en: `The project goes on for ${words.en}, but the fund demands at least ${wanted}`,
      },
      hint: {
        sv: 'Kravet står hos medlen, i `rules.min_months`.',
        en: 'The demand stands with the fund, in `rules.min_months`.',
      },
    }
  },

  examples: [
    {
      files: {
        'funds/nosk-2022.md': fund(12),
        'applications/nosk-2022/a.md': application('{start: 2022-01-01, end: 2022-12-31}'),
      },
      says: [],
    },
    {
      files: {
        'funds/nosk-2022.md': fund(12),
        'applications/nosk-2022/a.md': application('{start: 2022-01-01, end: 2022-12-30}'),
        'applications/nosk-2022/b.md': application('{start: 2022-03-01, end: 2022-03-31}'),
      },
      says: [
        'applications/nosk-2022/a.md:4:1 Projektet pågår 11 hela månader, men medlen kräver minst 12',
        'applications/nosk-2022/b.md:4:1 Projektet pågår 1 hel månad, men medlen kräver minst 12',
      ],
    },
  ],
}

const wholeMonths = { sv: 'hela månader', en: 'whole months' }

function fund(months: number): string {
  return `---\ntype: fund\nid: nosk-2022\nrules: {min_months: ${months}}\n---\n`
}

function application(period: string): string {
  return `---\ntype: application\nfund: nosk-2022\nperiod: ${period}\n---\n`
}
