import type { Archive } from '../../archive/archive.js'
import type { Document } from '../../archive/document.js'
import { represents, wasThereOn } from '../../archive/forums/attended.js'
import {
  type Attendance,
  attendancesOf,
  isRepresented,
  type Period,
  partiesAt,
  placeStanding,
  type Standing,
  standingOf,
} from '../../archive/forums/standing.js'
import { addDays } from '../../dates.js'
import { shortDay } from '../../format.js'
import type { Text } from '../../text.js'
import { column } from '../column.js'
import { forumName } from '../said/naming.js'
import type { Table } from '../view.js'
import { missingWords, outOf, sideName } from './words.js'

/** Who was there on one day of a meeting, for one side of the forum. */
export interface SideDay {
  readonly forum: string
  readonly meeting: string
  readonly on: string
  /** Which day of the meeting, from 1, and of how many. */
  readonly day: number
  readonly days: number
  readonly side: string | null
  readonly parties: number
  /** Null where some places belong to nobody by name: then nobody knows how many there should be. */
  readonly expected: number | null
  readonly seats: number
  readonly places: number
  readonly heads: number
  readonly missing: readonly { readonly party: string; readonly standing: Standing }[]
}

const sides: readonly (string | null)[] = ['municipalities', 'region', 'other', null]

/** Every day of every meeting with known attendance, side by side. */
export const sideDays = (
  archive: Archive,
  forum: Document<'forum'>,
  period: Period,
): readonly SideDay[] =>
  attendancesOf(archive, forum.id ?? '', period).flatMap((one) =>
    Array.from({ length: Math.min(one.days, 60) }, (_, at) => at + 1).flatMap((day) =>
      sides.flatMap((side) => sideDay(archive, one, day, side) ?? []),
    ),
  )

function sideDay(
  archive: Archive,
  one: Attendance,
  day: number,
  side: string | null,
): SideDay | null {
  const { seating, meeting, days } = one
  const isHere = (party: string) => archive.parties.side(party) === side
  const seats = seating.seats.filter((seat) => seat.side === side)
  const parties = partiesAt(archive, one)
    .filter(({ party }) => isHere(party))
    .map(({ party, expected, rows, vacant }) => ({
      party,
      expected,
      standing: standingOf(rows, days, day, vacant),
    }))
  const there = parties.filter(({ standing }) => isRepresented(standing))
  if (seats.length === 0 && there.length === 0) return null
  const standings = seats.flatMap((seat) =>
    seat.places.map((_, place) => placeStanding(one, seat, place, day)),
  )
  const open = seats.some(({ places }) => places.some(({ party }) => party === null))
  const expected = parties.filter((party) => party.expected)
  const rows = new Set([
    ...seating.fills.map(({ row }) => row),
    ...seating.over.map(({ row }) => row),
    ...seating.loose,
  ])
  const heads = [...rows].filter(
    (row) =>
      represents(row) &&
      row.party !== null &&
      isHere(row.party) &&
      wasThereOn(row, day, days) === true,
  )
  return {
    forum: seating.forum,
    meeting: meeting.minutes.id ?? '',
    on: addDays(meeting.on, day - 1),
    day,
    days,
    side,
    parties: there.length,
    expected: open || expected.length === 0 ? null : expected.length,
    seats: standings.filter(isRepresented).length,
    places: standings.length,
    heads: heads.reduce((sum, row) => sum + row.heads, 0),
    missing: expected.filter(({ standing }) => !isRepresented(standing)),
  }
}

/** "13 okt 2022, dag 1". */
export function whenOf({ on, day, days }: SideDay): Text {
  const date = shortDay(on)
  return days === 1 ? date : { sv: `${date.sv}, dag ${day}`, en: `${date.en}, day ${day}` }
}

/** A row for each side on each day of each meeting. */
export const daysTable = (
  days: readonly SideDay[],
  archive: Archive,
  named: boolean,
  hidden: boolean,
): Table => ({
  kind: 'table',
  name: 'days',
  heading: { sv: 'Dag för dag', en: 'Day by day' },
  columns: [
    ...(named ? [{ ...column('forum_name', 'forum', 'forum'), people: true as const }] : []),
    { ...column('when', 'dag', 'day'), people: true },
    { ...column('side_name', 'sida', 'side'), people: true },
    { ...column('of_parties', 'parter', 'parties'), people: true },
    { ...column('of_seats', 'platser', 'seats'), people: true },
    { ...column('forum', 'forum', 'forum', 'id'), machine: true },
    { ...column('meeting', 'möte', 'meeting', 'id'), machine: true },
    { ...column('on', 'datum', 'date', 'date'), machine: true },
    { ...column('day', 'mötesdag', 'day of the meeting', 'integer'), machine: true },
    { ...column('side', 'sida', 'side', 'id'), machine: true },
    { ...column('parties', 'parter', 'parties', 'integer'), machine: true },
    { ...column('expected', 'väntade parter', 'expected parties', 'integer'), machine: true },
    { ...column('seats', 'platser företrädda', 'seats represented', 'integer'), machine: true },
    { ...column('places', 'platser', 'seats', 'integer'), machine: true },
    column('heads', 'personer', 'heads', 'integer'),
    { ...column('missing_names', 'inte företrädda', 'not represented'), people: true },
    { ...column('missing', 'inte företrädda', 'not represented'), machine: true },
  ],
  rows: days.map((one) => ({
    forum_name: forumName(one.forum, archive),
    when: whenOf(one),
    side_name: sideName(one.side),
    of_parties: outOf(one.parties, one.expected),
    of_seats: outOf(one.seats, one.places),
    forum: one.forum,
    meeting: one.meeting,
    on: one.on,
    day: one.day,
    side: one.side,
    parties: one.parties,
    expected: one.expected,
    seats: one.seats,
    places: one.places,
    heads: one.heads,
    missing_names: missingWords(one.missing, archive),
    missing: one.missing.map(({ party, standing }) => `${party}:${standing}`).join(' '),
  })),
  hidden,
})
