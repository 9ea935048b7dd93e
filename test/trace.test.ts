import { expect, test } from 'vitest'
import type { Archive } from '../src/archive/archive.js'
import { UserError } from '../src/errors.js'
import { tracing } from '../src/reports/tracing.js'
import type { Branch, View } from '../src/reports/view.js'
import { type ShortForum, type ShortMinutes, saidArchive } from './said-archive.js'
import { example } from './said-example.js'
import { shown } from './said-shown.js'

const treeOf = (view: View): readonly Branch[] =>
  view.blocks.flatMap((block) => (block.kind === 'tree' ? block.branches : []))

/** Every step by its id, each under the one it came of. */
const outline = (branches: readonly Branch[], depth = 0): string[] =>
  branches.flatMap(({ id, branches: below }) => [
    `${'  '.repeat(depth)}${id}`,
    ...outline(below, depth + 1),
  ])

const traced = (archive: Archive, reference: string) => tracing(archive, { reference })
const lines = (view: View) => outline(treeOf(view))
const text = (view: View) => shown(view).replaceAll('\u00A0', ' ')

const whole = [
  'norr-lokal-2025-09-10#3.1',
  '  norr-lokal-2025-09-10#3.2',
  '    delregionen-2025-10-08#2',
  '    delregionen-2025-12-03#4.1',
  '      lanet-2026-02-11#5',
  '    delregionen-2026-03-11#2',
]

test.each([
  'norr-lokal-2025-09-10#3.1',
  'norr-lokal-2025-09-10#3.2',
  'delregionen-2025-12-03#4.1',
  // Follow-ups go by no number: their agenda item stands for them, when they are alone there.
  'delregionen-2025-10-08#2',
])('from %s the whole journey over three levels is shown', async (reference) => {
  const archive = await example()
  expect(lines(traced(archive, reference))).toEqual(whole)
})

test('steps tell the days, the meetings in between and the direction', async () => {
  const view = traced(await example(), 'norr-lokal-2025-09-10#3.2')
  const [root] = treeOf(view)
  const lifted = root?.branches[0]
  expect(lifted?.raw).toMatchObject({ days: 0, direction: 'same', state: 'answered' })
  const [postponed, onward, answer] = lifted?.branches ?? []
  expect(postponed?.raw).toMatchObject({ days: 28, direction: 'up', meetings_between: 0 })
  expect(onward?.raw).toMatchObject({ days: 84, relation: 'referred', meetings_between: 1 })
  expect(onward?.branches[0]?.raw).toMatchObject({ days: 70, level: 'county', relation: 'answer' })
  expect(answer?.raw).toMatchObject({ days: 182, meetings_between: 2, forum: 'delregionen' })
  expect(view.figures).toEqual({
    steps: 6,
    journeys: 1,
    forums: 3,
    first: '2025-09-10',
    last: '2026-03-11',
  })
})

test('as of an earlier day, what came later does not exist', async () => {
  const archive = await example('2025-11-01')
  const view = traced(archive, 'norr-lokal-2025-09-10#3.2')
  expect(lines(view)).toEqual(whole.slice(0, 3))
  expect(text(view)).toContain('Delregionala gruppen: obesvarad, 52 dagar.')
  expect(text(view)).toContain('1 möte: 8 okt bordläggs till 3 dec.')
})

test('of several who were asked, each has a state; unknown is said', async () => {
  const view = text(traced(await example(), 'lanet-2026-02-11#7.2'))
  expect(view).toContain('Örebro: besvarad 13 maj 2026, efter 91 dagar.')
  expect(view).toContain('Kumla: obesvarad, 284 dagar')
  expect(view).toContain('Tysta nätverket: okänt, 284 dagar')
  expect(view).toContain('protokollen finns inte i arkivet, så läget är okänt')
  expect(view).toContain('Okänt betyder att mottagarens protokoll inte finns')
})

