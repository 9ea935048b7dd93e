import { wholeLife } from '../archive/whole-life.js'
import { longDay } from '../format.js'
import type { Text } from '../text.js'
import type { Rule } from './rule.js'
import { isSound } from './sound.js'

export const rule: Rule<'application'> = {
  name: 'follow-up-after-funding',
  severity: 'warning',
  floor: 'off',
  description: {
    sv: 'En uppföljning görs när projektmedlen har tagit slut.',
    en: 'A follow-up is made when the project money has ended.',
  },
  rationale: {
    sv: 'Att ett projekt lever medan det har pengar säger inget om det lever kvar. Sådana svar räknas inte.',
    en: 'That a project lives while it has money says nothing of whether it lives on. Such answers are not counted.',
  },
  on: ['application'],
  has: ['follow_ups'],

  *check(document) {
    if (!isSound(document, 'history', 'period')) return
    const { answers, end, state, grantedOn } = wholeLife(document)
    const never = grantedOn === null || state === 'declined' || state === 'withdrawn'
    for (const { index, on } of answers) {
      if (never) {
        yield {
          at: { key: ['follow_ups', index] },
          message: {
            sv: 'Projektet har inte beviljats och startat, så det finns inget att följa upp',
            en: 'The project was not granted and started, so there is nothing to follow up',
          },
          hint: {
            sv: 'Lägg till det som saknas i historiken, eller ta bort uppföljningen.',
            en: 'Add what is missing in the history, or take the follow-up away.',
          },
        }
      } else if (end !== null && on < end) {
        const [day, until] = [longDay(on), longDay(end)]
        yield {
          at: { key: ['follow_ups', index, 'on'] },
          message: {
            sv: `Uppföljd ${day.sv}, före projektets slut ${until.sv}; en uppföljning görs samma dag eller senare`,
            en: `Followed up on ${day.en}, before the project ended on ${until.en}; a follow-up is made on that day or later`,
          },
          hint: notCounted,
        }
      }
    }
  },

  examples: [
    {
      files: { 'applications/nosk-2022/a.md': project('final_report', '2023-06-15', '2024-12-15') },
      says: [],
    },
    {
      files: { 'applications/nosk-2022/a.md': project('extended', '2023-12-14', '2023-12-15') },
      says: [
        'applications/nosk-2022/a.md:8:10 Uppföljd 14 december 2023, före projektets slut 15 december 2023; en uppföljning görs samma dag eller senare',
      ],
    },
    {
      files: { 'applications/nosk-2022/a.md': project('declined', '2024-12-15') },
      says: [
        'applications/nosk-2022/a.md:8:5 Projektet har inte beviljats och startat, så det finns inget att följa upp',
      ],
    },
  ],
}

const notCounted: Text = {
  sv: 'Den räknas inte när arkivet säger vad som lever kvar. Rätta datumet, eller följ upp igen.',
  en: 'It is not counted when the archive tells what lives on. Correct the date, or follow up again.',
}

function project(status: string, ...days: readonly string[]): string {
  const end = status === 'extended' ? ', end: 2023-12-15' : ''
  const first = status === 'declined' ? 'received' : 'granted, amount: 450000'
  const head = 'type: application\nperiod: {start: 2022-06-15, end: 2023-06-15}\nhistory:'
  const on = status === 'final_report' ? '2023-08-31' : '2022-04-01'
  const history = `  - {on: 2022-03-08, status: ${first}}\n  - {on: ${on}, status: ${status}${end}}`
  const rows = days.map((day) => `  - {on: ${day}, outcome: alive}`)
  return `---\n${head}\n${history}\nfollow_ups:\n${rows.join('\n')}\n---\n`
}
