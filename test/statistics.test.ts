import fc from 'fast-check'
import { expect, test } from 'vitest'
import { monthsBetween } from '../src/dates.js'
import {
  bounds,
  coverage,
  kaplanMeier,
  type Observation,
  survivalAt,
  wilson,
} from '../src/reports/statistics.js'

const z = 1.959963984540054

test.each([
  [0, 1, 0, 0.7935],
  [1, 1, 0.2065, 1],
  [0, 5, 0, 0.4345],
  [5, 5, 0.5655, 1],
  [1, 10, 0.0179, 0.4042],
  [50, 100, 0.4038, 0.5962],
  [6, 32, 0.0889, 0.3531],
  [4, 8, 0.2152, 0.7848],
  [3, 8, 0.1368, 0.6943],
  [0, 2, 0, 0.6576],
  [1, 3, 0.0615, 0.7923],
  [3, 3, 0.4385, 1],
])('Wilson of %i of %i is %f–%f', (k, n, low, high) => {
  expect(wilson(k, n)?.low).toBeCloseTo(low, 4)
  expect(wilson(k, n)?.high).toBeCloseTo(high, 4)
})

test('Wilson to six decimals, exact at the ends, and nothing of nothing', () => {
  expect(wilson(4, 8)?.low).toBeCloseTo(0.215216, 6)
  expect(wilson(4, 8)?.high).toBeCloseTo(0.784784, 6)
  expect(wilson(0, 7)?.low).toBe(0)
  expect(wilson(7, 7)?.high).toBe(1)
  expect(wilson(0, 0)).toBeNull()
})

test('the Wilson bounds solve the score equation', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 400 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (n, part) => {
        const k = Math.round(n * part)
        const found = wilson(k, n)
        expect(found?.low).toBeCloseTo(k === 0 ? 0 : scoreRoot(k, n, 0, k / n), 9)
        expect(found?.high).toBeCloseTo(k === n ? 1 : scoreRoot(k, n, 1, k / n), 9)
      },
    ),
  )
})

/** Halve until |k/n − p| = z·√(p(1−p)/n); it is more outside and less at k/n. */
function scoreRoot(k: number, n: number, outside: number, inside: number): number {
  let [far, near] = [outside, inside]
  for (let round = 0; round < 200; round += 1) {
    const p = (far + near) / 2
    if (Math.abs(k / n - p) > z * Math.sqrt((p * (1 - p)) / n)) far = p
    else near = p
  }
  return (far + near) / 2
}

test('bounds and coverage count the unknown', () => {
  expect(bounds(4, 8, 3)?.worst).toBeCloseTo(0.3636, 4)
  expect(bounds(4, 8, 3)?.best).toBeCloseTo(0.6364, 4)
  expect(coverage(8, 3)).toBeCloseTo(0.727273, 6)
  expect(bounds(4, 8, 0)).toEqual({ worst: 0.5, best: 0.5 })
  expect(bounds(0, 0, 2)).toEqual({ worst: 0, best: 1 })
  expect(bounds(0, 0, 0)).toBeNull()
  expect(coverage(0, 2)).toBe(0)
  expect(coverage(0, 0)).toBeNull()
})

/** End of funding, last word, and whether the project had ceased: the worked example. */
const example: readonly Observation[] = [
  ['2021-06-15', '2021-12-15', true],
  ['2022-06-15', '2022-12-15', false],
  ['2021-12-15', '2022-12-15', true],
  ['2022-06-15', '2023-06-15', true],
  ['2023-06-15', '2024-12-15', false],
  ['2022-12-15', '2024-12-15', true],
  ['2023-12-15', '2025-12-15', false],
  ['2023-12-15', '2026-06-15', false],
  ['2023-06-15', '2026-06-15', false],
  ['2023-06-15', '2026-06-15', false],
].map(([end, last, event]) => ({
  months: monthsBetween(String(end), String(last)),
  event: event === true,
}))

test('Kaplan–Meier of the worked example is what R says', () => {
  expect(example.map(({ months }) => months)).toEqual([6, 6, 12, 12, 18, 24, 24, 30, 36, 36])
  const steps = kaplanMeier(example)
  const expected = [
    [6, 10, 1, 0.9, 0.094868, 0.473009, 0.985281],
    [12, 8, 2, 0.675, 0.155071, 0.290585, 0.882497],
    [24, 5, 1, 0.54, 0.173118, 0.181165, 0.800713],
  ]
  const rounded = steps.map((step) =>
    [
      step.months,
      step.atRisk,
      step.events,
      step.survival,
      step.standardError,
      step.low,
      step.high,
    ].map((value) => Math.round(Number(value) * 1e6) / 1e6),
  )
  expect(rounded).toEqual(expected)
})

