import type { Archive } from '../archive.js'
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

const known = new WeakMap<readonly Seat[], Map<string, readonly Match[]>>()

/** The seats that a row fits by its role and party, the surest first. */
export function certainSeats(
  archive: Archive,
  seats: readonly Seat[],
  row: Attended,
): readonly Candidate[] {
  // The same parties and roles come to every meeting of a forum.
  const made = known.get(seats) ?? new Map<string, readonly Match[]>()
  known.set(seats, made)
  const key = `${row.party}\n${row.role}`
  const found = made.get(key) ?? matches(archive, seats, row)
  made.set(key, found)
  return found.map(({ seat, how, rank }) => ({ row, seat, how, rank }))
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
 * The one seat that a party can hold in a forum, whatever role it sent; none where it could be
 * several. "Chef" from a municipality is its chief of social services if it has no other seat.
 */
export function seatsByParty(
  archive: Archive,
  seats: readonly Seat[],
  row: Attended,
): readonly Candidate[] {
  const open = seats.flatMap((seat) => {
    const party = row.party === null ? null : partyFit(archive, row, seat)
    return party === null ? [] : [{ seat, party }]
  })
  const best = Math.min(...open.map(({ party }) => party))
  const nearest = open.filter(({ party }) => party === best)
  const [only] = nearest
  if (!only || nearest.length > 1 || open.some(({ party }) => party > 1)) return []
  return [{ row, seat: only.seat, how: 'party', rank: 8 + only.party }]
}

/** Whether a place can be a party's. */
export const isPlaceOf = (archive: Archive, place: Place, party: string | null): boolean =>
  place.party === null || party === null || isWithin(archive, party, place.party)

/** Whether a party is another, or a part of it. */
export function isWithin(archive: Archive, party: string, whole: string): boolean {
  for (let at: string | null = party, left = 8; at !== null && left > 0; left -= 1) {
    if (at === whole) return true
    at = archive.parties.get(at)?.parent ?? null
  }
  return false
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
