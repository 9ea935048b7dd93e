import type { Archive } from '../archive/archive.js'
import type { Document } from '../archive/document.js'
import type { MeetingDate } from '../archive/items/item.js'
import { expectedMeetings } from '../archive/said/expected.js'
import { longDay } from '../format.js'
import { same, type Text } from '../text.js'
import { forum, minutes } from './example-minutes.js'
import type { Problem, Rule } from './rule.js'

export const rule: Rule<'minutes'> = {
  name: 'meeting-dates-do-not-clash',
  severity: 'warning',
  floor: 'off',
  description: {
    sv: 'Ett forum har en enda mötestid för varje dag det möts, och kallelsen har den som beslutades.',
    en: 'A forum has one meeting time each day it meets, and the notice has the one that was decided.',
  },
  rationale: {
    sv: 'Står två tider för samma dag kommer några för sent.',
    en: 'Where two times stand for the same day, some come too late.',
  },
  on: ['minutes'],

  *check(document, archive) {
    if (document.facts.status === 'planned') yield* otherThanDecided(document, archive)
    else if (document.body?.items.some(({ kind }) => kind === 'meeting_dates')) {
      yield* twice(document)
    }
  },

  examples: [
    {
      files: {
        'forums/dst/forum.md': forum('dst', 'DST'),
        'forums/dst/minutes/2026-02-03.md': minutes(
          '**Mötestider:**\n- 2026-12-03 kl. 13–16.\n- 2026-12-04 kl. 9–12.\n- ~~2026-12-03 kl. 9–12.~~',
        ),
        'forums/dst/minutes/2026-12-03.md': planned('13:00'),
      },
      says: [],
    },
    {
      files: {
        'forums/dst/forum.md': forum('dst', 'DST'),
        'forums/dst/minutes/2026-02-03.md': minutes(
          '**Mötestider:**\n- 2026-12-03 kl. 13–16.\n- 2026-12-04 kl. 9–12.\n- 2026-12-04 kl. 13–16.\n- 2026-12-03 kl. 13–16.',
        ),
        'forums/dst/minutes/2026-12-03.md': planned('10:00'),
      },
      says: [
        'forums/dst/minutes/2026-02-03.md:14:1 4 december 2026 står med två tider, 09:00–12:00 och 13:00–16:00; bara en av dem kan gälla',
        'forums/dst/minutes/2026-02-03.md:15:1 3 december 2026 står två gånger; en gång räcker',
        'forums/dst/minutes/2026-12-03.md:7:8 Mötet börjar 10:00 här, men 13:00 enligt mötestiderna från 3 februari 2026',
      ],
    },
  ],
}

/** One day twice in the same minutes. */
function* twice({ body }: Document<'minutes'>): Iterable<Problem> {
  const days = new Map<string, MeetingDate>()
  for (const { dates, offer } of body?.items ?? []) {
    if (offer === 'unticked') continue
    for (const date of dates) {
      const before = days.get(date.start)
      if (date.cancelled || before === undefined) {
        if (!date.cancelled) days.set(date.start, date)
        continue
      }
      const [day, one, other] = [longDay(date.start), timeOf(before), timeOf(date)]
      const isSame = one.sv === other.sv
      yield {
        at: date.place,
        message: isSame
          ? {
              sv: `${day.sv} står två gånger; en gång räcker`,
              en: `${day.en} stands twice; once is enough`,
            }
          : {
              sv: `${day.sv} står med två tider, ${one.sv} och ${other.sv}; bara en av dem kan gälla`,
              en: `${day.en} stands with two times, ${one.en} and ${other.en}; only one of them can hold`,
            },
        hint: {
          sv: 'Ta bort den tid som inte gäller, eller stryk den: `~~2026-12-03 kl. 9–12.~~`',
          en: 'Take out the time that does not hold, or strike it: `~~2026-12-03 at 9–12.~~`',
        },
      }
    }
  }
}

function timeOf({ time, venue }: MeetingDate): Text {
  const place = venue === null ? '' : `, ${venue}`
  if (time === null) return { sv: `utan tid${place}`, en: `without a time${place}` }
  return same(`${time.start}${time.end === null ? '' : `–${time.end}`}${place}`)
}

/** A notice of meeting with another time than the one that was decided. */
function* otherThanDecided({ facts }: Document<'minutes'>, archive: Archive): Iterable<Problem> {
  const { date, start, forum: host, cancelled } = facts
  const id = archive.findA('forum', host)?.id
  if (!id || date === undefined || start === undefined || cancelled === true) return
  const decided = expectedMeetings(archive, id).find(({ on }) => on === date)
  const time = decided?.state === 'decided' ? decided.date?.time : null
  if (!decided?.said || !time || time.start === start) return
  const from = longDay(decided.said.on)
  yield {
    at: { key: ['start'] },
    message: {
      sv: `Mötet börjar ${start} här, men ${time.start} enligt mötestiderna från ${from.sv}`,
      en: `The meeting begins at ${start} here, but at ${time.start} by the meeting dates of ${from.en}`,
    },
    hint: {
      sv: `Rätta \`start\`. Är tiden ändrad: skriv det på mötet, \`**Mötestider:**\` med dagen och den nya tiden.`,
      en: `Correct \`start\`. If the time was changed: say so at a meeting, \`**Meeting dates:**\` with the day and the new time.`,
    },
  }
}

function planned(start: string): string {
  return minutes('## 1. Inledning', {
    on: '2026-12-03',
    status: 'planned',
    more: [`start: "${start}"`],
  })
}
