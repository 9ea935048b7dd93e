import { describe, expect, test } from 'vitest'
import { widthOf } from '../src/render/layout/width.js'
import { reports } from '../src/reports/index.js'
import type { Query } from '../src/reports/report.js'
import { langs } from '../src/text.js'
import { samverkan } from './cli/run.js'
import { type Answer, exampleArchive, rowsOf } from './counted/answers.js'
import { built, exampleOn } from './counted/built.js'
import { applicationsOn, chainsIn, facts, monthsOn, sum, text, wholes } from './counted/projects.js'
import { shown } from './said-shown.js'

const day = '2026-11-22'
const ask = async (report: string, query: Query = {}) => built(await exampleOn(day), report, query)
const ofState = (told: Answer, state: string) => told.figures[state]

const scopes: readonly Query[] = [
  {},
  { forum: 'nosk-dst' },
  { forum: 'orebro-chefsgrupp' },
  { forum: 'rpo-psykisk-halsa-kommun' },
  { forum: 'gbg-nosam-centrum' },
]

test.each(scopes)('what lies open %j is what the report on each says', async (asked) => {
  const overview = await ask('overview', asked)
  const decisions = await ask('decisions', { ...asked, since: monthsOn(day, -12) })
  const assignments = await ask('assignments', asked)
  const questions = await ask('questions', asked)
  const referrals = await ask('referrals', asked)
  expect(overview.figures).toMatchObject({
    decisions: decisions.figures['decisions'],
    positions: decisions.figures['positions'],
    assignments_left: assignments.figures['left'],
    assignments_overdue: assignments.figures['overdue'],
    questions_waiting: questions.figures['waiting'],
    questions_late: questions.figures['late'],
    referrals_waiting: referrals.figures['waiting'],
    referrals_late: referrals.figures['late'],
  })
})

const funds: readonly Query[] = [
  {},
  { fund: 'nosk-2022' },
  { fund: 'nosk-2021' },
  { fund: '_none' },
]

test.each(funds)('money and projects %j are what the reports on them say', async (asked) => {
  const overview = await ask('overview', asked)
  const survived = await ask('projects', { ...asked, survived: true })
  const ongoing = await ask('projects', { ...asked, ongoing: true })
  const followups = await ask('projects', { ...asked, followups: true })
  for (const state of [
    'alive',
    'ceased',
    'unknown',
    'undecided',
    'share',
    'share_low',
    'coverage',
  ]) {
    expect(ofState(overview, state), state).toBe(ofState(survived, state))
  }
  expect(overview.figures).toMatchObject({
    ongoing: ongoing.figures['ongoing'],
    amount_ongoing: ongoing.figures['amount_ongoing'],
    reports_overdue: ongoing.figures['overdue'],
    followups_due: followups.figures['due'],
  })
  if (asked['fund'] === '_none') return
  const money = await ask('funds', asked)
  for (const name of ['budget', 'applied', 'granted', 'paid', 'left', 'applications']) {
    expect(overview.figures[name], name).toBe(money.figures[name])
  }
})

test.each([
  {},
  { forum: 'nosk-dst' },
  { forum: 'nb-lansstyrgrupp' },
])('agreements %j are what the report on them says', async (asked: Query) => {
  const overview = await ask('overview', asked)
  const { figures } = await ask('agreements', asked)
  const states = figures['by_state'] as Record<string, number>
  expect(overview.figures['agreements_in_force']).toBe(
    (states['in_force'] ?? 0) + (states['to_review'] ?? 0),
  )
  const ahead = await ask('agreements', { ...asked, expiring: '12m' })
  const lapses = ['ending', 'to_review', 'to_follow_up', 'notice']
  expect(overview.figures['agreements_lapsing']).toBe(
    sum(lapses.map((name) => Number(ahead.figures[name]))),
  )
})

test('forums are what the report on the structure says', async () => {
  for (const asked of [{}, { area: '25' }, { area: 'Kristianstad' }]) {
    const overview = await ask('overview', asked)
    const structure = await ask('structure', asked)
    expect(overview.figures['forums']).toBe(structure.figures['forums'])
  }
})

