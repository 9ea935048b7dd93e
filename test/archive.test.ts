import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { CORE_SCHEMA, load } from 'js-yaml'
import { beforeAll, expect, test } from 'vitest'
import { samverkan } from './cli/run.js'

// The example archive, asked through the built program, beside a count made here in another way:
// straight from the YAML, with Date arithmetic and without anything of `src`.

const root = fileURLToPath(new URL('../archive', import.meta.url))
const day = '2026-11-22'

interface Application {
  readonly id: string
  readonly fund: string | null
  readonly applicant?: string
  readonly parties?: readonly { readonly party: string }[]
  readonly continues?: string
  readonly period?: { readonly end?: string | null }
  readonly history?: readonly { on: string; status: string; end?: string; amount?: number | null }[]
  readonly follow_ups?: readonly { on: string; outcome: string; ceased_on?: string }[]
}

const documents = (type: string): Record<string, unknown>[] =>
  readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md') && !file.endsWith('README.md'))
    .map((file) => readFileSync(join(root, file), 'utf8').split(/^---$/m)[1] ?? '')
    .map((head) => load(head, { schema: CORE_SCHEMA }) as Record<string, unknown>)
    .filter((data) => data['type'] === type)

const applications = documents('application') as unknown as Application[]
const has = ({ history = [] }: Application, ...statuses: string[]) =>
  history.some(({ status }) => statuses.includes(status))
const granted = (one: Application) => has(one, 'granted')
const stopped = (one: Application) => has(one, 'withdrawn', 'never_started')
const time = (date: string) => new Date(`${date}T12:00:00Z`)
const later = (date: string, months: number) => {
  const moved = time(date)
  moved.setUTCMonth(moved.getUTCMonth() + months)
  return moved
}

/** The last application of each chain of granted ones, with the whole chain. */
function projects(): { last: Application; links: Application[] }[] {
  const next = new Map(applications.filter(granted).map((one) => [one.continues, one]))
  return applications
    .filter((one) => granted(one) && !applications.some(({ id }) => id === one.continues))
    .map((first) => {
      const links = [first]
      for (let at = next.get(first.id); at; at = next.get(at.id)) links.push(at)
      return { last: links.findLast((one) => !stopped(one)) ?? first, links }
    })
}

function endOf({ period, history = [] }: Application): string | undefined {
  const planned = history.findLast(({ status }) => status === 'extended')?.end ?? period?.end
  const broken = history.find(({ status }) => status === 'discontinued')?.on
  return [planned, broken].filter((date) => typeof date === 'string').sort()[0]
}

function stateOf(one: Application): string {
  if (stopped(one)) return 'withdrawn'
  const end = endOf(one)
  if (!end) return 'unknown'
  if (time(end) > time(day)) return 'ongoing'
  const answers = (one.follow_ups ?? []).filter(({ on }) => on <= day)
  const known = answers.findLast(({ outcome }) => outcome !== 'unknown')
  if (known?.outcome === 'ceased' || known?.outcome === 'new_project') return known.outcome
  if (known) return later(known.on, 18) >= time(day) ? 'alive' : 'unknown'
  if (has(one, 'discontinued')) return 'ceased'
  if (answers.length === 0 && later(end, 12) > time(day)) return 'pending'
  return 'unknown'
}

let answer: {
  documents: number
  figures: Record<string, number>
  tables: { name: string; rows: Record<string, unknown>[] }[]
}

beforeAll(async () => {
  const words = ['report', 'projects', '--survived', '--as-of', day, '--format', 'json']
  const { stdout, code } = await samverkan(words, { cwd: root })
  expect(code).toBe(0)
  answer = JSON.parse(stdout)
})

test('the archive holds what it promises', () => {
  expect(applications.length).toBeGreaterThanOrEqual(25)
  expect(new Set(applications.map(({ fund }) => fund)).size).toBeGreaterThan(5)
  expect(documents('minutes').length).toBeGreaterThanOrEqual(12)
  expect(documents('plan').length).toBeGreaterThanOrEqual(4)
})

