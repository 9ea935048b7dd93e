import type { Text } from '../../text.js'
import type { Archive } from '../archive.js'
import { valueLabel } from '../describe.js'
import type { Document } from '../document.js'
import { entriesOf, type Facts } from '../facts.js'
import { perArchive } from '../per-archive.js'
import type { PlanActivity } from '../types.js'
import { type Days, daysOf } from './periods.js'

export type ActivityState = NonNullable<PlanActivity['state']>

export const activityStates: readonly ActivityState[] = [
  'not_started',
  'ongoing',
  'done',
  'cancelled',
]

/** An activity of a plan as it was on a day, as far as the document tells. */
export interface ActivityOn {
  readonly plan: Document<'plan'>
  readonly index: number
  readonly facts: Facts<PlanActivity>
  /** Its own days, else those of the plan. */
  readonly days: Days | null
  /** Null when it was checked first on a later day: what it was before nobody has kept. */
  readonly state: ActivityState | null
  readonly stateOn: string | null
  /** The value that was measured, with its day; null when none was by then. */
  readonly value: string | number | null
  readonly valueOn: string | null
  /** Its days have passed, and it is neither done nor cancelled. */
  readonly late: boolean
}

/** The activities of a plan on a day, in the order of the plan. */
export function activitiesOn(plan: Document<'plan'>, day: string): readonly ActivityOn[] {
  return [...entriesOf(plan.facts.activities)].map(([index, facts]) => {
    const { state_on: stateOn = null, indicator } = facts
    const isKnown = stateOn === null || stateOn <= day
    const state = isKnown ? (facts.state ?? 'not_started') : null
    const on = typeof indicator?.on === 'string' ? indicator.on : null
    const isMeasured = indicator?.value !== undefined && (on === null || on <= day)
    const days = daysOf(facts.period) ?? daysOf(plan.facts.period)
    const isLeft = state === 'not_started' || state === 'ongoing'
    return {
      plan,
      index,
      facts,
      days,
      state,
      stateOn: isKnown ? stateOn : null,
      value: isMeasured ? (indicator.value ?? null) : null,
      valueOn: isMeasured ? on : null,
      late: isLeft && typeof days?.end === 'string' && days.end < day,
    }
  })
}

/** What the document says has happened to an activity after one day, up to another. */
export interface Progress {
  /** Its state was checked in between; what it was before is not kept. */
  readonly checked: boolean
  /** Its indicator was measured in between. */
  readonly measured: boolean
}

/** What was checked and measured after a day, up to the day the activity is seen on. */
export const progressSince = ({ stateOn, valueOn }: ActivityOn, since: string): Progress => ({
  checked: stateOn !== null && stateOn > since,
  measured: valueOn !== null && valueOn > since,
})

/**
 * How much of the way from baseline to target has been gone, 1 being all of it; null where one of
 * the three is unknown or no number, or where there is no way to go.
 */
export function shareOfTarget({ facts, value }: ActivityOn): number | null {
  const { baseline, target } = facts.indicator ?? {}
  if (typeof baseline !== 'number' || typeof target !== 'number' || typeof value !== 'number') {
    return null
  }
  return target === baseline ? null : (value - baseline) / (target - baseline)
}

/** "pågår"; that nobody knows is said. */
export const activityStateLabel = (state: ActivityState | null): Text =>
  state === null
    ? { sv: 'okänt', en: 'unknown' }
    : valueLabel('plan', ['activities', 0, 'state'], state)

/** The plans that carry a plan further, in order of their paths. */
export function plansFrom(plan: Document<'plan'>, archive: Archive): readonly Document<'plan'>[] {
  const made = known(archive)
  return made.get(plan) ?? []
}

const known = perArchive(derived)

function derived(archive: Archive): ReadonlyMap<Document, readonly Document<'plan'>[]> {
  const found = new Map<Document, Document<'plan'>[]>()
  for (const plan of archive.of('plan')) {
    for (const [, id] of entriesOf(plan.facts.derives_from)) {
      const from = archive.findA('plan', id)
      if (!from || from === plan) continue
      const list = found.get(from)
      if (list) list.push(plan)
      else found.set(from, [plan])
    }
  }
  return found
}
