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
  const since = forums.map((forum) => heldAfter(said.on, meetingsOf(archive, forum)))
  // A meeting of several of them is one.
  const meetings = since.length === 1 ? (since[0]?.length ?? 0) : new Set(since.flat()).size
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

/** The meetings after a day whose minutes can be read: the last ones of a list by day. */
function heldAfter(day: string, meetings: readonly Meeting[]): readonly Meeting[] {
  const first = meetings.findLastIndex(({ on }) => on <= day) + 1
  return meetings.slice(first).filter(({ draft }) => !draft)
}

/** Whether a forum's minutes are kept in this archive at all. */
export const keepsMinutesHere = (forum: string, archive: Archive): boolean =>
  archive.findA('forum', forum)?.facts.external !== true &&
  (meetingsOf(archive, forum).length > 0 || plannedMeetingsOf(archive, forum).length > 0)
