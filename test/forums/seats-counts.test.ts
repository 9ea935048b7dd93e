import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { CORE_SCHEMA, load } from 'js-yaml'
import { beforeAll, expect, test } from 'vitest'
import { samverkan } from '../cli/run.js'

// Seats and attendance of the example archive, asked through the built program, beside a count
// made here straight from the YAML, with nothing of `src`.

const root = fileURLToPath(new URL('../../archive', import.meta.url))
const day = '2026-11-22'

interface Seat {
  readonly id: string
  readonly role?: string | readonly string[]
  readonly party?: string
  readonly count?: number
  readonly one_per?: string
}
interface Forum {
  readonly id: string
  readonly area?: readonly string[]
  readonly seats?: readonly Seat[]
}
interface Row {
  readonly party?: string
  readonly role?: string
  readonly as: string
  readonly status?: string
  readonly days?: readonly number[]
  readonly heads?: number
  readonly substitute_for?: string
}
interface Minutes {
  readonly id: string
  readonly forum: string
  readonly date: string
  readonly joint_with?: readonly string[]
  readonly status: string
  readonly cancelled?: boolean
  readonly attendance?: readonly Row[]
}
interface Area {
  readonly id: string
  readonly municipalities: readonly string[]
}

const yaml = <T>(text: string): T => load(text, { schema: CORE_SCHEMA }) as T
const settings = yaml<{ areas: Area[] }>(readFileSync(join(root, 'samverkan.yaml'), 'utf8'))

const documents = <T>(pattern: RegExp): T[] =>
  readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((file) => pattern.test(file))
    .map((file) => yaml<T>(readFileSync(join(root, file), 'utf8').split(/^---$/m)[1] ?? ''))

const forums = documents<Forum>(/^forums\/[^/]+\/forum\.md$/)
const minutes = documents<Minutes>(/^forums\/[^/]+\/minutes\/.+\.md$/)
const forum = (id: string) => forums.find((one) => one.id === id) as Forum

/** The municipalities of Norrbotten and Örebro by their codes, as the register spells them. */
const register = yaml<{ municipalities: { code: string }[] }>(
  readFileSync(fileURLToPath(new URL('../../src/archive/register.json', import.meta.url)), 'utf8'),
).municipalities

function municipalities({ area = [] }: Forum): string[] {
  return area.flatMap((one) => {
    if (/^\d\d$/.test(one)) {
      return register.flatMap(({ code }) => (code.startsWith(one) ? `kommun-${code}` : []))
    }
    const named = settings.areas.find(({ id }) => id === one)
    return named ? [...named.municipalities] : [one]
  })
}

const places = (one: Forum): number =>
  (one.seats ?? []).reduce(
    (sum, seat) => sum + (seat.one_per ? municipalities(one).length : (seat.count ?? 1)),
    0,
  )

type Table = { name: string; rows: Record<string, string | number | boolean | null>[] }
type Answer = { figures: Record<string, number>; tables: Table[] }

async function report(name: string, ...words: string[]): Promise<Answer> {
  const call = ['report', name, ...words, '--as-of', day, '--format', 'json']
  const { stdout, code } = await samverkan(call, { cwd: root })
  expect(code, call.join(' ')).toBe(0)
  return JSON.parse(stdout) as Answer
}

const rowsOf = ({ tables }: Answer, table: string) =>
  tables.find(({ name }) => name === table)?.rows ?? []

let year: Answer
let orebro: Answer
let turnover: Answer
beforeAll(async () => {
  const chiefs = ['--forum', 'orebro-chefsgrupp', '--from', '2022-01-01', '--to', '2023-12-31']
  year = await report('representation')
  orebro = await report('representation', ...chiefs)
  turnover = await report('turnover', ...chiefs)
}, 60_000)

