import { year } from '../../dates.js'
import type { Archive } from '../archive.js'
import type { Document } from '../document.js'
import { isActive } from '../forums/life.js'
import { covers, planIsOver, plansOf, yearDays } from './periods.js'

/** A plan that a forum should have and has not. */
export interface LackingPlan {
  readonly forum: Document<'forum'>
  readonly year: number
  /** Because the forum says it has one every year, or because the one it had has ended. */
  readonly why: 'said' | 'had_one'
  /** The last one it had. */
  readonly last: Document<'plan'> | null
}

/**
 * The plan that a forum lacks for the year of the as-of day: where it says `yearly_plan: true`, or
 * where its last plan has ended and it does not say that it is to have no more. Null when it has
 * one, or when nobody expects it.
 */
export function lackingPlan(forum: Document<'forum'>, archive: Archive): LackingPlan | null {
  const { yearly_plan: yearly } = forum.facts
  if (forum.id === null || yearly === false || !isActive(forum.facts, archive.today)) return null
  const now = year(archive.today)
  const plans = plansOf(forum.id, archive)
  const last = plans.at(-1) ?? null
  if (yearly === true) {
    const has = plans.some((plan) => covers(plan, yearDays(now)))
    return has ? null : { forum, year: now, why: 'said', last }
  }
  if (last === null || plans.some((plan) => !planIsOver(plan, archive))) return null
  return { forum, year: now, why: 'had_one', last }
}
