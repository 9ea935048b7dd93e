import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { CORE_SCHEMA, load } from 'js-yaml'
import { expect, test } from 'vitest'
import { samverkan } from './cli/run.js'

// What the example archive says of agreements, plans and what is missing, asked through the built
// program, beside a count made here straight from the YAML, without anything of `src`.

const root = fileURLToPath(new URL('../archive', import.meta.url))
const day = '2026-11-22'

// biome-ignore lint/suspicious/noExplicitAny: whatever stands in the files
type Facts = Record<string, any>

interface File {
  readonly path: string
  readonly facts: Facts
  readonly body: string
}

const files: readonly File[] = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.md') && !path.endsWith('README.md'))
  .map((path) => {
    const [, head = '', ...body] = readFileSync(join(root, path), 'utf8').split(/^---$/m)
    return { path, facts: load(head, { schema: CORE_SCHEMA }) as Facts, body: body.join('---') }
  })

const ofType = (type: string) => files.filter(({ facts }) => facts['type'] === type)
const agreements = ofType('agreement')

/** So many months later, by the calendar of JavaScript; the example has no days after the 28th. */
function months(date: string, count: number): string {
  const at = new Date(`${date}T12:00:00Z`)
  at.setUTCMonth(at.getUTCMonth() + count)
  return at.toISOString().slice(0, 10)
}

async function asked(...words: readonly string[]) {
  const { stdout, code } = await samverkan(
    ['report', ...words, '--as-of', day, '--format', 'json', '--lang', 'en'],
    { cwd: root },
  )
  expect(code).toBe(0)
  return JSON.parse(stdout) as {
    figures: Facts
    tables: { name: string; rows: Facts[] }[]
  }
}

const rowsOf = (answer: { tables: { name: string; rows: Facts[] }[] }, name: string): Facts[] =>
  answer.tables.find((table) => table.name === name)?.rows ?? []

/** Adopted and valid on the day, and not replaced by another that is. */
function holds({ facts }: File): boolean {
  const began = ({ facts: one }: File) =>
    one['adopted'] && one['adopted'].on <= day && one['valid_from'] <= day
  if (!began({ facts } as File)) return false
  if (typeof facts['valid_to'] === 'string' && facts['valid_to'] < day) return false
  return !agreements.some((one) => began(one) && one.facts['replaces']?.includes(facts['id']))
}

test('agreements: how many hold, and how far the parties have come', async () => {
  const answer = await asked('agreements')
  const { by_state: states } = answer.figures
  const inForce = agreements.filter(holds)
  expect(inForce.length).toBeGreaterThan(8)
  expect(states['in_force'] + states['to_review']).toBe(inForce.length)
  expect(answer.figures['agreements']).toBe(agreements.length)
  expect(states['draft'] + states['consultation']).toBe(
    agreements.filter(({ facts }) => !facts['adopted']).length,
  )
  const parties = agreements.flatMap(({ facts }) => facts['parties'] ?? [])
  const rows = rowsOf(answer, 'parties').filter(({ party }) => party !== null)
  expect(rows.length).toBe(parties.length)
  for (const step of ['received', 'decided', 'implemented']) {
    const done = parties.filter((party: Facts) => party[`${step}_on`] <= day).length
    expect(rows.filter((row) => row[step] !== null).length, step).toBe(done)
  }
})

test('agreements: what lapses within six months and within a week', async () => {
  const until = months(day, 6)
  const expected: string[] = []
  for (const one of agreements.filter(holds)) {
    const { id, valid_to: end, review_by: review, notice_months: notice } = one.facts
    if (typeof end === 'string' && end <= until) expected.push(`${end} ${id} ends`)
    if (typeof end === 'string' && notice && months(end, -notice) >= day) {
      if (months(end, -notice) <= until) expected.push(`${months(end, -notice)} ${id} notice`)
    }
    if (review && review <= until) expected.push(`${review} ${id} review`)
    const { every_months: every, last, paused } = one.facts['follow_up'] ?? {}
    if (!every || paused) continue
    const due = months(last ?? one.facts['valid_from'], every)
    if (due <= until) expected.push(`${due} ${id} follow_up`)
  }
  const rows = rowsOf(await asked('agreements', '--expiring', '6m'), 'lapses')
  expect(rows.map(({ on, id, what }) => `${on} ${id} ${what}`).sort()).toEqual(expected.sort())
  expect(expected.length).toBeGreaterThan(4)
  const soon = rowsOf(await asked('agreements', '--expiring', '7d'), 'lapses')
  expect(soon.map(({ on }) => on).filter((on) => on > '2026-11-29')).toEqual([])
})

test('agreements: those that are paused', async () => {
  const answer = await asked('agreements', '--paused')
  const paused = agreements.filter((one) => holds(one) && one.facts['follow_up']?.paused)
  expect(rowsOf(answer, 'agreements').map(({ id }) => id)).toEqual(
    paused.map(({ facts }) => facts['id']),
  )
  expect(answer.figures['paused']).toBe(paused.length)
})