/** Meetings that a forum held alone, with a list of who was there that somebody has seen. */
const held = (id: string, from: string, to = day) =>
  minutes
    .filter(
      (one) =>
        one.forum === id &&
        one.date >= from &&
        one.date <= to &&
        one.cancelled !== true &&
        /circulated|approved/.test(one.status) &&
        (one.attendance ?? []).length > 0,
    )
    .sort((a, b) => (a.date < b.date ? -1 : 1))

const speaks = ({ as }: Row) => as === 'member' || as === 'substitute'
const there = ({ status = 'present' }: Row) => status === 'present'

test('the seats of the four district groups of Norrbotten, and its 14 municipalities', async () => {
  const groups = ['boden-lulea', 'norra', 'pite-alvdal', 'ostra'].map((name) =>
    forum(`nb-lansdel-${name}`),
  )
  expect(groups.map((one) => municipalities(one).length)).toEqual([2, 4, 4, 4])
  expect(new Set(groups.flatMap(municipalities)).size).toBe(14)
  expect(groups.flatMap(municipalities).sort()).toEqual(municipalities({ id: '', area: ['25'] }))
  // Two for each municipality and two of the region.
  expect(groups.map(places)).toEqual([6, 10, 10, 10])
  // The program holds the same numbers, stated in each group, against what it counts.
  const { stdout } = await samverkan(['validate', '--format', 'json'], { cwd: root })
  const { diagnostics } = JSON.parse(stdout) as { diagnostics: { rule: string }[] }
  expect(diagnostics.filter(({ rule }) => /stated|area|seat-.*holds/.test(rule))).toEqual([])
  const texts = groups.map(({ id }) => readFileSync(join(root, `forums/${id}/forum.md`), 'utf8'))
  expect(texts.map((text) => /^stated: \{.*seats: (\d+)\}$/m.exec(text)?.[1])).toEqual([
    '6',
    '10',
    '10',
    '10',
  ])
})

test('Örebro, 13 and 14 October 2022: 11 of 12 on the first day, 12 of 12 on the second', () => {
  const meeting = minutes.find(({ id }) => id === 'orebro-chefsgrupp-2022-10-13')
  const rows = (meeting?.attendance ?? []).filter((row) => row.party?.startsWith('kommun-'))
  expect(rows.reduce((sum, { heads = 1 }) => sum + heads, 0)).toBe(15)
  expect(new Set(rows.map(({ party }) => party)).size).toBe(12)
  for (const at of [1, 2]) {
    const on = rows.filter(({ days }) => !days || days.includes(at))
    expect(
      rowsOf(orebro, 'days').find(
        (row) =>
          row['meeting'] === meeting?.id && row['day'] === at && row['side'] === 'municipalities',
      ),
    ).toMatchObject({
      on: `2022-10-1${2 + at}`,
      parties: new Set(on.map(({ party }) => party)).size,
      expected: municipalities(forum('orebro-chefsgrupp')).length,
      heads: on.reduce((sum, { heads = 1 }) => sum + heads, 0),
    })
  }
  const counts = rowsOf(orebro, 'days')
    .filter((row) => row['meeting'] === meeting?.id && row['side'] === 'municipalities')
    .map(({ parties, expected, heads }) => [parties, expected, heads])
  expect(counts).toEqual([
    [11, 12, 14],
    [12, 12, 15],
  ])
})

