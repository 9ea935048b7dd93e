import { fold } from '../../nearest.js'
import type { Archive } from '../archive.js'
import type { Document } from '../document.js'
import { type Seat, seatsOn } from './seats.js'
import {
  type Attendance,
  attendancesOf,
  fillsOf,
  isRepresented,
  type Period,
  partiesAt,
  placeStanding,
  placeThen,
  standingOf,
} from './standing.js'

/** Who holds a seat: an organisation and a role. The archive knows no persons. */
export interface Holder {
  readonly party: string | null
  readonly role: string | null
}

/** That another holder sat on a seat than the last time anything was said of it. */
export interface Change {
  readonly on: string
  readonly from: Holder
  readonly to: Holder
}

export interface SeatTurnover {
  readonly seat: Seat
  /** Null for a seat whose places belong to nobody by name, which is followed as a whole. */
  readonly place: number | null
  readonly party: string | null
  /** Meetings at which a member stands for it, present or not. */
  readonly told: number
  readonly changes: readonly Change[]
  /** Nobody has represented it at any of the meetings. */
  readonly neverFilled: boolean
}

export interface Turnover {
  readonly forum: string
  readonly meetings: number
  readonly seats: readonly SeatTurnover[]
  /** Meetings that have one before them, and those with the same parties as that one. */
  readonly followed: number
  readonly same: number
}

/**
 * How the holders of a forum's seats have changed in a time, by their party and role, compared
 * with the meeting before even where that lies before the time. Joint meetings are left out: who
 * is there depends on the other forum.
 */
export function turnoverOf(
  archive: Archive,
  forum: Document<'forum'>,
  period: Period,
): Turnover | null {
  const id = forum.id ?? ''
  const all = attendancesOf(archive, id, { from: '', to: period.to }).filter(
    ({ meeting }) => meeting.forums.length === 1,
  )
  const first = all.findIndex(({ meeting }) => meeting.on >= period.from)
  if (first === -1) return null
  const before = all.slice(0, first)
  const held = all.slice(first)
  const parties = all.map((one) => presentAt(archive, one))
  let [followed, same] = [0, 0]
  for (let at = Math.max(first, 1); at < all.length; at += 1) {
    followed += 1
    if (parties[at] === parties[at - 1]) same += 1
  }
  const seats = seatsOn(archive, forum, period.to).flatMap((seat) => {
    const apart = seat.onePer || seat.places.length === 1
    const places = apart ? [...seat.places.keys()] : [null]
    return places.map((place) => seatTurnover(seat, place, before, held))
  })
  return { forum: id, meetings: held.length, seats, followed, same }
}

function seatTurnover(
  seat: Seat,
  place: number | null,
  before: readonly Attendance[],
  held: readonly Attendance[],
): SeatTurnover {
  const party = place === null ? null : (seat.places[place]?.party ?? null)
  const at = (one: Attendance) => holdersAt(one, seat, place)
  let last = before.map(at).findLast((holders) => holders.length > 0) ?? []
  let told = 0
  const changes: Change[] = []
  for (const one of held) {
    const now = at(one)
    if (now.length === 0) continue
    told += 1
    if (last.length > 0) changes.push(...changesBetween(last, now, one.meeting.on))
    last = now
  }
  const filled = held.some((one) => isFilled(one, seat, place))
  return { seat, place, party, told, changes, neverFilled: held.length > 0 && !filled }
}

/** The members on a seat at a meeting, also those who could not come. Who stands in changes nothing. */
function holdersAt(one: Attendance, seat: Seat, place: number | null): readonly Holder[] {
  const then = place === null ? null : placeThen(one, seat, place)
  return fillsOf(one, seat)
    .filter(
      ({ row, place: at, how }) =>
        row.as === 'member' &&
        row.status !== 'to_confirm' &&
        (place === null || at === then?.place) &&
        // A party that only says "chef" does not say who it is.
        how !== 'party',
    )
    .map(({ row: { party, role } }) => ({ party, role }))
}

function isFilled(one: Attendance, seat: Seat, place: number | null): boolean {
  const places = place === null ? [...seat.places.keys()] : [place]
  return places.some((at) => {
    const then = placeThen(one, seat, at)
    return then !== null && isRepresented(placeStanding(one, then.seat, then.place))
  })
}

/** New holders, each with one that is gone; a new role of the same party is a change of its own. */
function changesBetween(
  last: readonly Holder[],
  now: readonly Holder[],
  on: string,
): readonly Change[] {
  const gone = last.filter((one) => !now.some((other) => isSame(one, other)))
  const come = now.filter((one) => !last.some((other) => isSame(one, other)))
  const changes: Change[] = []
  for (const to of come) {
    const own = gone.findIndex(({ party }) => party === to.party)
    const [from] = gone.splice(own === -1 ? 0 : own, 1)
    if (from) changes.push({ on, from, to })
  }
  return changes
}

const isSame = (one: Holder, other: Holder): boolean =>
  one.party === other.party && fold(one.role ?? '') === fold(other.role ?? '')

/** The parties that were represented at a meeting, as one word to compare. */
function presentAt(archive: Archive, one: Attendance): string {
  return partiesAt(archive, one)
    .filter(({ rows }) => isRepresented(standingOf(rows, one.days, null)))
    .map(({ party }) => party)
    .sort()
    .join(' ')
}
