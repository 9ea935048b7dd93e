import { fuzzyRange } from '../../fuzzy-dates.js'
import type { Text } from '../../text.js'
import type { FactsOf } from '../document.js'
import { entriesOf } from '../facts.js'

export type LifeState = 'planned' | 'active' | 'dormant' | 'ended'

/** How a forum stands on a day. */
export interface Life {
  readonly state: LifeState
  /**
   * The day that state began: when it came to rest, the last day it existed, when it began; for a
   * planned forum the day it is to begin. Null where nobody has said.
   */
  readonly since: string | null
}

export const lifeLabels: Readonly<Record<LifeState, Text>> = {
  planned: { sv: 'planerat', en: 'planned' },
  active: { sv: 'aktivt', en: 'active' },
  dormant: { sv: 'vilande', en: 'dormant' },
  ended: { sv: 'avslutat', en: 'ended' },
}

/** The first day of a forum; null when nobody has said. A start of less precision is its first day. */
export const beginningOf = ({ started_on: begun }: FactsOf<'forum'>): string | null =>
  begun === undefined ? null : (fuzzyRange(begun)?.start ?? null)

/** A stretch of days on which a forum rests; without a last day it rests until further notice. */
export interface Rest {
  readonly first: string
  readonly last: string | null
}

/** When a forum rests, in the order of its document; what has no first day is left out. */
export const restsOf = ({ dormant }: FactsOf<'forum'>): readonly Rest[] =>
  [...entriesOf(dormant)].flatMap(([, { from, to }]) => {
    return from === undefined ? [] : [{ first: from, last: to ?? null }]
  })

/**
 * Whether a forum is planned, active, at rest or ended on a day. The day it starts and the last day
 * it exists are within its life; a start of less precision than a day is its first day.
 */
export function lifeOn(facts: FactsOf<'forum'>, day: string): Life {
  const { ended_on: ended } = facts
  const start = beginningOf(facts)
  if (typeof ended === 'string' && ended < day) return { state: 'ended', since: ended }
  if (start !== null && start > day) return { state: 'planned', since: start }
  for (const { first, last } of restsOf(facts)) {
    if (first <= day && (last === null || day <= last)) return { state: 'dormant', since: first }
  }
  return { state: 'active', since: start }
}

/**
 * Whether anything is demanded of a forum on a day: it has begun, has not ended, does not rest, and
 * is a body of this archive. The one question of rules about meetings, seats, plans and mandates.
 */
export const isActive = (facts: FactsOf<'forum'>, day: string): boolean =>
  facts.external !== true && lifeOn(facts, day).state === 'active'

/** Whether a forum has ceased by a day. */
export const hasEnded = (facts: FactsOf<'forum'>, day: string): boolean =>
  lifeOn(facts, day).state === 'ended'
