import { fold } from '../../nearest.js'
import type { Archive } from '../archive.js'
import { entriesOf } from '../facts.js'
import { meetingsOf } from '../said/meetings.js'
import { municipalitiesIn, regionOf } from '../territory.js'
import { type ForumMeeting, isByCorrespondence } from './calendar.js'

/** Two meetings on the same day that some of the same people are called to. */
export interface Clash {
  readonly one: ForumMeeting
  readonly other: ForumMeeting
  /** The first day they share. */
  readonly on: string
  /** The same role at the same party sits in both; sorted. */
  readonly seats: readonly { readonly party: string; readonly role: string }[]
  /** The municipalities, regions and others that sit in both; sorted. */
  readonly parties: readonly string[]
  /** Whether the times overlap; null where one of them is not known. */
  readonly overlaps: boolean | null
}

interface Sitting {
  readonly seats: ReadonlyMap<string, { readonly party: string; readonly role: string }>
  readonly parties: ReadonlySet<string>
}

/**
 * The pairs among some meetings that fall on one day and share seats or parties. A joint meeting
 * is one, and what has been called off is in nobody's way.
 */
export function clashesIn(meetings: readonly ForumMeeting[], archive: Archive): readonly Clash[] {
  const byDay = new Map<string, ForumMeeting[]>()
  const sittings = new Map<string, Sitting>()
  const sitting = (forum: string): Sitting => {
    const made = sittings.get(forum) ?? sittingIn(forum, archive)
    sittings.set(forum, made)
    return made
  }
  const found: Clash[] = []
  const going = meetings.filter((one) => one.state !== 'cancelled' && !isByCorrespondence(one))
  for (const meeting of [...going].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))) {
    for (const [day, others] of byDay) {
      if (day < meeting.on) byDay.delete(day)
      else for (const other of others) found.push(...between(other, meeting, sitting))
    }
    const list = byDay.get(meeting.until)
    if (list) list.push(meeting)
    else byDay.set(meeting.until, [meeting])
  }
  return found
}

function between(
  one: ForumMeeting,
  other: ForumMeeting,
  sitting: (forum: string) => Sitting,
): readonly Clash[] {
  if (one.forums.some((forum) => other.forums.includes(forum))) return []
  const [here, there] = [one, other].map(({ forums }) => forums.map(sitting))
  const seats = new Map<string, { readonly party: string; readonly role: string }>()
  const parties = new Set<string>()
  for (const mine of here ?? []) {
    for (const theirs of there ?? []) {
      for (const [key, seat] of mine.seats) if (theirs.seats.has(key)) seats.set(key, seat)
      for (const party of mine.parties) if (theirs.parties.has(party)) parties.add(party)
    }
  }
  if (parties.size === 0) return []
  const shared = [...seats].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, seat]) => seat)
  const on = other.on
  return [
    { one, other, on, seats: shared, parties: [...parties].sort(), overlaps: overlap(one, other) },
  ]
}

function overlap(one: ForumMeeting, other: ForumMeeting): boolean | null {
  const isOneDay = one.on === one.until && other.on === other.until
  if (!isOneDay) return true
  if (!one.start || !one.end || !other.start || !other.end) return null
  return one.start < other.end && other.start < one.end
}

/** Who sits in a forum: by its seats, and by who was there as a member the last time. */
function sittingIn(forum: string, archive: Archive): Sitting {
  const seats = new Map<string, { readonly party: string; readonly role: string }>()
  const parties = new Set<string>()
  const add = (party: string, roles: readonly string[]) => {
    parties.add(archive.parties.whole(party))
    for (const role of roles) seats.set(`${party} ${fold(role)}`, { party, role })
  }
  const facts = archive.findA('forum', forum)?.facts
  for (const [, { party, role, one_per: each, side }] of entriesOf(facts?.seats)) {
    const roles = typeof role === 'string' ? [role] : [...entriesOf(role)].map(([, one]) => one)
    const region = side === 'region' && party === undefined ? regionOf(archive, facts?.area) : null
    if (party !== undefined) add(party, roles)
    else if (each === 'municipality') {
      for (const one of municipalitiesIn(archive, facts?.area)) add(one, roles)
    } else if (region !== null) add(region, roles)
  }
  // At a joint meeting those of the other forum are in the list too.
  const last = meetingsOf(archive, forum).findLast(
    ({ minutes, forums }) => forums.length === 1 && (minutes.facts.attendance?.length ?? 0) > 0,
  )
  for (const [, { party, role, as }] of entriesOf(last?.minutes.facts.attendance)) {
    if (party !== undefined && as === 'member') add(party, role === undefined ? [] : [role])
  }
  return { seats, parties }
}
