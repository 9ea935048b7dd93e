import { agreedReportDay, finalReportDue, isReported } from '../archive/final-report.js'
import { lifeOf } from '../archive/projects.js'
import { longDay } from '../format.js'
import type { Rule } from './rule.js'
import { isSound } from './sound.js'

export const rule: Rule<'application'> = {
  name: 'final-report-comes-in-time',
  severity: 'warning',
  floor: 'off',
  description: {
    sv: 'Ett projekt slutredovisas senast den dag som är överenskommen, annars inom ett halvår efter att medlen tog slut.',
    en: 'A project makes its final report by the day agreed, else within half a year after its money ended.',
  },
  rationale: {
    sv: 'Utan slutredovisning vet ingen vad pengarna gick till, och det som blev över kommer inte tillbaka.',
    en: 'Without a final report nobody knows what the money went to, and what was left does not come back.',
  },
  on: ['application'],
  has: ['history'],

  *check(document, archive) {
    if (!isSound(document, 'history', 'period', 'final_report_due')) return
    const life = lifeOf(document, archive.today)
    if (life.grantedOn === null || life.state === 'withdrawn' || life.state === 'declined') return
    if (isReported(life)) return
    const written = agreedReportDay(life) !== null
    const due = finalReportDue(life)
    if (due === null || due >= archive.today) return
    const day = longDay(due)
    yield {
      at: { key: written ? ['final_report_due'] : ['period'] },
      message: {
        sv: `Projektet är inte slutredovisat; det skulle ha gjorts senast ${day.sv}`,
        en: `The project has made no final report; it was due by ${day.en}`,
      },
      hint: {
        sv: 'När redovisningen har kommit: `samverkan registrera <id> slutredovisad --on <dag>`.',
        en: 'When the report has come: `samverkan record <id> final_report --on <day>`.',
      },
    }
  },

  examples: [
    {
      files: {
        'applications/f/a.md': application('final_report_due: 2024-02-28'),
        'applications/f/b.md': application('x_note: utan dag'),
      },
      says: [],
      today: '2024-02-28',
    },
    {
      files: {
        'applications/f/a.md': application('final_report_due: 2024-02-28'),
        'applications/f/b.md': application('x_note: utan dag'),
      },
      says: [
        'applications/f/a.md:6:19 Projektet är inte slutredovisat; det skulle ha gjorts senast 28 februari 2024',
        'applications/f/b.md:5:1 Projektet är inte slutredovisat; det skulle ha gjorts senast 15 juni 2024',
      ],
      today: '2024-06-16',
    },
  ],
}

function application(line: string): string {
  const history = 'history: [{on: 2022-03-08, status: granted, amount: 450000}]'
  const period = 'period: {start: 2022-06-15, end: 2023-12-15}'
  return `---\ntype: application\nfund: f\n${history}\n${period}\n${line}\n---\n`
}
