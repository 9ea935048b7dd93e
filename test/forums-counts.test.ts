import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { CORE_SCHEMA, load } from 'js-yaml'
import { beforeAll, expect, test } from 'vitest'
import { readArchive } from '../src/archive/archive.js'
import { explaining } from '../src/reports/explaining.js'
import { worktreeSource } from '../src/source/worktree.js'
import { samverkan } from './cli/run.js'

// The structure of the example archive, asked through the built program, beside a count made here
// straight from the YAML and the text of the minutes, without anything of `src` in the count.

const root = fileURLToPath(new URL('../archive', import.meta.url))
const day = '2026-11-22'
const yearAgo = '2025-11-22'

interface Forum {
  readonly id: string
  readonly parent?: string
  readonly level: string
  readonly kind: string
  readonly external?: boolean
  readonly started_on?: string
  readonly ended_on?: string | null
  readonly dormant?: readonly { readonly from: string; readonly to?: string | null }[]
  readonly area?: readonly string[]
  readonly topics?: readonly string[]
  readonly purpose?: string
  readonly convener?: object
  readonly refers_to?: readonly string[]
  readonly based_on?: readonly string[]
  readonly mandate?: readonly { decides: string; from?: string; to?: string | null }[]
  readonly seats?: readonly {
    readonly count?: number
    readonly one_per?: string
    readonly vacant?: readonly object[]
  }[]
}

interface Minutes {
  readonly id: string
  readonly forum: string
  readonly date: string
  readonly status: string
  readonly cancelled?: boolean
  readonly joint_with?: readonly string[]
}

const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.md') && !file.endsWith('README.md'))
  .map((file) => readFileSync(join(root, file), 'utf8'))
const parsed = files.map((text) => ({
  data: load(text.split(/^---$/m)[1] ?? '', { schema: CORE_SCHEMA }) as { type: string },
  body: text.split(/^---$/m).slice(2).join('---'),
}))
const of = <T>(type: string) =>
  parsed.filter(({ data }) => data.type === type).map(({ data }) => data as unknown as T)

const forums = of<Forum>('forum')
const settings = load(readFileSync(join(root, 'samverkan.yaml'), 'utf8'), {
  schema: CORE_SCHEMA,
}) as { areas: { id: string; municipalities: string[] }[] }
const held = parsed
  .filter(({ data }) => data.type === 'minutes')
  .map(({ data, body }) => ({ ...(data as unknown as Minutes), body }))
  .filter(({ date, status, cancelled }) => date <= day && status !== 'planned' && !cancelled)

const hasEnded = ({ ended_on: ended }: Forum) => typeof ended === 'string' && ended < day
const isPlanned = ({ started_on: start }: Forum) => start !== undefined && start > day
const rests = ({ dormant = [] }: Forum) =>
  dormant.some(({ from, to }) => from <= day && (!to || to >= day))
const living = forums.filter((one) => !hasEnded(one))
const own = living.filter(({ external }) => !external)
const active = own.filter((one) => !isPlanned(one) && !rests(one))

interface Answer {
  readonly figures: Readonly<Record<string, number>> & { gaps?: Readonly<Record<string, number>> }
  readonly tables: readonly { name: string; rows: readonly Record<string, unknown>[] }[]
}

async function ask(...words: string[]): Promise<Answer> {
  const { stdout, code, stderr } = await samverkan([...words, '--as-of', day, '--format', 'json'], {
    cwd: root,
  })
  expect(code, stderr).toBe(0)
  return JSON.parse(stdout) as Answer
}

const rowsOf = ({ tables }: Answer, name: string) =>
  tables.find((table) => table.name === name)?.rows ?? []

let structure: Answer
let matrix: Answer
let links: Answer
beforeAll(async () => {
  structure = await ask('report', 'structure')
  matrix = await ask('report', 'forums')
  links = await ask('report', 'links')
}, 60_000)

test('every living forum stands in the tree once, in its state', () => {
  expect(
    rowsOf(structure, 'structure')
      .map(({ forum }) => forum)
      .sort(),
  ).toEqual(living.map(({ id }) => id).sort())
  expect(structure.figures).toMatchObject({
    forums: own.length,
    active: active.length,
    planned: own.filter(isPlanned).length,
    dormant: own.filter((one) => rests(one) && !isPlanned(one)).length,
    outside: living.length - own.length,
  })
  expect(own.filter(isPlanned).length * own.filter(rests).length).toBeGreaterThan(0)
})

