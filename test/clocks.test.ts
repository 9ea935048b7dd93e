import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { periodEnds } from '../src/cli/clocks/periods.js'
import { samverkan } from './cli/run.js'
import { type GitDir, gitdir, tempdir, writeLiterals } from './gitdir.js'

// A real archive that grows over two and a half years, some of it on a side branch.

const settings = 'format: 1\nname: Prov\nlanguage: sv\n'
const forum = (id: string, name: string) =>
  `---\ntype: forum\nid: ${id}\nname: ${name}\nlevel: county\nkind: officials\nstarted_on: 2020-01-01\n---\n`
const minutes = (id: string, day: string, items: string) =>
  `---\ntype: minutes\nid: ${id}-${day}\nforum: ${id}\ndate: ${day}\nkind: notes\nstatus: circulated\n---\n\n## 1. Frågor\n\n${items}\n`
const asked = (n: number) => `**1.${n} Fråga:** Hur går det med sak ${n}? Till: b.`

let repo: GitDir

beforeAll(() => {
  repo = gitdir()
  const at = (day: string) => `${day}T12:00:00+01:00`
  repo.commit({ 'README.md': 'Ännu inget arkiv.\n' }, at('2024-01-10'))
  repo.commit(
    {
      'arkiv/samverkan.yaml': settings,
      'arkiv/forums/a/forum.md': forum('a', 'Forum A'),
      'arkiv/forums/b/forum.md': forum('b', 'Forum B'),
    },
    at('2024-02-10'),
  )
  repo.commit(
    { 'arkiv/forums/a/minutes/2024-03-05.md': minutes('a', '2024-03-05', asked(1)) },
    at('2024-03-06'),
  )
  repo.git('switch', '--quiet', '--create', 'sida')
  repo.commit(
    {
      'arkiv/forums/a/minutes/2024-08-20.md': minutes(
        'a',
        '2024-08-20',
        `${asked(1)}\n\n${asked(2)}`,
      ),
    },
    at('2024-08-21'),
  )
  repo.git('switch', '--quiet', 'main')
  execFileSync('git', ['merge', '--quiet', '--no-ff', '--no-edit', 'sida'], {
    cwd: repo.dir,
    env: {
      ...process.env,
      GIT_COMMITTER_DATE: at('2025-01-15'),
      GIT_AUTHOR_DATE: at('2025-01-15'),
      GIT_AUTHOR_NAME: 'n',
      GIT_AUTHOR_EMAIL: 'n@example.se',
      GIT_COMMITTER_NAME: 'n',
      GIT_COMMITTER_EMAIL: 'n@example.se',
    },
  })
  repo.commit(
    {
      'arkiv/forums/b/minutes/2025-05-02.md': minutes(
        'b',
        '2025-05-02',
        '- **Svar på a-2024-03-05#1.1:** Det går bra.',
      ),
    },
    at('2025-05-03'),
  )
  repo.commit({ 'arkiv/forums/a/minutes/2024-08-20.md': null }, at('2026-07-01'))
})

const arkiv = () => join(repo.dir, 'arkiv')
const answer = async (words: readonly string[], env: Record<string, string> = {}) => {
  const ran = await samverkan(['report', ...words, '--format', 'json'], { cwd: arkiv(), env })
  expect(ran.stderr).toBe('')
  expect(ran.code).toBe(0)
  return JSON.parse(ran.stdout)
}
const rows = (
  report: { tables: { name: string; rows: Record<string, unknown>[] }[] },
  name: string,
) => report.tables.find((table) => table.name === name)?.rows ?? []

