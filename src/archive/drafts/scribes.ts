import type { Archive } from '../archive.js'
import type { ChairTurn } from '../chair.js'
import type { Document } from '../document.js'
import { entriesOf } from '../facts.js'
import type { Row } from './attendance.js'

/** Somebody who writes at a meeting. */
export interface Scribe {
  readonly party?: string | undefined
  readonly role?: string | undefined
}

/** Who keeps the minutes of a forum, and who takes notes beside them. */
export interface Scribes {
  readonly secretary: Scribe | undefined
  readonly noteTaker: Scribe | undefined
}

/** The scribes by the forum, or by the side whose turn it is to chair. */
export function scribesOf(
  archive: Archive,
  { facts }: Document<'forum'>,
  turn: ChairTurn | null,
): Scribes {
  const { secretary } = facts
  const roles = [...entriesOf(secretary?.note_taker_roles)].map(([, role]) => role)
  const able = [...entriesOf(facts.seats)].flatMap(([, { role, party, side }]) => {
    if (typeof role !== 'string' || !roles.includes(role) || party === undefined) return []
    return [{ party, role, side: side ?? archive.parties.side(party) }]
  })
  const named = secretary?.role !== undefined || secretary?.party !== undefined
  const chosen = able.find(({ side }) => secretary?.follows === undefined || side === turn?.side)
  const keeps = named
    ? { party: secretary.party, role: secretary.role }
    : chosen && { party: chosen.party, role: chosen.role }
  const others = able.filter(({ party, role }) => party !== keeps?.party || role !== keeps.role)
  // Of several, nobody can tell who it will be.
  const [other] = others
  return {
    secretary: keeps,
    noteTaker: other && others.length === 1 ? { party: other.party, role: other.role } : undefined,
  }
}

/** A place at the table for the secretary, where no seat is one. */
export function secretaryRow(
  archive: Archive,
  rows: readonly Row[],
  secretary: Scribe | undefined,
): readonly Row[] {
  if (!secretary?.party) return []
  const { party, role } = secretary
  if (rows.some((row) => row.party === party && row.role === role)) return []
  return [{ party, ...(role ? { role } : {}), as: 'secretary', comment: archive.name(party) }]
}
