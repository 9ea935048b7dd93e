import { year } from '../../dates.js'
import type { Archive } from '../archive.js'
import { type ChairTurn, chairTurn, type Side } from '../chair.js'
import { type Scribes, scribesOf } from '../drafts/scribes.js'
import { type Forum, nearestWith } from './tree.js'

/** Who calls the meetings of a forum: a post, or whoever has the chair. */
export interface Convener {
  readonly role: string | null
  readonly party: string | null
  /** The side whose turn it is, when the convener follows the chair. */
  readonly follows: ChairTurn | 'unknown' | null
  /** The forum above that says so, where the forum itself does not. */
  readonly from: string | null
}

/** The convener on a day: the forum's own, else that of the nearest above; null for none. */
export function convenerOn(forum: Forum, day: string, archive: Archive): Convener | null {
  const from = withConvener(forum, archive)
  if (from === null) return null
  const { role, party, follows } = from.facts.convener ?? {}
  return {
    role: role ?? null,
    party: party ?? null,
    follows: follows === undefined ? null : (chairTurn(from.facts, day) ?? 'unknown'),
    from: from === forum ? null : from.id,
  }
}

const withConvener = nearestWith(({ facts: { convener } }) =>
  [convener?.role, convener?.party, convener?.follows].some((one) => one !== undefined),
)

/** The chair after this one: the first year in which another side has it, and which. */
export interface NextChair {
  readonly year: number
  readonly side: Side
  readonly sure: boolean
}

/** Further ahead than this nobody plans. */
const yearsAhead = 5

export function nextChair(forum: Forum, day: string): NextChair | null {
  const now = chairTurn(forum.facts, day)
  if (now === null) return null
  for (let next = year(day) + 1; next <= year(day) + yearsAhead; next += 1) {
    const turn = chairTurn(forum.facts, `${next}-01-01`)
    if (turn && turn.side !== now.side) return { year: next, ...turn }
  }
  return null
}

/** Who keeps the minutes on a day, and who takes notes beside. */
export const scribesOn = (forum: Forum, day: string, archive: Archive): Scribes =>
  scribesOf(archive, forum, chairTurn(forum.facts, day))
