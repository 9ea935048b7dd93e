import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Archive } from '../../src/archive/archive.js'
import { readArchive } from '../../src/archive/archive.js'
import { reports } from '../../src/reports/index.js'
import type { Query } from '../../src/reports/report.js'
import type { View } from '../../src/reports/view.js'
import { worktreeSource } from '../../src/source/worktree.js'

// Every report on what forums do takes the same four flags and understands them in the same way.

let archive: Archive
beforeAll(async () => {
  const root = fileURLToPath(new URL('../../archive', import.meta.url))
  archive = await readArchive(await worktreeSource(root, null), '2026-11-22')
})

const names = ['calendar', 'cadence', 'representation', 'turnover', 'plans', 'missing']

function ask(name: string, query: Query): View {
  const report = reports.find((one) => one.name === name)
  if (!report) throw new Error(name)
  return report.build(archive, query)
}

/** The forums that the rows of an answer are about. */
const forumsIn = ({ blocks }: View): ReadonlySet<string> =>
  new Set(
    blocks
      .flatMap((block) => (block.kind === 'table' ? block.rows : []))
      .flatMap((row) => String(row['forums'] ?? row['forum'] ?? '').split(' '))
      .filter((id) => id !== ''),
  )

describe.each(names)('%s', (name) => {
  test('takes the flags, and says what was asked about', () => {
    const report = reports.find((one) => one.name === name)
    const flags = report?.options.map((option) => option.flags.split(' ')[0])
    expect(flags).toEqual(expect.arrayContaining(['--forum', '--level', '--area', '--county']))
    const view = ask(name, { county: 'Norrbotten', area: 'Kiruna', level: 'county' })
    expect(view.parameters).toMatchObject({ county: '25', area: 'kommun-2584', level: 'county' })
    expect(view.subject?.sv).toMatch(/^Nivå län, Kiruna, Norrbottens län/)
  })

  test('a county is the forums that work in it', () => {
    const all = forumsIn(ask(name, {}))
    const here = forumsIn(ask(name, { county: '25' }))
    for (const id of here) {
      expect(id, id).toMatch(/^nb-/)
      expect(all).toContain(id)
    }
    expect([...all].filter((id) => id.startsWith('nb-')).sort()).toEqual([...here].sort())
  })

  test('a level by any of its names', () => {
    const figures = (level: string) => ask(name, { level }).figures
    expect(figures('län')).toEqual(figures('county'))
    expect(figures('länet')).toEqual(figures('county'))
    for (const id of forumsIn(ask(name, { level: 'district' }))) {
      const own = archive.findA('forum', id)?.facts.level
      // A joint meeting has the other forum in its row too.
      if (name !== 'calendar') expect(own, id).toBe('district')
    }
  })

  test('what does not exist is a wrong call', () => {
    expect(() => ask(name, { level: 'mitt' })).toThrow('is no level')
    expect(() => ask(name, { county: 'Kiruna' })).toThrow('is no county')
    expect(() => ask(name, { area: 'Kirna' })).toThrow('No place is called')
    expect(() => ask(name, { forum: 'saknas-helt' })).toThrow('saknas-helt')
  })

  test('a forum that does not work there is an empty answer, and no fault', () => {
    const view = ask(name, { forum: 'orebro-chefsgrupp', county: '25' })
    expect([...forumsIn(view)]).toEqual([])
    expect(view.blocks.some(({ kind }) => kind === 'prose' || kind === 'table')).toBe(true)
  })
})

test('who was not asked about is in no note of those asked about', () => {
  const notes = (query: Query) => JSON.stringify(ask('representation', query).notes)
  expect(notes({ county: '25' })).not.toEqual(notes({}))
  expect(JSON.stringify(ask('plans', { county: '25' }).notes)).not.toMatch(/Örebro/)
})

test('of forums that are none there is nobody to know, and it says so', () => {
  const view = ask('turnover', { county: '09' })
  expect(view.blocks[0]).toMatchObject({
    kind: 'prose',
    paragraphs: [{ sv: 'Inget forum i arkivet är sådant som frågan gäller.' }],
  })
})
