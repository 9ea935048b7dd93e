import type { Archive } from '../archive.js'
import type { Document } from '../document.js'
import { entriesOf } from '../facts.js'
import { perArchive } from '../per-archive.js'
import { type Attended, attendedAt, represents, wasThere } from './attended.js'
import { type Candidate, certainSeats, type Fit, isPlaceOf, seatsByParty } from './candidates.js'
import { type Seat, seatsOn } from './seats.js'

/** Who sat where at one meeting, for one of its forums. */
export interface Seating {
  readonly forum: string
  readonly seats: readonly Seat[]
  /** A place may have a member who could not come, and the substitute who did. */
  readonly fills: readonly Fill[]
  /** The rows of each place that anybody fills, by `heldKey`. */
  readonly held: ReadonlyMap<string, readonly Attended[]>
  /** Members and substitutes who fit a seat all of whose places are taken. */
  readonly over: readonly Fit[]
  /** Members and substitutes who fit no seat of any forum of the meeting. */
  readonly loose: readonly Attended[]
}

/** A row that fills a place of a seat. */
export interface Fill extends Fit {
  readonly place: number
}

const known = perArchive(() => new Map<Document<'minutes'>, readonly Seating[]>())

/** Who sat where at a meeting, for its host first and then for each forum it was joint with. */
export function seatingsOf(archive: Archive, minutes: Document<'minutes'>): readonly Seating[] {
  const made = known(archive)
  const before = made.get(minutes)
  if (before) return before
  const seatings = read(archive, minutes)
  made.set(minutes, seatings)
  return seatings
}

/** Who sat where at a meeting for one of its forums, by its present id. */
export const seatingOf = (archive: Archive, minutes: Document<'minutes'>, forum: string) =>
  seatingsOf(archive, minutes).find((one) => one.forum === forum)

interface Table {
  readonly seats: readonly Seat[]
  readonly fills: Fill[]
  readonly held: Map<string, Attended[]>
  readonly over: Fit[]
  /** The rows that fill a place, or that fit a seat with none left. */
  readonly known: Set<Attended>
}

function read(archive: Archive, minutes: Document<'minutes'>): readonly Seating[] {
  const { forum: host, joint_with: others, date } = minutes.facts
  if (host === undefined || date === undefined) return []
  const ids = [host, ...[...entriesOf(others)].map(([, id]) => id)]
  const forums = [...new Set(ids.flatMap((id) => archive.findA('forum', id) ?? []))]
  const rows = attendedAt(archive, minutes).filter(represents)
  const tables = forums.map(
    (forum): Table => ({
      seats: seatsOn(archive, forum, date),
      fills: [],
      held: new Map(),
      over: [],
      known: new Set(),
    }),
  )
  const told = rows.filter(({ standsInFor }) => standsInFor !== null)
  for (const table of tables) for (const row of told) seatNamed(archive, table, row, true)
  const unnamed = rows.filter(({ standsInFor }) => standsInFor === null)
  // A politician at a joint meeting is not asked whether a seat of the officials would do.
  for (const find of [certainSeats, seatsByParty]) {
    for (const as of ['member', 'substitute']) {
      const free = unnamed.filter(
        (row) => row.as === as && !tables.some(({ known }) => known.has(row)),
      )
      for (const table of free.length > 0 ? tables : []) {
        const found = free.flatMap((row) => find(archive, table.seats, row))
        if (found.length > 0) seatBest(archive, table, found)
      }
    }
  }
  for (const table of tables) for (const row of told) seatNamed(archive, table, row, false)
  const seated = new Set(tables.flatMap(({ fills }) => fills.map(({ row }) => row)))
  const over = tables.map((table) => table.over.filter(({ row }) => !seated.has(row)))
  const loose = rows.filter((row) => !tables.some(({ known }) => known.has(row)))
  return tables.map(({ seats, fills, held }, at) => {
    const forum = forums[at]?.id ?? ''
    return { forum, seats, fills, held, over: over[at] ?? [], loose }
  })
}

/** How a place of a seat is called in `held`. */
export const heldKey = ({ id }: Seat, place: number): string => `${id} ${place}`

function fill(table: Table, { row, seat, how }: Fit, place: number): void {
  table.fills.push({ row, seat, how, place })
  table.known.add(row)
  const key = heldKey(seat, place)
  const rows = table.held.get(key)
  if (rows) rows.push(row)
  else table.held.set(key, [row])
}

function turnAway(table: Table, fit: Fit): void {
  table.over.push(fit)
  table.known.add(fit.row)
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

const holdersOf = ({ held }: Table, seat: Seat, place: number): readonly Attended[] =>
  held.get(heldKey(seat, place)) ?? none

function seatBest(archive: Archive, table: Table, candidates: readonly Candidate[]): void {
  const sorted = [...candidates].sort(
    (a, b) => a.rank - b.rank || a.row.at - b.row.at || a.seat.at - b.seat.at,
  )
  const seated = new Set<Attended>()
  for (const { row, seat, how } of sorted) {
    if (seated.has(row)) continue
    const free = freePlaces(archive, table, seat, row)
    // Several heads of one party may hold several places of a seat, but not two of "one per".
    const count = seat.onePer ? 1 : row.heads
    for (const place of free.slice(0, count)) fill(table, { row, seat, how }, place)
    if (free.length > 0) seated.add(row)
  }
  for (const { row, seat, how } of sorted) {
    if (how === 'party' || seated.has(row)) continue
    turnAway(table, { row, seat, how })
    seated.add(row)
  }
}

/** The places of a seat that a row can take: its party's own first, vacant ones last. */
function freePlaces(archive: Archive, table: Table, seat: Seat, row: Attended): readonly number[] {
  const free: { readonly at: number; readonly rank: number }[] = []
  for (const [at, place] of seat.places.entries()) {
    if (!isPlaceOf(archive, place, row.party)) continue
    const held = holdersOf(table, seat, at)
    const taken = row.as === 'member' ? heldByMember(held, row) : held.some(wasThere)
    if (taken) continue
    free.push({ at, rank: (place.party === row.party ? 0 : 2) + (place.vacant ? 1 : 0) })
  }
  return free.sort((a, b) => a.rank - b.rank || a.at - b.at).map(({ at }) => at)
}

/** Who is stood in for keeps the place, and nobody else takes it. */
function heldByMember(held: readonly Attended[], row: Attended): boolean {
  return held.some(
    (other) => other.as === 'member' || (other.standsInFor?.party ?? row.party) !== row.party,
  )
}
