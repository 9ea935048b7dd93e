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

/**
 * Whether a forum is planned, active, at rest or ended on a day. The day it starts and the last day
 * it exists are within its life; a start of less precision than a day is its first day.
 */
export function lifeOn(facts: FactsOf<'forum'>, day: string): Life {
  const { started_on: begun, ended_on: ended, dormant } = facts
  const start = begun === undefined ? null : (fuzzyRange(begun)?.start ?? null)
  if (typeof ended === 'string' && ended < day) return { state: 'ended', since: ended }
  if (start !== null && start > day) return { state: 'planned', since: start }
  for (const [, { from, to }] of entriesOf(dormant)) {
    if (from === undefined) continue
    const [first, last] = [fuzzyRange(from)?.start ?? from, to ? (fuzzyRange(to)?.end ?? to) : null]
    if (first <= day && (last === null || day <= last)) return { state: 'dormant', since: first }
  }
  return { state: 'active', since: start }
}

/** Whether anything is demanded of a forum on a day: it is active, and a body of this archive. */
export const isActive = (facts: FactsOf<'forum'>, day: string): boolean =>
  facts.external !== true && lifeOn(facts, day).state === 'active'

/** Whether a forum has ceased by a day. */
export const hasEnded = (facts: FactsOf<'forum'>, day: string): boolean =>
  lifeOn(facts, day).state === 'ended'
