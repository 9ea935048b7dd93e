import { each, same, type Text } from '../../text.js'
import type { Archive } from '../archive.js'
import { type Place, type Seat, seatsOn } from './seats.js'
import type { Forum } from './tree.js'

/** How many seats a forum has. */
export interface SeatCount {
  /** Places at the table, vacant ones among them. */
  readonly seats: number
  /** Of them, those that stand empty, each by name. */
  readonly vacant: readonly Text[]
}

/** How many seats a forum has on a day, and which are vacant; null where it names none. */
export function seatCountOn(forum: Forum, day: string, archive: Archive): SeatCount | null {
  if (!forum.facts.seats?.length) return null
  const places = seatsOn(archive, forum, day).flatMap((seat) =>
    seat.places.map((place) => ({ seat, place })),
  )
  const vacant = places.filter(({ place }) => place.vacant !== null)
  return {
    seats: places.length,
    vacant: vacant.map(({ seat, place }) => placeName(seat, place, archive)),
  }
}

/** "socialchef, Kiruna": the role and the party of a place, as far as they are known. */
function placeName({ id, roles }: Seat, { party }: Place, archive: Archive): Text {
  const words = [...roles.slice(0, 1).map(same), ...(party === null ? [] : [archive.name(party)])]
  if (words.length === 0) return same(id)
  return each((lang) => words.map((word) => word[lang]).join(', '))
}