test('plans: activities, owners, indicators and what has moved', async () => {
  const plans = ofType('plan').filter(({ facts }) => String(facts['period'].start) < '2027')
  const activities = plans.flatMap(({ facts }) => facts['activities'] ?? [])
  const { figures } = await asked('plans', '--year', '2026', '--since', '2026-09-01')
  expect(figures['plans']).toBe(plans.length)
  expect(figures['activities']).toBe(activities.length)
  for (const state of ['not_started', 'ongoing', 'done', 'cancelled']) {
    const count = activities.filter((one: Facts) => (one['state'] ?? 'not_started') === state)
    expect(figures['by_state'][state], state).toBe(count.length)
  }
  const left = activities.filter(({ state }: Facts) => state !== 'cancelled')
  expect(figures['without_owner']).toBe(left.filter((one: Facts) => !one['responsible']).length)
  expect(figures['without_indicator']).toBe(left.filter((one: Facts) => !one['indicator']).length)
  const moved = activities.filter(
    ({ state_on: on = '', indicator }: Facts) => on > '2026-09-01' || indicator?.on > '2026-09-01',
  )
  expect(figures['moved']).toBe(moved.length)
  expect(moved.length).toBeGreaterThan(3)
})

test('missing: texts, plans, follow-ups, final reports and silent forums', async () => {
  const rows = rowsOf(await asked('missing'), 'missing')
  const places = (kind: string) =>
    rows
      .filter((row) => row['kind'] === kind)
      .map(({ place }) => place as string)
      .sort()

  const isEmpty = ({ body }: File) =>
    body
      .replace(/<!--[\s\S]*?-->/g, '')
      .split('\n')
      .every((row) => row.trim() === '' || row.startsWith('#'))
  const idsOf = (some: readonly File[]) => some.map(({ facts }) => facts['id'] as string).sort()
  expect(places('text')).toEqual(idsOf(agreements.filter((one) => holds(one) && isEmpty(one))))

  const yearly = ofType('forum').filter(({ facts }) => facts['yearly_plan'] === true)
  const lacking = yearly.filter(
    ({ path }) => !existsSync(join(root, path.replace('forum.md', 'plans/2026.md'))),
  )
  expect(lacking.length).toBeGreaterThan(0)
  expect(places('plan')).toEqual(idsOf(lacking))

  const reports = ofType('application').filter(({ facts: { final_report_due: due, history } }) => {
    const has = (status: string) => history?.some((one: Facts) => one['status'] === status)
    const stopped = has('withdrawn') || has('never_started')
    return due < day && has('granted') && !stopped && !has('final_report')
  })
  expect(places('final_report')).toEqual(idsOf(reports))

  const held = ofType('minutes').filter(
    ({ facts }) => facts['date'] <= day && facts['status'] !== 'planned' && !facts['cancelled'],
  )
  const active = ofType('forum').filter(({ facts }) => {
    const ended = facts['ended_on'] && facts['ended_on'] < day
    const rests = facts['dormant']?.some(({ from, to }: Facts) => from <= day && (to ?? '9') >= day)
    return !facts['external'] && !ended && !rests && String(facts['started_on']) <= months(day, -12)
  })
  const last = (id: string) =>
    held
      .filter(({ facts }) => facts['forum'] === id || facts['joint_with']?.includes(id))
      .map(({ facts }) => (facts['end_date'] ?? facts['date']) as string)
      .sort()
      .at(-1)
  const forums = (kind: string) =>
    rows
      .filter((row) => row['kind'] === kind)
      .map(({ forum }) => forum as string)
      .sort()
  const never = active.filter(({ facts }) => last(facts['id']) === undefined)
  const silent = active.filter(({ facts }) => (last(facts['id']) ?? '9') < months(day, -12))
  expect(forums('never')).toEqual(idsOf(never))
  expect(forums('silent')).toEqual(idsOf(silent))
})

test('missing: meetings that minutes said would be held', async () => {
  const rows = rowsOf(await asked('missing', '--kind', 'minutes'), 'missing')
  const dates = /^- (?:\*\*)?(2023-\d\d-\d\d)/gm
  const said = files.find(({ facts }) => facts['id'] === 'orebro-chefsgrupp-2022-10-13')
  const held = ofType('minutes')
    .filter(({ facts }) => facts['forum'] === 'orebro-chefsgrupp')
    .map(({ facts }) => facts['date'])
  const expected = [...(said?.body ?? '').matchAll(dates)]
    .map(([, on = '']) => on)
    .filter((on) => !held.includes(on))
  expect(expected.length).toBeGreaterThan(3)
  expect(rows.filter(({ forum }) => forum === 'orebro-chefsgrupp').map(({ due }) => due)).toEqual(
    expected,
  )
})

test('retention: every document once, and who holds it', async () => {
  const answer = await asked('retention')
  expect(answer.figures['documents']).toBe(files.length)
  const rows = rowsOf(answer, 'records')
  expect(new Set(rows.map(({ path }) => path)).size).toBe(files.length)
  const declined = ofType('application').filter(({ facts }) => {
    const has = (status: string) => facts['history']?.some((one: Facts) => one['status'] === status)
    return (has('declined') || has('withdrawn')) && !has('granted')
  })
  expect(answer.figures['by_class']['refused_application']).toBe(declined.length)
  const named = files.filter(({ facts }) => facts['record_holder'] !== undefined)
  for (const { facts } of named) {
    expect(rows.find(({ id }) => id === facts['id'])?.['holder']).toBe(facts['record_holder'])
  }
})
