import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { lastDay, lastDayForNotice } from '../src/archive/agreements/days.js'
import { followUpOf } from '../src/archive/agreements/follow-up.js'
import { lapsesUntil } from '../src/archive/agreements/lapsing.js'
import { partiesOn, pendingParties } from '../src/archive/agreements/parties.js'
import { restingOn, stillRests } from '../src/archive/agreements/resting.js'
import { agreementOn, agreementStates } from '../src/archive/agreements/state.js'
import { seamsBefore } from '../src/archive/agreements/succession.js'
import type { Archive } from '../src/archive/archive.js'
import { activitiesOn, progressSince, shareOfTarget } from '../src/archive/plans/activities.js'
import { lackingPlan } from '../src/archive/plans/expected.js'
import { goalTree, idleGoals } from '../src/archive/plans/goals.js'
import { daysOf, meet } from '../src/archive/plans/periods.js'
import { addDays, addMonths } from '../src/dates.js'
import { agreement, document, example } from './agreements-archive.js'

const the = (archive: Archive, id: string) => {
  const found = archive.findA('agreement', id)
  if (!found) throw new Error(`no ${id}`)
  return found
}

const stateOn = async (id: string, day: string) => {
  const archive = await example(day)
  return agreementOn(the(archive, id), archive).state
}

describe('the state of an agreement', () => {
  test.each([
    // out for consultation from 1 October to 15 December
    ['hemsjukvard', '2026-09-30', 'draft'],
    ['hemsjukvard', '2026-10-01', 'consultation'],
    ['hemsjukvard', '2026-12-15', 'consultation'],
    ['hemsjukvard', '2026-12-16', 'draft'],
    ['tandvard', '2026-11-22', 'draft'],
    // adopted on 1 October, in force from New Year
    ['skola', '2026-09-30', 'draft'],
    ['skola', '2026-10-01', 'adopted'],
    ['skola', '2026-12-31', 'adopted'],
    ['skola', '2027-01-01', 'in_force'],
    // to be reviewed by 30 June
    ['missbruk', '2026-06-30', 'in_force'],
    ['missbruk', '2026-07-01', 'to_review'],
    // until New Year's Eve 2025
    ['lokaler', '2025-12-31', 'in_force'],
    ['lokaler', '2026-01-01', 'expired'],
    // notice given on 15 January, for six months
    ['tolk', '2026-01-15', 'in_force'],
    ['tolk', '2026-07-15', 'in_force'],
    ['tolk', '2026-07-16', 'terminated'],
    // ran out in September, replaced from New Year
    ['utskrivning-2018', '2021-09-30', 'in_force'],
    ['utskrivning-2018', '2021-10-01', 'expired'],
    ['utskrivning-2018', '2022-01-01', 'replaced'],
  ])('%s on %s: %s', async (id, day, state) => {
    expect(await stateOn(id, day)).toBe(state)
  })

  test('is the same for a day asked about as for an archive of that day', async () => {
    const archive = await example()
    const day = fc.integer({ min: -3000, max: 1500 }).map((days) => addDays('2026-11-22', days))
    await fc.assert(
      fc.asyncProperty(day, async (asked) => {
        const then = await example(asked)
        for (const one of archive.of('agreement')) {
          const { state } = agreementOn(one, archive, asked)
          expect(agreementStates).toContain(state)
          expect(agreementOn(the(then, one.id ?? ''), then).state).toBe(state)
        }
      }),
      { numRuns: 30 },
    )
  })

  test('never turns back: once over, it stays over', async () => {
    const archive = await example()
    const over = new Set(['expired', 'terminated', 'replaced'])
    for (const one of archive.of('agreement')) {
      let was = false
      for (let day = '2017-01-01'; day < '2030-01-01'; day = addDays(day, 5)) {
        const is = over.has(agreementOn(one, archive, day).state)
        expect(was && !is, `${one.id} ${day}`).toBe(false)
        was = is
      }
      if (one.id === 'utskrivning') expect(was).toBe(false)
    }
  })
})

describe('the last days of an agreement', () => {
  const months = fc.integer({ min: 1, max: 24 })
  const day = fc.integer({ min: 0, max: 4000 }).map((days) => addDays('2020-01-01', days))

  test('notice on the last day for it runs out on the last day, or just before a shorter month', () => {
    fc.assert(
      fc.property(day, months, (end, notice) => {
        const facts = { valid_to: end, notice_months: notice }
        const by = lastDayForNotice(facts, '2020-01-01') ?? ''
        expect(addMonths(by, notice) <= end).toBe(true)
        expect(addMonths(addDays(by, 4), notice) > end).toBe(true)
      }),
    )
  })

  test('the first of the end and the notice counts', () => {
    expect(lastDay({ valid_to: null })).toBeNull()
    expect(lastDay({ valid_to: '2027-12-31', terminated_on: '2026-01-31', notice_months: 1 })).toBe(
      '2026-02-28',
    )
    expect(lastDay({ valid_to: '2026-02-10', terminated_on: '2026-01-31', notice_months: 1 })).toBe(
      '2026-02-10',
    )
    expect(lastDay({ terminated_on: '2026-01-31' })).toBe('2026-01-31')
  })
})

