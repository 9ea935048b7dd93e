import type { Archive } from '../archive.js'
import type { Document } from '../document.js'
import { entriesOf, type Facts } from '../facts.js'
import type { Actor } from '../types.js'
import type { Attended } from './attended.js'
import { isWithin } from './candidates.js'
import { roleFit, rolesOf } from './roles.js'
import { presentId, type Seat, seatsOn } from './seats.js'
import { type Attendance, type Standing, standingOf } from './standing.js'

/** A service that a forum must have, or wishes for. */
export interface ForumActor {
  readonly id: string
  readonly label: string
  /** It stands in `required_actors`; else it is only the actor of a seat. */
  readonly required: boolean
  /** Its place in `required_actors`; null when it does not stand there. */
  readonly at: number | null
  /** The settings, or a seat, say how it is known; else nobody can tell whether it was there. */
  readonly knowable: boolean
}

/** The actors that a forum must have, and those that its seats stand for. */
export function actorsOf(
  archive: Archive,
  forum: Document<'forum'>,
  day: string,
): readonly ForumActor[] {
  const seats = seatsOn(archive, forum, day)
  const listed = new Map([...entriesOf(forum.facts.required_actors)].map(([at, id]) => [id, at]))
  const ids = new Set([...listed.keys(), ...seats.flatMap(({ actor }) => actor ?? [])])
  return [...ids].map((id) => {
    const seated = seats.filter(({ actor }) => actor === id)
    const actor = actorCalled(archive, id)
    return {
      id,
      label: actor?.label ?? id,
      required: listed.has(id) || seated.some(({ required }) => required),
      at: listed.get(id) ?? null,
      knowable: seated.length > 0 || (actor !== undefined && saysHow(actor)),
    }
  })
}

/** How an actor stood at a meeting. */
export function actorStanding(
  archive: Archive,
  { seating, days }: Attendance,
  actor: string,
): Standing {
  const known = actorCalled(archive, actor)
  const seats = seating.seats.filter((seat) => seat.actor === actor)
  const rows = [...seating.fills, ...seating.over, ...seating.loose.map((row) => ({ row }))].filter(
    (one) =>
      ('seat' in one && seats.some(({ id }) => id === one.seat.id)) ||
      (known !== undefined && isOf(archive, one.row, known)),
  )
  return standingOf(
    rows.map(({ row }) => row),
    days,
    null,
    seats.length > 0 && seats.every(isVacant),
  )
}

const isVacant = ({ places }: Seat): boolean =>
  places.length > 0 && places.every(({ vacant }) => vacant !== null)

const actorCalled = ({ settings }: Archive, id: string): Facts<Actor> | undefined => {
  for (const [, actor] of entriesOf(settings.actors)) if (actor.id === id) return actor
  return undefined
}

const saysHow = ({ roles, parties, kinds }: Facts<Actor>): boolean =>
  [roles, parties, kinds].some((list) => (list?.length ?? 0) > 0)

/** By its role, its organisation or the kind of that: any of them will do. */
function isOf(archive: Archive, { role, party }: Attended, actor: Facts<Actor>): boolean {
  if (role !== null && roleFit(archive, role, rolesOf(actor.roles)) !== null) return true
  if (party === null) return false
  for (const [, one] of entriesOf(actor.parties)) {
    if (isWithin(archive, party, presentId(archive, one))) return true
  }
  const kind = archive.parties.get(party)?.kind
  return kind != null && (actor.kinds?.some((one) => one === kind) ?? false)
}
