import { addMonths } from '../../dates.js'
import type { Archive } from '../archive.js'
import type { Document } from '../document.js'
import { entriesOf } from '../facts.js'
import type { ForumActor } from './actors.js'
import { beginningOf, isActive } from './life.js'
import {
  type ActorTally,
  actorTallies,
  type SeatTally,
  seatTallies,
  twelveMonthsTo,
} from './represented.js'
import { type Seat, seatsOn } from './seats.js'

/** A required seat that nobody has spoken for in twelve months, by its party where it has one. */
export interface MissingSeat {
  readonly seat: Seat
  readonly tally: SeatTally
  /** Since when it is said to be vacant; null when it is not, or nobody said since when. */
  readonly vacantSince: string | null
  readonly vacant: boolean
  /** How many of its places; more than one only of a seat counted as a whole. */
  readonly places: number
}

/** A required actor that nobody has spoken for in twelve months, or that cannot be known. */
export interface MissingActor {
  readonly actor: ForumActor
  readonly tally: ActorTally
}

/**
 * The required seats of a forum that have been vacant, or represented at no meeting, in the twelve
 * months up to a day. A vacancy is normal data until it has lasted so long; a forum or a seat that
 * is younger is not judged, nor a forum at rest, nor one that nobody knows anything about.
 */
export function missingSeats(
  archive: Archive,
  forum: Document<'forum'>,
  day: string,
): readonly MissingSeat[] {
  const yearAgo = addMonths(day, -12)
  if (!isOld(forum, day, yearAgo)) return []
  const seats = seatsOn(archive, forum, day).filter(({ required, at, follows }) => {
    const { from, same_as: sameAs } = forum.facts.seats?.[at] ?? {}
    // Whom it follows cannot be told: a rule of its own says so.
    if (sameAs !== undefined && follows === null) return false
    return required && !(typeof from === 'string' && from > yearAgo)
  })
  return seatTallies(archive, forum, twelveMonthsTo(day), seats).flatMap((tally) => {
    const found = tally.place === null ? missingPlaces(tally) : missingPlace(tally, yearAgo)
    return found ?? []
  })
}

function missingPlace(tally: SeatTally, yearAgo: string): MissingSeat | null {
  const { seat, place, meetings, member, substitute } = tally
  const vacancy = seat.places[place ?? 0]?.vacant ?? null
  const since = vacancy?.since ?? null
  const never = meetings > 0 && member + substitute === 0
  const long = since !== null && since <= yearAgo
  if (vacancy !== null && since !== null && !long) return null
  if (!never && !(long && member + substitute === 0)) return null
  return { seat, tally, vacantSince: since, vacant: vacancy !== null, places: 1 }
}

/** Of a seat counted as a whole: the places that were never held beside the others. */
function missingPlaces(tally: SeatTally): MissingSeat | null {
  const { seat, meetings, most } = tally
  const vacant = seat.places.filter((place) => place.vacant !== null).length
  const places = seat.places.length - vacant - most
  if (meetings === 0 || places <= 0) return null
  return { seat, tally, vacantSince: null, vacant: false, places }
}

/**
 * The actors that a forum must have and that were at no meeting of the twelve months to a day, and
 * those of which nobody can tell though there were meetings.
 */
export function missingActors(
  archive: Archive,
  forum: Document<'forum'>,
  day: string,
): readonly MissingActor[] {
  const yearAgo = addMonths(day, -12)
  const old = isOld(forum, day, yearAgo)
  return actorTallies(archive, forum, twelveMonthsTo(day))
    .filter(({ actor, meetings, member, substitute, vacant }) => {
      if (actor.at === null || meetings === 0) return false
      if (!actor.knowable) return true
      const excused = !old || (vacant > 0 && isNewlyVacant(forum, actor, yearAgo))
      return member + substitute === 0 && !excused
    })
    .map((tally) => ({ actor: tally.actor, tally }))
}

/** Whether a seat that stands for the actor has been vacant for less than a year. */
function isNewlyVacant(forum: Document<'forum'>, actor: ForumActor, yearAgo: string): boolean {
  return [...entriesOf(forum.facts.seats)].some(
    ([, seat]) =>
      seat.actor === actor.id &&
      [...entriesOf(seat.vacant)].some(
        ([, { since }]) => typeof since === 'string' && since > yearAgo,
      ),
  )
}

function isOld(forum: Document<'forum'>, day: string, yearAgo: string): boolean {
  const began = beginningOf(forum.facts)
  return isActive(forum.facts, day) && (began === null || began <= yearAgo)
}
