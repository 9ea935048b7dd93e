import type { Archive } from '../archive/archive.js'
import type { Fit } from '../archive/forums/candidates.js'
import { seatingsOf } from '../archive/forums/seatings.js'
import { isFrozen } from '../archive/frozen.js'
import { counted } from '../format.js'
import type { Text } from '../text.js'
import { attended, northern, seated } from './example-seats.js'
import type { Rule } from './rule.js'
import { shown } from './shown.js'

export const rule: Rule<'minutes'> = {
  name: 'members-do-not-outnumber-seats',
  severity: 'warning',
  floor: 'off',
  description: {
    sv: 'På en plats står inte fler ledamöter än det finns plats för, och en kommun bara en gång. Godkända protokoll bedöms inte.',
    en: 'A seat does not have more members in the list than it has places, and a municipality only once. Approved minutes are not judged.',
  },
  rationale: {
    sv: 'Den som är extra är gäst eller ersättare. Står den som ledamot räknas fler som företrädda än som var det.',
    en: 'Who is extra is a guest or a substitute. As a member they count among those represented.',
  },
  on: ['minutes'],
  has: ['attendance'],

  *check(document, archive) {
    // What is frozen can no longer be mended, and seats may have been others then.
    if (!document.facts.attendance || isFrozen(document)) return
    // A whole list that does not fit its seats is told of once for each seat.
    const told = new Set<string>()
    for (const { over } of seatingsOf(archive, document)) {
      for (const fit of over) {
        if (fit.how === 'named' && fit.row.as !== 'substitute') continue
        const about = `${fit.seat.id} ${fit.seat.onePer ? fit.row.party : ''}`
        if (told.has(about)) continue
        told.add(about)
        yield {
          at: { key: ['attendance', fit.row.at] },
          message: words(fit, archive),
          hint: {
            sv: 'Var det flera från samma part skrivs de på en rad med `heads`. Var någon där i en annans ställe är den `as: substitute` med `substitute_for`. Andra är `as: co_opted` eller `as: guest`.',
            en: 'Several from one party stand on one row with `heads`. Who came in the place of another is `as: substitute` with `substitute_for`. Others are `as: co_opted` or `as: guest`.',
          },
        }
      }
    }
  },

  examples: [
    {
      files: {
        ...northern,
        'forums/dst/forum.md': seated(seats(), 'area: [lansdelar/norra]'),
        'forums/dst/minutes/2026-02-03.md': attended([
          'party: kommun-2584, role: socialchef, as: member, heads: 4',
          'party: kommun-2584, role: enhetschef, as: guest',
          'party: kommun-2523, role: socialchef, as: member',
          'party: region-25, role: överläkare, as: member',
          'party: region-25, role: överläkare, as: member',
        ]),
      },
      says: [],
    },
    {
      files: {
        ...northern,
        'forums/dst/forum.md': seated(seats(), 'area: [lansdelar/norra]'),
        'forums/dst/minutes/2026-02-03.md': attended([
          'party: kommun-2584, role: socialchef, as: member',
          'party: kommun-2584, role: socialdirektör, as: member',
          'party: region-25, role: överläkare, as: member',
          'party: region-25, role: överläkare, as: member',
          'party: region-25, role: överläkare, as: member',
        ]),
      },
      says: [
        'forums/dst/minutes/2026-02-03.md:9:5 Kiruna har en plats `soc`, som redan är tagen i listan',
        'forums/dst/minutes/2026-02-03.md:12:5 Platsen `lak` är 2 platser, som redan är tagna i listan',
      ],
    },
  ],
}

function words({ row, seat }: Fit, archive: Archive): Text {
  const party = row.standsInFor?.party ?? row.party
  if (seat.onePer && party !== null) {
    const name = archive.name(party)
    return {
      sv: `${name.sv} har en plats ${shown(seat.id)}, som redan är tagen i listan`,
      en: `${name.en} has one seat ${shown(seat.id)}, which is taken in the list already`,
    }
  }
  const { length } = seat.places
  const count = counted(length, { sv: 'plats', en: 'place' }, { sv: 'platser', en: 'places' })
  return {
    sv: `Platsen ${shown(seat.id)} är ${count.sv}, som redan är ${length === 1 ? 'tagen' : 'tagna'} i listan`,
    en: `The seat ${shown(seat.id)} is ${count.en}, taken in the list already`,
  }
}

function seats(): readonly string[] {
  return [
    'id: soc, role: socialchef, side: municipalities, one_per: municipality',
    'id: lak, role: överläkare, party: region-25, count: 2',
  ]
}
