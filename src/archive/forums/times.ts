import { addDays } from '../../dates.js'
import type { Archive } from '../archive.js'
import { type NextMeeting, nextMeeting } from '../drafts/carry/next-meeting.js'
import { type Meeting, meetingsOf } from '../said/meetings.js'
import { keepsMinutesHere } from '../said/receiver.js'

/** When a forum met last, and when it is to meet. */
export interface Times {
  /** The latest meeting held; null for none. */
  readonly last: Meeting | null
  /** The next one from the as-of day on; null where the archive knows of none. */
  readonly next: NextMeeting | null
  /** Its minutes are kept here: else nobody can tell whether it has met. */
  readonly known: boolean
}

/** A meeting of the as-of day is still to come until there are minutes of it. */
export function timesOf(forum: string, archive: Archive): Times {
  const last = meetingsOf(archive, forum).at(-1) ?? null
  const { today } = archive
  return {
    last,
    next: nextMeeting(archive, forum, last?.on === today ? today : addDays(today, -1)),
    known: keepsMinutesHere(forum, archive),
  }
}
