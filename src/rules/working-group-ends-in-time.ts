import { lifeOn } from '../archive/forums/life.js'
import { meetingsOf, plannedMeetingsOf } from '../archive/said/meetings.js'
import { counted, longDay } from '../format.js'
import type { Text } from '../text.js'
import { forum, minutes } from './example-minutes.js'
import type { Rule } from './rule.js'

export const rule: Rule<'forum'> = {
  name: 'working-group-ends-in-time',
  severity: 'warning',
  floor: 'off',
  description: {
    sv: 'En grupp vars uppdrag har gått ut är avslutad, och möts inte mer.',
    en: 'A group whose assignment has run out is ended, and meets no more.',
  },
  rationale: {
    sv: 'Grupper som fortsätter efter sitt uppdrag tar tid från dem som sitter där, och ingen har bett om det de gör.',
    en: 'Groups that go on after their assignment take time from those who sit in them, and nobody asked for what they do.',
  },
  on: ['forum'],
  has: ['assignment'],

  *check({ id, facts }, archive) {
    const until = facts.assignment?.until
    const { state } = lifeOn(facts, archive.today)
    if (id === null || typeof until !== 'string' || facts.external === true) return
    if (until >= archive.today || state === 'ended') return
    const met = meetingsOf(archive, id).filter(({ on }) => on > until)
    const planned = plannedMeetingsOf(archive, id).filter(({ on }) => on > archive.today)
    const day = longDay(until)
    const after = [...met, ...planned]
    yield {
      at: { key: ['assignment', 'until'] },
      message:
        after.length === 0
          ? {
              sv: `Uppdraget gick ut ${day.sv}, men gruppen är inte avslutad`,
              en: `The assignment ran out on ${day.en}, but the group has not ended`,
            }
          : stillMeeting(day, after.length, after.at(-1)?.on ?? ''),
      hint: {
        sv: 'Skriv när gruppen slutade i `ended_on`, eller den nya sista dagen i `until` om uppdraget är förlängt.',
        en: 'Write when the group ended in `ended_on`, or the new last day in `until` if the assignment was extended.',
      },
    }
  },

  examples: [
    {
      files: {
        'forums/ag/forum.md': forum('ag', 'AG', 'assignment: {text: Rutin, until: 2026-11-22}'),
        'forums/b/forum.md': forum(
          'b',
          'B',
          'ended_on: 2024-06-30',
          'assignment: {text: Rutin, until: 2024-06-30}',
        ),
      },
      says: [],
    },
    {
      files: {
        'forums/ag/forum.md': forum('ag', 'AG', 'assignment: {text: Rutin, until: 2025-12-31}'),
        'forums/ag/minutes/2026-02-03.md': minutes('Vi ses igen.', { forum: 'ag' }),
        'forums/ag/minutes/2026-05-05.md': minutes('Vi ses igen.', {
          forum: 'ag',
          on: '2026-05-05',
        }),
        'forums/b/forum.md': forum('b', 'B', 'assignment: {text: Rutin, until: 2025-12-31}'),
      },
      says: [
        'forums/ag/forum.md:5:34 Uppdraget gick ut 31 december 2025, men gruppen har 2 möten efter det, det sista 5 maj 2026',
        'forums/b/forum.md:5:34 Uppdraget gick ut 31 december 2025, men gruppen är inte avslutad',
      ],
    },
  ],
}

function stillMeeting(day: Text, count: number, last: string): Text {
  const words = counted(count, { sv: 'möte', en: 'meeting' }, { sv: 'möten', en: 'meetings' })
  const on = longDay(last)
  return {
    sv: `Uppdraget gick ut ${day.sv}, men gruppen har ${words.sv} efter det, det sista ${on.sv}`,
    en: `The assignment ran out on ${day.en}, but the group has ${words.en} after it, the last on ${on.en}`,
  }
}
