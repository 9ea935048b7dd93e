import { expect, test } from 'vitest'
import { plainStyle } from '../src/render/style.js'
import { viewRenderers } from '../src/render/view/index.js'
import { comparedView } from '../src/reports/compared.js'
import { countsOf } from '../src/reports/count.js'
import { report } from '../src/reports/projects.js'
import { seriesView } from '../src/reports/series.js'
import type { View } from '../src/reports/view.js'
import { answer, archiveOf, granted, type Short } from './projects-archive.js'

// Six ended projects, whose outcomes become known one after the other; a seventh goes on under
// another id once it has been continued.

const ended = (id: string, outcome: string, day: string): Short => ({
  id,
  answers: [answer(`${day}:${outcome}`, outcome === 'ceased' ? { ceased_on: day } : {})],
})
const projects: readonly Short[] = [
  ended('p1', 'alive', '2022-01-01'),
  ended('p2', 'alive', '2022-01-02'),
  ended('p3', 'ceased', '2022-01-03'),
  ended('p4', 'ceased', '2022-03-01'),
  ended('p5', 'alive', '2022-03-02'),
  { id: 'p6', end: '2024-01-31', title: 'Första' },
]
const next: Short = {
  id: 'p7',
  title: 'Andra',
  end: '2025-01-31',
  continues: 'p6',
  history: [granted('2022-03-03', 250000)],
}
const days = ['2022-02-01', '2022-04-01'] as const
const query = { survived: true }
const counts = countsOf(report, query)
const viewOn = async (day: string) => {
  const archive = await archiveOf(day === days[1] ? [...projects, next] : projects, day)
  return { archive, view: report.build(archive, query) }
}
const said = async (view: View, format: string) =>
  String(
    await viewRenderers
      .find(({ name }) => name === format)
      ?.render(view, {
        ...{ lang: 'sv', tool: 'samverkan', style: plainStyle, revision: null, dirty: null },
        ...{ asOf: '2022-04-01', width: 80, excel: false },
      }),
  ).replaceAll('\u00A0', ' ')

test('a series says no percentage of fewer than five known to people, and all to programs', async () => {
  const points = await Promise.all(
    days.map(async (day) => ({ day, revision: 'abc', view: (await viewOn(day)).view })),
  )
  const view = seriesView(points, counts, { sv: 'månad för månad', en: 'month by month' })
  const text = await said(view, 'text')
  expect(text).toMatch(/2022-02-01 .*[^%]\n/)
  expect(text).not.toContain('67 %')
  expect(text).toContain('60 %')
  expect(text).toContain('Procent visas inte för färre än 5 kända projekt.')
  // as wide as the room, whatever the number of figures: in tables, never a line for each cell
  expect(text.split('\n').filter((row) => [...row].length > 80)).toEqual([])
  expect(text).not.toContain('dag: 2022')
  expect(text.match(/^ {2}2022-04-01 /gm)?.length).toBeGreaterThan(1)

  const table = JSON.parse(await said(view, 'json')).tables.find(
    ({ name }: { name: string }) => name === 'series',
  )
  expect(table.rows.map((row: { share: number }) => row.share)).toEqual([0.666667, 0.6])
  expect(table.rows[0]).not.toHaveProperty('share_said')
  const page = await said(view, 'html')
  expect(page).not.toContain('67 %')
  expect(page).toContain('Beviljat, kända belopp: 600 000 kr → 850 000 kr')
})

test('a comparison says no such percentage either, and words for values', async () => {
  const [was, now] = [await viewOn(days[0]), await viewOn(days[1])]
  const moments = {
    before: { asOf: days[0], revision: null },
    after: { asOf: days[1], revision: null },
  }
  const view = comparedView(was.view, now.view, moments, counts, now.archive)
  const text = await said(view, 'text')
  expect(text).toMatch(/Andel som lever kvar av kända +– +60 % +–\n/)
  expect(text).toMatch(/utfall +– → upphört/)
  const rows = JSON.parse(await said(view, 'json')).tables.find(
    ({ name }: { name: string }) => name === 'compared_figures',
  ).rows
  expect(rows.find(({ figure }: { figure: string }) => figure === 'share').was_value).toBe(0.666667)
})

test('a project that another continues is changed, not gone and come', async () => {
  const [was, now] = [await viewOn(days[0]), await viewOn(days[1])]
  const moments = {
    before: { asOf: days[0], revision: null },
    after: { asOf: days[1], revision: null },
  }
  const view = comparedView(was.view, now.view, moments, counts, now.archive)
  expect(view.figures).toMatchObject({ new: 0, ended: 0, changed: 3 })
  expect(await said(view, 'text')).toMatch(
    /Andra\n {2}titel +Första → Andra\n[\s\S]*100 000 kr → 350 000 kr/,
  )
})
