import { preparationFor } from '../archive/forums/preparation.js'
import { addDays } from '../dates.js'
import { counted, longDay } from '../format.js'
import { forum, minutes } from './example-minutes.js'
import type { Rule } from './rule.js'

export const rule: Rule<'minutes'> = {
  name: 'preparation-is-in-time',
  severity: 'warning',
  floor: 'off',
  imported: 'off',
  description: {
    sv: 'Ett ordinarie möte bereds minst så många dagar före som forumet har bestämt.',
    en: 'An ordinary meeting is prepared at least as many days ahead as the forum has decided.',
  },
  rationale: {
    sv: 'Kallelse och underlag ska hinna läsas och förankras på hemmaplan. Varar mötet flera dagar räknas det från den första.',
    en: 'Notice and papers should be read and anchored at home in time. Counted to the first day when there are several.',
  },
  on: ['minutes'],

  *check(document, archive) {
    const found = preparationFor(archive, document)
    if (found?.state !== 'late' || found.meeting === null || found.wanted === null) return
    const { main, meeting, wanted, by } = found
    const name = archive.name(by)
    const days = counted(found.days ?? 0, { sv: 'dag', en: 'day' }, { sv: 'dagar', en: 'days' })
    const [on, last] = [longDay(meeting.until), longDay(addDays(main.on, -wanted))]
    const coming = meeting.state === 'planned'
    yield {
      at: { key: ['date'] },
      message: {
        sv: `${name.sv} ${coming ? 'möts' : 'möttes'} ${on.sv}, ${days.sv} före mötet, men det ska vara minst ${wanted}: senast ${last.sv}`,
        en: `${name.en} ${coming ? 'meets' : 'met'} on ${on.en}, ${days.en} before the meeting, but it should be at least ${wanted}: by ${last.en}`,
      },
      hint: {
        sv: 'Flytta det ena mötet om det går än, eller rätta `preparation.min_days_before` hos forumet.',
        en: 'Move one of the meetings if there is still time, or correct `preparation.min_days_before` of the forum.',
      },
    }
  },

  examples: [
    {
      files: {
        ...forums(),
        // Two days, counted to the first; a year's end; clocks that are put back.
        ...met('2022-10-03', '2022-10-13', 'end_date: 2022-10-14'),
        ...met('2025-12-27', '2026-01-06'),
        ...met('2026-10-25', '2026-11-04'),
      },
      says: [],
    },
    {
      files: {
        ...forums(),
        ...met('2022-10-04', '2022-10-13', 'end_date: 2022-10-14'),
        ...met('2025-12-28', '2026-01-06'),
        ...met('2026-10-26', '2026-11-04'),
        ...met('2026-11-26', '2026-12-03'),
      },
      says: [
        'forums/dst/minutes/2022-10-13.md:5:7 AU möttes 4 oktober 2022, 9 dagar före mötet, men det ska vara minst 10: senast 3 oktober 2022',
        'forums/dst/minutes/2026-01-06.md:5:7 AU möttes 28 december 2025, 9 dagar före mötet, men det ska vara minst 10: senast 27 december 2025',
        'forums/dst/minutes/2026-11-04.md:5:7 AU möttes 26 oktober 2026, 9 dagar före mötet, men det ska vara minst 10: senast 25 oktober 2026',
        'forums/dst/minutes/2026-12-03.md:5:7 AU möts 26 november 2026, 7 dagar före mötet, men det ska vara minst 10: senast 23 november 2026',
      ],
    },
  ],
}

function forums(): Readonly<Record<string, string>> {
  return {
    'forums/dst/forum.md': forum('dst', 'DST', 'preparation: {by: au, min_days_before: 10}'),
    'forums/au/forum.md': forum('au', 'AU'),
  }
}

/** Minutes of a preparing meeting and of the meeting it prepared. */
function met(
  prepared: string,
  on: string,
  ...more: readonly string[]
): Readonly<Record<string, string>> {
  return {
    [`forums/au/minutes/${prepared}.md`]: minutes('## 1. Mötet', { forum: 'au', on: prepared }),
    [`forums/dst/minutes/${on}.md`]: minutes('## 1. Inledning', { on, more }),
  }
}
