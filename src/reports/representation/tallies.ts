import type { Archive } from '../../archive/archive.js'
import type { Document } from '../../archive/document.js'
import {
  type ActorTally,
  actorTallies,
  type PartyTally,
  partyTallies,
  type SeatTally,
  seatTallies,
  type Tally,
} from '../../archive/forums/represented.js'
import type { Period } from '../../archive/forums/standing.js'
import { collator } from '../../format.js'
import type { Text } from '../../text.js'
import { column, machine, people } from '../column.js'
import type { Column, Row } from '../view.js'
import { byShare, outOf, represented, shareOf } from './words.js'

/** How a table is shown. */
export interface Showing {
  /** Several forums stand in it, so that each row says which. */
  readonly named: boolean
  readonly hidden: boolean
}

export type Of<T> = T & { readonly forum: string }
const { compare } = collator('sv')

const collect = <T>(
  archive: Archive,
  forums: readonly Document<'forum'>[],
  period: Period,
  tallies: (archive: Archive, forum: Document<'forum'>, period: Period) => readonly T[],
): readonly Of<T>[] =>
  forums.flatMap((one) =>
    tallies(archive, one, period).map((tally) => ({ ...tally, forum: one.id ?? '' })),
  )

/** Parties, those that were there the least first. */
export function partiesOf(
  archive: Archive,
  forums: readonly Document<'forum'>[],
  period: Period,
): readonly Of<PartyTally>[] {
  const name = ({ party }: PartyTally) => archive.name(party).sv
  return [...collect(archive, forums, period, partyTallies)].sort(byShare(name, compare))
}

/** Seats in the order of their forum. */
export const seatsOf = (
  archive: Archive,
  forums: readonly Document<'forum'>[],
  period: Period,
): readonly Of<SeatTally>[] => collect(archive, forums, period, seatTallies)

/** Actors that are required or wished for. */
export const actorsIn = (
  archive: Archive,
  forums: readonly Document<'forum'>[],
  period: Period,
): readonly Of<ActorTally>[] => collect(archive, forums, period, actorTallies)

/** Which forum a row is about. */
export const forumColumns = (named: boolean): readonly Column[] => [
  ...(named ? [people(column('forum_name', 'forum', 'forum'))] : []),
  machine(column('forum', 'forum', 'forum', 'id')),
]

/** How often; where the forum takes up the room, machines alone are told how. */
export const tallyColumns = (named: boolean): readonly Column[] => [
  people(column('times', 'företrädd', 'represented')),
  machine(column('meetings', 'möten', 'meetings', 'integer')),
  machine(column('represented', 'företrädd', 'represented', 'integer')),
  machine(column('share', 'andel', 'share', 'share')),
  { ...column('substitute', 'av ersättare', 'by substitute', 'integer'), machine: named },
  { ...column('absent', 'frånvaro angiven', 'absence stated', 'integer'), machine: named },
  column('unstated', 'ej angivet', 'not stated', 'integer'),
  machine(column('vacant', 'vakant', 'vacant', 'integer')),
  column('last', 'senast', 'last', 'date'),
]

/** The cells of a tally; nothing is known of an actor that cannot be recognised. */
export const tallyCells = (tally: Tally, known = true): Row => ({
  times: known ? outOf(represented(tally), tally.meetings) : unknown,
  meetings: tally.meetings,
  represented: known ? represented(tally) : null,
  share: known ? shareOf(tally) : null,
  substitute: known ? tally.substitute : null,
  absent: known ? tally.absent : null,
  unstated: known ? tally.unstated : null,
  vacant: tally.vacant,
  last: tally.last,
})

const unknown: Text = { sv: 'okänt', en: 'unknown' }
