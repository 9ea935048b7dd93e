import type { Archive } from '../../archive/archive.js'
import type { Holder, SeatTurnover, Turnover } from '../../archive/forums/turnover.js'
import { shortDay } from '../../format.js'
import { each, join, same, type Text } from '../../text.js'
import { column, machine, people } from '../column.js'
import { outOf, seatName } from '../representation/words.js'
import { forumName } from '../said/naming.js'
import type { Entry, Table } from '../view.js'

/** A row for each forum: what changed, and what stayed. */
export const forumsTable = (
  list: readonly Turnover[],
  archive: Archive,
  hidden: boolean,
): Table => ({
  kind: 'table',
  name: 'forums',
  heading: { sv: 'Forum', en: 'Forums' },
  columns: [
    people(column('forum_name', 'forum', 'forum')),
    machine(column('forum', 'forum', 'forum', 'id')),
    column('meetings', 'möten', 'meetings', 'integer'),
    people(column('of_seats', 'platser med byte', 'seats with a change')),
    machine(column('seats', 'platser', 'seats', 'integer')),
    machine(column('changed', 'platser med byte', 'seats with a change', 'integer')),
    column('changes', 'byten', 'changes', 'integer'),
    column('never_filled', 'aldrig företrädda', 'never represented', 'integer'),
    people(column('of_meetings', 'samma parter som mötet före', 'same parties as before')),
    machine(column('followed', 'möten med ett före', 'meetings with one before', 'integer')),
    machine(column('same', 'med samma parter', 'with the same parties', 'integer')),
  ],
  rows: list.map((one) => ({
    forum: one.forum,
    forum_name: forumName(one.forum, archive),
    meetings: one.meetings,
    of_seats:
      one.seats.length === 0
        ? { sv: 'inga platser', en: 'no seats' }
        : outOf(changed(one), one.seats.length),
    seats: one.seats.length,
    changed: one.seats.length === 0 ? null : changed(one),
    changes: one.seats.length === 0 ? null : changesIn(one),
    never_filled: one.seats.length === 0 ? null : never(one),
    of_meetings: one.followed === 0 ? same('–') : outOf(one.same, one.followed),
    followed: one.followed,
    same: one.same,
  })),
  hidden,
})

/** How many seats have had another holder. */
export const changed = ({ seats }: Turnover): number =>
  seats.filter(({ changes }) => changes.length > 0).length

/** How many times any seat has had another holder. */
export const changesIn = ({ seats }: Turnover): number =>
  seats.reduce((sum, { changes }) => sum + changes.length, 0)

/** How many seats nobody represented. */
export const never = ({ seats }: Turnover): number =>
  seats.filter(({ neverFilled }) => neverFilled).length

/** A row for each seat. */
export const seatsTable = (list: readonly Turnover[], archive: Archive): Table => ({
  kind: 'table',
  name: 'seats',
  heading: { sv: 'Platser', en: 'Seats' },
  columns: [
    column('forum', 'forum', 'forum', 'id'),
    column('seat', 'plats', 'seat', 'id'),
    column('party', 'part', 'party', 'id'),
    column('seat_name', 'platsens namn', 'name of the seat'),
    column('told', 'möten där den nämns', 'meetings that tell of it', 'integer'),
    column('changes', 'byten', 'changes', 'integer'),
    column('last_change', 'senaste byte', 'last change', 'date'),
    column('never_filled', 'aldrig företrädd', 'never represented', 'boolean'),
  ],
  rows: list.flatMap(({ forum, seats }) =>
    seats.map((one) => ({
      forum,
      seat: one.seat.id,
      party: one.party,
      seat_name: seatName(one.seat, one.party, archive),
      told: one.told,
      changes: one.changes.length,
      last_change: one.changes.at(-1)?.on ?? null,
      never_filled: one.neverFilled,
    })),
  ),
  hidden: true,
})

/** Every change, seat by seat. */
export const changeEntries = (list: readonly Turnover[], archive: Archive): readonly Entry[] =>
  list.flatMap(({ forum, seats }) =>
    seats
      .filter(({ changes }) => changes.length > 0)
      .map((one) => ({
        title: titleOf(one, archive),
        aside: null,
        under: list.length > 1 ? forumName(forum, archive) : null,
        facts: one.changes.map(({ on, from, to }) => {
          const moved = from.party !== to.party
          const [old, next] = [from, to].map((one) => holderName(one, moved, archive)) as [
            Text,
            Text,
          ]
          return { label: shortDay(on), value: each((lang) => `${old[lang]} → ${next[lang]}`) }
        }),
        id: null,
      })),
  )

/** The seats that nobody represented at any of the meetings. */
export const neverEntries = (list: readonly Turnover[], archive: Archive): readonly Entry[] =>
  list.flatMap(({ forum, seats, meetings }) =>
    seats
      .filter(({ neverFilled }) => neverFilled)
      .map((one) => ({
        title: titleOf(one, archive),
        aside: aside(one, meetings),
        under: list.length > 1 ? forumName(forum, archive) : null,
        facts: [],
        id: null,
      })),
  )

function aside({ seat, place, told }: SeatTurnover, meetings: number): Text {
  const vacant = place !== null && seat.places[place]?.vacant != null
  if (vacant) return { sv: 'vakant', en: 'vacant' }
  return told === 0
    ? { sv: 'ej angivet', en: 'not stated' }
    : { sv: `nämnd vid ${told} av ${meetings}`, en: `told of at ${told} of ${meetings}` }
}

const titleOf = (one: SeatTurnover, archive: Archive): Text =>
  seatName(one.seat, one.party, archive)

/** The party and the role; the role alone where only that has changed. */
function holderName({ party, role }: Holder, moved: boolean, archive: Archive): Text {
  const who = party !== null && (moved || !role) ? [archive.name(party)] : []
  const parts = [...who, ...(role ? [same(role)] : [])]
  return join(parts, ', ')
}
