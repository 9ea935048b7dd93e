import { lateFollowUps } from '../archive/late-follow-ups.js'
import { longDay } from '../format.js'
import type { Rule } from './rule.js'
import { isSound } from './sound.js'

export const rule: Rule<'application'> = {
  name: 'project-is-followed-up',
  severity: 'warning',
  floor: 'off',
  description: {
    sv: 'Ett projekt följs upp inom ett år efter att medlen tog slut, och sedan minst var artonde månad så länge det lever.',
    en: 'A project is followed up within a year after its money ended, and then every eighteen months at least while it lives.',
  },
  rationale: {
    sv: 'Frågan är hur många av tidigare års projekt som lever kvar. Utan färsk uppföljning är svaret "vet inte".',
    en: 'The question is how many projects of earlier years live on. Without a fresh follow-up the answer is "unknown".',
  },
  on: ['application'],

  *check(document, archive) {
    if (!isSound(document, 'history', 'follow_ups', 'period')) return
    const late = lateFollowUps(archive).get(document)
    if (!late) return
    const due = longDay(late.due)
    const since = longDay(late.since)
    yield {
      at: { key: late.life.answers.length > 0 ? ['follow_ups'] : ['history'] },
      message: late.isAsked
        ? {
            sv: `Senast uppföljt ${since.sv}; nästa uppföljning skulle ha gjorts senast ${due.sv}`,
            en: `Last followed up on ${since.en}; the next follow-up was due by ${due.en}`,
          }
        : {
            sv: `Inte uppföljt sedan medlen tog slut ${since.sv}; det skulle ha gjorts senast ${due.sv}`,
            en: `Not followed up since the money ended on ${since.en}; it was due by ${due.en}`,
          },
      hint: {
        sv: 'Fråga parterna och lägg till svaret: `samverkan ny uppföljning`. Vet ingen är svaret `unknown`.',
        en: 'Ask the parties and add the answer: `samverkan new follow-up`. When nobody knows, it is `unknown`.',
      },
    }
  },

  examples: [
    {
      files: {
        'applications/nosk-2022/a.md': project('{on: 2024-12-15, outcome: alive}'),
        'applications/nosk-2022/b.md': project('{on: 2024-12-15, outcome: ceased}'),
        'applications/nosk-2022/c.md': project('{on: 2024-12-15, outcome: unknown}'),
      },
      says: [],
      today: '2026-06-15',
    },
    {
      files: {
        'applications/nosk-2022/a.md': project('{on: 2024-12-15, outcome: alive}'),
        'applications/nosk-2022/b.md': project(),
      },
      says: [
        'applications/nosk-2022/a.md:7:1 Senast uppföljt 15 december 2024; nästa uppföljning skulle ha gjorts senast 15 juni 2026',
        'applications/nosk-2022/b.md:5:1 Inte uppföljt sedan medlen tog slut 15 december 2023; det skulle ha gjorts senast 15 december 2024',
      ],
      today: '2026-06-16',
    },
  ],
}

function project(...answers: readonly string[]): string {
  const head = 'type: application\nfund: nosk-2022\nperiod: {start: 2022-06-15, end: 2023-12-15}'
  const history = 'history:\n  - {on: 2022-03-08, status: granted, amount: 450000}\n'
  const rows = answers.map((answer) => `  - ${answer}\n`).join('')
  return `---\n${head}\n${history}${rows === '' ? '' : `follow_ups:\n${rows}`}---\n`
}