test('the estimate is read between its steps, and not where too few are left', () => {
  const steps = kaplanMeier(example)
  expect(survivalAt(steps, example, 0)).toMatchObject({ atRisk: 10, share: 1, low: null })
  expect(survivalAt(steps, example, 11)).toMatchObject({ atRisk: 8, share: 0.9 })
  expect(survivalAt(steps, example, 12).share).toBeCloseTo(0.675, 12)
  expect(survivalAt(steps, example, 24).share).toBeCloseTo(0.54, 12)
  const nothing = { share: null, standardError: null, low: null, high: null }
  expect(survivalAt(steps, example, 25)).toEqual({ months: 25, atRisk: 3, ...nothing })
  expect(survivalAt(steps, example, 36)).toEqual({ months: 36, atRisk: 2, ...nothing })
  expect(survivalAt([], [], 12)).toEqual({ months: 12, atRisk: 0, ...nothing })
})

test('where nobody survives there is no interval, and no events are no steps', () => {
  const all = Array.from({ length: 6 }, () => ({ months: 3, event: true }))
  const none = { survival: 0, standardError: null, low: null, high: null }
  expect(kaplanMeier(all)).toEqual([{ months: 3, atRisk: 6, events: 6, ...none }])
  expect(survivalAt(kaplanMeier(all), all, 3)).toMatchObject({ share: 0, low: null, high: null })
  expect(kaplanMeier(all.map(({ months }) => ({ months, event: false })))).toEqual([])
  expect(kaplanMeier([])).toEqual([])
})

test('what was discontinued at month 0 counts at once', () => {
  const observations = [0, 6, 6, 12, 12].map((months) => ({ months, event: months === 0 }))
  expect(kaplanMeier(observations)).toMatchObject([
    { months: 0, atRisk: 5, events: 1, survival: 0.8 },
  ])
})

const anyObservations = fc.array(
  fc.record({ months: fc.integer({ min: 0, max: 48 }), event: fc.boolean() }),
  { maxLength: 60 },
)

test('Kaplan–Meier agrees with redistribution to the right, Greenwood with its definition', () => {
  fc.assert(
    fc.property(anyObservations, (observations) => {
      for (const step of kaplanMeier(observations)) {
        const again = redistributed(observations, step.months)
        expect(step.survival).toBeCloseTo(again, 9)
        if (step.survival === 0) continue
        const variance = greenwood(observations, step.months)
        expect(step.standardError).toBeCloseTo(again * Math.sqrt(variance), 9)
        const spread = (z * Math.sqrt(variance)) / Math.log(again)
        const [low, high] = [1, -1].map((sign) => {
          const bent = Math.log(-Math.log(again)) + sign * Math.abs(spread)
          return Math.exp(-Math.exp(bent))
        })
        expect(step.low).toBeCloseTo(low ?? Number.NaN, 9)
        expect(step.high).toBeCloseTo(high ?? Number.NaN, 9)
      }
    }),
    { numRuns: 500 },
  )
})

/** Efron 1967: everyone weighs 1/n, and who is censored leaves their weight to those after them. */
function redistributed(observations: readonly Observation[], until: number): number {
  const queue = observations
    .map(({ months, event }) => ({ months, event, weight: 1 / observations.length }))
    .sort((a, b) => a.months - b.months || Number(b.event) - Number(a.event))
  queue.forEach((one, position) => {
    const after = queue.slice(position + 1)
    if (one.event || after.length === 0) return
    for (const heir of after) heir.weight += one.weight / after.length
    one.weight = 0
  })
  return queue
    .filter(({ months, event }) => !(event && months <= until))
    .reduce((sum, { weight }) => sum + weight, 0)
}

function greenwood(observations: readonly Observation[], until: number): number {
  let sum = 0
  for (let month = 0; month <= until; month += 1) {
    let [atRisk, dead] = [0, 0]
    for (const one of observations) {
      if (one.months >= month) atRisk += 1
      if (one.months === month && one.event) dead += 1
    }
    if (dead > 0) sum += dead / (atRisk * (atRisk - dead))
  }
  return sum
}
