import { compareText } from '../../diagnostic.js'
import { fuzzyRange } from '../../fuzzy-dates.js'
import type { Archive } from '../archive.js'
import type { Document } from '../document.js'
import type { Facts } from '../facts.js'
import { perArchive } from '../per-archive.js'
import type { FuzzyPeriod } from '../types.js'

type Plan = Document<'plan'>

/** The first and the last day of a period; a null end: it goes on. */
export interface Days {
  readonly start: string
  readonly end: string | null
}

/** The days of a period of any precision; null when nobody can tell. */
export function daysOf(period: Facts<FuzzyPeriod> | undefined): Days | null {
  const { start, end } = period ?? {}
  const first = start === undefined ? null : fuzzyRange(start)
  if (first === null) return null
  if (end === null) return { start: first.start, end: null }
  // A period of one word, 2026-H2, is all of it.
  const last = end === undefined ? first : fuzzyRange(end)
  return last === null ? null : { start: first.start, end: last.end }
}

/** Whether two stretches of days have a day in common. */
export const meet = (a: Days, b: Days): boolean =>
  (a.end === null || a.end >= b.start) && (b.end === null || b.end >= a.start)

/** A calendar year as days. */
export const yearDays = (year: number): Days => ({ start: `${year}-01-01`, end: `${year}-12-31` })

const known = perArchive(collect)

/** The plans of a forum, by its present id, in the order in which they begin. */
export function plansOf(forum: string, archive: Archive): readonly Plan[] {
  const made = known(archive)
  return made.get(forum) ?? []
}

/** Whether a plan covers any of some days. */
export function covers({ facts }: Plan, days: Days): boolean {
  const own = daysOf(facts.period)
  return own !== null && meet(own, days)
}

/** The plan of a forum whose period holds a day, the latest begun first; null for none. */
export const planOn = (forum: string, day: string, archive: Archive): Plan | null =>
  plansOf(forum, archive).findLast((plan) => covers(plan, { start: day, end: day })) ?? null

/** Whether all the days of a plan have passed; a plan whose days nobody can tell has not ended. */
export function planIsOver({ facts }: Plan, { today }: Archive): boolean {
  const end = daysOf(facts.period)?.end
  return typeof end === 'string' && end < today
}

/** Whether nobody has adopted a plan by a day. */
export const isDraftPlan = ({ facts }: Plan, day: string): boolean =>
  facts.adopted?.on === undefined || facts.adopted.on > day

function collect(archive: Archive): ReadonlyMap<string, readonly Plan[]> {
  const found = new Map<string, Plan[]>()
  for (const plan of archive.of('plan')) {
    const forum = archive.findA('forum', plan.facts.forum)?.id
    if (!forum) continue
    const list = found.get(forum)
    if (list) list.push(plan)
    else found.set(forum, [plan])
  }
  const order = ({ facts, path }: Plan) => `${daysOf(facts.period)?.start ?? ''} ${path}`
  for (const list of found.values()) list.sort((a, b) => compareText(order(a), order(b)))
  return found
}
