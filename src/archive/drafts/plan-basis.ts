import { fuzzyRange } from '../../fuzzy-dates.js'
import { agreementOn, holds } from '../agreements/state.js'
import type { Archive } from '../archive.js'
import type { Document } from '../document.js'
import { entriesOf } from '../facts.js'
import { covers, plansOf } from '../plans/periods.js'

/**
 * What a forum's plan builds on, by its own facts: the agreements it rests on that are in force,
 * and the plan of the forum above for the same time.
 */
export function planBasis(
  archive: Archive,
  { facts }: Document<'forum'>,
  period: { readonly start: string; readonly end: string },
): readonly string[] {
  const found: string[] = []
  const days = {
    start: fuzzyRange(period.start)?.start ?? period.start,
    end: fuzzyRange(period.end)?.end ?? period.end,
  }
  const parent = archive.findA('forum', facts.parent)?.id
  for (const plan of parent ? plansOf(parent, archive) : []) {
    if (plan.id !== null && covers(plan, days)) found.push(plan.id)
  }
  for (const [, id] of entriesOf(facts.based_on)) {
    const agreement = archive.findA('agreement', id)
    if (agreement?.id && holds(agreementOn(agreement, archive))) found.push(agreement.id)
  }
  return found
}
