import { expect, test } from 'vitest'
import type { Archive } from '../../src/archive/archive.js'
import { actorTallies, twelveMonthsTo } from '../../src/archive/forums/represented.js'
import { seatingOf } from '../../src/archive/forums/seatings.js'
import { membersOn, seatsOn } from '../../src/archive/forums/seats.js'
import {
  type Attendance,
  attendancesOf,
  partiesAt,
  placeStanding,
  standingOf,
} from '../../src/archive/forums/standing.js'
import { forum, member, minutes, read, soc } from './example.js'

const day = '2026-11-22'
const north = { area: ['norra'].map((id) => `delar/${id}`) }

function only(archive: Archive, id = 'dst'): Attendance {
  const found = attendancesOf(archive, id, { from: '2000-01-01', to: day })
  expect(found).toHaveLength(1)
  return found[0] as Attendance
}

const doc = (archive: Archive, id = 'dst') => {
  const found = archive.findA('forum', id)
  if (!found) throw new Error(id)
  return found
}

const places = (archive: Archive, on = day, id = 'dst') =>
  seatsOn(archive, doc(archive, id), on).flatMap((seat) =>
    seat.places.map(({ party, vacant }) => `${seat.id}/${party}${vacant ? ' vacant' : ''}`),
  )

test('one per municipality, several of a kind, planned and past seats', async () => {
  const archive = await read([
    forum(
      'dst',
      [
        { ...soc, vacant: [{ party: 'kommun-2584', since: '2026-06-01' }] },
        { id: 'lak', role: 'läkare', party: 'region-25', count: 2, vacant: [{ since: null }] },
        { id: 'ny', role: 'ny', party: 'region-25', from: '2027-01-01' },
        { id: 'gammal', role: 'gammal', party: 'region-25', to: '2025-12-31' },
      ],
      north,
    ),
  ])
  expect(places(archive)).toEqual([
    'soc/kommun-2523',
    'soc/kommun-2584 vacant',
    'soc/kommun-2521',
    'lak/region-25',
    'lak/region-25 vacant',
  ])
  expect(membersOn(archive, doc(archive), day)).toBe(3)
  expect(places(archive, '2026-05-31')).toContain('soc/kommun-2584')
  expect(places(archive, '2025-06-01')).toContain('gammal/region-25')
  expect(places(archive, '2027-06-01')).toContain('ny/region-25')
})

test('the seat of the chair follows the term, T8', async () => {
  const archive = await read([
    forum('styr', [], {
      sides: ['municipalities', 'region'],
      chair: {
        every_years: 1,
        terms: [
          { year: 2025, side: 'municipalities' },
          { year: 2026, side: 'region' },
        ],
      },
    }),
    forum('dst', [{ id: 'ordf', role: 'ordförande', same_as: 'parent.chair' }], { parent: 'styr' }),
    minutes('dst', '2025-03-03', [
      member('region-25', 'ordförande'),
      member('kommun-2584', 'ordförande'),
    ]),
    minutes('dst', '2026-03-03', [
      member('kommun-2584', 'ordförande'),
      member('region-25', 'ordförande'),
    ]),
  ])
  const sat = attendancesOf(archive, 'dst', { from: '2025-01-01', to: day }).map(({ seating }) =>
    seating.fills.map(({ row }) => row.party),
  )
  expect(sat).toEqual([['kommun-2584'], ['region-25']])
  const sides = ['2025-03-03', '2026-03-03', '2027-03-03'].map(
    (on) => seatsOn(archive, doc(archive), on)[0]?.side,
  )
  expect(sides).toEqual(['municipalities', 'region', 'municipalities'])
})

test('alternative roles and parts of an organisation fill a seat, T8 and T19', async () => {
  const archive = await read([
    forum('dst', [{ id: 'barn', role: ['chef barnmedicin', 'chef barnhab'], party: 'region-25' }]),
    minutes('dst', '2026-03-03', [member('klinik', 'Chef barnhab')]),
    {
      'parties/klinik.md':
        '---\ntype: party\nid: klinik\nname: Kliniken\nkind: other\nside: region\nparent: region-25\n---\n',
    },
  ])
  expect(only(archive).seating.fills.map(({ seat, how }) => [seat.id, how])).toEqual([
    ['barn', 'role'],
  ])
  expect(partiesAt(archive, only(archive)).map(({ party }) => party)).toEqual(['region-25'])
})

test('days, items and heads: parties are counted, not people, T2 to T4', async () => {
  const archive = await read([
    forum('dst', [soc], north),
    minutes(
      'dst',
      '2026-03-03',
      [
        member('kommun-2521', 'chef', { days: [2] }),
        member('kommun-2523', 'socialchef', { heads: 4 }),
        member('kommun-2584', 'socialdirektör', { items: ['8'] }),
      ],
      { end_date: '2026-03-04' },
    ),
  ])
  const one = only(archive)
  const on = (at: number | null) =>
    partiesAt(archive, one).map(({ party, rows }) => [party, standingOf(rows, one.days, at)])
  expect(on(1)).toEqual([
    ['kommun-2523', 'member'],
    ['kommun-2584', 'part'],
    ['kommun-2521', 'other_day'],
  ])
  expect(on(2).at(-1)).toEqual(['kommun-2521', 'member'])
  expect(on(null).map(([, standing]) => standing)).toEqual(['member', 'member', 'member'])
  expect(one.seating.fills.map(({ how }) => how).sort()).toEqual(['family', 'party', 'role'])
})

