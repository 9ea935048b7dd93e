import { entriesOf } from '../archive/facts.js'
import { isPlaceOf } from '../archive/forums/candidates.js'
import { presentId, seatsOn } from '../archive/forums/seats.js'
import { northern, seated } from './example-seats.js'
import type { Rule } from './rule.js'
import { shown } from './shown.js'

export const rule: Rule<'forum'> = {
  name: 'vacancy-is-of-its-seat',
  severity: 'warning',
  floor: 'off',
  description: {
    sv: 'Den part som sägs sakna någon på en plats har platsen.',
    en: 'The party that is said to have nobody in a seat has that seat.',
  },
  rationale: {
    sv: 'En vakans på fel kommun gör att den kommun som saknar någon ser ut att vara med.',
    en: 'A vacancy of the wrong municipality makes the one that has nobody look as if it were there.',
  },
  on: ['forum'],
  has: ['seats'],

  *check(forum, archive) {
    const { seats } = forum.facts
    if (!seats?.some((seat) => (seat?.vacant?.length ?? 0) > 0)) return
    const all = seatsOn(archive, forum, archive.today)
    for (const [at, { vacant }] of entriesOf(seats)) {
      const seat = all.find((one) => one.at === at)
      if (!seat || seat.places.length === 0) continue
      for (const [row, { party }] of entriesOf(vacant)) {
        if (party === undefined) continue
        const id = presentId(archive, party)
        // A place that has no party by name may stand empty for anybody of its side.
        const own = seat.places.some(
          (place) => place.party === id || (place.party !== null && isPlaceOf(archive, place, id)),
        )
        const open = seat.side === null || archive.parties.side(id) === seat.side
        if (own || (open && seat.places.some((place) => place.party === null))) continue
        const name = archive.name(party)
        yield {
          at: { key: ['seats', at, 'vacant', row, 'party'] },
          message: {
            sv: `${name.sv} har ingen plats ${shown(seat.id)} som kan vara vakant`,
            en: `${name.en} has no seat ${shown(seat.id)} that could be vacant`,
          },
        }
      }
    }
  },

  examples: [
    {
      files: {
        ...northern,
        'forums/dst/forum.md': seated(
          [
            'id: soc, role: socialchef, side: municipalities, one_per: municipality, vacant: [{party: kommun-2584, since: 2026-02-01}]',
            'id: lak, role: överläkare, party: region-25, vacant: [{}]',
          ],
          'area: [lansdelar/norra]',
        ),
      },
      says: [],
    },
    {
      files: {
        ...northern,
        'forums/dst/forum.md': seated(
          [
            'id: soc, role: socialchef, side: municipalities, one_per: municipality, vacant: [{party: kommun-2581}]',
            'id: lak, role: överläkare, party: region-25, vacant: [{party: kommun-2584}]',
          ],
          'area: [lansdelar/norra]',
        ),
      },
      says: [
        'forums/dst/forum.md:7:95 Piteå har ingen plats `soc` som kan vara vakant',
        'forums/dst/forum.md:8:68 Kiruna har ingen plats `lak` som kan vara vakant',
      ],
    },
  ],
}
