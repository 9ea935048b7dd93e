import type { Archive } from '../archive.js'
import type { Document } from '../document.js'
import { entriesOf } from '../facts.js'
import { perArchive } from '../per-archive.js'
import { type Attended, attendedAt } from './attended.js'
import { type Seating, seated } from './seating.js'
import { type Seat, seatsOn } from './seats.js'

const known = perArchive(() => ({
  at: new Map<Document, readonly Seating[]>(),
  /** Of meetings of one forum, by its seats and by who came. */
  alone: new Map<readonly Seat[], Map<readonly Attended[], readonly Seating[]>>(),
}))

/** Who sat where at a meeting, for its host first and then for each forum it was joint with. */
export function seatingsOf(archive: Archive, minutes: Document<'minutes'>): readonly Seating[] {
  const { at } = known(archive)
  const before = at.get(minutes)
  if (before) return before
  const seatings = read(archive, minutes)
  at.set(minutes, seatings)
  return seatings
}

/** Who sat where at a meeting for one of its forums, by its present id. */
export const seatingOf = (archive: Archive, minutes: Document<'minutes'>, forum: string) =>
  seatingsOf(archive, minutes).find((one) => one.forum === forum)

function read(archive: Archive, minutes: Document<'minutes'>): readonly Seating[] {
  const { forum: host, joint_with: others, date } = minutes.facts
  if (host === undefined || date === undefined) return []
  const came = attendedAt(archive, minutes)
  const ids = [host, ...entriesOf(others).map(([, id]) => id)]
  const forums = [...new Set(ids.flatMap((id) => archive.findA('forum', id) ?? []))]
  const met = forums.map((one) => ({ forum: one.id ?? '', seats: seatsOn(archive, one, date) }))
  const [only, other] = met
  if (!only || other) return seated(archive, met, came)
  // A forum has the same seats for years, and the same come to them again and again.
  const { alone } = known(archive)
  const made = alone.get(only.seats) ?? new Map<readonly Attended[], readonly Seating[]>()
  alone.set(only.seats, made)
  const seatings = made.get(came) ?? seated(archive, met, came)
  made.set(came, seatings)
  return seatings
}
