import { year } from '../../dates.js'
import type { Archive } from '../archive.js'
import type { Side } from '../chair.js'
import type { Document } from '../document.js'
import { entriesOf, type Facts } from '../facts.js'
import { perArchive } from '../per-archive.js'
import { municipalitiesIn, regionOf } from '../territory.js'
import type { Seat as SeatFacts } from '../types.js'
import { type Followed, followedOn } from './followed.js'
import { rolesOf } from './roles.js'

/** A seat of a forum as it is on a day; a seat with `count: 5` has five places. */
export interface Seat {
  readonly forum: string
  readonly id: string
  /** Its place in `seats` of the forum. */
  readonly at: number
  /** The roles any of which may hold it; empty where none is said. */
  readonly roles: readonly string[]
  readonly side: Side | null
  readonly onePer: boolean
  readonly spreadOver: string | null
  readonly substitutes: SeatFacts['substitutes'] | null
  /** Who has been appointed to stand in; empty where nobody has said. */
  readonly namedSubstitutes: readonly NamedSubstitute[]
  readonly mandate: SeatFacts['mandate'] | null
  /** False for a wish, or where nothing is said. */
  readonly required: boolean
  readonly actor: string | null
  /** Whom a seat with `same_as` follows; null for the others, and where nobody can tell. */
  readonly follows: Followed | null
  readonly places: readonly Place[]
}

/** A role at a party that may stand in; either null: whichever it is, at the party of the seat. */
export interface NamedSubstitute {
  readonly role: string | null
  readonly party: string | null
}

/** One chair at the table. */
export interface Place {
  /** The organisation it belongs to; null where only the side is known. */
  readonly party: string | null
  readonly vacant: Vacancy | null
}

export interface Vacancy {
  /** Null when nobody has said since when. */
  readonly since: string | null
}

type ForumDocument = Document<'forum'>

interface Standing {
  readonly facts: Facts<SeatFacts>
  readonly at: number
  readonly seat: Omit<Seat, 'follows' | 'places'>
  /** The organisations of its places, one entry a place. */
  readonly holders: readonly (string | null)[]
}

interface Known {
  readonly standing: readonly Standing[]
  /** By what the day makes of them: hardly ever more than one. */
  readonly byState: Map<string, readonly Seat[]>
}

const known = perArchive(() => new Map<ForumDocument, Known>())

/**
 * The seats of a forum on a day: those that have begun and not ended, vacant ones among them. The
 * same list is given for days on which they are the same.
 */
export function seatsOn(archive: Archive, forum: ForumDocument, day: string): readonly Seat[] {
  const made = known(archive)
  const here = made.get(forum) ?? { standing: standingOf(archive, forum), byState: new Map() }
  made.set(forum, here)
  const state = here.standing.map(({ facts }) => stateOn(facts, day)).join(' ')
  const seats = here.byState.get(state) ?? seatsFrom(archive, forum, here.standing, day)
  here.byState.set(state, seats)
  return seats
}

/** What a day decides of a seat: whether it is there, who is missing, and whom it follows that year. */
function stateOn(facts: Facts<SeatFacts>, day: string): string {
  if (!existsOn(facts, day)) return '-'
  const empty = facts.vacant ? vacant(facts, day).length : 0
  return facts.same_as === undefined ? `${empty}` : `${empty}:${year(day)}`
}

function seatsFrom(
  archive: Archive,
  forum: ForumDocument,
  standing: readonly Standing[],
  day: string,
): readonly Seat[] {
  return standing
    .filter(({ facts }) => existsOn(facts, day))
    .map(({ facts, seat, holders }): Seat => {
      const follows = facts.same_as ? followedOn(archive, forum, facts.same_as, day) : null
      const places = withVacancies(archive, holders, facts, day)
      if (!follows) return { ...seat, follows, places }
      const roles = [...new Set([...seat.roles, ...follows.roles])]
      return { ...seat, roles, side: follows.side, follows, places }
    })
}

/** Whether a seat is there on a day; one that begins later is planned. */
export const existsOn = ({ from, to }: Facts<SeatFacts>, day: string): boolean =>
  (typeof from !== 'string' || from <= day) && (typeof to !== 'string' || day <= to)

/** The parties whose place is empty on a day; null for a vacancy that names nobody. */
export const vacanciesOn = (seat: Facts<SeatFacts>, day: string): readonly (string | null)[] =>
  vacant(seat, day).map(({ party }) => party)

/** How many members a forum has on a day: its places that are neither planned nor vacant. */
export const membersOn = (archive: Archive, forum: ForumDocument, day: string): number =>
  seatsOn(archive, forum, day)
    .flatMap(({ places }) => places)
    .filter((place) => place.vacant === null).length

function standingOf(archive: Archive, forum: ForumDocument): readonly Standing[] {
  const found: Standing[] = []
  for (const [at, facts] of entriesOf(forum.facts.seats)) {
    if (facts.id === undefined) continue
    const onePer = facts.one_per === 'municipality'
    const party = facts.party === undefined ? null : presentId(archive, facts.party)
    const side = facts.side ?? (party === null ? null : sideOf(archive, party))
    const seat = {
      forum: forum.id ?? '',
      id: facts.id,
      at,
      roles: rolesOf(facts.role),
      side,
      onePer,
      spreadOver: facts.spread_over ?? null,
      substitutes: facts.substitutes ?? (facts.named_substitutes ? 'named' : null),
      namedSubstitutes: namedIn(archive, facts),
      mandate: facts.mandate ?? null,
      required: facts.required === true,
      actor: facts.actor ?? null,
    }
    const one = party ?? (side === 'region' && !facts.same_as ? regionIn(archive, forum) : null)
    const holders = onePer
      ? municipalitiesIn(archive, forum.facts.area)
      : Array.from({ length: facts.count ?? 1 }, () => one)
    found.push({ facts, at, seat, holders })
  }
  return found
}

const namedIn = (archive: Archive, facts: Facts<SeatFacts>): readonly NamedSubstitute[] =>
  [...entriesOf(facts.named_substitutes)].map(([, { role, party }]) => ({
    role: role ?? null,
    party: party === undefined ? null : presentId(archive, party),
  }))

/** A party by its present id; an id that nobody knows as it stands. */
export const presentId = (archive: Archive, party: string): string =>
  archive.parties.get(party)?.id ?? party

const sideOf = (archive: Archive, party: string) => archive.parties.side(party) as Side | null

const regionIn = (archive: Archive, { facts }: ForumDocument) => regionOf(archive, facts.area)

function vacant(seat: Facts<SeatFacts>, day: string) {
  return [...entriesOf(seat.vacant)]
    .filter(([, { since }]) => typeof since !== 'string' || since <= day)
    .map(([, { party, since }]) => ({ party: party ?? null, since: since ?? null }))
}

/** A vacancy takes the place of its party, else one that belongs to nobody yet, the last first. */
function withVacancies(
  archive: Archive,
  holders: readonly (string | null)[],
  facts: Facts<SeatFacts>,
  day: string,
): readonly Place[] {
  const places: Place[] = holders.map((party) => ({ party, vacant: null }))
  for (const { party: named, since } of vacant(facts, day)) {
    const party = named === null ? null : presentId(archive, named)
    const own = places.findIndex((one) => one.vacant === null && one.party === party)
    const open = places.findLastIndex(
      (one) => one.vacant === null && (one.party === null || party === null),
    )
    const at = own === -1 ? open : own
    const place = places[at]
    if (!place) continue
    places[at] = { party: place.party ?? party, vacant: { since } }
  }
  return places
}