describe('succession', () => {
  const old = (to: string) =>
    agreement('gammal', {
      title: 'Gammal',
      more: ['adopted: {on: 2019-01-01}', 'valid_from: 2019-01-01', `valid_to: ${to}`],
    })
  const seams = async (to: string) => {
    const next = agreement('ny', {
      title: 'Ny',
      more: ['adopted: {on: 2021-12-01}', 'valid_from: 2022-01-01', 'replaces: [gammal]'],
    })
    const archive = await example('2026-11-22', {
      'agreements/gammal.md': old(to),
      'agreements/ny.md': next,
    })
    return seamsBefore(the(archive, 'ny'), archive).map(({ kind, from, until, days }) =>
      [kind, from, until, days].join(' '),
    )
  }

  test('is even, has a gap or overlaps, to the day', async () => {
    expect(await seams('2021-12-31')).toEqual([])
    expect(await seams('2021-12-30')).toEqual(['gap 2021-12-31 2021-12-31 1'])
    expect(await seams('2022-01-01')).toEqual(['overlap 2022-01-01 2022-01-01 1'])
    expect(await seams('2020-12-31')).toEqual(['gap 2021-01-01 2021-12-31 365'])
    expect(await seams('null')).toEqual([])
  })
})

test('a follow-up is due to the day, and a pause is too long after two', async () => {
  const at = async (day: string, id = 'missbruk') => {
    const archive = await example(day)
    return followUpOf(the(archive, id), archive)
  }
  expect(await at('2026-05-01')).toMatchObject({ due: '2026-05-01', overdue: false })
  expect(await at('2026-05-02')).toMatchObject({ due: '2026-05-01', overdue: true })
  // Before it was last followed up, it was due a year after it came in force.
  expect(await at('2024-01-01')).toMatchObject({ last: null, due: '2023-01-01', overdue: true })
  expect(await at('2021-12-31')).toBeNull()
  expect((await at('2024-01-14', 'utskrivning'))?.pause).toBeNull()
  expect((await at('2024-01-15', 'utskrivning'))?.pause).toMatchObject({ months: 0 })
  expect((await at('2026-01-15', 'utskrivning'))?.pause).toMatchObject({ tooLong: false })
  expect((await at('2026-01-16', 'utskrivning'))?.pause).toMatchObject({
    tooLong: true,
    awaited: 'coming',
    months: 24,
  })
})

test('what lapses up to a day is told by day, and what has passed is told too', async () => {
  const archive = await example()
  const told = (until: string) =>
    lapsesUntil(until, archive).map(({ agreement: { id }, on, what }) => `${on} ${id} ${what}`)
  expect(told('2026-11-22')).toEqual([
    '2026-05-01 missbruk follow_up',
    '2026-06-30 missbruk review',
  ])
  expect(told('2027-03-30')).toHaveLength(3)
  expect(told('2027-03-31').at(-1)).toBe('2027-03-31 resor ends')
  expect(told('2029-01-01').at(-1)).toBe('2029-01-01 skola review')
})

test('parties are as far as they had come on the day', async () => {
  const archive = await example()
  const [region, lindesberg] = partiesOn(the(archive, 'utskrivning'), '2021-12-15')
  expect(region).toMatchObject({ party: 'region-18', received: '2021-12-10', decided: null })
  expect(lindesberg).toMatchObject({ received: '2021-12-10', implemented: null })
  const pending = (id: string) => {
    const { step, parties } = pendingParties(the(archive, id), archive)
    return `${step}: ${parties.map(({ party }) => party).join()}`
  }
  expect(pending('utskrivning')).toBe('decided: kommun-1885')
  expect(pending('resor')).toBe('decided: region-18,kommun-1885')
})

test('what rests on an agreement, and whether it is in use', async () => {
  const archive = await example()
  const found = restingOn(the(archive, 'utskrivning'), archive).map(
    ({ document: one, by }) => `${one.id} ${by} ${stillRests(one, archive)}`,
  )
  expect(found).toEqual([
    'lanet based_on true',
    'lanet-plan-2026 derives_from true',
    'medel-2024-01 agreements false',
  ])
})

