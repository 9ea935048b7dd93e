import fc from 'fast-check'
import { expect, test } from 'vitest'
import { projectsAt } from '../src/archive/chains.js'
import type { HistoryEntry } from '../src/archive/types.js'
import { answer, archiveOf, granted, type Short } from './projects-archive.js'

const today = '2026-11-22'

const told = async (applications: readonly Short[], day = today) =>
  projectsAt(await archiveOf(applications, day), day).map(
    ({ links, face, state, grantedOn, amount }) => ({
      links: links.map(({ id }) => id).join(' '),
      face: face.id,
      state,
      year: grantedOn?.slice(0, 4) ?? null,
      amount,
    }),
  )

const link = (id: string, year: number, more: Partial<Short> = {}): Short => ({
  id,
  history: [granted(`${year}-03-01`, year)],
  end: `${year + 1}-03-01`,
  ...more,
})
const withdrawn = (year: number): HistoryEntry[] => [
  granted(`${year}-03-01`, year),
  { on: `${year}-04-01`, status: 'never_started' },
]
const declined = (year: number): HistoryEntry[] => [{ on: `${year}-03-01`, status: 'declined' }]
const alive = [answer('2026-06-01:alive')]

test('two links: the first gives the year, the last the outcome, the money is added', async () => {
  expect(
    await told([link('a', 2020), link('b', 2021, { continues: 'a', answers: alive })]),
  ).toEqual([{ links: 'a b', face: 'b', state: 'alive', year: '2020', amount: 4041 }])
})

test('three links, whatever order their files have', async () => {
  const chain = [
    link('c', 2020),
    link('a', 2021, { continues: 'c' }),
    link('b', 2022, { continues: 'a', answers: alive }),
  ]
  expect(await told(chain)).toEqual([
    { links: 'c a b', face: 'b', state: 'alive', year: '2020', amount: 6063 },
  ])
})

test('a link that is not yet granted takes no part', async () => {
  const chain = [
    link('a', 2020, { answers: [answer('2021-06-01:alive')] }),
    link('b', 2022, { continues: 'a' }),
  ]
  expect(await told(chain, '2022-02-28')).toEqual([
    { links: 'a', face: 'a', state: 'alive', year: '2020', amount: 2020 },
    { links: 'b', face: 'b', state: 'absent', year: null, amount: null },
  ])
  expect(await told(chain, '2022-03-01')).toMatchObject([{ links: 'a b', state: 'ongoing' }])
})

test('a declined link stands alone; those around it still belong together', async () => {
  const chain = [
    link('a', 2020),
    link('b', 2021, { continues: 'a', history: declined(2021) }),
    link('c', 2022, { continues: 'b', answers: alive }),
  ]
  expect(await told(chain)).toEqual([
    { links: 'b', face: 'b', state: 'declined', year: null, amount: null },
    { links: 'a c', face: 'c', state: 'alive', year: '2020', amount: 4042 },
  ])
})

test('a withdrawn link in the middle or last gives neither money nor outcome', async () => {
  const first = link('a', 2020, { answers: alive })
  const middle = link('b', 2021, { continues: 'a', history: withdrawn(2021) })
  expect(await told([first, middle])).toEqual([
    { links: 'a b', face: 'a', state: 'alive', year: '2020', amount: 2020 },
  ])
  expect(await told([first, middle, link('c', 2022, { continues: 'b' })])).toEqual([
    { links: 'a b c', face: 'c', state: 'unknown', year: '2020', amount: 4042 },
  ])
})

test('all links withdrawn: one withdrawn project', async () => {
  const chain = [
    link('a', 2020, { history: withdrawn(2020) }),
    link('b', 2021, { continues: 'a', history: withdrawn(2021) }),
  ]
  expect(await told(chain)).toMatchObject([{ links: 'a b', face: 'b', state: 'withdrawn' }])
})

test('one unknown amount makes the sum unknown', async () => {
  const chain = [
    link('a', 2020, { history: [granted('2020-03-01', null)] }),
    link('b', 2021, { continues: 'a' }),
  ]
  expect(await told(chain)).toMatchObject([{ amount: null }])
})

test('a fork: the one granted first continues, the other begins anew', async () => {
  const fork = [
    link('a', 2020),
    link('b', 2022, { continues: 'a' }),
    link('c', 2021, { continues: 'a' }),
  ]
  expect((await told(fork)).map(({ links }) => links)).toEqual(['b', 'a c'])
})

test('circles end, and every link is in one chain', async () => {
  expect((await told([link('a', 2021, { continues: 'a' })])).map(({ links }) => links)).toEqual([
    'a',
  ])
  const circle = [
    link('a', 2021, { continues: 'b' }),
    link('b', 2020, { continues: 'a' }),
    link('c', 2022, { continues: 'b' }),
  ]
  expect((await told(circle)).map(({ links }) => links)).toEqual(['b a', 'c'])
})

test('whatever continues whatever, nothing hangs and every link is counted once', async () => {
  const anyLinks = fc.array(
    fc.record({
      to: fc.nat({ max: 9 }),
      year: fc.integer({ min: 2019, max: 2025 }),
      granted: fc.boolean(),
    }),
    { minLength: 1, maxLength: 10 },
  )
  await fc.assert(
    fc.asyncProperty(anyLinks, async (links) => {
      const shorts = links.map(({ to, year, granted: yes }, at) =>
        link(`x${at}`, year, { continues: `x${to}`, ...(yes ? {} : { history: declined(year) }) }),
      )
      const found = await told(shorts)
      expect(found.flatMap((project) => project.links.split(' ')).sort()).toEqual(
        shorts.map(({ id }) => id).sort(),
      )
      const money = links.reduce((sum, { year, granted: yes }) => sum + (yes ? year : 0), 0)
      expect(found.reduce((sum, { amount }) => sum + (amount ?? 0), 0)).toBe(money)
    }),
    { numRuns: 100 },
  )
})
