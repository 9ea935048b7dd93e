import type { Archive } from '../../archive/archive.js'
import type { ActorTally, PartyTally, SeatTally } from '../../archive/forums/represented.js'
import { shortDay } from '../../format.js'
import { each, join, same, type Text } from '../../text.js'
import { column, machine, people } from '../column.js'
import { forumName } from '../said/naming.js'
import type { Table } from '../view.js'
import { forumColumns, type Of, type Showing, tallyCells, tallyColumns } from './tallies.js'
import { seatName } from './words.js'

/** A row for each party of each forum. */
export function partiesTable(
  list: readonly Of<PartyTally>[],
  archive: Archive,
  { named, hidden }: Showing,
): Table {
  const shared = list.some(({ expected }) => !expected)
  return {
    kind: 'table',
    name: 'parties',
    heading: { sv: 'Parter', en: 'Parties' },
    columns: [
      ...forumColumns(named),
      people(column('party_name', 'part', 'party')),
      machine(column('party', 'part', 'party', 'id')),
      machine(column('side', 'sida', 'side', 'id')),
      machine(column('own_seat', 'har egen plats', 'has a seat of its own', 'boolean')),
      ...tallyColumns(named),
    ],
    rows: list.map((one) => ({
      forum: one.forum,
      forum_name: forumName(one.forum, archive),
      party: one.party,
      party_name: one.expected ? archive.name(one.party) : same(`${archive.name(one.party).sv} *`),
      side: archive.parties.side(one.party),
      own_seat: one.expected,
      ...tallyCells(one),
    })),
    ...(shared ? { footnotes: [sharedSeats] } : {}),
    hidden,
  }
}

const sharedSeats: Text = {
  sv: '* Har ingen plats med sitt namn: den satt på en plats som flera på dess sida kan ha, eller som ledamot utan plats. Den behöver inte ha haft platsen vid alla möten.',
  en: '* Has no seat in its name: it sat on one that several of its side can have, or as a member without a seat. It need not have had the seat at every meeting.',
}

/** A row for each seat, or for each party that holds one of its places. */
export const seatsTable = (
  list: readonly Of<SeatTally>[],
  archive: Archive,
  { named, hidden }: Showing,
): Table => ({
  kind: 'table',
  name: 'seats',
  heading: { sv: 'Platser', en: 'Seats' },
  columns: [
    ...forumColumns(named),
    people(column('seat_name', 'plats', 'seat')),
    machine(column('seat', 'plats', 'seat', 'id')),
    machine(column('party', 'part', 'party', 'id')),
    machine(column('side', 'sida', 'side', 'id')),
    machine(column('mandate', 'mandat', 'mandate', 'id')),
    machine(column('required', 'ska vara tillsatt', 'required', 'boolean')),
    machine(column('vacant_since', 'vakant sedan', 'vacant since', 'date')),
    machine(column('places', 'platser', 'places', 'integer')),
    machine(column('most', 'mest samtidigt', 'most at once', 'integer')),
    ...tallyColumns(named),
  ],
  rows: list.map((one) => ({
    forum: one.forum,
    forum_name: forumName(one.forum, archive),
    seat: one.seat.id,
    seat_name: withState(one, archive),
    party: one.party,
    side: one.seat.side,
    mandate: one.seat.mandate ?? null,
    required: one.seat.required,
    vacant_since: vacancyOf(one)?.since ?? null,
    places: one.place === null ? one.seat.places.length : 1,
    most: one.most,
    ...tallyCells(one),
  })),
  hidden,
})

const vacancyOf = ({ seat, place }: SeatTally) => seat.places[place ?? -1]?.vacant ?? null

function withState(one: SeatTally, archive: Archive): Text {
  const name = seatName(one.seat, one.party, archive)
  const { length } = one.seat.places
  if (one.place === null) {
    return {
      sv: `${name.sv} (${length} platser, högst ${one.most} samtidigt)`,
      en: `${name.en} (${length} places, at most ${one.most} at once)`,
    }
  }
  const vacancy = vacancyOf(one)
  if (vacancy === null) return name
  const since = vacancy.since === null ? same('') : shortDay(vacancy.since)
  return vacancy.since === null
    ? { sv: `${name.sv} (vakant)`, en: `${name.en} (vacant)` }
    : { sv: `${name.sv} (vakant sedan ${since.sv})`, en: `${name.en} (vacant since ${since.en})` }
}

/** A row for each actor that a forum must have or wishes for. */
export const actorsTable = (
  list: readonly Of<ActorTally>[],
  archive: Archive,
  { named, hidden }: Showing,
): Table => ({
  kind: 'table',
  name: 'actors',
  heading: { sv: 'Aktörer', en: 'Actors' },
  columns: [
    ...forumColumns(named),
    people(column('actor_name', 'aktör', 'actor')),
    machine(column('actor', 'aktör', 'actor', 'id')),
    machine(column('required', 'måste vara med', 'required', 'boolean')),
    machine(column('knowable', 'går att känna igen', 'can be known', 'boolean')),
    ...tallyColumns(named),
  ],
  rows: list.map((one) => ({
    forum: one.forum,
    forum_name: forumName(one.forum, archive),
    actor: one.actor.id,
    actor_name: actorName(one),
    required: one.actor.required,
    knowable: one.actor.knowable,
    ...tallyCells(one, one.actor.knowable),
  })),
  hidden,
})

function actorName({ actor, vacant, meetings }: ActorTally): Text {
  const more: Text[] = []
  if (!actor.required) more.push({ sv: 'önskad', en: 'wished for' })
  if (vacant > 0 && vacant === meetings) more.push({ sv: 'vakant', en: 'vacant' })
  const marks = join(more, ', ')
  return each((lang) => (more.length > 0 ? `${actor.label} (${marks[lang]})` : actor.label))
}
