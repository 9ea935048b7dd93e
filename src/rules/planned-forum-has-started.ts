import type { Archive } from '../archive/archive.js'
import type { FactsOf } from '../archive/document.js'
import { entriesOf } from '../archive/facts.js'
import { isActive } from '../archive/forums/life.js'
import { meetingsOf, plannedMeetingsOf } from '../archive/said/meetings.js'
import { longDay } from '../format.js'
import { fuzzyRange } from '../fuzzy-dates.js'
import type { Text } from '../text.js'
import { forum, minutes } from './example-minutes.js'
import type { Rule } from './rule.js'

export const rule: Rule<'forum'> = {
  name: 'planned-forum-has-started',
  severity: 'warning',
  floor: 'off',
  description: {
    sv: 'Ett forum vars planerade start har passerat har bemannats, mötts eller fått en exakt startdag.',
    en: 'A forum whose planned start has passed has been staffed, has met or has an exact first day.',
  },
  rationale: {
    sv: '"Bemannas under hösten, startar efter årsskiftet" glöms lätt. Andra räknar med en grupp som aldrig kom i gång.',
    en: '"To be staffed in the autumn, to start after New Year" is easily forgotten. Others count on a group that never began.',
  },
  on: ['forum'],

  *check({ id, facts }, archive) {
    const { started_on: start } = facts
    if (id === null || start === undefined || !isActive(facts, archive.today)) return
    const last = fuzzyRange(start)?.end
    if (last === undefined || last >= archive.today || meetingsOf(archive, id).length > 0) return
    const why = stillPlanned(id, facts, last, archive)
    if (why === null) return
    const day = longDay(last)
    yield {
      at: { key: ['started_on'] },
      message: {
        sv: `Forumet skulle ha börjat senast ${day.sv}, men verkar inte ha kommit i gång: ${why.sv}`,
        en: `The forum was to begin by ${day.en}, but does not seem to have started: ${why.en}`,
      },
      hint: {
        sv: 'Skriv dagen det började, eller en ny planerad start, i `started_on`.',
        en: 'Write the day it began, or a new planned start, in `started_on`.',
      },
    }
  },

  examples: [
    {
      files: {
        'forums/a/forum.md': forum('a', 'A', 'started_on: 2026-H2'),
        'forums/b/forum.md': forum('b', 'B', 'started_on: 2023-01-16'),
        'forums/c/forum.md': forum('c', 'C', 'started_on: 2023-H1'),
        'forums/c/minutes/2026-02-03.md': minutes('Första mötet.', { forum: 'c' }),
      },
      says: [],
    },
    {
      files: {
        'forums/a/forum.md': forum('a', 'A', 'started_on: 2023-H1'),
        'forums/b/forum.md': forum(
          'b',
          'B',
          'started_on: 2026-01-16',
          'seats: [{id: soc, role: socialchef, vacant: [{since: 2026-01-16}]}]',
        ),
        'forums/c/forum.md': forum('c', 'C', 'started_on: 2026-01-16'),
        'forums/c/minutes/2026-02-03.md': minutes('Första mötet.', {
          forum: 'c',
          status: 'planned',
        }),
      },
      says: [
        'forums/a/forum.md:5:13 Forumet skulle ha börjat senast 30 juni 2023, men verkar inte ha kommit i gång: startdagen är inte exakt',
        'forums/b/forum.md:5:13 Forumet skulle ha börjat senast 16 januari 2026, men verkar inte ha kommit i gång: alla platser är vakanta',
        'forums/c/forum.md:5:13 Forumet skulle ha börjat senast 16 januari 2026, men verkar inte ha kommit i gång: det första mötet är planerat men inte hållet',
      ],
    },
  ],
}

/** What shows that a forum is still only planned; null when nothing does. */
function stillPlanned(
  id: string,
  { seats, started_on: start }: FactsOf<'forum'>,
  last: string,
  archive: Archive,
): Text | null {
  const all = [...entriesOf(seats)].map(([, seat]) => seat)
  const empty = all.every(({ count, vacant }) => {
    const now = [...entriesOf(vacant)].filter(
      ([, { since }]) => typeof since !== 'string' || since <= archive.today,
    )
    return now.length > 0 && now.length >= (count ?? 1)
  })
  if (all.length > 0 && empty) return { sv: 'alla platser är vakanta', en: 'every seat is vacant' }
  const planned = plannedMeetingsOf(archive, id)
  if (planned.some(({ on }) => on < archive.today)) {
    return {
      sv: 'det första mötet är planerat men inte hållet',
      en: 'the first meeting is planned but was not held',
    }
  }
  // A start that was never made exact is a plan, and not what happened.
  return String(start) === last
    ? null
    : { sv: 'startdagen är inte exakt', en: 'the day it began is not exact' }
}
