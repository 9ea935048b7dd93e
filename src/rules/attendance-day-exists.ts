import { entriesOf } from '../archive/facts.js'
import { daysBetween } from '../dates.js'
import { longDays } from '../format.js'
import type { Rule } from './rule.js'

export const rule: Rule<'minutes'> = {
  name: 'attendance-day-exists',
  severity: 'error',
  floor: 'info',
  description: {
    sv: 'Den som var med en viss dag var med en av mötets dagar.',
    en: 'Who was there on a certain day was there on one of the days of the meeting.',
  },
  rationale: {
    sv: 'Hur många parter som var med räknas dag för dag. En dag som inte finns försvinner ur räkningen.',
    en: 'How many parties were there is counted day by day. A day that does not exist is lost from the count.',
  },
  on: ['minutes'],
  has: ['attendance'],

  *check({ facts }) {
    const { date, end_date: last, attendance } = facts
    if (!attendance?.some((row) => row?.days)) return
    if (date === undefined || (last !== undefined && last < date)) return
    const count = last === undefined ? 1 : daysBetween(date, last) + 1
    for (const [row, { days }] of entriesOf(attendance)) {
      if (days?.length === 0) {
        yield {
          at: { key: ['attendance', row, 'days'] },
          message: {
            sv: 'Listan med dagar är tom',
            en: 'The list of days is empty',
          },
          hint: {
            sv: 'Ta bort `days` för den som var med hela mötet.',
            en: 'Take `days` away for those who were there throughout.',
          },
        }
      }
      for (const [at, day] of entriesOf(days)) {
        if (day <= count) continue
        const when = longDays(date, last)
        yield {
          at: { key: ['attendance', row, 'days', at] },
          message: {
            sv: `Dag ${day} finns inte: mötet är ${when.sv}, ${count === 1 ? 'en dag' : `dag 1–${count}`}`,
            en: `There is no day ${day}: the meeting is ${when.en}, ${count === 1 ? 'one day' : `days 1–${count}`}`,
          },
          hint: {
            sv: 'Dagarna räknas från 1. Är mötet längre skrivs dess sista dag i `end_date`.',
            en: 'Days count from 1. When the meeting is longer, write its last day in `end_date`.',
          },
        }
      }
    }
  },

  examples: [
    {
      files: {
        'forums/dst/minutes/2022-10-13.md': minutes('end_date: 2022-10-14', '[1, 2]'),
        'forums/dst/minutes/2022-10-20.md': minutes('mode: digital', '[1]'),
      },
      says: [],
    },
    {
      files: {
        'forums/dst/minutes/2022-10-13.md': minutes('end_date: 2022-10-14', '[2, 3]'),
        'forums/dst/minutes/2022-10-20.md': minutes('mode: digital', '[2]'),
        'forums/dst/minutes/2022-10-27.md': minutes('mode: digital', '[]'),
      },
      says: [
        'forums/dst/minutes/2022-10-13.md:6:48 Dag 3 finns inte: mötet är 13–14 oktober 2022, dag 1–2',
        'forums/dst/minutes/2022-10-20.md:6:45 Dag 2 finns inte: mötet är 13 oktober 2022, en dag',
        'forums/dst/minutes/2022-10-27.md:6:38 Listan med dagar är tom',
      ],
    },
  ],
}

function minutes(line: string, days: string): string {
  const attendance = `attendance:\n  - {party: kommun-1885, as: member, days: ${days}}`
  return `---\ntype: minutes\ndate: 2022-10-13\n${line}\n${attendance}\n---\n`
}
