import type { Archive } from '../archive.js'
import { perArchive } from '../per-archive.js'
import { type Meeting, meetingsOf } from '../said/meetings.js'
import { type Attended, isConfirmed, lengthOf, wasThere, wasThereOn } from './attended.js'
import { isWithin } from './candidates.js'
import { type Fill, holdersOf, type Seating } from './seating.js'
import { seatingOf } from './seatings.js'
import type { Seat } from './seats.js'

/**
 * How a place, a party or an actor stood at a meeting. `other_day`: there, but on another day;
 * `part`: there for some items of a longer meeting, nobody says on which day; `absent`: said to be
 * so, or with apologies; `unstated`: the list says nothing of it, which is not the same.
 */
export type Standing =
  | 'member'
  | 'substitute'
  | 'other_day'
  | 'part'
  | 'absent'
  | 'vacant'
  | 'unstated'

/** A meeting at which it is known who was there, with who sat where for one forum. */
export interface Attendance {
  readonly meeting: Meeting
  readonly seating: Seating
  readonly days: number
}

/** A time that a question is about: both days are within. */
export interface Period {
  readonly from: string
  readonly to: string
}

/**
 * The meetings of a forum in a time at which it is known who was there, in order of time. Of a
 * joint meeting with another forum as host it is known only where its list tells of more than half
 * of this forum's places: else the list is about the other one.
 */
export function attendancesOf(
  archive: Archive,
  forum: string,
  period: Period,
): readonly Attendance[] {
  // Rules on seats, actors and areas ask for the same twelve months, one after the other.
  const made = known(archive)
  const key = `${forum} ${period.from} ${period.to}`
  const found = made.get(key) ?? find(archive, forum, period)
  made.set(key, found)
  return found
}

const known = perArchive(() => new Map<string, readonly Attendance[]>())

function find(archive: Archive, forum: string, { from, to }: Period): readonly Attendance[] {
  return meetingsOf(archive, forum).flatMap((meeting) => {
    if (meeting.on < from || meeting.on > to || !isConfirmed(archive, meeting)) return []
    const seating = seatingOf(archive, meeting.minutes, forum)
    if (!seating || (meeting.forum !== forum && !isAbout(seating))) return []
    return [{ meeting, seating, days: lengthOf(meeting) }]
  })
}

function isAbout({ seats, fills }: Seating): boolean {
  const places = seats.reduce((sum, seat) => sum + seat.places.length, 0)
  const told = new Set(fills.map(({ seat, place }) => `${seat.id} ${place}`)).size
  return told * 2 > places
}

/** Whether somebody spoke for it. */
export const isRepresented = (standing: Standing): boolean =>
  standing === 'member' || standing === 'substitute'

/** How a place stood, at the meeting as a whole or on one of its days, counted from 1. */
export function placeStanding(
  { seating, days }: Attendance,
  seat: Seat,
  place: number,
  day: number | null = null,
): Standing {
  const vacant = seat.places[place]?.vacant != null
  return standingOf(holdersOf(seating, seat, place), days, day, vacant)
}

/**
 * A place of a seat as it was at a meeting: the one of the same party, since areas may have changed
 * since. Null when there was no such seat then.
 */
export function placeThen(
  { seating }: Attendance,
  seat: Seat,
  place: number,
): { readonly seat: Seat; readonly place: number } | null {
  const then = seating.seats.find(({ id }) => id === seat.id)
  if (!then) return null
  const party = seat.places[place]?.party ?? null
  const same = party === null ? place : then.places.findIndex((other) => other.party === party)
  return { seat: then, place: same === -1 ? place : same }
}

/** How rows of an attendance list stand together: the best of them. */
export function standingOf(
  rows: readonly Attended[],
  days: number,
  day: number | null,
  vacant = false,
): Standing {
  let best: Standing = vacant ? 'vacant' : 'unstated'
  for (const row of rows) {
    const one = standingOfRow(row, days, day)
    if (order.indexOf(one) < order.indexOf(best)) best = one
  }
  return best
}

const order: readonly Standing[] = [
  ...(['member', 'substitute', 'other_day', 'part', 'absent', 'vacant', 'unstated'] as const),
]

function standingOfRow(row: Attended, days: number, day: number | null): Standing {
  if (row.status === 'to_confirm') return 'unstated'
  if (!wasThere(row)) return 'absent'
  const there = day === null ? true : wasThereOn(row, day, days)
  if (there === null) return 'part'
  if (!there) return 'other_day'
  return row.as === 'substitute' ? 'substitute' : 'member'
}

/** The rows that stand for a party at a meeting. */
export interface PartyRows {
  readonly party: string
  /** It has a place in the forum by name; else it only held one that any of its side may hold. */
  readonly expected: boolean
  readonly rows: readonly Attended[]
  /** Every place it has is vacant. */
  readonly vacant: boolean
}

/**
 * The parties of a forum at a meeting: those that have a place by name, and those that were there
 * for others. A part of an organisation is counted as the one that has the place. Who stands in
 * for a party represents that one, and not the one they come from.
 */
export function partiesAt(archive: Archive, { seating }: Attendance): readonly PartyRows[] {
  const places = seating.seats.flatMap((seat) => seat.places)
  const named = [...new Set(places.flatMap(({ party }) => party ?? []))]
  const rows = new Map<string, Attended[]>(named.map((party) => [party, []]))
  const add = (party: string | null, row: Attended) => {
    if (party === null) return
    const one = named.includes(party)
      ? party
      : (named.find((other) => isWithin(archive, party, other)) ?? party)
    const list = rows.get(one)
    if (!list) rows.set(one, [row])
    else if (!list.includes(row)) list.push(row)
  }
  for (const { seat, place, row } of seating.fills) add(spokenFor(seat.places, place, row), row)
  for (const { row } of seating.over) add(row.standsInFor?.party ?? row.party, row)
  for (const row of seating.loose) add(row.standsInFor?.party ?? row.party, row)
  return [...rows].map(([party, list]) => {
    const own = places.filter((place) => place.party === party)
    const vacant = own.length > 0 && own.every((place) => place.vacant !== null)
    return { party, expected: own.length > 0, rows: list, vacant }
  })
}

function spokenFor(places: Seat['places'], place: number, row: Attended): string | null {
  if (row.standsInFor?.party) return row.standsInFor.party
  const own = row.as === 'substitute' ? places[place]?.party : null
  return own ?? row.party ?? places[place]?.party ?? null
}

/** The rows that fill places of a seat, with the place of each. */
export const fillsOf = ({ seating }: Attendance, seat: Seat): readonly Fill[] =>
  seating.fills.filter((fill) => fill.seat.id === seat.id)
