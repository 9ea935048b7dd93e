import { test } from 'vitest'
import { readArchive } from '../../src/archive/archive.js'
import { memorySource } from '../../src/source/memory.js'
import { exampleFiles } from '../example-archive.js'
import { seatsOn } from '../../src/archive/forums/seats.js'
import { attendancesOf, partiesAt, standingOf } from '../../src/archive/forums/standing.js'
import { seatTallies, partyTallies, actorTallies, twelveMonthsTo } from '../../src/archive/forums/represented.js'
test('x', async () => {
  const archive = await readArchive(memorySource(await exampleFiles()), '2026-11-22')
  for (const f of archive.of('forum')) {
    const seats = seatsOn(archive, f, '2026-11-22')
    if (seats.length) console.log(f.id, seats.map((s) => `${s.id}:${s.places.length}`).join(' '), seats.reduce((a, s) => a + s.places.length, 0))
  }
  const f = archive.findA('forum', 'orebro-chefsgrupp')!
  for (const at of attendancesOf(archive, f.id!, { from: '2022-10-13', to: '2022-10-13' })) {
    for (const fill of at.seating.fills) console.log(fill.row.party, fill.row.role, '->', fill.seat.id, fill.place, fill.how)
    console.log('over', at.seating.over.length, 'loose', at.seating.loose.map((r) => `${r.party} ${r.role}`))
    for (const d of [1, 2]) {
      const ps = partiesAt(archive, at).filter((p) => p.party.startsWith('kommun') && p.expected)
      console.log('day', d, ps.filter((p) => ['member', 'substitute'].includes(standingOf(p.rows, at.days, d))).length, ps.length)
    }
  }
  for (const id of ['nb-lansstyrgrupp', 'nosk-sirius', 'gbg-nosam-centrum', 'nb-lansstyrgrupp-au','nb-lansdel-ostra']) {
    const one = archive.findA('forum', id)!
    const p = twelveMonthsTo('2026-11-22')
    console.log(id, p)
    for (const t of seatTallies(archive, one, p)) console.log('  ', t.seat.id, t.party, t.most, t.meetings, t.member, t.substitute, t.absent, t.vacant, t.unstated, t.last)
    for (const t of partyTallies(archive, one, p)) console.log('  P', t.party, t.expected, t.meetings, t.member, t.substitute, t.absent, t.vacant, t.unstated, t.last)
    for (const t of actorTallies(archive, one, p)) console.log('  A', t.actor, t.meetings, t.member, t.unstated)
  }
})
