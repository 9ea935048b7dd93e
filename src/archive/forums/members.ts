import type { Text } from '../../text.js'
import type { Archive } from '../archive.js'
import { calledTo } from '../drafts/attendance.js'
import { entriesOf } from '../facts.js'
import { meetingsOf } from '../said/meetings.js'
import type { Forum } from './tree.js'

/** The seats of a forum on a day. */
export interface Seats {
  readonly seats: number
  /** Of them, those that stand empty, each by name. */
  readonly vacant: readonly Text[]
}

/** How many seats a forum has on a day, and which are vacant; null where it names none. */
export function seatsOn(forum: Forum, day: string, archive: Archive): Seats | null {
  if ([...entriesOf(forum.facts.seats)].length === 0) return null
  const last = meetingsOf(archive, forum.id ?? '').findLast(({ on }) => on <= day)
  const { rows, vacant } = calledTo(archive, forum, day, last?.minutes)
  const filled = rows.reduce((sum, { heads }) => sum + (heads ?? 1), 0)
  return { seats: filled + vacant.length, vacant }
}
