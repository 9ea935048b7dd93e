import { addDays, addMonths } from '../../dates.js'
import type { Archive } from '../archive.js'
import type { Document } from '../document.js'
import { actorStanding, actorsOf, type ForumActor } from './actors.js'
import { type Seat, seatsOn } from './seats.js'
import {
  type Attendance,
  attendancesOf,
  isRepresented,
  type Period,
  partiesAt,
  placeStanding,
  placeThen,
  type Standing,
  standingOf,
} from './standing.js'

/** How often something was represented over some meetings. */
export interface Tally {
  /** Meetings at which it is known who was there. */
  readonly meetings: number
  readonly member: number
  readonly substitute: number
  /** Said to be absent, or with apologies. */
  readonly absent: number
  readonly vacant: number
  /** The attendance list says nothing of it. */
  readonly unstated: number
  /** The day of the last meeting at which it was represented; null when there was none. */
  readonly last: string | null
}

export interface SeatTally extends Tally {
  readonly seat: Seat
  /** Which of its places; a seat whose places belong to nobody by name is counted as a whole. */
  readonly place: number | null
  readonly party: string | null
  /** Of a seat counted as a whole: the most of its places that were represented at once. */
  readonly most: number
}

export interface PartyTally extends Tally {
  readonly party: string
  readonly expected: boolean
}

export interface ActorTally extends Tally {
  readonly actor: ForumActor
}

/** The twelve months up to a day, that day among them. */
export const twelveMonthsTo = (day: string): Period => ({
  from: addDays(addMonths(day, -12), 1),
  to: day,
})

/** How often each seat of a forum, as they are on a day, was represented in a time. */
export function seatTallies(
  archive: Archive,
  forum: Document<'forum'>,
  period: Period,
  seats: readonly Seat[] = seatsOn(archive, forum, period.to),
): readonly SeatTally[] {
  const held = attendancesOf(archive, forum.id ?? '', period)
  return seats.flatMap((seat): readonly SeatTally[] => {
    const apart = seat.onePer || seat.places.length === 1
    if (!apart) return [wholeSeat(seat, held)]
    return seat.places.map((place, at) => {
      const each = held.map((one) => ({ one, standing: standingThen(one, seat, at) }))
      return { seat, place: at, party: place.party, most: 1, ...tally(each) }
    })
  })
}

function standingThen(one: Attendance, seat: Seat, place: number): Standing {
  const then = placeThen(one, seat, place)
  return then ? placeStanding(one, then.seat, then.place) : 'unstated'
}

function wholeSeat(seat: Seat, held: readonly Attendance[]): SeatTally {
  let most = 0
  const each = held.map((one) => {
    const then = one.seating.seats.find(({ id }) => id === seat.id)
    const standings = (then?.places ?? []).map((_, at) => placeStanding(one, then as Seat, at))
    most = Math.max(most, standings.filter(isRepresented).length)
    return { one, standing: bestOf(standings) }
  })
  const [party = null] = new Set(seat.places.map((place) => place.party))
  return { seat, place: null, party, most, ...tally(each) }
}

const ranks: readonly Standing[] = ['member', 'substitute', 'absent', 'vacant', 'unstated']
const bestOf = (standings: readonly Standing[]): Standing =>
  ranks.find((one) => standings.includes(one)) ?? 'unstated'

/** How often each party was represented in a time, and those with a place that never were. */
export function partyTallies(
  archive: Archive,
  forum: Document<'forum'>,
  period: Period,
): readonly PartyTally[] {
  const held = attendancesOf(archive, forum.id ?? '', period)
  const now = seatsOn(archive, forum, period.to).flatMap(({ places }) => places)
  const expected = new Set(now.flatMap(({ party }) => party ?? []))
  const found = new Map<string, { one: Attendance; standing: Standing }[]>()
  for (const party of expected) found.set(party, [])
  const all = held.map((one) => ({ one, parties: partiesAt(archive, one) }))
  for (const { parties } of all) {
    for (const { party, rows } of parties)
      if (rows.length > 0 && !found.has(party)) found.set(party, [])
  }
  for (const { one, parties } of all) {
    for (const [party, list] of found) {
      const here = parties.find((other) => other.party === party)
      const standing = here ? standingOf(here.rows, one.days, null, here.vacant) : 'unstated'
      list.push({ one, standing })
    }
  }
  return [...found].map(([party, list]) => ({
    party,
    expected: expected.has(party),
    ...tally(list),
  }))
}

/** How often each actor that a forum must have or wishes for was represented in a time. */
export function actorTallies(
  archive: Archive,
  forum: Document<'forum'>,
  period: Period,
): readonly ActorTally[] {
  const held = attendancesOf(archive, forum.id ?? '', period)
  return actorsOf(archive, forum, period.to).map((actor) => ({
    actor,
    ...tally(held.map((one) => ({ one, standing: actorStanding(archive, one, actor.id) }))),
  }))
}

function tally(list: readonly { readonly one: Attendance; readonly standing: Standing }[]): Tally {
  const count = (standing: Standing) => list.filter((one) => one.standing === standing).length
  const last = list.findLast(({ standing }) => isRepresented(standing))
  return {
    meetings: list.length,
    member: count('member'),
    substitute: count('substitute'),
    absent: count('absent'),
    vacant: count('vacant'),
    unstated: count('unstated'),
    last: last?.one.meeting.on ?? null,
  }
}
