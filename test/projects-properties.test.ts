import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readArchive } from '../src/archive/archive.js'
import { projectsAt } from '../src/archive/chains.js'
import { followUpsDue, lateFollowUps } from '../src/archive/late-follow-ups.js'
import { monthsOf } from '../src/archive/project-lengths.js'
import { titleWords } from '../src/archive/title-words.js'
import { addDays, addMonths, daysBetween } from '../src/dates.js'
import { countProjects } from '../src/reports/projects/counted.js'
import { courseOf } from '../src/reports/projects/reporting.js'
import { report } from '../src/reports/projects.js'
import { memorySource } from '../src/source/memory.js'

const today = '2026-11-22'
const file = (facts: object) => `---\n${JSON.stringify(facts)}\n---\n`
const archiveOf = (applications: readonly object[]) => {
  const files: Record<string, string> = {
    'samverkan.yaml': 'format: 1\nname: Prov\nlanguage: sv\n',
    'funds/f.md': file({ type: 'fund', id: 'f', name: 'F', year: 2024 }),
  }
  for (const [at, one] of applications.entries()) {
    files[`applications/f/p-${at}.md`] = file({
      type: 'application',
      id: `p-${at}`,
      title: `Projekt ${at}`,
      fund: 'f',
      applicant: 'kommun-1880',
      ...one,
    })
  }
  return readArchive(memorySource(files), today)
}

const day = fc.integer({ min: 0, max: 3000 }).map((n) => addDays('2020-01-01', n))
const statuses = [
  'received',
  'prepared',
  'granted',
  'declined',
  'withdrawn',
  'never_started',
  'extended',
  'discontinued',
  'final_report',
] as const
const entry = fc.record(
  {
    on: day,
    status: fc.constantFrom(...statuses),
    amount: fc.option(fc.nat({ max: 900_000 }), { nil: null }),
    end: day,
  },
  { requiredKeys: ['on', 'status'] },
)
const answer = fc.record({
  on: day,
  outcome: fc.constantFrom(
    'alive',
    'partly_alive',
    'taken_over',
    'new_project',
    'ceased',
    'unknown',
  ),
})
const application = fc.record(
  {
    period: fc.record({ start: day, end: day }, { requiredKeys: [] }),
    history: fc.array(entry, { maxLength: 6 }),
    follow_ups: fc.array(answer, { maxLength: 4 }),
    final_report_due: fc.option(day, { nil: null }),
    continues: fc.integer({ min: 0, max: 5 }).map((at) => `p-${at}`),
    amount_paid: fc.option(fc.nat({ max: 900_000 }), { nil: null }),
    parties: fc.array(
      fc.record({ party: fc.constantFrom('kommun-1880', 'region-18', 'finns-inte') }),
      { maxLength: 3 },
    ),
  },
  { requiredKeys: [] },
)
const applications = fc.array(application, { maxLength: 6 })
const modes = [
  { ongoing: true },
  { duration: true },
  { followups: true },
  { seekingParties: true },
] as const

test('whatever the files say, every granted project is counted once in every answer', async () => {
  await fc.assert(
    fc.asyncProperty(applications, async (given) => {
      const archive = await archiveOf(given)
      for (const mode of modes) report.build(archive, mode)
      const projects = countProjects(archive)
      const started = projects.filter((one) => one.granted && one.state !== 'withdrawn')
      const { granted, became, projects: count } = report.build(archive, { duration: true }).figures
      for (const figure of [granted, became]) {
        const parts = Object.values(figure as Record<string, { projects: number }>)
        expect(parts.reduce((sum, part) => sum + part.projects, 0)).toBe(started.length)
      }
      expect(count).toBe(started.length)
      const { ongoing, unreported } = courseOf(projects, archive)
      const listed = [...ongoing, ...unreported].map(({ project }) => project.id)
      expect(new Set(listed).size).toBe(listed.length)
      expect(ongoing.map(({ project }) => project.id).sort()).toEqual(
        projects
          .filter(({ state }) => state === 'ongoing')
          .map(({ id }) => id)
          .sort(),
      )
      for (const { late, due } of [...ongoing, ...unreported]) {
        expect(late).toBe(due !== null && due < today ? daysBetween(due, today) : null)
      }
    }),
    { numRuns: 150 },
  )
})