describe('plans', () => {
  test('cover the days of periods of any precision', () => {
    expect(daysOf({ start: 2026, end: 2026 })).toEqual({ start: '2026-01-01', end: '2026-12-31' })
    expect(daysOf({ start: '2026-H2' })).toEqual({ start: '2026-07-01', end: '2026-12-31' })
    expect(daysOf({ start: '2026-Q1', end: null })).toEqual({ start: '2026-01-01', end: null })
    expect(daysOf({})).toBeNull()
    const year = { start: '2026-01-01', end: '2026-12-31' }
    expect(meet({ start: '2026-12-31', end: null }, year)).toBe(true)
    expect(meet({ start: '2027-01-01', end: null }, year)).toBe(false)
  })

  test('tell of their activities only what was known on the day', async () => {
    const archive = await example()
    const plan = archive.findA('plan', 'lanet-plan-2026')
    if (!plan) throw new Error('no plan')
    const states = (day: string) => activitiesOn(plan, day).map(({ state }) => state)
    expect(states('2026-11-22')).toEqual(['ongoing', 'done', 'cancelled', null])
    expect(states('2026-12-01')).toEqual(['ongoing', 'done', 'cancelled', 'ongoing'])
    expect(states('2026-02-01')).toEqual([null, null, null, null])
    const [first] = activitiesOn(plan, '2026-11-22')
    if (!first) throw new Error('no activity')
    expect(first.late).toBe(true)
    expect(shareOfTarget(first)).toBe(0.75)
    expect(progressSince(first, '2026-09-30')).toEqual({ checked: true, measured: true })
    expect(progressSince(first, '2026-10-01')).toEqual({ checked: false, measured: false })
    expect(activitiesOn(plan, '2026-06-30')[0]?.late).toBe(false)
  })

  test('have goals for which nothing is done, unless a plan below does it', async () => {
    const archive = await example()
    const plan = archive.findA('plan', 'lanet-plan-2026')
    if (!plan) throw new Error('no plan')
    expect(idleGoals(plan, archive).map(({ facts }) => facts.id)).toEqual(['unga'])
    const helped = await example('2026-11-22', {
      'forums/norr/plans/2026.md': document([
        'type: plan',
        'id: norr-plan-2026',
        'forum: norr',
        'period: {start: 2026}',
        'derives_from: [lanet-plan-2026]',
        'activities: [{id: a1, goal: unga, text: Stöd}]',
      ]),
    })
    const same = helped.findA('plan', 'lanet-plan-2026')
    expect(same && idleGoals(same, helped)).toEqual([])
  })

  test('show every goal once, whatever ring or chain they stand in', async () => {
    const parent = fc.integer({ min: -1, max: 30 })
    await fc.assert(
      fc.asyncProperty(fc.array(parent, { maxLength: 31 }), async (parents) => {
        const rows = parents.map((at, id) => `  - {id: g${id}, text: G, parent: g${at}}`)
        const archive = await example('2026-11-22', {
          'forums/norr/plans/2027.md': document([
            'type: plan',
            'id: norr-plan-2027',
            'forum: norr',
            'period: {start: 2027}',
            ...(rows.length > 0 ? ['goals:', ...rows] : []),
          ]),
        })
        const plan = archive.findA('plan', 'norr-plan-2027')
        if (!plan) throw new Error('no plan')
        const shown: number[] = []
        const walk = (branches: ReturnType<typeof goalTree>['goals']) => {
          for (const { index, goals } of branches) {
            shown.push(index)
            walk(goals)
          }
        }
        walk(goalTree(plan, activitiesOn(plan, archive.today)).goals)
        expect(shown.sort((a, b) => a - b)).toEqual(parents.map((_, id) => id))
      }),
      { numRuns: 40 },
    )
  })

  test('are lacking where they are said to be yearly, or where the last has ended', async () => {
    const lacking = async (day: string) => {
      const archive = await example(day)
      return archive
        .of('forum')
        .flatMap((forum) => lackingPlan(forum, archive) ?? [])
        .map(({ forum, year, why }) => `${forum.id} ${year} ${why}`)
    }
    expect(await lacking('2024-12-31')).toEqual(['lanet 2024 said'])
    expect(await lacking('2025-01-01')).toEqual(['lanet 2025 said', 'syd 2025 had_one'])
    expect(await lacking('2026-11-22')).toEqual(['syd 2026 had_one'])
    expect(await lacking('2027-01-01')).toEqual([
      'lanet 2027 said',
      'norr 2027 had_one',
      'syd 2027 had_one',
    ])
  })
})
