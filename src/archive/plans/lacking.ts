import type { Text } from '../../text.js'
import { entriesOf, type Facts } from '../facts.js'
import type { Plan, PlanActivity } from '../types.js'

/** What an activity needs to be followed up, and has not. */
export function lackingInActivity(activity: Facts<PlanActivity>): readonly Text[] {
  const lacks: Text[] = []
  if (typeof activity.goal !== 'string') lacks.push({ sv: 'mål', en: 'a goal' })
  if (!activity.responsible) lacks.push({ sv: 'ansvarig', en: 'somebody responsible' })
  if (!activity.indicator) lacks.push({ sv: 'indikator', en: 'an indicator' })
  return lacks
}

/** What a plan lacks before it can be adopted, in the order of the document. */
export function lackingInPlan({ goals, activities }: Facts<Plan>): readonly Text[] {
  const lacks: Text[] = []
  if (!goals || goals.length === 0) lacks.push({ sv: 'mål', en: 'goals' })
  const rows = [...entriesOf(activities)].filter(([, { state }]) => state !== 'cancelled')
  if (rows.length === 0) lacks.push({ sv: 'aktiviteter', en: 'activities' })
  const without = (test: (activity: Facts<PlanActivity>) => boolean): string | null => {
    const ids = rows.filter(([, one]) => test(one)).map(([at, { id }]) => id ?? String(at + 1))
    return ids.length === 0 ? null : ids.join(', ')
  }
  const goal = without((one) => typeof one.goal !== 'string')
  if (goal) lacks.push({ sv: `mål för ${goal}`, en: `a goal for ${goal}` })
  const owner = without((one) => !one.responsible)
  if (owner) lacks.push({ sv: `ansvarig för ${owner}`, en: `somebody responsible for ${owner}` })
  const indicator = without((one) => !one.indicator)
  if (indicator)
    lacks.push({ sv: `indikator för ${indicator}`, en: `an indicator for ${indicator}` })
  return lacks
}