test('each is drawn once, with an arrow from the one that steers it', async () => {
  const words = ['report', 'structure', '--format', 'mermaid', '--as-of', day]
  const { stdout } = await samverkan(words, { cwd: root })
  expect(stdout.match(/^ {4}n\d+\[/gm)).toHaveLength(living.length)
  const steered = living.filter(({ parent }) => living.some(({ id }) => id === parent))
  expect(stdout.match(/ --> /g)).toHaveLength(steered.length)
  for (const { parent, id } of steered) {
    const row = rowsOf(structure, 'structure').find(({ forum }) => forum === id)
    expect(row?.['parent'], id).toBe(parent)
  }
})

test('the seats of each forum, the four districts of Norrbotten among them', () => {
  const municipalities = (area: readonly string[]) =>
    area.flatMap((one) =>
      one.startsWith('kommun-')
        ? [one]
        : one === '25'
          ? settings.areas
              .filter(({ id }) => id.startsWith('nb-lansdelar/'))
              .flatMap((part) => part.municipalities)
          : one === '18'
            ? settings.areas
                .filter(({ id }) => id.startsWith('orebro-lansdelar/'))
                .flatMap((part) => part.municipalities)
            : (settings.areas.find(({ id }) => id === one)?.municipalities ?? []),
    )
  const told = Object.fromEntries(
    rowsOf(matrix, 'forums_raw').map(({ forum, seats }) => [forum, seats]),
  )
  for (const { id, seats, area = [] } of own) {
    const count = seats?.reduce(
      (sum, seat) => sum + (seat.one_per ? municipalities(area).length : (seat.count ?? 1)),
      0,
    )
    expect(told[id], id).toBe(count ?? null)
  }
  const districts = ['boden-lulea', 'norra', 'pite-alvdal', 'ostra']
  expect(districts.map((name) => told[`nb-lansdel-${name}`])).toEqual([6, 10, 10, 10])
  const vacant = own.flatMap(({ seats = [] }) => seats.flatMap((seat) => seat.vacant ?? []))
  const shown = rowsOf(matrix, 'forums_raw').reduce((sum, row) => sum + Number(row['vacant']), 0)
  expect(shown).toBe(vacant.length)
})

test('purposes and mandates that are missing or unclear', () => {
  const now = ({ mandate = [] }: Forum) =>
    mandate.filter(({ from, to }) => (!from || from <= day) && (!to || to >= day))
  const unclear = active.filter((one) => now(one).some(({ decides }) => decides === 'unclear'))
  const none = active.filter((one) => one.kind !== 'network' && now(one).length === 0)
  expect(unclear.length).toBeGreaterThan(0)
  expect(matrix.figures.gaps).toMatchObject({
    mandate_unclear: unclear.length,
    purpose: active.filter(({ purpose }) => purpose === undefined).length,
  })
  expect(
    (matrix.figures.gaps?.['mandate'] ?? 0) + (matrix.figures.gaps?.['mandate_lapsed'] ?? 0),
  ).toBe(none.length)
  expect(matrix.figures['unclear']).toBe(unclear.length + none.length)
})

test('who has no coordinator, its own or from above', () => {
  const has = (one: Forum | undefined): boolean =>
    one !== undefined &&
    (one.convener !== undefined || has(forums.find(({ id }) => id === one.parent)))
  const without = active.filter((one) => one.kind !== 'network' && !has(one))
  expect(matrix.figures.gaps?.['coordinator']).toBe(without.length)
})

test('the last meeting of each forum', () => {
  for (const row of rowsOf(matrix, 'forums_raw')) {
    const mine = held.filter(({ forum, joint_with: others = [] }) =>
      [forum, ...others].includes(String(row['forum'])),
    )
    const last =
      mine
        .map(({ date }) => date)
        .sort()
        .at(-1) ?? null
    expect(row['last_meeting'], String(row['forum'])).toBe(last)
  }
})

test('two that are told to share nothing have no joint meeting and no word of each other', () => {
  const lately = held.filter(({ date, status }) => date > yearAgo && status !== 'draft')
  const loose = rowsOf(links, 'links').filter((row) => row['linked'] === false)
  expect(loose.length).toBeGreaterThan(3)
  expect(links.figures['unlinked']).toBe(loose.length)
  for (const { a, b } of loose) {
    for (const { forum, joint_with: others = [], body, id } of lately) {
      const here = [forum, ...others]
      for (const [one, other] of [
        [a, b],
        [b, a],
      ] as [string, string][]) {
        if (!here.includes(one)) continue
        expect(here, id).not.toContain(other)
        expect(body, `${id} of ${one}`).not.toMatch(
          new RegExp(`(?:Lyfts till|Till:|Ansvarig:|Gäller för:)[^.]*\\b${other}\\b(?!-)`),
        )
      }
    }
  }
})

test('every steering forum and those it refers to are in some pair, and joint meetings count', () => {
  const pairs = rowsOf(links, 'links').map(({ a, b }) => [a, b].sort().join())
  const isShown = (id: string) => own.some((one) => one.id === id && !isPlanned(one))
  for (const { id, parent, refers_to: refers = [] } of own) {
    for (const other of [parent ?? '', ...refers].filter(isShown)) {
      if (isShown(id) && other !== id)
        expect(pairs, `${id} ${other}`).toContain([id, other].sort().join())
    }
  }
  expect(pairs.length).toBe(new Set(pairs).size)
  const joint = held.filter(
    ({ date, joint_with: others = [], status }) =>
      date > yearAgo && status !== 'draft' && others.length > 0,
  )
  const told = rowsOf(links, 'links').reduce((sum, row) => sum + Number(row['joint_meetings']), 0)
  expect(told).toBe(joint.length)
})

test('who handles children’s matters: all in the place with that topic, from the local level', async () => {
  const answer = await ask('who', 'barn-unga', '--in', 'Göteborg')
  const told = rowsOf(answer, 'who')
  const named = told.filter(({ by }) => String(by).split(' ').includes('topic'))
  const expected = living.filter(
    ({ topics = [], area = [] }) => topics.includes('barn-unga') && area.includes('kommun-1480'),
  )
  expect(expected.length).toBeGreaterThan(3)
  expect(named.map(({ forum }) => forum).sort()).toEqual(expected.map(({ id }) => id).sort())
  const order = [
    'local',
    'municipality',
    'district',
    'subregion',
    'county',
    'care_region',
    'national',
  ]
  const ranks = told.map(({ level }) => order.indexOf(String(level)))
  expect(ranks).toEqual(ranks.toSorted((a, b) => a - b))
})

test('the page of every forum has its state, its seats, its last meeting and what it rests on', async () => {
  const archive = await readArchive(await worktreeSource(root, null), day)
  const rows = new Map(rowsOf(matrix, 'forums_raw').map((row) => [row['forum'], row]))
  for (const one of own) {
    const forum = archive.findA('forum', one.id)
    if (!forum) throw new Error(one.id)
    const { figures, blocks } = explaining(forum, archive)
    const state = isPlanned(one) ? 'planned' : rests(one) ? 'dormant' : 'active'
    const mine = held.filter(({ forum: host, joint_with: others = [] }) =>
      [host, ...others].includes(one.id),
    )
    const last = mine.map(({ date }) => date).sort()
    expect(figures, one.id).toMatchObject({ state, last_meeting: last.at(-1) ?? null })
    const entries = (heading: string) =>
      blocks.flatMap((block) =>
        block.kind === 'entries' && block.heading.sv.startsWith(heading) ? block.entries : [],
      ).length
    expect(entries('Vilar på'), one.id).toBe(one.based_on?.length ?? 0)
    expect(figures['on_table'], one.id).toBe(entries('På bordet'))
    const seats = blocks.find((block) => block.kind === 'table' && block.name === 'seats')
    expect(seats?.kind === 'table' ? seats.rows.length : 0, one.id).toBe(one.seats?.length ?? 0)
    expect(String(rows.get(one.id)?.['gaps'] ?? '')).toBe((figures['gaps'] as string[]).join(' '))
  }
})

test('the onboarding of every forum has its last three minutes and no draft', async () => {
  for (const { id } of own.filter((one) => held.some(({ forum }) => forum === one.id))) {
    const { stdout, code } = await samverkan(['onboard', id, '--as-of', day], { cwd: root })
    expect(code, id).toBe(0)
    const mine = held
      .filter(
        ({ forum, joint_with: others = [], status }) =>
          status !== 'draft' && [forum, ...others].includes(id),
      )
      .sort((a, b) => (a.date < b.date ? 1 : -1))
    const told = [...stdout.matchAll(/^- Id: (\S+)$/gm)].map(([, found]) => found)
    expect(told, id).toEqual(mine.slice(0, 3).map((one) => one.id))
  }
}, 120_000)
