import type { Archive } from '../../archive/archive.js'
import type { ForumMeeting, MeetingState } from '../../archive/forums/calendar.js'
import { fingerprint } from '../../fingerprint.js'
import { each, same, type Text } from '../../text.js'
import type { CalendarEvent } from '../view.js'
import { stateWords, whereWords, whoMeets } from './words.js'

const statuses: Readonly<Record<MeetingState, CalendarEvent['status']>> = {
  held: 'confirmed',
  planned: 'confirmed',
  // It was decided, and nobody has said that it was called off.
  unrecorded: 'confirmed',
  proposed: 'tentative',
  cancelled: 'cancelled',
}

/** The same for a meeting wherever it is moved; the forum and its first day cannot be read in it. */
export const uidOf = ({ key }: ForumMeeting): string => `${fingerprint([key])}@samverkan`

/** A meeting for somebody's calendar. */
export function eventOf(meeting: ForumMeeting, archive: Archive): CalendarEvent {
  const { on, until, start, end, place, state, movedFrom, minutes, forums } = meeting
  const where = whereWords(meeting)
  const details: Text[] = [stateWords(meeting)]
  if (where !== null) details.push(where)
  if (minutes?.id) details.push(same(minutes.id))
  return {
    uid: uidOf(meeting),
    sequence: movedFrom.length + steps[state] + (minutes === null ? 0 : 1),
    status: statuses[state],
    title: titled(state, titleOf(whoMeets(meeting, archive), forums.length > 1)),
    details,
    place,
    on,
    until,
    start,
    end,
  }
}

/** Each step a meeting takes is later than the one before: proposed, decided, called off. */
const steps: Readonly<Record<MeetingState, number>> = {
  proposed: 0,
  planned: 1,
  unrecorded: 1,
  held: 1,
  cancelled: 2,
}

/** Many calendars hide the status, or never heard of it. */
const titled = (state: MeetingState, title: Text): Text => {
  const before = marks[state]
  return before ? each((lang) => `${before[lang]}: ${title[lang]}`) : title
}

const marks: Readonly<Partial<Record<MeetingState, Text>>> = {
  proposed: { sv: 'Förslag', en: 'Proposed' },
  cancelled: { sv: 'Inställt', en: 'Cancelled' },
}

const titleOf = (who: Text, joint: boolean): Text =>
  joint ? each((lang) => `${who[lang]} (${{ sv: 'gemensamt', en: 'joint' }[lang]})`) : who
