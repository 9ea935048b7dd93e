import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { CORE_SCHEMA, load } from 'js-yaml'
import { describe, expect, test } from 'vitest'
import { reports } from '../../src/reports/index.js'
import type { Query } from '../../src/reports/report.js'
import type { View } from '../../src/reports/view.js'
import { samverkan } from '../cli/run.js'
import { saidArchive } from '../said-archive.js'

// What is to be done in a month, by one forum or by many, and what should have been done already.

const forums = [
  {
    id: 'lanet',
    name: 'Länsgruppen',
    more: { area: ['25'], review_by: '2026-06-30', based_on: ['avtal'], standing_items: ['AU'] },
  },
  {
    id: 'norr',
    name: 'Norra gruppen',
    parent: 'lanet',
    level: 'district',
    more: { area: ['kommun-2584'], based_on: ['avtal'] },
  },
  {
    id: 'grupp',
    name: 'Arbetsgruppen',
    parent: 'lanet',
    more: { assignment: { text: 'Utred.', until: '2026-01-31' }, ended_on: '2026-01-31' },
  },
  { id: 'orebro', name: 'Chefsgruppen', more: { area: ['18'] } },
]
const dates = '**1.1 Mötestider:**\n- 2026-12-09. Gemensamt med: norr.\n- 2027-01-13.'
const minutes = [
  {
    forum: 'lanet',
    date: '2026-02-10',
    body: `## 1. Tider\n\n${dates}\n\n**1.2 Beslut:** Tiderna gäller. Enligt: #1.1.\n\n## 2. Uppdrag\n\n**2.1 Uppdrag:** Räkna. Ansvarig: norr. Senast: 2026-10-01.\n\n**2.2 Uppdrag:** Skriva. Ansvarig: lanet. Senast: 2026-12-20.`,
  },
  { forum: 'orebro', date: '2026-12-03', status: 'planned' as const, body: '## 1. Inledning' },
]
const avtal = {
  'agreements/avtal.md': {
    facts: {
      type: 'agreement',
      id: 'avtal',
      title: 'Länets avtal',
      adopted: { on: '2025-01-01' },
      valid_from: '2025-01-01',
      review_by: '2026-12-31',
    },
  },
}

async function ask(query: Query, today = '2026-11-22'): Promise<View> {
  const archive = await saidArchive(forums, minutes, today, avtal)
  const report = reports.find(({ name }) => name === 'yearwheel')
  if (!report) throw new Error('no report')
  return report.build(archive, query)
}

const rowsOf = ({ blocks }: View) =>
  blocks
    .flatMap((block) => (block.kind === 'table' ? block.rows : []))
    .map(({ on, kind, forums: whose }) => `${on} ${kind} ${whose}`)

const lateIn = ({ blocks }: View) =>
  blocks
    .flatMap((block) => (block.kind === 'entries' ? block.entries : []))
    .filter(({ facts }) => facts.length === 0)
    .map(({ title }) => title.sv)

describe('a month', () => {
  test.each(['12', 'december', 'Dec', '2026-12', '2026-12'])('is told by `%s`', async (month) => {
    const { parameters, subject } = await ask({ month })
    expect(parameters).toMatchObject({ year: '2026', month: '12' })
    expect(subject?.sv).toBe('Alla forum, december 2026')
  })

  test('is the present one, also on the last day of the year', async () => {
    expect((await ask({ month: 'nu' })).parameters).toMatchObject({ year: '2026', month: '11' })
    expect((await ask({ month: 'now' }, '2026-12-31')).parameters).toMatchObject({ month: '12' })
    const next = await ask({ month: 'januari', year: '2027' })
    expect(rowsOf(next)).toEqual(['2027-01-13 meeting lanet'])
  })

  test('has each day once, however many forums it is for', async () => {
    expect(rowsOf(await ask({ month: '2026-12' }))).toEqual([
      '2026-12-03 meeting orebro',
      '2026-12-09 meeting lanet norr',
      '2026-12-20 due lanet',
      '2026-12-31 agreement_review lanet norr',
    ])
    expect(rowsOf(await ask({ month: '2026-12', county: '25', level: 'district' }))).toEqual([
      '2026-12-09 meeting norr',
      '2026-12-31 agreement_review norr',
    ])
  })

  test('begins with what should have been done, but not by who has ended', async () => {
    expect(lateIn(await ask({ month: '2026-12' }))).toEqual(['Länsgruppen', 'Räkna.'])
    expect(lateIn(await ask({ month: '2026-12', forum: 'norr' }))).toEqual(['Räkna.'])
    // Nobody asks of a month that has passed what was late then.
    expect(lateIn(await ask({ month: '2026-02' }))).toEqual([])
    // A whole year says it of no day.
    expect((await ask({ forum: 'lanet' })).figures['undone']).toBe(0)
  })

  test.each(['13', '0', 'ju', 'ma', 'snart', '2026-13', ''])('is not `%s`', async (month) => {
    await expect(ask({ month })).rejects.toThrow('is no month')
  })

  test('does not go with a year of its own, and a year of everything is not asked', async () => {
    await expect(ask({ month: 'nu', year: '2026' })).rejects.toThrow('do not go together')
    await expect(ask({ year: '2026' })).rejects.toThrow('Which forum')
  })
})

test('December in the example archive, counted from the files', async () => {
  const root = fileURLToPath(new URL('../../archive', import.meta.url))
  const heads = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((file) => /(?:minutes|plans)\/.*\.md$|^agreements\/.*\.md$/.test(file))
    .map((file) => readFileSync(join(root, file), 'utf8').split(/^---$/m)[1] ?? '')
    .map((head) => load(head, { schema: CORE_SCHEMA }) as Record<string, unknown>)
  const inDecember = (date: unknown) => typeof date === 'string' && date.startsWith('2026-12-')
  const call = ['report', 'yearwheel', '--month', '2026-12', '--format', 'json']
  const { stdout, code } = await samverkan([...call, '--as-of', '2026-11-22'], { cwd: root })
  expect(code).toBe(0)
  const { tables } = JSON.parse(stdout) as { tables: { rows: { kind: string; ref: string }[] }[] }
  const rows = tables.flatMap((table) => table.rows)
  const of = (kind: string) => rows.filter((row) => row.kind === kind).map(({ ref }) => ref)
  const named = (type: string, test: (head: Record<string, unknown>) => boolean) =>
    heads.filter((head) => head['type'] === type && test(head)).map(({ id }) => String(id))
  expect(of('meeting').sort()).toEqual(named('minutes', ({ date }) => inDecember(date)).sort())
  // A plan may say its year alone, which ends with December.
  const ends = ({ period }: Record<string, unknown>) =>
    /^2026(?:$|-12|-H2|-Q4)/.test(String((period as { end: string | number }).end))
  expect(of('plan_ends').sort()).toEqual(named('plan', ends).sort())
  expect(of('agreement_ends')).toEqual(
    named('agreement', ({ valid_to: to, adopted }) => inDecember(to) && adopted !== undefined),
  )
})
