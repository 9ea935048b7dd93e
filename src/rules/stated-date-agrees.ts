import { isFrozen } from '../archive/frozen.js'
import type { StatedDate } from '../archive/stated-dates.js'
import { longDay } from '../format.js'
import type { Rule } from './rule.js'
import { shown } from './shown.js'

export const rule: Rule<'minutes'> = {
  name: 'stated-date-agrees',
  severity: 'warning',
  floor: 'info',
  imported: 'info',
  description: {
    sv: 'Dagen som står i början av ett protokoll är den dag då mötet hölls.',
    en: 'The day that stands in the beginning of minutes is the day the meeting was held.',
  },
  rationale: {
    sv: 'Den som läser tror på rubriken, och rapporterna räknar med `date`. Säger de olika vet ingen när beslutet togs.',
    en: 'Who reads believes the heading, and reports count with `date`. If they differ nobody knows when the decision was taken.',
  },
  on: ['minutes'],
  about: 'statedDates',

  *check(document) {
    const { date, end_date: last = date } = document.facts
    if (date === undefined || last === undefined) return
    for (const stated of document.statedDates) {
      if (agrees(stated, date, last)) continue
      const words = shown(stated.words)
      const [from, to] = [longDay(date), longDay(last)]
      yield {
        at: stated.place,
        message: {
          sv: `Här står ${words}, men mötet är daterat ${from.sv}${last === date ? '' : ` till ${to.sv}`}`,
          en: `Here stands ${words}, but the meeting is dated ${from.en}${last === date ? '' : ` to ${to.en}`}`,
        },
        hint: isFrozen(document)
          ? {
              sv: 'Protokollet är godkänt: rätta texten med `samverkan rätta`.',
              en: 'The minutes are approved: correct the text with `samverkan correct`.',
            }
          : {
              sv: 'Rätta texten, eller `date` och `end_date` i dokumentets huvud.',
              en: 'Correct the text, or `date` and `end_date` in the head of the document.',
            },
      }
    }
  },

  examples: [
    {
      files: {
        'forums/dst/minutes/2022-10-13.md': minutes('# Protokoll 13–14 oktober 2022', '2022-10-14'),
        'forums/dst/minutes/2022-10-13-2.md': minutes('# Protokoll\n\nDatum: torsdag 13 oktober'),
      },
      says: [],
    },
    {
      files: {
        'forums/dst/minutes/2022-10-13.md': minutes('# Protokoll 13 november 2022'),
        'forums/dst/minutes/2022-10-13-2.md': minutes(
          '# Protokoll 2022-10-13 – 2022-10-15\n\n**Tid:** 2021-10-13 kl. 9–12',
          '2022-10-14',
        ),
      },
      says: [
        'forums/dst/minutes/2022-10-13-2.md:7:13 Här står `2022-10-13 – 2022-10-15`, men mötet är daterat 13 oktober 2022 till 14 oktober 2022',
        'forums/dst/minutes/2022-10-13-2.md:9:10 Här står `2021-10-13`, men mötet är daterat 13 oktober 2022 till 14 oktober 2022',
        'forums/dst/minutes/2022-10-13.md:6:13 Här står `13 november 2022`, men mötet är daterat 13 oktober 2022',
      ],
    },
  ],
}

/** Every day that is said is one of the meeting's, and a last one its last. */
function agrees({ start, end }: StatedDate, first: string, last: string): boolean {
  return isWithin(start, first, last) && (end === null || isSame(end, last))
}

/** Without a year only the first and the last day can be told. */
const isWithin = (day: string, first: string, last: string): boolean =>
  day.startsWith('--') ? isSame(day, first) || isSame(day, last) : day >= first && day <= last

const isSame = (day: string, date: string): boolean =>
  day.startsWith('--') ? date.slice(4) === day.slice(1) : day === date

function minutes(title: string, last = ''): string {
  const end = last === '' ? '' : `end_date: ${last}\n`
  return `---\ntype: minutes\ndate: 2022-10-13\n${end}---\n\n${title}\n`
}
