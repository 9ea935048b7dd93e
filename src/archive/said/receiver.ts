import type { Archive } from '../archive.js'
import { dateOf, lastDay } from './clauses.js'
import { expectedDays } from './expected.js'
import { type Meeting, meetingsOf, plannedMeetingsOf } from './meetings.js'
import type { Said } from './said.js'
import type { State } from './state.js'

/** What a receiver that has not answered has done, as far as the archive can tell. */
export interface Silence {
  readonly state: State
  /** Meetings with minutes that can be read, held after the day of the question. */
  readonly meetings: number | null
}

/**
 * Tell silence from ignorance: a receiver that has met since without a word is silent; one that
 * has not met has not taken it up; of one whose minutes are not in the archive nothing is known.
 */
export function silenceOf(said: Said, forums: readonly string[], archive: Archive): Silence {
  if (forums.length === 0) return { state: 'unanswered', meetings: null }
  const meetings = countHeldAfter(said.on, forums, archive)
  if (meetings > 0) return { state: 'unanswered', meetings }
  if (!forums.some((forum) => keepsMinutesHere(forum, archive))) {
    return { state: 'unknown', meetings: null }
  }
  const asked = dateOf(said, 'meeting')
  const askedFor = asked?.kind === 'date' ? lastDay(asked.iso) : null
  const missed =
    (askedFor !== null && askedFor < archive.today) ||
    forums.some((forum) =>
      expectedDays(archive, forum).some((day) => day > said.on && day < archive.today),
    )
  return { state: missed ? 'unknown' : 'not_taken_up', meetings: missed ? null : 0 }
}

/** How many meetings after a day have minutes that can be read; one of several forums is one. */
function countHeldAfter(day: string, forums: readonly string[], archive: Archive): number {
  const counted = new Set<Meeting>()
  let count = 0
  for (const forum of forums) {
    const meetings = meetingsOf(archive, forum)
    // They are listed by day.
    for (let at = meetings.length - 1; at >= 0; at--) {
      const meeting = meetings[at] as Meeting
      if (meeting.on <= day) break
      if (meeting.draft) continue
      if (forums.length === 1) count++
      else counted.add(meeting)
    }
  }
  return forums.length === 1 ? count : counted.size
}

/** Whether a forum's minutes are kept in this archive at all. */
export const keepsMinutesHere = (forum: string, archive: Archive): boolean =>
  archive.findA('forum', forum)?.facts.external !== true &&
  (meetingsOf(archive, forum).length > 0 || plannedMeetingsOf(archive, forum).length > 0)