test('it validates with no errors, and every warning is listed in its README', async () => {
  const { stdout, code } = await samverkan(['validate', '--format', 'json'], { cwd: root })
  const { summary, diagnostics } = JSON.parse(stdout)
  expect(code).toBe(0)
  expect(summary.errors).toBe(0)
  const readme = readFileSync(join(root, 'README.md'), 'utf8')
  const listed = [...readme.matchAll(/^\| `([^`]+)` +\| `([^`]+)` +\|/gm)].map(
    ([, id, rule]) => `${id} ${rule}`,
  )
  const told = (diagnostics as { path: string; rule: string }[]).map(({ path, rule }) => {
    const [, forum, date] = /^forums\/([^/]+)\/(?:forum|minutes\/(.+))\.md$/.exec(path) ?? []
    const id = [forum ?? path.split('/').at(-1)?.replace('.md', ''), date].filter(Boolean).join('-')
    return `${id} ${rule}`
  })
  expect([...new Set(told)].sort()).toEqual(listed.sort())
})

test('every state of a project occurs, as often as another count says', () => {
  const counts: Record<string, number> = {}
  for (const { last } of projects()) counts[stateOf(last)] = (counts[stateOf(last)] ?? 0) + 1
  const { figures } = answer
  for (const state of [
    'alive',
    'ceased',
    'new_project',
    'unknown',
    'pending',
    'ongoing',
    'withdrawn',
  ]) {
    expect(counts[state], state).toBeGreaterThan(0)
    expect(figures[state], state).toBe(counts[state])
  }
  const ungranted = applications.filter((one) => !granted(one))
  const declined = ungranted.filter((one) => has(one, 'declined')).length
  const drafts = ungranted.filter(({ history = [] }) => history.length === 0).length
  const before = ungranted.filter((one) => stopped(one)).length
  expect(figures).toMatchObject({ declined, absent: drafts, withdrawn_before_decision: before })
  expect(figures['undecided']).toBe(ungranted.length - declined - drafts - before)
})

test('the shares follow from the counts, by the textbook formulas', () => {
  const { alive: k, ceased, new_project, unknown: u, share, share_low, share_high } = answer.figures
  const n = Number(k) + Number(ceased) + Number(new_project)
  expect(share).toBeCloseTo(Number(k) / n, 6)
  // Wilson's limits are where the distance to k/n is 1.96 standard errors of the limit itself.
  for (const limit of [Number(share_low), Number(share_high)]) {
    const distance = Math.abs(Number(k) / n - limit) / Math.sqrt((limit * (1 - limit)) / n)
    expect(distance).toBeCloseTo(1.959964, 4)
  }
  expect(answer.figures['worst']).toBeCloseTo(Number(k) / (n + Number(u)), 6)
  expect(answer.figures['best']).toBeCloseTo((Number(k) + Number(u)) / (n + Number(u)), 6)
  expect(answer.figures['coverage']).toBeCloseTo(n / (n + Number(u)), 6)
})

test('every number can be traced to applications', () => {
  const rows = answer.tables.find(({ name }) => name === 'projects')?.rows ?? []
  for (const { last, links } of projects()) {
    const row = rows.find(({ id }) => id === last.id)
    expect(row, last.id).toMatchObject({ state: stateOf(last) })
    const paid = links.filter((one) => !stopped(one))
    const amounts = (paid.length > 0 ? paid : links).flatMap(({ history = [] }) =>
      history.filter(({ status }) => status === 'granted').map(({ amount }) => amount ?? null),
    )
    const sum = amounts.includes(null) ? null : amounts.reduce((a, b) => Number(a) + Number(b), 0)
    expect(row?.['amount'], last.id).toBe(sum)
  }
  expect(rows.length).toBe(projects().length + applications.filter((one) => !granted(one)).length)
})
