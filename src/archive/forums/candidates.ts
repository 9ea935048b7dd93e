import type { Archive } from '../archive.js'
import { perArchive } from '../per-archive.js'
import type { Attended } from './attended.js'
import { roleFit } from './roles.js'
import type { Place, Seat } from './seats.js'

/** A row of an attendance list and a seat that it can hold. */
export interface Fit {
  readonly row: Attended
  readonly seat: Seat
  /** By what it is known: the seat it names, its role, a role of the family, or its party alone. */
  readonly how: 'named' | 'role' | 'family' | 'party'
}

/** The lower the rank, the surer. */
export interface Candidate extends Fit {
  readonly rank: number
}

/** How sure a party is: the one of the place, a part of it, one of its side, or none said. */
type PartyFit = 0 | 1 | 2 | 3

/** A seat that a party and a role fit. */
type Match = Omit<Candidate, 'row'>

/** By party and then by role: the same come to every meeting of a forum. */
type Matches = Map<string | null, Map<string | null, readonly Match[]>>

const known = new WeakMap<readonly Seat[], Matches>()

/** The seats that each row fits by its role and party. */
export function certainSeats(
  archive: Archive,
  seats: readonly Seat[],
  rows: readonly Attended[],
): Candidate[] {
  const byParty: Matches = known.get(seats) ?? new Map()
  known.set(seats, byParty)
  const candidates: Candidate[] = []
  for (const row of rows) {
    const byRole = byParty.get(row.party) ?? new Map<string | null, readonly Match[]>()
    byParty.set(row.party, byRole)
    const found = byRole.get(row.role) ?? matches(archive, seats, row)
    byRole.set(row.role, found)
    for (const { seat, how, rank } of found) candidates.push({ row, seat, how, rank })
  }
  return candidates
}

function matches(archive: Archive, seats: readonly Seat[], row: Attended): readonly Match[] {
  const found: Match[] = []
  for (const seat of seats) {
    const role = seat.roles.length > 0 && row.role ? roleFit(archive, row.role, seat.roles) : null
    // A seat that names no role is held by whoever comes from its party.
    const open = seat.roles.length === 0 && seat.follows === null
    if (role === null && !open) continue
    const party = partyFit(archive, row, seat)
    if (party === null || (open && party > 1)) continue
    const how = role === 'same' ? 'role' : role === 'family' ? 'family' : 'party'
    found.push({ seat, how, rank: (role === 'same' ? 0 : 4) + party })
  }
  return found
}

/**
 * The one seat that the party of each row can hold, whatever role it sent; none where it could be
 * several. "Chef" from a municipality is its chief of social services if it has no other seat.
 */
export function seatsByParty(
  archive: Archive,
  seats: readonly Seat[],
  rows: readonly Attended[],
): Candidate[] {
  return rows.flatMap((row) => seatByParty(archive, seats, row) ?? [])
}

function seatByParty(
  archive: Archive,
  seats: readonly Seat[],
  row: Attended,
): Candidate | undefined {
  const open = seats.flatMap((seat) => {
    const party = row.party === null ? null : partyFit(archive, row, seat)
    return party === null ? [] : [{ seat, party }]
  })
  const best = Math.min(...open.map(({ party }) => party))
  const nearest = open.filter(({ party }) => party === best)
  const [only] = nearest
  if (!only || nearest.length > 1 || open.some(({ party }) => party > 1)) return undefined
  return { row, seat: only.seat, how: 'party', rank: 8 + only.party }
}

/** Whether a place can be a party's. */
export const isPlaceOf = (archive: Archive, place: Place, party: string | null): boolean =>
  place.party === null || party === null || isWithin(archive, party, place.party)

/** Whether a party is another, or a part of it. */
export const isWithin = (archive: Archive, party: string, whole: string): boolean =>
  party === whole || wholesOf(archive, party).includes(whole)

const wholes = perArchive(() => new Map<string, readonly string[]>())

/** What a party is a part of, the nearest first: so far up as anybody needs, and never for ever. */
function wholesOf(archive: Archive, party: string): readonly string[] {
  const made = wholes(archive)
  const before = made.get(party)
  if (before) return before
  const found: string[] = []
  for (let at = party; found.length < 7; ) {
    const parent = archive.parties.get(at)?.parent ?? null
    if (parent === null) break
    found.push(parent)
    at = parent
  }
  made.set(party, found)
  return found
}

function partyFit(archive: Archive, { party }: Attended, seat: Seat): PartyFit | null {
  if (party === null) return 3
  let fit: PartyFit | null = null
  for (const place of seat.places) {
    if (place.party === party) return 0
    if (place.party !== null && isWithin(archive, party, place.party)) fit = 1
  }
  if (fit !== null || seat.places.every((place) => place.party !== null)) return fit
  const { side } = seat
  return side === null || archive.parties.side(party) === side ? 2 : null
}

/** A seat of a side is open to all of it; where it is spread over areas, to those that lie there. */
export function mayHold(archive: Archive, seat: Seat, party: string): boolean {
  const place = seat.places.some((one) => one.party !== null && isPlaceOf(archive, one, party))
  if (place || seat.places.length === 0) return true
  if (seat.places.every((one) => one.party !== null)) return false
  return seat.side === null || archive.parties.side(party) === seat.side
}