test('how often each party was represented, and how often nothing was stated', () => {
  const cases: [string, Answer, string, string][] = [
    ['orebro-chefsgrupp', orebro, '2022-01-01', '2023-12-31'],
    ['nosk-sirius', year, '2025-11-23', day],
    ['nosk-dst', year, '2025-11-23', day],
    ['gbg-nosam-centrum', year, '2025-11-23', day],
    ['nb-lansdel-ostra', year, '2025-11-23', day],
    ['nb-politisk-samverkansberedning', year, '2025-11-23', day],
  ]
  for (const [id, answer, from, to] of cases) {
    const own = forum(id)
    const meetings = held(id, from, to)
    const parties = new Set(
      (own.seats ?? []).flatMap((seat) => (seat.party ? [seat.party] : municipalities(own))),
    )
    const told = rowsOf(answer, 'parties').filter((row) => row['forum'] === id && row['own_seat'])
    expect(told.map(({ party }) => party).sort(), id).toEqual([...parties].sort())
    for (const party of parties) {
      const rows = meetings.map(({ attendance = [] }) =>
        attendance.filter((row) => row.party === party && speaks(row)),
      )
      const vacant = id === 'nosk-sirius' && party === 'region-12'
      const count = (test: (list: Row[]) => boolean) => rows.filter(test).length
      expect(
        told.find((row) => row['party'] === party),
        `${id} ${party}`,
      ).toMatchObject({
        meetings: meetings.length,
        represented: count((list) => list.some(there)),
        absent: count((list) => list.length > 0 && !list.some(there)),
        unstated: vacant ? 0 : count((list) => list.length === 0),
      })
    }
  }
})

test('the 17 seats of the county steering group, meeting by meeting', () => {
  const id = 'nb-lansstyrgrupp'
  expect(places(forum(id))).toBe(17)
  const meetings = held(id, '2025-11-23')
  const days = rowsOf(year, 'days').filter((row) => row['forum'] === id)
  for (const { id: meeting, attendance = [] } of meetings) {
    const own = days.filter((row) => row['meeting'] === meeting)
    const sum = (key: string) => own.reduce((all, row) => all + Number(row[key]), 0)
    // Every row of this group is of one of its seats.
    expect([sum('seats'), sum('places')], meeting).toEqual([
      attendance.filter((row) => speaks(row) && there(row)).length,
      17,
    ])
  }
  const kiruna = rowsOf(year, 'parties').find(
    (row) => row['forum'] === id && row['party'] === 'kommun-2584',
  )
  const stoodIn = meetings
    .flatMap(({ attendance = [] }) => attendance)
    .filter((row) => row.substitute_for?.endsWith('/kommun-2584'))
  expect(kiruna).toMatchObject({ substitute: stoodIn.length, own_seat: false })
  // Who came from Pajala spoke for Kiruna.
  expect(
    rowsOf(year, 'parties').filter(
      (row) => row['forum'] === id && row['party'] === stoodIn[0]?.party,
    ),
  ).toEqual([])
})

test('the actors of NOSAM Centrum: three that must be there, and one that is wished for', () => {
  const meetings = held('gbg-nosam-centrum', '2025-11-23')
  const roles: Readonly<Record<string, string>> = {
    school: 'grundskolechef',
    social_services: 'enhetschef socialtjänst',
    primary_care: 'vårdcentralschef',
    specialist_care: 'enhetschef',
  }
  const told = rowsOf(year, 'actors').filter((row) => row['forum'] === 'gbg-nosam-centrum')
  expect(told).toHaveLength(4)
  for (const { actor, required, represented } of told) {
    const rows = meetings.flatMap(({ attendance = [] }) => attendance)
    expect(represented, `${actor}`).toBe(
      rows.filter((row) => speaks(row) && there(row) && row.role === roles[`${actor}`]).length,
    )
    expect(required).toBe(actor !== 'specialist_care')
  }
})

test('the meetings with the same parties as the one before', () => {
  const all = held('orebro-chefsgrupp', '2000-01-01', '2023-12-31').filter(
    ({ joint_with }) => !joint_with,
  )
  const parties = all.map(({ attendance = [] }) =>
    [...new Set(attendance.filter((row) => speaks(row) && there(row)).map((row) => row.party))]
      .sort()
      .join(),
  )
  const later = all.flatMap(({ date }, at) => (date >= '2022-01-01' && at > 0 ? [at] : []))
  expect(turnover.figures).toMatchObject({
    meetings: all.filter(({ date }) => date >= '2022-01-01').length,
    followed: later.length,
    same_parties: later.filter((at) => parties[at] === parties[at - 1]).length,
    changes: 0,
    seats: places(forum('orebro-chefsgrupp')),
  })
})
