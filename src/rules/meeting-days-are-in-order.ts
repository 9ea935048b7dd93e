import { longDay } from '../format.js'
import type { Rule } from './rule.js'

export const rule: Rule<'minutes'> = {
  name: 'meeting-days-are-in-order',
  severity: 'error',
  floor: 'info',
  description: {
    sv: 'Ett möte slutar efter att det har börjat.',
    en: 'A meeting ends after it has begun.',
  },
  rationale: {
    sv: 'Mötets längd avgör vilka dagar någon kan ha varit där, och kalendern blir fel om slutet kommer först.',
    en: 'The length of a meeting decides which days somebody can have been there, and calendars go wrong when the end comes first.',
  },
  on: ['minutes'],
  has: ['end_date', 'end'],

  *check({ facts }) {
    const { date, end_date: last, start, end } = facts
    const several = date !== undefined && last !== undefined && last !== date
    if (several && last < date) {
      const [from, to] = [longDay(date), longDay(last)]
      yield {
        at: { key: ['end_date'] },
        message: {
          sv: `Mötet slutar ${to.sv}, innan det börjar ${from.sv}`,
          en: `The meeting ends on ${to.en}, before it begins on ${from.en}`,
        },
        hint: {
          sv: 'Rätta slutdatum (`end_date`), eller ta bort raden om mötet är en enda dag.',
          en: 'Correct the last day (`end_date`), or take the line away when the meeting is a single day.',
        },
      }
    }
    if (several || start === undefined || end === undefined || end > start) return
    yield {
      at: { key: ['end'] },
      message: {
        sv: `Mötet börjar kl. ${start} och slutar kl. ${end}, men slutet ska komma efter början`,
        en: `The meeting begins at ${start} and ends at ${end}, but the end should come after the beginning`,
      },
      hint: {
        sv: 'Tider skrivs "09:00". Ett möte över flera dagar har ett slutdatum (`end_date`).',
        en: 'Times are written "09:00". A meeting over several days has a last day (`end_date`).',
      },
    }
  },

  examples: [
    {
      files: {
        'forums/dst/minutes/2022-10-13.md': minutes('end_date: 2022-10-14', '"13:00"', '"12:00"'),
        'forums/dst/minutes/2022-10-20.md': minutes('mode: digital', '"09:00"', '"10:00"'),
      },
      says: [],
    },
    {
      files: {
        'forums/dst/minutes/2022-10-13.md': minutes('end_date: 2022-10-12', '"09:00"', '"10:00"'),
        'forums/dst/minutes/2022-10-20.md': minutes('mode: digital', '"13:00"', '"01:00"'),
        'forums/dst/minutes/2022-10-27.md': minutes('end_date: 2022-10-13', '"13:00"', '"13:00"'),
      },
      says: [
        'forums/dst/minutes/2022-10-13.md:4:11 Mötet slutar 12 oktober 2022, innan det börjar 13 oktober 2022',
        'forums/dst/minutes/2022-10-20.md:6:6 Mötet börjar kl. 13:00 och slutar kl. 01:00, men slutet ska komma efter början',
        'forums/dst/minutes/2022-10-27.md:6:6 Mötet börjar kl. 13:00 och slutar kl. 13:00, men slutet ska komma efter början',
      ],
    },
  ],
}

function minutes(line: string, start: string, end: string): string {
  return `---\ntype: minutes\ndate: 2022-10-13\n${line}\nstart: ${start}\nend: ${end}\n---\n`
}
