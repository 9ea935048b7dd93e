import { lifeOf } from '../archive/projects.js'
import { addMonths } from '../dates.js'
import { longDay } from '../format.js'
import type { Rule } from './rule.js'
import { isSound } from './sound.js'

/** So many months before the money ends, somebody should have said what happens then. */
const ahead = 6

export const rule: Rule<'application'> = {
  name: 'project-plans-for-after',
  severity: 'info',
  floor: 'off',
  description: {
    sv: 'Ett projekt som snart är slut säger vad som ska hända sedan, och vem som tar över.',
    en: 'A project that ends soon says what is to happen afterwards, and who takes over.',
  },
  rationale: {
    sv: 'Om arbetet lever kvar avgörs sällan efter slutet. Den som ska ta över behöver få frågan i tid.',
    en: 'Whether the work lives on is seldom settled after the end. Who is to take over must be asked in time.',
  },
  on: ['application'],
  has: ['history'],

  *check(document, archive) {
    if (!isSound(document, 'history', 'period', 'after_project')) return
    const { state, end } = lifeOf(document, archive.today)
    if (state !== 'ongoing' || end === null || addMonths(archive.today, ahead) < end) return
    const after = document.facts.after_project
    if (after?.plan !== undefined && after.owner) return
    const day = longDay(end)
    const lacks =
      after?.plan === undefined
        ? { sv: 'det står inte vad som ska hända sedan', en: 'nothing says what happens then' }
        : { sv: 'det står inte vem som tar över', en: 'nothing says who takes over' }
    yield {
      at: { key: after === undefined ? ['period'] : ['after_project'] },
      message: {
        sv: `Projektet är slut ${day.sv}, och ${lacks.sv}`,
        en: `The project ends on ${day.en}, and ${lacks.en}`,
      },
      hint: {
        sv: 'Skriv `after_project: {plan: …, owner: <part>, decided: false}`.',
        en: 'Write `after_project: {plan: …, owner: <party>, decided: false}`.',
      },
    }
  },

  examples: [
    {
      files: {
        'applications/f/a.md': application(
          'after_project: {plan: Drivs vidare, owner: kommun-1880}',
        ),
        'applications/f/b.md': application('x_note: i god tid'),
      },
      says: [],
      today: '2023-06-14',
    },
    {
      files: {
        'applications/f/a.md': application('after_project: {plan: Drivs vidare}'),
        'applications/f/b.md': application('x_note: snart slut'),
      },
      says: [
        'applications/f/a.md:6:1 Projektet är slut 15 december 2023, och det står inte vem som tar över',
        'applications/f/b.md:5:1 Projektet är slut 15 december 2023, och det står inte vad som ska hända sedan',
      ],
      today: '2023-06-15',
    },
  ],
}

function application(line: string): string {
  const history = 'history: [{on: 2022-03-08, status: granted, amount: 450000}]'
  const period = 'period: {start: 2022-06-15, end: 2023-12-15}'
  return `---\ntype: application\nfund: f\n${history}\n${period}\n${line}\n---\n`
}
