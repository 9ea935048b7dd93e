import type { Archive } from '../archive.js'
import type { ClauseDate } from '../items/clause-dates.js'
import { lastDay } from './clauses.js'
import type { Due } from './matter.js'
import { meetingsOf, plannedMeetingsOf } from './meetings.js'

/**
 * When something is due. "Nästa möte" is the first meeting after the day it was said of the forums
 * that said it: one that was held, else one that is planned.
 */
export function dueOf(
  date: ClauseDate | null,
  after: string,
  forums: readonly string[],
  archive: Archive,
): Due | null {
  if (date === null) return null
  if (date.kind === 'date') return { on: lastDay(date.iso), word: null }
  if (date.kind === 'ongoing') return { on: null, word: 'ongoing' }
  const days = forums.flatMap((forum) => {
    const next = (list: readonly { readonly on: string }[]) => list.find(({ on }) => on > after)
    const meeting = next(meetingsOf(archive, forum)) ?? next(plannedMeetingsOf(archive, forum))
    return meeting ? [meeting.on] : []
  })
  return { on: days.sort()[0] ?? null, word: 'next-meeting' }
}

/** Whether the day has passed at the as-of day: what is due today is not late. */
export const isPast = (due: Due | null, archive: Archive): boolean =>
  due !== null && due.on !== null && due.on < archive.today
