import { entriesOf } from '../archive/facts.js'
import { wholeLife } from '../archive/whole-life.js'
import { longDay } from '../format.js'
import type { Rule } from './rule.js'
import { shown } from './shown.js'

export const rule: Rule<'application'> = {
  name: 'grant-after-round-closes',
  severity: 'warning',
  floor: 'off',
  description: {
    sv: 'Pengar beviljas först när ansökningsomgången har stängt.',
    en: 'Money is granted only when the round of applications has closed.',
  },
  rationale: {
    sv: 'Den som beviljas innan omgången har stängt går före dem som också hade rätt att söka: först till kvarn.',
    en: 'Who is granted before the round has closed goes before those who also had the right to apply: first come, first served.',
  },
  on: ['application'],
  has: ['round'],

  *check(document, archive) {
    const { fund, round: id } = document.facts
    if (typeof id !== 'string') return
    const rounds = archive.findA('fund', fund)?.facts.rounds
    const round = [...entriesOf(rounds)].find(([, one]) => one.id === id)?.[1]
    const closes = round?.closes
    if (closes === undefined) return
    for (const { index, status, on } of wholeLife(document).history) {
      if (status !== 'granted' || on >= closes) continue
      const [day, end] = [longDay(on), longDay(closes)]
      yield {
        at: { key: ['history', index, 'on'] },
        message: {
          sv: `Beviljad ${day.sv}, innan omgången ${shown(id)} stängde ${end.sv}`,
          en: `Granted on ${day.en}, before round ${shown(id)} closed on ${end.en}`,
        },
        hint: {
          sv: 'Rätta dagen eller omgången. Beviljades den verkligen i förväg får varningen stå kvar.',
          en: 'Correct the day or the round. If it really was granted beforehand, let the warning stand.',
        },
      }
    }
  },

  examples: [
    {
      files: { 'funds/nosk-2022.md': fund(), 'applications/nosk-2022/a.md': granted('2022-03-08') },
      says: [],
    },
    {
      files: { 'funds/nosk-2022.md': fund(), 'applications/nosk-2022/a.md': granted('2022-02-28') },
      says: [
        'applications/nosk-2022/a.md:5:16 Beviljad 28 februari 2022, innan omgången `2022-1` stängde 1 mars 2022',
      ],
    },
  ],
}

function fund(): string {
  const rounds = 'rounds: [{id: "2022-1", opens: 2022-01-15, closes: 2022-03-01}]'
  return `---\ntype: fund\nid: nosk-2022\n${rounds}\n---\n`
}

function granted(on: string): string {
  const history = `history: [{on: ${on}, status: granted, amount: 450000}]`
  return `---\ntype: application\nfund: nosk-2022\nround: "2022-1"\n${history}\n---\n`
}
