import { year } from '../dates.js'
import { entriesOf, type Facts } from './facts.js'
import type { ChairTerm, Forum } from './types.js'

export type Side = ChairTerm['side']

/** Whose turn it is to chair; `sure` when the terms say so and not only the rotation. */
export interface ChairTurn {
  readonly side: Side
  readonly sure: boolean
}

/**
 * The side that chairs a forum on a day, by its terms, else by how often the chair changes counted
 * from the last term before that day; null when neither tells.
 */
export function chairTurn({ chair, sides }: Facts<Forum>, day: string): ChairTurn | null {
  const wanted = year(day)
  const terms = [...entriesOf(chair?.terms)].flatMap(([, { year: at, side }]) =>
    at === undefined || side === undefined || at > wanted ? [] : [{ at, side }],
  )
  const last = terms.sort((a, b) => a.at - b.at).at(-1)
  if (!last) return null
  if (last.at === wanted) return { side: last.side, sure: true }
  const every = chair?.every_years
  if (every === undefined) return null
  if (every === null) return { side: last.side, sure: false }
  const turns = [...entriesOf(sides)].map(([, side]) => side)
  const at = turns.indexOf(last.side)
  const changes = Math.floor((wanted - last.at) / Math.max(1, every))
  const side = at === -1 ? undefined : turns[(at + changes) % turns.length]
  return side === undefined ? null : { side, sure: changes === 0 }
}
