import { beforeAll, describe, expect, test } from 'vitest'
import type { Query } from '../src/reports/report.js'
import { type Answer, exampleArchive, rowsOf } from './counted/answers.js'
import { built, exampleOn } from './counted/built.js'
import {
  applicationsOn,
  chainsIn,
  daysFrom,
  monthsOn,
  sum,
  type Told,
  text,
  wholeMonths,
  wholes,
} from './counted/projects.js'

const days = ['2022-11-22', '2024-06-30', '2025-12-31', '2026-11-22', '2028-02-29']

const amountOf = (links: readonly Told[]): number | null =>
  links.some(({ amount }) => amount === null) ? null : sum(links.map(({ amount }) => amount))

describe.each(days)('the example archive on %s, counted in another way', (day) => {
  const applications = applicationsOn(exampleArchive, day)
  const chains = chainsIn(applications)
  const ask = async (query: Query) => built(await exampleOn(day), 'projects', query)
  const faceOf = (links: readonly Told[]) => links.at(-1) as Told
  const idsOf = (found: readonly (readonly Told[])[]) =>
    found.map((links) => faceOf(links).id).sort()
  const ids = (told: Answer, key: string) =>
    [...((told.figures['ids'] as Record<string, string[]>)[key] ?? [])].sort()

  test('what goes on, and what has ended without a final report', async () => {
    const told = await ask({ ongoing: true })
    const going = chains.filter((links) => (faceOf(links).end ?? '') > day)
    const ended = chains.filter((links) => {
      const { end, reported } = faceOf(links)
      return end !== null && end <= day && !reported
    })
    expect(ids(told, 'ongoing')).toEqual(idsOf(going))
    expect(ids(told, 'unreported')).toEqual(idsOf(ended))
    expect(told.figures['amount_ongoing']).toBe(sum(going.map(amountOf)))
    expect(ids(told, 'ends_soon')).toEqual(
      idsOf(going.filter((links) => (faceOf(links).end ?? '') <= monthsOn(day, 6))),
    )
    for (const row of rowsOf(told, 'running')) {
      const links = [...going, ...ended].find((one) => faceOf(one).id === row['id']) ?? []
      const dues = links
        .filter(({ reported }) => !reported)
        .flatMap(({ facts }) =>
          facts['final_report_due'] ? [text(facts['final_report_due'])] : [],
        )
        .sort()
      const late = dues[0] !== undefined && dues[0] < day ? daysFrom(dues[0], day) : null
      expect([row['report_due'], row['days_late']], `${row['id']}`).toEqual([dues[0] ?? null, late])
      const paid = links.map(({ facts }) => facts['amount_paid'])
      expect(row['paid']).toBe(
        paid.every((one) => typeof one === 'number') ? sum(paid as number[]) : null,
      )
      expect(row['amount']).toBe(amountOf(links))
    }
  })

  test('how long, and how much of the money', async () => {
    const told = await ask({ duration: true })
    const rows = rowsOf(told, 'measured')
    expect(rows.map((row) => row['id']).sort()).toEqual(idsOf(chains))
    const lengthOf = (links: readonly Told[], end: 'end' | 'grantedEnd'): number | null =>
      links.some((one) => one.start === null || one[end] === null)
        ? null
        : sum(links.map((one) => wholeMonths(one.start ?? '', one[end] ?? '')))
    for (const row of rows) {
      const links = chains.find((one) => faceOf(one).id === row['id']) ?? []
      expect([row['length_granted'], row['length_became']], `${row['id']}`).toEqual([
        lengthOf(links, 'grantedEnd'),
        lengthOf(links, 'end'),
      ])
    }
    const classes: readonly (readonly [string, (months: number | null) => boolean])[] = [
      ['under_12', (months) => months !== null && months < 12],
      ['from_12', (months) => months !== null && months >= 12 && months < 24],
      ['from_24', (months) => months !== null && months >= 24],
      ['unknown', (months) => months === null],
    ]
    const known = sum(chains.map(amountOf))
    for (const [figure, end] of [
      ['granted', 'grantedEnd'],
      ['became', 'end'],
    ] as const) {
      for (const [name, holds] of classes) {
        const here = chains.filter((links) => holds(lengthOf(links, end)))
        const money = sum(here.map(amountOf))
        expect((told.figures[figure] as Record<string, unknown>)[name]).toMatchObject({
          projects: here.length,
          amount: money,
          not_known: here.filter((links) => amountOf(links) === null).length,
          share: known === 0 ? null : Math.round((money / known) * 1e6) / 1e6,
        })
      }
    }
  })

  test('whom to ask', async () => {
    const told = await ask({ followups: true })
    const asked = chains.flatMap((links) => {
      const { id, end, answers, history } = faceOf(links)
      if (end === null || end > day) return []
      const since = answers.filter(({ on }) => on >= end)
      const known = since.filter(({ outcome }) => outcome !== 'unknown').at(-1)
      if (known?.outcome === 'ceased' || known?.outcome === 'new_project') return []
      const stopped = history.some(({ status }) => status === 'discontinued')
      if (stopped && since.length === 0) return []
      const last = since.at(-1)
      const due = last ? monthsOn(last.on, 18) : monthsOn(end, 12)
      // An answer that nobody knew does not make an older one young again, nor late sooner.
      const isOld = known !== undefined && known.on < monthsOn(day, -18)
      const isLate = due < day && (known === undefined || isOld)
      return [
        {
          id,
          due,
          turn: isLate ? (last ? 'stale' : 'never') : due <= monthsOn(day, 6) ? 'next' : 'later',
        },
      ]
    })
    for (const turn of ['never', 'stale', 'next', 'later']) {
      const here = asked.filter((one) => one.turn === turn)
      expect(ids(told, turn), turn).toEqual(here.map(({ id }) => id).sort())
    }
    const rows = rowsOf(told, 'followups')
    expect(rows.map((row) => [row['id'], row['due']]).sort()).toEqual(
      asked.map(({ id, due }) => [id, due]).sort(),
    )
    expect(told.figures['due']).toBe(asked.filter(({ turn }) => /never|stale/.test(turn)).length)
  })

  test('who seeks a party', async () => {
    const told = await ask({ seekingParties: true })
    const waiting = applications.filter(({ history, facts }) => {
      const said = new Set(history.map(({ status }) => status))
      const isLater = history.length === 0 && ((facts['history'] ?? []) as unknown[]).length > 0
      return !isLater && !/granted|declined|withdrawn|never/.test([...said].join(' '))
    })
    const lacking = waiting.filter((one) => {
      const parties = [...wholes(one)]
      const has = (start: string) => parties.some((party) => party.startsWith(start))
      return parties.length < 2 || !has('kommun-') || !has('region-')
    })
    expect(told.figures['waiting']).toBe(waiting.length)
    expect([...(told.figures['ids'] as string[])].sort()).toEqual(
      lacking.map(({ id }) => id).sort(),
    )
  })
})

