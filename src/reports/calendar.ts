import type { Archive } from '../archive/archive.js'
import { type ForumMeeting, isByCorrespondence, wholeCalendar } from '../archive/forums/calendar.js'
import { clashesIn } from '../archive/forums/clashes.js'
import type { Text } from '../text.js'
import { count } from './count.js'
import { askedForums, whichOptions } from './forums/which.js'
import {
  type MeetingFilter,
  meetingFilter,
  parametersOf,
  periodOptions,
  subjectOf,
} from './meetings/asked.js'
import { aloud, conflictsAloud } from './meetings/calendar-aloud.js'
import { calendarTable } from './meetings/calendar-table.js'
import {
  clashEntry,
  conflictsTable,
  latePreparations,
  preparationEntry,
} from './meetings/conflicts.js'
import { eventOf } from './meetings/events.js'
import type { Report } from './report.js'
import { entriesOf, worthShowing } from './said/blocks.js'
import { unreadMinutes } from './said/notes.js'
import type { Block, View } from './view.js'

export const report: Report = {
  name: 'calendar',
  aliases: ['kalender'],
  description: {
    sv: 'Möten som har hållits och ska hållas, och vilka som krockar',
    en: 'Meetings that were held and are to be held, and which of them clash',
  },
  options: [
    ...periodOptions,
    ...whichOptions,
    {
      flags: '--conflicts',
      description: {
        sv: 'bara det som krockar: samma dag för samma platser, och möten som bereds för sent',
        en: 'only what clashes: one day for the same seats, and meetings prepared too late',
      },
    },
  ],
  formats: ['ics'],
  counts: [
    count('meetings', 'möten', 'meetings'),
    count('held', 'hållna', 'held'),
    count('unrecorded', 'utan protokoll', 'without minutes'),
    count('cancelled', 'inställda', 'cancelled'),
    count('moved', 'flyttade', 'moved'),
    count('joint', 'gemensamma', 'joint'),
  ],
  examples: [
    {
      command: {
        sv: 'samverkan rapport kalender --year 2027',
        en: 'samverkan report calendar --year 2027',
      },
      says: { sv: 'alla möten ett år', en: 'all meetings of a year' },
    },
    {
      command: {
        sv: 'samverkan rapport kalender --from 2026-11-22 --format ics -o moten.ics',
        en: 'samverkan report calendar --from 2026-11-22 --format ics -o meetings.ics',
      },
      says: {
        sv: 'kommande möten till ett kalenderprogram',
        en: 'coming meetings for a calendar program',
      },
    },
    {
      command: {
        sv: 'samverkan rapport kalender --year 2026 --conflicts',
        en: 'samverkan report calendar --year 2026 --conflicts',
      },
      says: { sv: 'möten som krockar', en: 'meetings that clash' },
    },
  ],
  build(archive, query) {
    return viewOf(archive, meetingFilter(query, archive), query['conflicts'] === true)
  },
}

function viewOf(archive: Archive, filter: MeetingFilter, conflicts: boolean): View {
  const inPeriod = wholeCalendar(archive).filter(
    ({ on, until }) => on <= filter.last && until >= filter.first,
  )
  const asked = askedForums(filter, archive)
  const isOurs = ({ forums }: ForumMeeting) => forums.some((forum) => asked.has(forum))
  const meetings = inPeriod.filter(isOurs)
  const clashes = clashesIn(inPeriod, archive).filter(
    ({ one, other }) => isOurs(one) || isOurs(other),
  )
  const late = latePreparations(meetings, archive)
  const met = meetings.filter((one) => !isByCorrespondence(one))
  const count = (state: ForumMeeting['state']) => met.filter((one) => one.state === state).length
  const shown: readonly Block[] = conflicts
    ? worthShowing([
        prose(conflictsAloud(clashes.length, late.length)),
        entriesOf(
          { sv: 'Samma dag, samma platser', en: 'Same day, same seats' },
          clashes.filter(({ seats }) => seats.length > 0).map((one) => clashEntry(one, archive)),
        ),
        entriesOf(
          { sv: 'Samma dag, samma parter', en: 'Same day, same parties' },
          clashes.filter(({ seats }) => seats.length === 0).map((one) => clashEntry(one, archive)),
        ),
        entriesOf(
          { sv: 'Bereds för sent, eller inte alls', en: 'Prepared too late, or not at all' },
          late.map((one) => preparationEntry(one, archive)),
        ),
        conflictsTable(clashes, late, archive),
      ])
    : worthShowing([prose(aloud(meetings)), calendarTable(meetings, archive)])
  return {
    report: 'calendar',
    title: conflicts
      ? { sv: 'Möten som krockar', en: 'Meetings that clash' }
      : { sv: 'Kalender', en: 'Calendar' },
    subject: subjectOf(filter, archive),
    parameters: { ...parametersOf(filter), conflicts },
    figures: {
      meetings: met.length - count('cancelled'),
      held: count('held'),
      planned: count('planned'),
      proposed: count('proposed'),
      unrecorded: count('unrecorded'),
      cancelled: count('cancelled'),
      moved: meetings.filter(({ movedFrom }) => movedFrom.length > 0).length,
      correspondence: meetings.length - met.length,
      joint: meetings.filter(({ forums }) => forums.length > 1).length,
      same_day: clashes.length,
      prepared_late: late.filter(({ state }) => state === 'late').length,
      not_prepared: late.filter(({ state }) => state === 'missing').length,
    },
    blocks: shown,
    events: met.map((meeting) => eventOf(meeting, archive)),
    notes: [
      ...(conflicts ? [sharing] : [meaning]),
      ...(conflicts || clashes.length + late.length === 0
        ? []
        : [clashNote(clashes.length + late.length)]),
      ...unreadMinutes(archive),
    ],
  }
}

const prose = (text: Text): Block => ({ kind: 'prose', heading: null, paragraphs: [text] })

const meaning: Text = {
  sv: 'Ett gemensamt möte är ett möte. Protokoll saknas: dagen var bestämd och har passerat, men arkivet vet inte om mötet hölls.',
  en: 'A joint meeting is one meeting. No minutes here: the day was decided and has passed, but the archive does not know whether the meeting was held.',
}

const sharing: Text = {
  sv: 'Vilka som sitter i ett forum står i dess platser, och i deltagarlistan från det senaste mötet.',
  en: 'Who sits in a forum stands in its seats, and in the list of participants of the last meeting.',
}

const clashNote = (count: number): Text => ({
  sv: `${count} ${count === 1 ? 'krock' : 'krockar'}: se \`--conflicts\`.`,
  en: `${count} ${count === 1 ? 'conflict' : 'conflicts'}: see \`--conflicts\`.`,
})
