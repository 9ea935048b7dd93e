import type { Document } from './document.js'
import type { Parties } from './parties.js'
import { namedParties, wholeParties } from './projects.js'

/** The two sides that joint money is for. */
export const bothSides = ['municipalities', 'region'] as const
export type NeededSide = (typeof bothSides)[number]

/**
 * The sides that nobody behind an application is of; null where nobody is named, or where a party
 * is not known, so that nobody can tell whose side it is on.
 */
export function sidesLacking(
  document: Document<'application'>,
  parties: Parties,
): readonly NeededSide[] | null {
  const ids = namedParties(document)
  const sides = new Set(ids.map((id) => parties.side(id)))
  if (ids.length === 0 || sides.has(null)) return null
  return bothSides.filter((side) => !sides.has(side))
}

/** Whether a single organisation, or none, stands behind an application. */
export const isAlone = (document: Document<'application'>, parties: Parties): boolean =>
  wholeParties(document, parties).length < 2