describe('a report over time', () => {
  test.each([
    'month',
    'quarter',
    'year',
  ])('says of each %s what the archive then says itself', async (step) => {
    const told = rows(await answer(['questions', '--series', step]), 'series')
    expect(told.length).toBeGreaterThan(2)
    expect(told[0]?.['day']).toBe(
      { month: '2024-02-29', quarter: '2024-03-31', year: '2024-12-31' }[step],
    )
    expect(told.at(-1)?.['day']).toBe('2026-11-22')
    for (const row of told) {
      const then = await answer(['questions', '--at', String(row['day'])])
      const { questions, waiting, answered } = then.figures
      expect(row, String(row['day'])).toMatchObject({
        questions,
        waiting,
        answered,
        revision: then.revision,
      })
    }
  }, 180_000)

  test('sees what came, was merged in, was answered and was taken away', async () => {
    const told = rows(await answer(['questions', '--series', 'quarter']), 'series')
    const at = (day: string) => {
      const row = told.find((one) => one['day'] === day)
      return [row?.['questions'], row?.['answered']]
    }
    expect(at('2024-03-31')).toEqual([1, 0])
    // On a side branch it was nobody's yet.
    expect(at('2024-12-31')).toEqual([1, 0])
    expect(at('2025-03-31')).toEqual([3, 0])
    expect(at('2025-06-30')).toEqual([3, 1])
    expect(at('2026-09-30')).toEqual([1, 1])
  })

  test('reads each content once, and starts git no more often for more commits', async () => {
    const folder = tempdir()
    const calls = join(folder, 'calls')
    const asked = join(folder, 'asked')
    const git = execFileSync('sh', ['-c', 'command -v git'], { encoding: 'utf8' }).trim()
    const script = `#!/bin/sh\necho "$*" >> '${calls}'\ncase "$*" in *cat-file*) tee -a '${asked}' | '${git}' "$@";; *) exec '${git}' "$@";; esac\n`
    writeLiterals(folder, { git: script })
    const PATH = [folder, process.env['PATH']].join(delimiter)
    await answer(['questions', '--series', 'month', '--no-cache'], { PATH })
    const distinct = new Set(
      repo
        .git('log', '--first-parent', '-m', '--format=', '--raw', '--no-abbrev', '--', 'arkiv')
        .split('\n')
        .map((line) => line.split(' ')[3])
        .filter((id) => id !== undefined && !/^0+$/.test(id)),
    )
    const ids = readFileSync(asked, 'utf8').trim().split('\n')
    expect(new Set(ids)).toEqual(distinct)
    expect(ids).toHaveLength(distinct.size)
    expect(readFileSync(calls, 'utf8').trim().split('\n').length).toBeLessThanOrEqual(7)
  })

  test('tells other figures when they are asked for', async () => {
    const { tables } = await answer(['questions', '--series', 'year', '--figure', 'late,waiting'])
    expect(tables[0].columns.map(({ key }: { key: string }) => key)).toEqual([
      'day',
      'revision',
      'late',
      'waiting',
    ])
  })
})

describe('a comparison', () => {
  test('has both moments, the difference and every row that came, went or changed', async () => {
    const told = await answer(['questions', '--compare', '2025-02-01'])
    const [then, now] = [
      await answer(['questions', '--at', '2025-02-01']),
      await answer(['questions']),
    ]
    expect(told.figures.was).toEqual(then.figures)
    expect(told.figures.now).toEqual(now.figures)
    for (const { figure, was_value: was, now_value: is, difference } of rows(
      told,
      'compared_figures',
    )) {
      expect(was).toBe(then.figures[String(figure)])
      expect(difference).toBe(Number(is) - Number(was))
    }
    const of = (status: string) => [
      ...new Set(
        rows(told, 'compared_rows')
          .filter((row) => row['status'] === status)
          .map(({ id }) => id),
      ),
    ]
    expect(of('ended')).toEqual(['a-2024-08-20#1.1', 'a-2024-08-20#1.2'])
    expect(of('changed')).toEqual(['a-2024-03-05#1.1'])
    expect(of('new')).toEqual([])
    expect([told.figures.ended, told.figures.changed, told.figures.new]).toEqual([2, 1, 0])
  })

  test('with itself finds nothing', async () => {
    const { figures } = await answer(['questions', '--compare', 'HEAD'])
    expect([figures.new, figures.ended, figures.changed]).toEqual([0, 0, 0])
  })

  test('says states in words', async () => {
    const ran = await samverkan(['rapport', 'frågor', '--compare', '2025-02-01'], { cwd: arkiv() })
    expect(ran.stdout).toMatch(/läge +okänt → besvarad/)
    expect(ran.stdout).toContain('1 feb 2025')
  })
})