test('only members and substitutes represent, T6', async () => {
  const others = ['co_opted', 'process_support', 'secretary', 'guest', 'observer']
  const archive = await read([
    forum('dst', [soc], north),
    minutes(
      'dst',
      '2026-03-03',
      others.map((as) => member('kommun-2584', 'socialchef', { as })),
    ),
  ])
  const { seating } = only(archive)
  expect(seating.fills).toEqual([])
  expect(seating.loose).toEqual([])
})

test('a substitute fills the seat it names, and speaks for who is stood in for, T5', async () => {
  const archive = await read([
    forum('dst', [{ id: 'soc', role: 'socialchef', side: 'municipalities', count: 3 }]),
    minutes('dst', '2026-03-03', [
      member('kommun-2581'),
      member('kommun-2584', 'socialchef', { status: 'apologies' }),
      { ...member('kommun-2521'), as: 'substitute', substitute_for: 'soc/kommun-2584' },
      member('kommun-2523'),
    ]),
  ])
  const one = only(archive)
  const [seat] = one.seating.seats
  if (!seat) throw new Error('no seat')
  const standings = seat.places.map((_, at) => placeStanding(one, seat, at))
  expect(standings.sort()).toEqual(['member', 'member', 'substitute'])
  expect(
    partiesAt(archive, one)
      .filter(({ rows }) => standingOf(rows, 1, null) === 'substitute')
      .map(({ party }) => party),
  ).toEqual(['kommun-2584'])
})

test('what is not stated is not absent, and a vacant seat is no fault, T7 and 003-N13', async () => {
  const archive = await read([
    forum('dst', [{ ...soc, vacant: [{ party: 'kommun-2521' }] }], north),
    minutes('dst', '2026-03-03', [member('kommun-2584', 'socialchef', { status: 'absent' })]),
  ])
  const one = only(archive)
  const [seat] = one.seating.seats
  if (!seat) throw new Error('no seat')
  expect(seat.places.map(({ party }, at) => [party, placeStanding(one, seat, at)])).toEqual([
    ['kommun-2523', 'unstated'],
    ['kommun-2584', 'absent'],
    ['kommun-2521', 'vacant'],
  ])
})

test('drafts, plans and meetings without a list say nothing', async () => {
  const archive = await read([
    forum('dst', [soc], north),
    minutes('dst', '2026-03-03', [member('kommun-2584')], { status: 'draft' }),
    minutes('dst', '2026-04-03', []),
    minutes('dst', '2026-05-03', [member('kommun-2584')], { cancelled: true }),
    minutes('dst', '2026-12-03', [member('kommun-2584')], { status: 'planned' }),
  ])
  expect(attendancesOf(archive, 'dst', { from: '2026-01-01', to: '2026-12-31' })).toEqual([])
})

test('a party with several seats and a vague title fills none of them', async () => {
  const archive = await read([
    forum('dst', [soc, { ...soc, id: 'bun', role: 'skolchef' }], north),
    minutes('dst', '2026-03-03', [member('kommun-2584', 'chef')]),
  ])
  const { seating } = only(archive)
  expect(seating.fills).toEqual([])
  expect(seating.loose.map(({ party }) => party)).toEqual(['kommun-2584'])
})

test('a joint meeting fills the seats of each, and is known only where the list is about it', async () => {
  const archive = await read([
    forum(
      'pol',
      [{ id: 'pol', role: 'politiker', side: 'municipalities', one_per: 'municipality' }],
      north,
    ),
    forum('dst', [soc], north),
    minutes(
      'pol',
      '2026-03-03',
      ['kommun-2521', 'kommun-2523', 'kommun-2584'].map((party) => member(party, 'politiker')),
      { joint_with: ['dst'] },
    ),
    minutes(
      'pol',
      '2026-04-03',
      ['kommun-2521', 'kommun-2523'].map((party) => member(party)),
      { joint_with: ['dst'] },
    ),
  ])
  const period = { from: '2026-01-01', to: day }
  expect(attendancesOf(archive, 'pol', period).map(({ meeting }) => meeting.on)).toEqual([
    '2026-03-03',
    '2026-04-03',
  ])
  expect(attendancesOf(archive, 'dst', period).map(({ meeting }) => meeting.on)).toEqual([
    '2026-04-03',
  ])
  const joint = archive.of('minutes')[0]
  if (!joint) throw new Error('no minutes')
  expect(seatingOf(archive, joint, 'pol')?.fills).toHaveLength(3)
  expect(seatingOf(archive, joint, 'dst')?.fills).toEqual([])
})

test('actors are known by role, by kind or by seat; else nobody can tell', async () => {
  const archive = await read([
    forum('dst', [{ id: 'bup', role: 'chef', party: 'region-25', actor: 'psychiatry' }], {
      required_actors: ['school', 'police', 'care'],
    }),
    minutes('dst', '2026-03-03', [
      member('kommun-2584', 'Skolchef'),
      member('polisen', 'områdespolis'),
      member('region-25', 'chef', { status: 'absent' }),
    ]),
    {
      'parties/polisen.md':
        '---\ntype: party\nid: polisen\nname: Polisen\nkind: agency\nside: other\n---\n',
    },
  ])
  const found = actorTallies(archive, doc(archive), twelveMonthsTo(day))
  expect(
    found.map(({ actor, member: there, absent }) => [
      actor.id,
      actor.required,
      actor.knowable,
      there,
      absent,
    ]),
  ).toEqual([
    ['school', true, true, 1, 0],
    ['police', true, true, 1, 0],
    ['care', true, false, 0, 0],
    ['psychiatry', false, true, 0, 1],
  ])
})

test('twelve months up to a day', () => {
  expect(twelveMonthsTo('2026-11-22')).toEqual({ from: '2025-11-23', to: '2026-11-22' })
  expect(twelveMonthsTo('2024-02-29')).toEqual({ from: '2023-03-01', to: '2024-02-29' })
})