describe('a place, counted in another way', () => {
  const forums = facts(exampleArchive, 'forums').filter((one) => one['type'] === 'forum')
  const agreements = facts(exampleArchive, 'agreements')
  const chains = chainsIn(applicationsOn(exampleArchive, day))

  test('a county has its forums, agreements and projects', async () => {
    const told = await ask('overview', { area: '25' })
    const here = forums.filter((one) => {
      const ended = one['ended_on'] ? text(one['ended_on']) : null
      return String(one['id']).startsWith('nb-') && (ended === null || ended >= day)
    })
    expect(told.figures['forums']).toBe(here.length)
    expect(sum(rowsOf(told, 'forums').map((row) => Number(row['forums'])))).toBe(here.length)
    const own = agreements.filter((one) => String(one['id']).startsWith('nb-'))
    expect(told.figures['agreements_in_force']).toBe(
      own.filter((one) => text(one['valid_from']) <= day).length,
    )
    const projects = chains.filter((links) =>
      [...wholes(links.at(-1) as never)].some((id) => /^(?:kommun-25|region-25)/.test(id)),
    )
    expect(told.figures['projects']).toBe(projects.length)
  })

  test.each([
    ['Kristianstad', 'kommun-1290'],
    ['kommun-1293', 'kommun-1293'],
    ['1272', 'kommun-1272'],
  ])('%s has the projects it is a party of', async (asked, id) => {
    const told = await ask('overview', { area: asked })
    const projects = chains.filter((links) => wholes(links.at(-1) as never).has(id))
    const granted = rowsOf(told, 'projects').filter((row) => row['granted_on'] !== null)
    const withdrawn = granted.filter((row) => row['state'] === 'withdrawn').length
    expect(granted.length - withdrawn).toBe(projects.length)
    const money = projects.map((links) =>
      links.some(({ amount }) => amount === null) ? 0 : sum(links.map(({ amount }) => amount)),
    )
    expect(told.figures['amount_granted']).toBe(sum(money))
  })

  test.each([
    'nb-lansdelar/ostra',
    'ostra',
    'Norrbottens län',
    'region-25',
    'Haparanda',
  ])('%s is a place', async (asked) => {
    const told = await ask('overview', { area: asked })
    expect(Number(told.figures['forums'])).toBeGreaterThan(0)
  })
})

test('every section names a command that answers', async () => {
  const archive = await exampleOn(day)
  const named = scopesOfAll.flatMap((query) => {
    const page = JSON.stringify(reportOn('overview').build(archive, query).blocks)
    return [...page.matchAll(/"en":"(?:More: )?samverkan ([^"]+)"/g)].map(([, words = '']) => words)
  })
  expect(named.length).toBeGreaterThan(20)
  for (const command of new Set(named)) {
    const [verb, what = '', ...flags] = command.split(' ')
    if (verb !== 'report') continue
    const query: Record<string, string | boolean> = {}
    for (const [at, flag] of flags.entries()) {
      const next = flags[at + 1]
      if (!flag.startsWith('--')) continue
      const name = flag.slice(2).replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())
      query[name] = next === undefined || next.startsWith('--') ? true : next
    }
    expect(() => reportOn(what).build(archive, query), command).not.toThrow()
  }
  for (const command of new Set(named.filter((one) => !one.startsWith('report ')))) {
    const ran = await samverkan([...command.split(' '), '--as-of', day], { cwd: exampleArchive })
    expect([ran.code, ran.stderr], command).toEqual([0, ''])
  }
})

const scopesOfAll: readonly Query[] = [...scopes, { fund: 'nosk-2022' }, { area: '25' }]
const reportOn = (name: string) => {
  const found = reports.find((one) => one.name === name)
  if (!found) throw new Error(`no report ${name}`)
  return found
}

test.each([
  [['--forum', 'nosk-dts'], 'nosk-dst'],
  [['--fund', 'nosk-2002'], 'nosk-2022'],
  [['--area', 'Kristianstda'], 'Kristianstad'],
  [['--area', '99'], 'Ingen plats heter'],
  [['--forum', 'nosk-dst', '--fund', 'nosk-2022'], 'går inte ihop'],
  [['--fund', 'nosk-2022', '--area', '25'], 'går inte ihop'],
])('%j is a wrong call', async (flags, says) => {
  const ran = await samverkan(['rapport', 'översikt', ...flags], { cwd: exampleArchive })
  expect([ran.code, ran.stdout]).toEqual([2, ''])
  expect(ran.stderr).toContain(says)
})

test('before anything was granted, and long after, it is still a page', async () => {
  for (const asOf of ['2017-01-01', '2040-01-01']) {
    const archive = await exampleOn(asOf)
    for (const query of [{}, { forum: 'nosk-dst' }, { fund: 'nosk-2022' }, { area: '12' }]) {
      const told = built(archive, 'overview', query)
      expect(told.figures['ongoing']).toBe(0)
    }
  }
})

describe.each(langs)('the page in %s', (lang) => {
  test.each<readonly [string, Query]>([
    ['overview', {}],
    ['overview-forum', { forum: 'nosk-dst' }],
    ['overview-fund', { fund: 'nosk-2022' }],
    ['overview-area', { area: '25' }],
  ])('%s', async (name, query) => {
    const page = shown(reportOn('overview').build(await exampleOn(day), query), 'text', lang)
    expect(page.split('\n').filter((row) => widthOf(row) > 80)).toEqual([])
    await expect(page).toMatchFileSnapshot(`golden/${name}.${lang}.txt`)
  })
})