describe('earlier applications like one', () => {
  const applications = applicationsOn(exampleArchive, '2026-11-22')
  const words = (title: unknown) =>
    new Set(
      String(title)
        .toLowerCase()
        .replace(/[åä]/g, 'a')
        .replace(/[öø]/g, 'o')
        .replace(/é/g, 'e')
        .split(/[^a-z0-9]+/),
    )
  let told: Answer
  beforeAll(async () => {
    told = built(await exampleOn('2026-11-22'), 'projects', { similar: 'nosk-2026-07' })
  })

  test('every topic, target group and party in common is said, and none else', () => {
    const asked = applications.find(({ id }) => id === 'nosk-2026-07') as Told
    const rows = rowsOf(told, 'similar')
    expect(rows.length).toBeGreaterThan(10)
    const list = (one: Told, key: string) => (one.facts[key] ?? []) as string[]
    for (const row of rows) {
      const chain = chainsIn(applications).find((links) => links.at(-1)?.id === row['id'])
      const links = chain ?? applications.filter(({ id }) => id === row['id'])
      const common = (key: string) =>
        list(asked, key).filter((one) => links.some((link) => list(link, key).includes(one)))
      expect(row['topics'], `${row['id']}`).toBe(common('topics').join(' '))
      expect(row['target_groups']).toBe(common('target_groups').join(' '))
      const parties = [...wholes(asked)].filter((one) =>
        links.some((link) => wholes(link).has(one)),
      )
      expect(String(row['party_ids']).split(' ').filter(Boolean).sort()).toEqual(parties.sort())
      for (const word of String(row['words']).split(' ').filter(Boolean)) {
        const [folded] = words(word)
        expect(links.some((link) => words(link.facts['title']).has(folded ?? '-'))).toBe(true)
      }
    }
  })

  test('they stand by likeness, and none came later', () => {
    const rows = rowsOf(told, 'similar')
    const scores = rows.map((row) => Number(row['score']))
    expect(scores).toEqual(scores.toSorted((a, b) => b - a))
    for (const row of rows) {
      const links = chainsIn(applications).find((one) => one.at(-1)?.id === row['id'])
      const first = links?.[0] ?? applications.find(({ id }) => id === row['id'])
      expect((first?.history[0]?.on ?? '9999') <= '2026-02-20', `${row['id']}`).toBe(true)
    }
    expect(rows.map((row) => row['id'])).not.toContain('nosk-2026-07')
  })
})
