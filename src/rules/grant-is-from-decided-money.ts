import { historyAt } from '../archive/project-history.js'
import { isDate } from '../dates.js'
import { longDay } from '../format.js'
import type { Rule } from './rule.js'
import { isSound } from './sound.js'

export const rule: Rule<'application'> = {
  name: 'grant-is-from-decided-money',
  severity: 'warning',
  floor: 'off',
  description: {
    sv: 'Det som beviljas kommer ur medel som är beslutade, inte ur en prognos.',
    en: 'What is granted comes out of money that is decided on, not out of a forecast.',
  },
  rationale: {
    sv: 'Blir medlen mindre än väntat har parten redan fått ett löfte som ingen kan hålla.',
    en: 'If the money turns out to be less, the party has already been promised what nobody can give.',
  },
  on: ['application'],
  has: ['history'],

  *check(document, archive) {
    if (!isSound(document, 'history', 'fund')) return
    const fund = archive.findA('fund', document.facts.fund)
    if (!fund || fund.values === null) return
    const { decided_on: decided } = fund.facts
    if (decided !== undefined && !isDate(decided)) return
    const grant = historyAt(document, archive.today).find(({ status }) => status === 'granted')
    if (!grant || (decided !== undefined && decided <= grant.on)) return
    const [day, name] = [longDay(grant.on), archive.name(fund.id ?? '')]
    const later = decided === undefined ? null : longDay(decided)
    yield {
      at: { key: ['history', grant.index, 'on'] },
      message:
        later === null
          ? {
              sv: `Beviljat ${day.sv} ur ${name.sv}, som bara är en prognos`,
              en: `Granted on ${day.en} out of ${name.en}, which is only a forecast`,
            }
          : {
              sv: `Beviljat ${day.sv} ur ${name.sv}, som beslutades först ${later.sv}`,
              en: `Granted on ${day.en} out of ${name.en}, which was decided on only on ${later.en}`,
            },
      hint: {
        sv: 'Är medlen beslutade: skriv dagen i medlens fil, `decided_on`.',
        en: 'If the money has been decided on: write the day in the file of the fund, `decided_on`.',
      },
    }
  },

  examples: [
    {
      today: '2026-11-22',
      files: {
        'funds/nosk-2022.md': fund('decided_on: 2021-12-01'),
        'applications/nosk-2022/a.md': application('granted, amount: 450000'),
        'applications/nosk-2022/b.md': application('received'),
      },
      says: [],
    },
    {
      today: '2026-11-22',
      files: {
        'funds/nosk-2022.md': fund('decided_on: 2022-03-09'),
        'applications/nosk-2022/a.md': application('granted, amount: 450000'),
      },
      says: [
        'applications/nosk-2022/a.md:5:10 Beviljat 8 mars 2022 ur Medel 2022, som beslutades först 9 mars 2022',
      ],
    },
    {
      today: '2026-11-22',
      files: {
        'funds/nosk-2022.md': fund(''),
        'applications/nosk-2022/a.md': application('granted, amount: 450000'),
      },
      says: [
        'applications/nosk-2022/a.md:5:10 Beviljat 8 mars 2022 ur Medel 2022, som bara är en prognos',
      ],
    },
  ],
}

function fund(line: string): string {
  return `---\ntype: fund\nid: nosk-2022\nname: Medel 2022\n${line === '' ? '' : `${line}\n`}---\n`
}

function application(status: string): string {
  return `---\ntype: application\nfund: nosk-2022\nhistory:\n  - {on: 2022-03-08, status: ${status}}\n---\n`
}
