import { compareText } from '../../diagnostic.js'
import type { Archive } from '../archive.js'
import type { MeetingDate } from '../items/item.js'
import { perArchive } from '../per-archive.js'
import { plannedMeetingsOf } from './meetings.js'
import { wordsOn } from './replies.js'
import { everythingSaid, type Said } from './said.js'
import { heldFor } from './succession.js'
import { whoIs } from './who.js'

/** A day on which a forum is to meet, by the latest word. */
export interface ExpectedMeeting {
  readonly on: string
  readonly until: string
  readonly state: 'proposed' | 'decided' | 'cancelled' | 'moved'
  /** Where the word stands; null when there is only a document for the meeting. */
  readonly said: Said | null
  readonly date: MeetingDate | null
  /** Moved here from, or, for `moved`, moved to. */
  readonly movedFrom: string | null
  readonly movedTo: string | null
  /** Another forum that meets with it. */
  readonly jointWith: string | null
}

/**
 * The days a forum has said it will meet, in order: of several lists the latest word on a day
 * holds, a day moved gives way to the new one, and a list that is only proposed is decided when a
 * decision names it. What stands in drafts does not count.
 */
export function expectedMeetings(archive: Archive, forum: string): readonly ExpectedMeeting[] {
  return heldFor(forum, archive).flatMap((id) => everyExpected(archive).get(id) ?? [])
}

/** The same for every forum at once, each without what it has taken over from others. */
export const everyExpected = perArchive(collect)

const knownDays = perArchive(() => new Map<string, readonly string[]>())

/** The days on which a forum should have met or should meet: decided dates and planned meetings. */
export function expectedDays(archive: Archive, forum: string): readonly string[] {
  const made = knownDays(archive)
  const days = made.get(forum) ?? readDays(archive, forum)
  made.set(forum, days)
  return days
}

function readDays(archive: Archive, forum: string): readonly string[] {
  const decided = expectedMeetings(archive, forum).filter(({ state }) => state === 'decided')
  const planned = plannedMeetingsOf(archive, forum)
  return [...new Set([...decided, ...planned].map(({ on }) => on))].sort(compareText)
}

function collect(archive: Archive): ReadonlyMap<string, readonly ExpectedMeeting[]> {
  const byForum = new Map<string, Map<string, ExpectedMeeting>>()
  for (const said of everythingSaid(archive)) {
    if (said.item.kind !== 'meeting_dates' || said.draft) continue
    const decided = isDecided(said, archive)
    for (const date of said.item.dates) {
      const other = date.jointWith ? whoIs({ ...date.jointWith, role: null }, archive).id : null
      for (const forum of new Set([...said.meeting.forums, ...(other ? [other] : [])])) {
        const days = byForum.get(forum) ?? new Map<string, ExpectedMeeting>()
        byForum.set(forum, days)
        const joint = forum === said.forum ? other : other ? said.forum : null
        put(days, said, date, decided, joint)
      }
    }
  }
  const sorted = new Map<string, readonly ExpectedMeeting[]>()
  for (const [forum, days] of byForum) {
    sorted.set(
      forum,
      [...days.values()].sort((a, b) => compareText(a.on, b.on)),
    )
  }
  return sorted
}

function put(
  days: Map<string, ExpectedMeeting>,
  said: Said,
  date: MeetingDate,
  decided: boolean,
  jointWith: string | null,
): void {
  const before = days.get(date.start)
  // A proposal does not undo what has been decided for the day.
  if (!decided && before?.state === 'decided') return
  const state = date.cancelled ? 'cancelled' : decided ? 'decided' : 'proposed'
  const movedFrom = date.movedFrom
  days.set(date.start, {
    on: date.start,
    until: date.end ?? date.start,
    state,
    said,
    date,
    movedFrom,
    movedTo: null,
    jointWith,
  })
  if (movedFrom === null || movedFrom === date.start) return
  const left = days.get(movedFrom)
  if (!decided && left?.state === 'decided') return
  days.set(movedFrom, {
    on: movedFrom,
    until: left?.until ?? movedFrom,
    state: 'moved',
    said,
    date: left?.date ?? null,
    movedFrom: null,
    movedTo: date.start,
    jointWith: left?.jointWith ?? null,
  })
}

const isDecided = (said: Said, archive: Archive): boolean =>
  !said.item.proposed ||
  wordsOn(said, archive).some((word) => word.result === 'adopted' && !word.said.draft)
