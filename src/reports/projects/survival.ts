import type { Sum } from '../../archive/funds/sum.js'
import { type ProjectState, projectStates } from '../../archive/projects.js'
import {
  bounds,
  coverage,
  kaplanMeier,
  type Observation,
  type Step,
  type SurvivalAt,
  survivalAt,
  wilson,
} from '../statistics.js'
import type { Counted } from './counted.js'

/** Shares are shown to people from so many known outcomes; machines always get them. */
export const fewestKnown = 5

/** Below this part of known outcomes, the shares come with a warning. */
export const enoughCoverage = 0.8

/** How many of some projects live on, and how sure that is. */
export interface Shares {
  /** Alive; with `--strict` without those that are only partly so. */
  readonly k: number
  /** Known outcomes: alive, ceased and turned into a new project. */
  readonly n: number
  readonly share: number | null
  /** 95 %. */
  readonly low: number | null
  readonly high: number | null
  /** If every unknown one has ceased, and if every one lives on. */
  readonly worst: number | null
  readonly best: number | null
  readonly coverage: number | null
}

/** Everything there is to say in numbers about some projects. */
export interface Survival {
  readonly strict: boolean
  /** The granted ones, each in one state. */
  readonly granted: readonly Counted[]
  readonly inState: Readonly<Record<ProjectState, readonly Counted[]>>
  readonly withdrawnBefore: readonly Counted[]
  readonly partly: readonly Counted[]
  readonly takenOver: readonly Counted[]
  /** Discontinued and nothing known since: ceased from the first month. */
  readonly discontinued: readonly Counted[]
  readonly shares: Shares
  readonly strictly: Shares
  readonly observations: readonly Observation[]
  readonly steps: readonly Step[]
  /** After one, two and three years, and every year after as long as enough are left. */
  readonly estimates: readonly SurvivalAt[]
  /** The last month with enough projects left to follow; null when there never were. */
  readonly reliableUntil: number | null
}

/** Count projects; granted ones and applications that came to nothing are told apart. */
export function survivalOf(projects: readonly Counted[], strict: boolean): Survival {
  const granted = projects.filter((project) => project.granted)
  const inState = Object.fromEntries(
    projectStates.map((state) => [
      state,
      (state === 'withdrawn' ? granted : projects).filter((project) => project.state === state),
    ]),
  ) as Record<ProjectState, Counted[]>
  const observations = granted.flatMap(({ face }) => face.observed ?? [])
  const steps = kaplanMeier(observations)
  const reliableUntil = observations.map(({ months }) => months).sort((a, b) => b - a)[
    fewestKnown - 1
  ]
  return {
    strict,
    granted,
    inState,
    withdrawnBefore: projects.filter(({ state, granted }) => state === 'withdrawn' && !granted),
    partly: withOutcome(inState.alive, 'partly_alive'),
    takenOver: withOutcome(inState.alive, 'taken_over'),
    discontinued: inState.ceased.filter(({ face }) => face.last === null),
    shares: sharesOf(granted, strict),
    strictly: sharesOf(granted, true),
    observations,
    steps,
    estimates: estimate(steps, observations, reliableUntil ?? 0),
    reliableUntil: reliableUntil ?? null,
  }
}

/** The shares of some granted projects. */
export function sharesOf(projects: readonly Counted[], strict: boolean): Shares {
  const count = (state: ProjectState) =>
    projects.filter((project) => project.state === state).length
  const alive = projects.filter(({ state }) => state === 'alive')
  const k = alive.length - (strict ? withOutcome(alive, 'partly_alive').length : 0)
  const n = alive.length + count('ceased') + count('new_project')
  const u = count('unknown')
  const interval = wilson(k, n)
  const ends = bounds(k, n, u)
  return {
    k,
    n,
    share: n === 0 ? null : k / n,
    low: interval?.low ?? null,
    high: interval?.high ?? null,
    worst: ends?.worst ?? null,
    best: ends?.best ?? null,
    coverage: coverage(n, u),
  }
}

/** A sum of granted kronor and how many unknown amounts it leaves out. */
export interface Money {
  readonly sum: number
  readonly unknown: number
}

/** The same money, as sums of funds are kept. */
export const inSum = ({ sum, unknown }: Money): Sum => ({ known: sum, unknown })

export function moneyOf(projects: readonly Counted[]): Money {
  let [sum, unknown] = [0, 0]
  for (const { amount } of projects) {
    if (amount === null) unknown += 1
    else sum += amount
  }
  return { sum, unknown }
}

/** The part of the money with known outcome that went to what lives on; null without any. */
export function moneyShare({ inState, partly, strict }: Survival): number | null {
  const known = moneyOf([...inState.alive, ...inState.ceased, ...inState.new_project]).sum
  const alive = moneyOf(inState.alive).sum - (strict ? moneyOf(partly).sum : 0)
  return known === 0 ? null : alive / known
}

const withOutcome = (projects: readonly Counted[], outcome: string): readonly Counted[] =>
  projects.filter(({ face }) => face.last?.outcome === outcome)

function estimate(
  steps: readonly Step[],
  observations: readonly Observation[],
  reliable: number,
): readonly SurvivalAt[] {
  const years = Math.max(3, Math.floor(reliable / 12))
  return Array.from({ length: years }, (_, index) =>
    survivalAt(steps, observations, (index + 1) * 12),
  )
}