test('a receiver that nobody knows is marked, and asked about', async () => {
  const minutes: readonly ShortMinutes[] = [
    {
      forum: 'a-forum',
      date: '2026-01-10',
      body: '## 1. Ett\n\n**1.1 Lyfts till okand-grupp:** Vem?',
    },
  ]
  const view = text(
    traced(await saidArchive(forums, minutes, '2026-11-22'), 'a-forum-2026-01-10#1'),
  )
  expect(view).toContain('Lyfts till okand-grupp (okänd) (1.1): Vem?')
  expect(view).toContain('Nästa steg: Ta reda på vem som menas med ”okand-grupp”.')
})

test('what was asked of a forum that merged lies with the one that took over', async () => {
  const view = text(traced(await example(), 'lanet-2026-05-13#4.1'))
  expect(view).toContain('Lokal samverkan norr (efter Gamla gruppen): obesvarad, 193 dagar.')
  const before = text(traced(await example('2026-06-01'), 'lanet-2026-05-13#4.1'))
  expect(before).toContain('Gamla gruppen: okänt')
})

test('what stands in a draft is shown and settles nothing', async () => {
  const view = text(traced(await example(), 'norr-lokal-2026-09-09#2.1'))
  expect(view).toContain('Utkast: räknas inte förrän protokollet har skickats ut.')
  expect(view).toContain('Delregionala gruppen: inte uppe ännu')
  expect(view).toContain('möttes 18 nov, men protokollet är ett utkast')
})

test('a correction is overlaid and named', async () => {
  const view = text(traced(await example(), 'delregionen-2025-12-03#4.2'))
  expect(view).toContain('Räkna hur många barn det gäller.')
  expect(view).toContain('Rättat 15 jan 2026: ”elever” ska vara ”barn”.')
  const before = text(traced(await example('2026-01-01'), 'delregionen-2025-12-03#4.2'))
  expect(before).toContain('Räkna hur många elever det gäller.')
})

test('what came of it outside the minutes follows: a grant, an agreement', async () => {
  const archive = await example()
  const grant = text(traced(archive, 'delregionen-2025-12-03#5.1'))
  expect(grant).toMatch(/3 dec 2025 {2}Ansökan\n +Beviljad, 300 000 kr: Skollots\n/)
  expect(grant).toContain('Senast: förlängd 1 okt 2026.')
  const adopted = text(traced(archive, 'lanet-2026-02-11#5.1'))
  expect(adopted).toMatch(/11 feb 2026 {2}Överenskommelse\n +Antas: Länsgemensam rutin\n/)
  expect(adopted).toContain('Infört hos 1 av 2 parter.')
  expect(lines(traced(archive, 'delregionen-2025-12-03#5.1'))[1]).toBe('  medel-2025-01')
})

const forums: readonly ShortForum[] = [
  { id: 'a-forum', name: 'A' },
  { id: 'b-forum', name: 'B' },
]

test('words that refer to each other in a circle are each shown once', async () => {
  const minutes: readonly ShortMinutes[] = [
    {
      forum: 'a-forum',
      date: '2026-01-10',
      body: '## 1. Ett\n\n**1.1 Lyfts till b-forum:** Vem? Avser: b-forum-2026-02-10#1.1.',
    },
    {
      forum: 'b-forum',
      date: '2026-02-10',
      body: '## 1. Ett\n\n**1.1 Lyfts till a-forum:** Ni? Avser: a-forum-2026-01-10#1.1.',
    },
  ]
  const archive = await saidArchive(forums, minutes, '2026-11-22')
  for (const { forum, date } of minutes) {
    expect(lines(traced(archive, `${forum}-${date}#1.1`))).toEqual([
      'a-forum-2026-01-10#1.1',
      '  b-forum-2026-02-10#1.1',
    ])
  }
})

test('a journey without end is cut, says so, and stays within the lines', async () => {
  const day = (at: number) => new Date(Date.UTC(2020, 0, 1 + at)).toISOString().slice(0, 10)
  const minutes = Array.from({ length: 300 }, (_, at): ShortMinutes => {
    const about = at === 0 ? '' : ` Avser: a-forum-${day(at - 1)}#1.1.`
    const body = `## 1. Ett\n\n**1.1 Lyfts till b-forum:** Omgång ${at}.${about}`
    return { forum: 'a-forum', date: day(at), body }
  })
  const archive = await saidArchive(forums, minutes, '2026-11-22')
  const view = traced(archive, `a-forum-${day(299)}#1.1`)
  expect(lines(view)[0]).toBe('a-forum-2020-01-01#1.1')
  const shownText = text(view)
  expect(shownText).toContain('Resan fortsätter: samverkan följ')
  expect(shownText.split('\n').filter((row) => row.length > 80)).toEqual([])
})