test('who is late to be asked about is among those to ask, and in no other state', async () => {
  await fc.assert(
    fc.asyncProperty(applications, async (given) => {
      const archive = await archiveOf(given)
      const due = followUpsDue(archive)
      const states = new Map(projectsAt(archive, today).map((one) => [one.face.id, one.state]))
      expect(due.filter(({ isLate }) => isLate)).toHaveLength(lateFollowUps(archive).size)
      for (const { life, isLate, due: on, since } of due) {
        expect(['alive', 'unknown', 'pending']).toContain(states.get(life.id))
        if (isLate) expect([states.get(life.id), on < today]).toEqual(['unknown', true])
        expect(on > since).toBe(true)
      }
      const { never, stale, next, later } = report.build(archive, { followups: true }).figures
      expect(Number(never) + Number(stale) + Number(next) + Number(later)).toBe(due.length)
    }),
    { numRuns: 150 },
  )
})

describe('how long a project is', () => {
  const granted = { on: '2020-01-01', status: 'granted', amount: 1 }
  const months = async (...links: readonly (readonly [string, string])[]) => {
    const archive = await archiveOf(
      links.map(([start, end], at) => ({
        period: { start, end },
        history: [granted],
        ...(at > 0 ? { continues: `p-${at - 1}` } : {}),
      })),
    )
    const [project, ...others] = projectsAt(archive, today)
    expect(others).toEqual([])
    return project ? monthsOf(project, 'granted') : null
  }

  test.each([
    ['a calendar year', [['2022-01-01', '2022-12-31']], 12],
    ['a day less', [['2022-01-01', '2022-12-30']], 11],
    ['one day', [['2022-01-01', '2022-01-01']], 0],
    ['from a leap day', [['2024-02-29', '2025-02-26']], 11],
    ['from a leap day, a day more', [['2024-02-29', '2025-02-27']], 12],
    ['out of order', [['2022-01-01', '2021-12-31']], null],
    [
      'two links in a row',
      [
        ['2022-01-01', '2022-06-30'],
        ['2022-07-01', '2023-12-31'],
      ],
      24,
    ],
    [
      'a pause between',
      [
        ['2022-01-01', '2022-06-30'],
        ['2023-01-01', '2023-12-31'],
      ],
      18,
    ],
    [
      'one within the other',
      [
        ['2022-01-01', '2023-12-31'],
        ['2022-07-01', '2022-12-31'],
      ],
      24,
    ],
    [
      'one unknown',
      [
        ['2022-01-01', '2022-06-30'],
        ['2023-01-01', '2022-12-31'],
      ],
      null,
    ],
  ] as const)('%s', async (_name, links, expected) => {
    expect(await months(...(links as readonly (readonly [string, string])[]))).toBe(expected)
  })

  test('is never less than its parts say, nor more', async () => {
    await fc.assert(
      fc.asyncProperty(day, fc.nat({ max: 60 }), async (start, count) => {
        const end = addDays(addMonths(start, count), -1)
        if (end < start) return
        expect(await months([start, end])).toBe(count)
      }),
      { numRuns: 80 },
    )
  })
})

test('words of a title meet whatever their case and accents, and empty ones do not', () => {
  const keys = (title: string) => [...titleWords(title).keys()]
  expect(keys('ÅTERGÅNG till Ärendet, för äldre på ö')).toEqual(['atergang', 'arendet', 'aldre'])
  expect(keys('A\u030Atergång')).toEqual(keys('återgång'))
  expect(keys('Projekt om och för att')).toEqual([])
  expect(titleWords('Stödlinje STÖDLINJE').size).toBe(1)
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (title) => {
      for (const [key] of titleWords(title)) expect(key.length).toBeGreaterThan(2)
    }),
  )
})
