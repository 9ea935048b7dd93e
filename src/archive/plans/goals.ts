import type { Archive } from '../archive.js'
import type { Document } from '../document.js'
import { entriesOf, type Facts } from '../facts.js'
import type { PlanGoal } from '../types.js'
import { type ActivityOn, activitiesOn, plansFrom } from './activities.js'

type Plan = Document<'plan'>

/** No plan has so many levels of goals; deeper ones are shown as goals of their own. */
const deepest = 20

/** A goal of a plan with what is below it. */
export interface GoalBranch {
  readonly index: number
  readonly facts: Facts<PlanGoal>
  /** What is done for it in the plan itself. */
  readonly activities: readonly ActivityOn[]
  readonly goals: readonly GoalBranch[]
}

/** A plan as a tree: its topmost goals, and the activities that serve none of its own goals. */
export interface GoalTree {
  readonly goals: readonly GoalBranch[]
  /** With the id of the goal in another plan that each serves; null when it names none. */
  readonly others: readonly { readonly activity: ActivityOn; readonly goal: string | null }[]
}

/** The goals of a plan as a tree, with the activities as they were on a day. */
export function goalTree({ facts }: Plan, activities: readonly ActivityOn[]): GoalTree {
  const goals = [...entriesOf(facts.goals)]
  const own = new Set(goals.flatMap(([, { id }]) => id ?? []))
  const below = grouped(goals, ([, { parent }]) => parent)
  const doneFor = grouped(activities, (activity) => activity.facts.goal)
  const placed = new Set<number>()
  const branch = ([index, goal]: Placed, depth: number): GoalBranch => {
    placed.add(index)
    const { id = '' } = goal
    return {
      index,
      facts: goal,
      activities: doneFor.get(id) ?? [],
      goals:
        depth < deepest
          ? (below.get(id) ?? [])
              .filter(([at]) => !placed.has(at))
              .map((one) => branch(one, depth + 1))
          : [],
    }
  }
  const tops = goals.filter(([, { parent }]) => typeof parent !== 'string' || !own.has(parent))
  const branches = tops.map((goal) => branch(goal, 0))
  // Goals in a ring have no top, and those too deep are cut off; all are shown.
  for (const goal of goals) if (!placed.has(goal[0])) branches.push(branch(goal, 0))
  const others = activities.flatMap((activity) => {
    const { goal } = activity.facts
    return typeof goal === 'string' && own.has(goal) ? [] : [{ activity, goal: goal ?? null }]
  })
  return { goals: branches, others }
}

type Placed = readonly [number, Facts<PlanGoal>]

/** A list by what each of it names; what names nothing is left out. */
function grouped<T>(
  list: readonly T[],
  key: (one: T) => string | null | undefined,
): ReadonlyMap<string, readonly T[]> {
  const found = new Map<string, T[]>()
  for (const one of list) {
    const name = key(one)
    if (typeof name !== 'string') continue
    const same = found.get(name)
    if (same) same.push(one)
    else found.set(name, [one])
  }
  return found
}

/**
 * The goals of a plan that nothing is done for: no activity serves the goal or one below it, in the
 * plan or in those that carry it further.
 */
export function idleGoals(plan: Plan, archive: Archive): readonly GoalBranch[] {
  const further = new Set(
    plansFrom(plan, archive).flatMap(({ facts }) => [
      ...[...entriesOf(facts.activities)].flatMap(([, { goal }]) => goal ?? []),
      ...[...entriesOf(facts.goals)].flatMap(([, { parent }]) => parent ?? []),
    ]),
  )
  const isServed = ({ facts, activities, goals }: GoalBranch): boolean =>
    activities.length > 0 || further.has(facts.id ?? '') || goals.some(isServed)
  const idle: GoalBranch[] = []
  const walk = (branch: GoalBranch) => {
    if (!isServed(branch)) idle.push(branch)
    else branch.goals.forEach(walk)
  }
  goalTree(plan, activitiesOn(plan, archive.today)).goals.forEach(walk)
  return idle
}
