/** The 97.5 % quantile of the standard normal distribution: intervals hold 95 %. */
const Z = 1.959963984540054

/** With fewer left at risk than this, no share is given: it would be one project's fate. */
const FEWEST_AT_RISK = 5

export interface Interval {
  readonly low: number
  readonly high: number
}

/**
 * 95 % interval for k of n: (p + z²/2n ± z·√(p(1−p)/n + z²/4n²)) / (1 + z²/n); null when n is 0.
 * E. B. Wilson, "Probable Inference, the Law of Succession, and Statistical Inference", JASA 22
 * (1927) 209–212.
 */
export function wilson(k: number, n: number): Interval | null {
  if (n === 0) return null
  const share = k / n
  const centre = share + (Z * Z) / (2 * n)
  const half = Z * Math.sqrt((share * (1 - share)) / n + (Z * Z) / (4 * n * n))
  const scale = 1 + (Z * Z) / n
  // The formula gives 0 and 1 exactly at the ends; floating point misses by a hair.
  return {
    low: k === 0 ? 0 : (centre - half) / scale,
    high: k === n ? 1 : (centre + half) / scale,
  }
}

/**
 * The share when u more are unknown: all of them ceased, k/(n+u), or all alive, (k+u)/(n+u)
 * (C. F. Manski, "Nonparametric Bounds on Treatment Effects", 1990); null with none at all.
 */
export function bounds(
  k: number,
  n: number,
  u: number,
): { readonly worst: number; readonly best: number } | null {
  return n + u === 0 ? null : { worst: k / (n + u), best: (k + u) / (n + u) }
}

/** The part whose outcome is known, n/(n+u); null with none at all. */
export function coverage(n: number, u: number): number | null {
  return n + u === 0 ? null : n / (n + u)
}

/** One project: whole months from the end of funding to ceasing (event) or to the last news. */
export interface Observation {
  readonly months: number
  readonly event: boolean
}

/** The estimate from `months` on, until the next step. */
export interface Step {
  readonly months: number
  readonly atRisk: number
  readonly events: number
  readonly survival: number
  /** Greenwood; null when nobody survives, where it is not defined. */
  readonly standardError: number | null
  /** 95 %; null when the survival is 0. */
  readonly low: number | null
  readonly high: number | null
}

/**
 * The product-limit estimate, one step for each time with an event; at ties events come before
 * censorings. S = Π(1 − d/r): Kaplan & Meier, JASA 53 (1958) 457–481. Standard error S·√g with
 * g = Σ d/(r(r − d)): Greenwood, "The Natural Duration of Cancer" (1926). Interval, log(−log),
 * S^exp(±z·√g/ln S): Kalbfleisch & Prentice, "The Statistical Analysis of Failure Time Data" 1.4.
 */
export function kaplanMeier(observations: readonly Observation[]): readonly Step[] {
  const events = observations.filter(({ event }) => event)
  const times = [...new Set(events.map(({ months }) => months))].sort((a, b) => a - b)
  let survival = 1
  let greenwood = 0
  return times.map((months) => {
    const atRisk = atRiskAt(observations, months)
    const count = events.filter((event) => event.months === months).length
    survival *= 1 - count / atRisk
    greenwood += count / (atRisk * (atRisk - count))
    return { months, atRisk, events: count, survival, ...precision(survival, greenwood) }
  })
}

/** The estimate at one time; `share` is null where too few are left at risk to say. */
export interface SurvivalAt {
  readonly months: number
  readonly atRisk: number
  readonly share: number | null
  readonly standardError: number | null
  /** 95 %; null where there is no share, and where it is 0 or 1. */
  readonly low: number | null
  readonly high: number | null
}

/** Read the estimate at a time, from the steps that `kaplanMeier` made of the same observations. */
export function survivalAt(
  steps: readonly Step[],
  observations: readonly Observation[],
  months: number,
): SurvivalAt {
  const atRisk = atRiskAt(observations, months)
  const unknown = { share: null, standardError: null, low: null, high: null }
  if (atRisk < FEWEST_AT_RISK) return { months, atRisk, ...unknown }
  const step = steps.findLast((earlier) => earlier.months <= months)
  if (!step) return { months, atRisk, ...unknown, share: 1, standardError: 0 }
  const { survival: share, standardError, low, high } = step
  return { months, atRisk, share, standardError, low, high }
}

function atRiskAt(observations: readonly Observation[], months: number): number {
  return observations.filter((observation) => observation.months >= months).length
}

function precision(
  survival: number,
  greenwood: number,
): Pick<Step, 'standardError' | 'low' | 'high'> {
  if (survival === 0) return { standardError: null, low: null, high: null }
  const root = Math.sqrt(greenwood)
  const power = Math.exp((Z * root) / -Math.log(survival))
  return {
    standardError: survival * root,
    low: survival ** power,
    high: survival ** (1 / power),
  }
}
