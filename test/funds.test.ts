import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { load } from 'js-yaml'
import { beforeAll, describe, expect, test } from 'vitest'
import { readArchive } from '../src/archive/archive.js'
import { accountsAt } from '../src/archive/funds/accounts.js'
import { allocationOf } from '../src/archive/funds/allocation.js'
import { memorySource } from '../src/source/memory.js'
import { samverkan } from './cli/run.js'
import { tempdir, writeLiterals } from './gitdir.js'

const root = fileURLToPath(new URL('../archive', import.meta.url))

interface Facts {
  readonly [key: string]: unknown
}

/** The front matter of every file in a folder, read here and nowhere else. */
const facts = (folder: string): Facts[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md') && !/readme/i.test(file))
    .map(
      (file) => load(readFileSync(join(root, folder, file), 'utf8').split('---')[1] ?? '') as Facts,
    )

const answer = async (...words: string[]) => {
  const asked = ['report', 'funds', '--as-of', '2026-11-22', '--format', 'json', ...words]
  const { stdout, code, stderr } = await samverkan(asked, { cwd: root })
  expect([code, stderr]).toEqual([0, ''])
  return JSON.parse(stdout)
}

const day = (value: unknown): string =>
  value instanceof Date ? value.toISOString().slice(0, 10) : String(value)
type Entry = { on: unknown; status: string; amount?: number | null }
const historyOf = (one: Facts): Entry[] =>
  ((one['history'] ?? []) as Entry[]).filter(({ on }) => day(on) <= '2026-11-22')
const stands = (one: Facts): boolean => {
  const said = historyOf(one).map(({ status }) => status)
  return said.includes('granted') && !said.some((s) => /declined|withdrawn|never_started/.test(s))
}
const given = (one: Facts): number | null =>
  historyOf(one).reduce<number | null>((sum, { status, amount }) => {
    if (status !== 'granted' && (status !== 'extended' || amount === undefined)) return sum
    return sum === null || typeof amount !== 'number' ? null : sum + amount
  }, 0)

describe('the example archive, counted here in another way', () => {
  const funds = facts('funds')
  const applications = facts('applications').filter(
    (one) => typeof one['fund'] === 'string' && historyOf(one).length > 0,
  )
  const sum = (values: readonly unknown[]) =>
    values.reduce<number>((all, value) => all + (typeof value === 'number' ? value : 0), 0)
  let told: Awaited<ReturnType<typeof answer>>
  beforeAll(async () => {
    told = await answer()
  })

  test('sums', () => {
    const granted = applications.filter(stands)
    const reported = granted.filter((one) =>
      historyOf(one).some(({ status }) => status === 'final_report'),
    )
    const lines = (kind: string) =>
      sum(
        funds.flatMap((fund) =>
          ((fund['lines'] ?? []) as { kind: string; amount: number }[])
            .filter((line) => line.kind === kind)
            .map(({ amount }) => amount),
        ),
      )
    const decided = funds.filter((fund) => fund['decided_on'] !== undefined)
    expect(told.figures).toMatchObject({
      funds: funds.length,
      applications: applications.length,
      grants: granted.length,
      budget: sum(decided.map((fund) => fund['budget'])),
      budget_forecast: sum(funds.filter((fund) => !decided.includes(fund)).map((f) => f['budget'])),
      applied: sum(applications.map((one) => one['amount_applied'])),
      granted: sum(granted.map(given)),
      paid: sum(granted.map((one) => one['amount_paid'])),
      used: sum(reported.map((one) => one['amount_used'])),
      returned: sum(reported.map((one) => one['amount_returned'])),
      posts: lines('post'),
      administration: lines('administration'),
    })
    expect(told.figures.left).toBe(
      told.figures.budget - told.figures.granted - told.figures.posts - told.figures.administration,
    )
    expect(told.figures.not_known.granted).toBe(granted.filter((one) => given(one) === null).length)
  })

  test('one party or several', () => {
    const whole = (party: string) => /^(?:kommun-\d{4}|region-\d\d)/.exec(party)?.[0] ?? party
    const single = applications.filter(stands).filter((one) => {
      const parties = ((one['parties'] ?? []) as { party: string }[]).map(({ party }) => party)
      return new Set([String(one['applicant']), ...parties].map(whole)).size === 1
    })
    expect(told.figures.single_grants).toBe(single.length)
    expect(told.figures.granted_single).toBe(sum(single.map(given)))
  })

  test('the money of the parties is the money of the funds', () => {
    const [parties] = told.tables.filter(({ name }: { name: string }) => name === 'parties')
    const add = (key: string) => sum(parties.rows.map((row: Facts) => row[key]))
    expect(add('granted')).toBe(told.figures.granted)
    expect(add('applied')).toBe(told.figures.applied)
    expect(add('applications')).toBe(told.figures.applications)
  })

  test('every statement adds up to the krona', async () => {
    const { tables } = await answer('--statement')
    const statements = tables.filter(({ name }: { name: string }) => name.startsWith('statement_'))
    expect(statements).toHaveLength(funds.length)
    for (const { rows, total } of statements) {
      expect(sum(rows.map((row: Facts) => row['amount'])), total.fund).toBe(total.amount)
    }
  })
})

const file = (facts: object) => `---\n${JSON.stringify(facts)}\n---\n`
const oneClaim = async (more: object, statuses: readonly object[]) => {
  const files = {
    'samverkan.yaml': 'format: 1\nname: Prov\nlanguage: sv\n',
    'funds/f-1.md': file({ type: 'fund', id: 'f-1', name: 'F', year: 2024, budget: 1_000_000 }),
    'applications/f-1/f-1-01.md': file({
      type: 'application',
      id: 'f-1-01',
      title: 'P',
      fund: 'f-1',
      applicant: 'kommun-1880',
      history: [{ on: '2024-01-01', status: 'received' }, ...statuses],
      ...more,
    }),
  }
  const archive = await readArchive(memorySource(files), '2026-11-22')
  return accountsAt(archive, '2026-11-22')[0]?.claims[0]
}

const granted = (amount: number | null) => ({ on: '2024-02-01', status: 'granted', amount })
const report = { on: '2025-02-01', status: 'final_report' }

test('whatever is paid, used and returned, every granted krona is somewhere', async () => {
  const amount = fc.option(fc.nat({ max: 2_000_000 }), { nil: null })
  await fc.assert(
    fc.asyncProperty(
      fc.nat({ max: 1_000_000 }),
      fc.record(
        { amount_paid: amount, amount_used: amount, amount_returned: amount },
        { requiredKeys: [] },
      ),
      fc.boolean(),
      async (amount, more, reported) => {
        const claim = await oneClaim(more, [granted(amount), ...(reported ? [report] : [])])
        if (!claim) throw new Error('no claim')
        const parts = Object.values(allocationOf(claim))
        expect(parts.reduce((all, part) => all + part, 0)).toBe(amount)
      },
    ),
    { numRuns: 150 },
  )
})

test.each([
  [{ amount_paid: 90, amount_used: 60, amount_returned: 20 }, [granted(100), report], 10],
  [{ amount_paid: 100, amount_used: 90, amount_returned: 20 }, [granted(100), report], -10],
  [{ amount_paid: 120 }, [granted(100)], -20],
  [{ amount_paid: 100, amount_used: 80, amount_returned: 20 }, [granted(100), report], 0],
  [{ amount_paid: 60, amount_used: 60, amount_returned: 0 }, [granted(100), report], 0],
  [{ amount_paid: null }, [granted(100), report], 0],
])('%j after %j leaves %i unexplained', async (more, statuses, unexplained) => {
  const claim = await oneClaim(more, statuses)
  expect(claim && allocationOf(claim).unexplained).toBe(unexplained)
})

test('unknown is not zero, and what was never granted has no kronor', async () => {
  const unknown = await oneClaim({ amount_applied: null }, [granted(null)])
  expect([unknown?.applied, unknown?.granted]).toEqual([
    { known: 0, unknown: 1 },
    { known: 0, unknown: 1 },
  ])
  const withdrawn = await oneClaim({ amount_paid: 5 }, [
    granted(100),
    { on: '2024-03-01', status: 'withdrawn' },
  ])
  expect([withdrawn?.isGranted, withdrawn?.granted.known, withdrawn?.paid.known]).toEqual([
    false,
    0,
    0,
  ])
})

describe('what nobody knows is said, and never shown as nothing', () => {
  const told = async (fund: object, more: object, statuses: readonly object[], words = ['']) => {
    const archive = tempdir()
    writeLiterals(archive, {
      'samverkan.yaml': 'format: 1\nname: Prov\nlanguage: sv\n',
      'funds/f.md': file({ type: 'fund', id: 'f', name: 'Medel', year: 2024, ...fund }),
      'applications/f/a.md': file({
        ...{ type: 'application', id: 'a', title: 'Lots', fund: 'f', applicant: 'kommun-1290' },
        ...{ parties: [{ party: 'kommun-1290' }, { party: 'region-12' }] },
        period: { start: '2024-03-01', end: '2025-03-01' },
        ...{ history: [{ on: '2024-01-10', status: 'received' }, ...statuses], ...more },
      }),
    })
    const ran = await samverkan(['rapport', ...words], { cwd: archive })
    expect([ran.code, ran.stderr]).toEqual([0, ''])
    return ran.stdout.replaceAll('\u00A0', ' ')
  }
  const decided = { budget: 1000, decided_on: '2023-12-01' }

  test('a grant, with what is left', async () => {
    const text = await told(decided, { amount_applied: 100 }, [granted(null)], ['medel'])
    expect(text).toMatch(/Medel +1 000 +100 +okänt +0 +\*1 000\n {2}\* Minst ett belopp är okänt/)
    expect(text).toContain('1 okänt belopp beviljade')
    expect(text).toContain('högst 1 000 kr inte beviljade')
    expect(text).toMatch(/Flera parter +1 +okänt/)
    expect(text).not.toMatch(/0 kr \+/)
  })

  test('a budget', async () => {
    const fund = { ...decided, budget: null }
    const text = await told(fund, { amount_applied: 100 }, [granted(100)], ['medel'])
    expect(text).toMatch(/Medel +okänt +100 +100 +0 +okänt/)
    expect(text).toContain('Hur stora medlen är vet arkivet inte.')
  })

  test('a payment that is said to be unknown, also before the final report', async () => {
    const more = { amount_applied: 100, amount_paid: null }
    expect(await told(decided, more, [granted(100)], ['medel'])).toMatch(
      /Medel +100 +okänt +0 +0\n/,
    )
  })

  test('an overview of the fund', async () => {
    const words = ['översikt', '--fund', 'f']
    const text = await told(decided, { amount_applied: 100 }, [granted(null)], words)
    expect(text).toMatch(/Beviljat +1 okänt belopp \(1 beviljad\)/)
    expect(text).toMatch(/Kvar att bevilja +högst 1 000 kr/)
    expect(text).not.toMatch(/(?:Okänt|Pågår) +1 +0\n/)
  })

  test('nothing decided yet', async () => {
    const text = await told({ budget: 1000 }, { amount_applied: 100 }, [], ['medel'])
    expect(text).toContain('Inga medel är beslutade än.')
    expect(text).not.toContain('Av 0 kr')
  })
})

test.each([
  [['--fund', 'finns-inte'], 'finns-inte'],
  [['--year', 'förra'], 'inget årtal'],
  [['--statement', '--single-party'], 'går inte ihop'],
])('%j is a wrong call', async (words, says) => {
  const ran = await samverkan(['rapport', 'medel', ...words], { cwd: root })
  expect([ran.code, ran.stdout]).toEqual([2, ''])
  expect(ran.stderr).toContain(says)
})

test('a hundred funds are told one by one, and one that nobody applied to says so', async () => {
  const numbers = Array.from({ length: 100 }, (_, at) => String(at + 1).padStart(3, '0'))
  const dir = tempdir()
  writeLiterals(dir, {
    'samverkan.yaml': 'format: 1\nname: Prov\nlanguage: sv\n',
    ...Object.fromEntries(
      numbers.map((n) => [
        `funds/m-${n}.md`,
        file({
          ...{ type: 'fund', id: `m-${n}`, name: `Medel ${n}`, year: 2024 },
          ...{ budget: 1000, decided_on: '2023-12-01' },
        }),
      ]),
    ),
  })
  const all = await samverkan(['rapport', 'medel'], { cwd: dir })
  const text = all.stdout.replaceAll('\u00A0', ' ')
  for (const n of numbers) expect(text).toMatch(new RegExp(`Medel ${n} +1 000 +0 +0 +0 +1 000`))
  expect(text).toMatch(/Summa beslutade +100 000 +0 +0 +0 +100 000/)
  expect(text).toContain('Ingen ansökan har kommit in.')
  const page = await samverkan(['rapport', 'medel', '--format', 'html'], { cwd: dir })
  expect([page.code, page.stdout.match(/Medel 100/g)?.length]).toEqual([0, 3])
  const one = await samverkan(['rapport', 'översikt', '--fund', 'm-050'], { cwd: dir })
  expect(one.stdout).not.toContain('I korthet')
})

test('a year without funds says so', async () => {
  const ran = await samverkan(['rapport', 'medel', '--year', '1999'], { cwd: root })
  expect(ran.code).toBe(0)
  expect(ran.stdout).toContain('inga medel i arkivet')
})

describe.each(['sv', 'en'])('the report in %s', (lang) => {
  test.each([
    ['funds', []],
    ['funds-statement', ['--statement', '--year', '2023']],
    ['funds-one', ['--fund', 'nosk-2023']],
  ])('%s', async (name, words) => {
    const asked = ['report', 'funds', '--as-of', '2026-11-22', '--lang', lang, ...words]
    const { stdout } = await samverkan(asked, { cwd: root })
    const stable = stdout.replace(/(?:arkivet|archive) [0-9a-f]{7}, \S+/, '').replace(/ +\n/g, '\n')
    await expect(stable).toMatchFileSnapshot(`golden/${name}.${lang}.txt`)
  })
})
