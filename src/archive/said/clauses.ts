import { fuzzyRange } from '../../fuzzy-dates.js'
import { type ClauseDate, readClauseDate } from '../items/clause-dates.js'
import type { ClauseName } from '../items/clause-words.js'
import { type ItemRef, readItemRef } from '../items/item-refs.js'
import { splitParties } from '../items/parties.js'
import { corrected } from './corrections.js'
import type { Said } from './said.js'

/** The value of a clause with corrections overlaid; null when the item has no such clause. */
export function clauseOf(said: Said, name: ClauseName): string | null {
  const clause = said.item.clauses.find((one) => one.name === name)
  if (!clause) return null
  return corrected(clause.value, said.corrections)
}

/** The date of a clause; null when there is none, or none that can be understood. */
export function dateOf(said: Said, name: ClauseName): ClauseDate | null {
  const value = clauseOf(said, name)
  return value === null ? null : readClauseDate(value)
}

/** The last day of a date of any precision: what falls due in 2022-H2 is late in January. */
export const lastDay = (iso: string): string => fuzzyRange(iso)?.end ?? iso

/** The references in a text that holds nothing else, with commas or semicolons between. */
export function refsIn(value: string): readonly ItemRef[] {
  const { parts } = splitParties(value, { value, place: { start: 0, end: value.length } })
  return parts.map((part) => readItemRef(part)).filter((ref) => ref !== null)
}