test('a topic is followed through all its journeys, by id or name', async () => {
  const archive = await example()
  const byName = tracing(archive, { topic: 'Skolnärvaro' })
  expect(lines(byName)).toEqual(lines(tracing(archive, { topic: 'skolnarvaro' })))
  expect(lines(byName)).toContain('norr-lokal-2025-09-10#3.1')
  expect(lines(byName)).not.toContain('norr-lokal-2025-09-10#4.1')
  const quiet = await saidArchive(forums, [], '2026-11-22')
  expect(text(tracing(quiet, { topic: 'lokaler' }))).toContain('Inget har sagts om ämnet.')
})

const failing = async (call: (archive: Archive) => unknown): Promise<string> => {
  const archive = await example()
  try {
    call(archive)
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    expect(error.failure).toBe('call')
    return `${error.text.sv} | ${error.hint?.sv ?? ''}`
  }
  throw new Error('nothing was wrong')
}

test.each([
  [
    'lanet-2026-02-11#5.9',
    'Ingen punkt 5.9 finns i lanet-2026-02-11 | Menade du `lanet-2026-02-11#5.1`',
  ],
  ['lanet-2026-02-11#99.1', '5.1 (beslut), 5.2 (ställningstagande)'],
  ['lanet-2026-02-11', 'Ange en punkt i lanet-2026-02-11 | Där finns 5.1 (beslut)'],
  ['lanett-2026-02-11#5.1', 'Menade du `lanet-2026-02-11#5.1`'],
  ['2026-02-11#5.1', 'Menade du `lanet-2026-02-11#5.1`?'],
  ['lanet#5.1', 'Menade du `lanet-2026-02-11#5.1` eller `lanet-2026-05-13#5.1`?'],
  ['norr-lokal#3.1', 'Menade du `norr-lokal-2025-09-10#3.1`'],
  ['lan-rutin#1', 'är inget protokoll'],
  ['medel-2025-01', 'samverkan visa medel-2025-01'],
  ['delregionen-2026-12-16#1', 'hade inte hållits 22 nov 2026'],
  ['riket-2026-02-11#5.1', 'Protokoll från Rikets nämnd finns inte i arkivet'],
  ['något annat', 'Se alla: `samverkan lista protokoll`'],
  ['', 'Ingen punkt'],
])('%s is a wrong call', async (reference, words) => {
  expect(await failing((archive) => traced(archive, reference))).toContain(words)
})

test('what to trace is said once, and exists', async () => {
  expect(await failing((archive) => tracing(archive, {}))).toContain('Vad ska följas?')
  expect(
    await failing((archive) => tracing(archive, { reference: 'a', topic: 'aldre' })),
  ).toContain('inte båda')
  expect(await failing((archive) => tracing(archive, { topic: 'skolnärvar' }))).toContain(
    'Menade du `skolnarvaro`?',
  )
})

test('an empty archive has nothing to trace', async () => {
  const archive = await saidArchive([], [], '2026-11-22')
  expect(() => traced(archive, 'lanet-2026-02-11#5.1')).toThrow(UserError)
})

test('programs get the tree nested, and spreadsheets a row for each step', async () => {
  const view = traced(await example(), 'norr-lokal-2025-09-10#3.1')
  const answer = JSON.parse(shown(view, 'json'))
  expect(answer.trees).toHaveLength(1)
  expect(answer.trees[0].branches[0].branches[0].id).toBe('norr-lokal-2025-09-10#3.2')
  const rows = shown(view, 'csv').trimEnd().split('\n')
  expect(rows).toHaveLength(1 + whole.length)
  expect(rows[1]).toMatch(/^0,norr-lokal-2025-09-10#3\.1,,2025-09-10,/)
  expect(rows[2]).toMatch(/^1,norr-lokal-2025-09-10#3\.2,norr-lokal-2025-09-10#3\.1,/)
})