test.each([
  [['--compare', '2023-12-31'], 2, 'historia börjar efter 31 december 2023'],
  [['--at', '2023-12-31'], 2, 'Den första dagen är 10 januari 2024'],
  [['--compare', '2024-01-20'], 2, 'fanns inte'],
  [['--compare', 'finns-inte'], 2, 'finns-inte'],
  [['--compare', '--output=x'], 2, ''],
  [['--compare', 'HEAD', '--series', 'year'], 2, 'går inte ihop'],
  [['--series', 'year', '--at', 'HEAD'], 2, 'går inte ihop'],
  [['--series', 'dag'], 2, 'dag'],
  [['--figure', 'late'], 2, '--series'],
  [['--series', 'year', '--figure', 'finns-inte'], 2, 'ingen siffra'],
])('%j ends with %i', async (words, code, says) => {
  const ran = await samverkan(['report', 'questions', ...words], { cwd: arkiv() })
  expect([ran.code, ran.stdout]).toEqual([code, ''])
  expect(ran.stderr).toContain(says)
})

test('a day that has not come is allowed, and said', async () => {
  const said = 'har inte varit än. Svaret är så som det blir om inget mer händer'
  for (const words of [
    ['rapport', 'frågor'],
    ['rapport', 'frågor', '--format', 'json'],
    ['lista', 'forum'],
  ]) {
    const ran = await samverkan([...words, '--as-of', '2031-02-01'], { cwd: arkiv() })
    expect([ran.code, ran.stderr]).toEqual([0, ''])
    expect(ran.stdout.replace(/\s+/g, ' ')).toContain(`1 februari 2031 ${said}`)
    const now = await samverkan(words, { cwd: arkiv() })
    expect(now.stdout.replace(/\s+/g, ' ')).not.toContain(said)
  }
  const checked = await samverkan(['kontrollera', '--as-of', '2031-02-01'], { cwd: arkiv() })
  expect(checked.stderr).toContain(said)
  const at = await samverkan(['rapport', 'frågor', '--at', '2031-02-01'], { cwd: arkiv() })
  expect(at.stdout.replace(/\s+/g, ' ')).toContain(said)
})

test('a shallow clone and a folder without git cannot tell of the past', async () => {
  const folder = tempdir()
  const clone = join(folder, 'grund')
  execFileSync('git', ['clone', '--quiet', '--depth=1', `file://${repo.dir}`, clone])
  const cwd = join(clone, 'arkiv')
  for (const words of [
    ['--series', 'year'],
    ['--compare', '2024-06-01'],
  ]) {
    const ran = await samverkan(['report', 'questions', ...words], { cwd })
    expect([ran.code, ran.stdout]).toEqual([3, ''])
    expect(ran.stderr).toContain('git fetch --unshallow')
  }
  writeLiterals(folder, { 'lös/samverkan.yaml': settings })
  const loose = await samverkan(['report', 'questions', '--series', 'year'], {
    cwd: join(folder, 'lös'),
  })
  expect(loose.code).toBe(3)
})

test('periods end where calendars do, and today', () => {
  expect(periodEnds('2024-02-10', '2024-04-15', 'month')).toEqual([
    '2024-02-29',
    '2024-03-31',
    '2024-04-15',
  ])
  expect(periodEnds('2024-05-10', '2025-01-01', 'quarter')).toEqual([
    '2024-06-30',
    '2024-09-30',
    '2024-12-31',
    '2025-01-01',
  ])
  expect(periodEnds('2024-05-10', '2024-12-31', 'year')).toEqual(['2024-12-31'])
})
