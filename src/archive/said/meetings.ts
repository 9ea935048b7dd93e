import { compareText } from '../../diagnostic.js'
import type { Archive } from '../archive.js'
import type { Document } from '../document.js'
import { entriesOf } from '../facts.js'
import { perArchive } from '../per-archive.js'

/** A meeting with minutes in the archive. */
export interface Meeting {
  readonly minutes: Document<'minutes'>
  /** The host, by its present id. */
  readonly forum: string
  /** The host and those that met with it, by their present ids. */
  readonly forums: readonly string[]
  readonly on: string
  /** The last day; the same as the first for most. */
  readonly until: string
  /** Nobody but its writer has seen the minutes yet. */
  readonly draft: boolean
}

interface Meetings {
  readonly held: readonly Meeting[]
  readonly heldBy: ReadonlyMap<string, readonly Meeting[]>
  /** Planned, and drafts of days to come; a planned day that has passed is still here. */
  readonly plannedBy: ReadonlyMap<string, readonly Meeting[]>
}

const none: readonly Meeting[] = []

/** Every meeting held up to the as-of day, by day and then by path. Cancelled ones were not. */
export const heldMeetings = (archive: Archive): readonly Meeting[] => meetings(archive).held

/** The meetings a forum has held, alone or with others, up to the as-of day. */
export const meetingsOf = (archive: Archive, forum: string): readonly Meeting[] =>
  meetings(archive).heldBy.get(forum) ?? none

/** Meetings of a forum with a document of their own that have not been held. */
export const plannedMeetingsOf = (archive: Archive, forum: string): readonly Meeting[] =>
  meetings(archive).plannedBy.get(forum) ?? none

const meetings = perArchive(read)

function read(archive: Archive): Meetings {
  const held: Meeting[] = []
  const planned: Meeting[] = []
  for (const minutes of archive.of('minutes')) {
    const meeting = meetingOf(minutes, archive)
    if (meeting === null || minutes.facts.cancelled === true) continue
    if (minutes.facts.status === 'planned' || meeting.on > archive.today) planned.push(meeting)
    else held.push(meeting)
  }
  for (const list of [held, planned]) {
    list.sort((a, b) => compareText(a.on, b.on) || compareText(a.minutes.path, b.minutes.path))
  }
  return { held, heldBy: byForum(held), plannedBy: byForum(planned) }
}

function byForum(meetings: readonly Meeting[]): ReadonlyMap<string, readonly Meeting[]> {
  const lists = new Map<string, Meeting[]>()
  for (const meeting of meetings) {
    for (const forum of meeting.forums) {
      const list = lists.get(forum)
      if (list) list.push(meeting)
      else lists.set(forum, [meeting])
    }
  }
  return lists
}

/** The meeting of some minutes; null when they do not say whose it was, or when. */
export function meetingOf(minutes: Document<'minutes'>, archive: Archive): Meeting | null {
  const { forum: host, date, end_date: end, joint_with: others, status } = minutes.facts
  if (minutes.id === null || host === undefined || date === undefined) return null
  const now = (id: string) => archive.findA('forum', id)?.id ?? id
  const forum = now(host)
  const joint = [...entriesOf(others)].map(([, id]) => now(id))
  return {
    minutes,
    forum,
    forums: [...new Set([forum, ...joint])],
    on: date,
    until: end !== undefined && end > date ? end : date,
    draft: status === 'draft' || status === undefined,
  }
}
