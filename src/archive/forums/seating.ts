import type { Archive } from '../archive.js'
import { type Attended, represents, wasThere } from './attended.js'
import { type Candidate, certainSeats, type Fit, isPlaceOf, seatsByParty } from './candidates.js'
import type { Place, Seat } from './seats.js'

/** Who sat where at one meeting, for one of its forums. */
export interface Seating {
  readonly forum: string
  readonly seats: readonly Seat[]
  /** A place may have a member who could not come, and the substitute who did. */
  readonly fills: readonly Fill[]
  /** The rows that fill each place of a seat, by its id; see `holdersOf`. */
  readonly held: ReadonlyMap<string, Holders>
  /** Members and substitutes who fit a seat all of whose places are taken. */
  readonly over: readonly Fit[]
  /** Members and substitutes who fit no seat of any forum of the meeting. */
  readonly loose: readonly Attended[]
}

/** A row that fills a place of a seat. */
export interface Fill extends Fit {
  readonly place: number
}

/** The rows that fill each place of a seat, by its place; none where nobody does. */
type Holders = readonly (readonly Attended[] | undefined)[]

/** A forum, and the seats it had on the day of a meeting. */
export interface Met {
  readonly forum: string
  readonly seats: readonly Seat[]
}

interface Table extends Met {
  readonly fills: Fill[]
  readonly held: Map<string, (Attended[] | undefined)[]>
  readonly over: Fit[]
  /** Which rows, by their place in the list, fill a place or fit a seat with none left. */
  readonly known: boolean[]
}

/** Who of those who came sat where, for each of the forums that met. */
export function seated(
  archive: Archive,
  met: readonly Met[],
  came: readonly Attended[],
): readonly Seating[] {
  const rows = came.filter(represents)
  const tables = met.map(
    (one): Table => ({ ...one, fills: [], held: new Map(), over: [], known: [] }),
  )
  const isKnown = ({ at }: Attended) => tables.some(({ known }) => known[at])
  const told = rows.filter(({ standsInFor }) => standsInFor !== null)
  for (const table of tables) for (const row of told) seatNamed(archive, table, row, true)
  const unnamed = rows.filter(({ standsInFor }) => standsInFor === null)
  // A politician at a joint meeting is not asked whether a seat of the officials would do.
  for (const find of [certainSeats, seatsByParty]) {
    for (const as of ['member', 'substitute']) {
      const free = unnamed.filter((row) => row.as === as && !isKnown(row))
      if (free.length === 0) continue
      for (const table of tables) {
        const found = find(archive, table.seats, free)
        if (found.length > 0) seatBest(archive, table, found)
      }
    }
  }
  for (const table of tables) for (const row of told) seatNamed(archive, table, row, false)
  const isSeated: boolean[] = []
  for (const { fills } of tables) for (const { row } of fills) isSeated[row.at] = true
  const loose = rows.filter((row) => !isKnown(row))
  return tables.map(({ forum, seats, fills, held, over }) => ({
    forum,
    seats,
    fills,
    held,
    over: over.filter(({ row }) => !isSeated[row.at]),
    loose,
  }))
}

function fill(table: Table, { row, seat, how }: Fit, place: number): void {
  table.fills.push({ row, seat, how, place })
  table.known[row.at] = true
  const holders = table.held.get(seat.id) ?? []
  table.held.set(seat.id, holders)
  const rows = holders[place]
  if (rows) rows.push(row)
  else holders[place] = [row]
}

function turnAway(table: Table, fit: Fit): void {
  table.over.push(fit)
  table.known[fit.row.at] = true
}

/** Seat who says whom they stand in for; where it may be several, when those have been seated. */
function seatNamed(archive: Archive, table: Table, row: Attended, first: boolean): void {
  const seat = table.seats.find(({ id }) => id === row.standsInFor?.seat)
  const party = row.standsInFor?.party ?? null
  if (!seat || (party !== null || seat.places.length === 1) !== first) return
  const places = seat.places.flatMap((place, at) => {
    if (!isPlaceOf(archive, place, party)) return []
    const held = holdersOf(table, seat, at)
    if (held.some(wasThere)) return []
    const own = party !== null && place.party === party
    // Who is stood in for is told to be absent; else the place that nobody has been seen on.
    return [{ at, rank: (own ? 0 : 2) + (held.length > 0 ? 0 : 1) }]
  })
  const [best] = places.sort((a, b) => a.rank - b.rank || a.at - b.at)
  if (best) fill(table, { row, seat, how: 'named' }, best.at)
  else turnAway(table, { row, seat, how: 'named' })
}

const none: readonly Attended[] = []

/** The rows that fill a place of a seat. */
export const holdersOf = ({ held }: Pick<Seating, 'held'>, seat: Seat, place: number) =>
  held.get(seat.id)?.[place] ?? none

function seatBest(archive: Archive, table: Table, candidates: Candidate[]): void {
  candidates.sort((a, b) => a.rank - b.rank || a.row.at - b.row.at || a.seat.at - b.seat.at)
  const seated: boolean[] = []
  for (const { row, seat, how } of candidates) {
    if (seated[row.at]) continue
    // Several heads of one party may hold several places of a seat, but not two of "one per".
    const best = bestPlaces(archive, table, { row, seat, how }, seat.onePer ? 1 : row.heads)
    for (const place of best) fill(table, { row, seat, how }, place)
    if (best.length > 0) seated[row.at] = true
  }
  for (const { row, seat, how } of candidates) {
    if (how === 'party' || seated[row.at]) continue
    turnAway(table, { row, seat, how })
    seated[row.at] = true
  }
}

/** So many free places of a seat for a row: its party's own first, vacant ones last. */
function bestPlaces(
  archive: Archive,
  { held }: Table,
  { seat, row }: Fit,
  count: number,
): readonly number[] {
  const holders = held.get(seat.id)
  const isFree = (place: Place, at: number): boolean => {
    if (!isPlaceOf(archive, place, row.party)) return false
    const rows = holders?.[at]
    if (!rows) return true
    return row.as === 'member' ? !heldByMember(rows, row) : !rows.some(wasThere)
  }
  const best: number[] = []
  for (const rank of placeRanks) {
    for (let at = 0; at < seat.places.length && best.length < count; at++) {
      const place = seat.places[at]
      if (place && rankOf(place, row) === rank && isFree(place, at)) best.push(at)
    }
  }
  return best
}

const placeRanks = [0, 1, 2, 3] as const
const rankOf = ({ party, vacant }: Place, row: Attended): number =>
  (party === row.party ? 0 : 2) + (vacant ? 1 : 0)

/** Who is stood in for keeps the place, and nobody else takes it. */
function heldByMember(held: readonly Attended[], row: Attended): boolean {
  return held.some(
    (other) => other.as === 'member' || (other.standsInFor?.party ?? row.party) !== row.party,
  )
}
