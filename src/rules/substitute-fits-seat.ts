import type { Archive } from '../archive/archive.js'
import { type Attended, attendedAt } from '../archive/forums/attended.js'
import { mayHold } from '../archive/forums/candidates.js'
import { roleFit } from '../archive/forums/roles.js'
import { type Seat, seatsOn } from '../archive/forums/seats.js'
import { either } from '../text.js'
import { attended, northern, seated } from './example-seats.js'
import { notNamed } from './named-substitute.js'
import type { Problem, Rule } from './rule.js'
import { shown } from './shown.js'
import { wrongArea } from './substitute-area.js'

export const rule: Rule<'minutes'> = {
  name: 'substitute-fits-seat',
  severity: 'error',
  floor: 'info',
  imported: 'warning',
  description: {
    sv: 'Den som ersätter kommer från samma område och har en roll av samma slag, där platsen kräver det, och ersätter bara den som får ha ersättare. Är ersättare utsedda (`named`) kommer någon av dem, om platsen säger vilka de är (`named_substitutes`).',
    en: 'Who stands in comes from the same area and has a role of the same kind, where the seat demands it, and only for those who may have a substitute. Where substitutes are named it is one of those, if the seat says who they are (`named_substitutes`).',
  },
  rationale: {
    sv: 'Den som ersätter talar för en annan kommun. Därför ska den vara känd där och ha ansvar för samma sak.',
    en: 'Who stands in speaks for another municipality, and so should be known there and answer for the same thing.',
  },
  on: ['minutes'],
  has: ['attendance'],

  *check(minutes, archive) {
    const { attendance, forum, joint_with: others, date } = minutes.facts
    if (date === undefined) return
    if (!attendance?.some((row) => row?.substitute_for !== undefined)) return
    const forums = [forum, ...(others ?? [])].flatMap((id) => archive.findA('forum', id) ?? [])
    const seats = forums.flatMap((one) => seatsOn(archive, one, date))
    for (const row of attendedAt(archive, minutes)) {
      const seat = seats.find(({ id }) => id === row.standsInFor?.seat)
      if (seat) yield* unfit(row, seat, archive)
    }
  },

  examples: [
    {
      files: {
        ...northern,
        'forums/dst/forum.md': seated(
          [
            'id: soc, role: socialchef, side: municipalities, count: 2, spread_over: lansdelar, substitutes: same_area_and_role_family',
            'id: bup, role: verksamhetschef, party: region-25, substitutes: named',
            'id: vux, role: länschef, party: region-25, substitutes: named, named_substitutes: [{role: enhetschef}, {role: socialchef, party: kommun-2584}]',
            'id: dir, role: direktör, party: region-25, substitutes: any',
          ],
          'area: ["25"]',
        ),
        'forums/dst/minutes/2026-02-03.md': attended([
          'party: kommun-2521, role: socialdirektör, as: substitute, substitute_for: soc/kommun-2584',
          'party: region-25, role: överläkare, as: substitute, substitute_for: bup',
          'party: region-25, role: Enhetschef, as: substitute, substitute_for: vux',
          'party: kommun-2584, role: socialdirektör, as: substitute, substitute_for: vux',
          'party: region-25, role: stabschef, as: substitute, substitute_for: dir',
        ]),
      },
      says: [],
    },
    {
      files: {
        ...northern,
        'forums/dst/forum.md': seated(
          [
            'id: soc, role: socialchef, side: municipalities, count: 4, spread_over: lansdelar, substitutes: same_area_and_role_family',
            'id: dir, role: direktör, party: region-25, substitutes: none',
            'id: vux, role: länschef, party: region-25, named_substitutes: [{role: enhetschef}, {party: kommun-2584}]',
          ],
          'area: ["25"]',
        ),
        'forums/dst/minutes/2026-02-03.md': attended([
          'party: kommun-2581, role: socialchef, as: substitute, substitute_for: soc/kommun-2584',
          'party: kommun-2521, role: skolchef, as: substitute, substitute_for: soc/kommun-2523',
          'party: kommun-2560, role: socialchef, as: substitute, substitute_for: soc',
          'party: region-25, role: socialchef, as: substitute, substitute_for: soc/region-25',
          'party: region-25, role: stabschef, as: substitute, substitute_for: dir',
          'party: region-25, role: överläkare, as: substitute, substitute_for: vux',
          'party: kommun-2581, role: enhetschef, as: substitute, substitute_for: vux',
        ]),
      },
      says: [
        'forums/dst/minutes/2026-02-03.md:8:76 Piteå kan inte ersätta Kiruna på platsen `soc`: Piteå ligger i Pite älvdal, Kiruna i Norra',
        'forums/dst/minutes/2026-02-03.md:9:32 `skolchef` kan inte ersätta på platsen `soc`, som är för `socialchef`',
        'forums/dst/minutes/2026-02-03.md:10:76 Det framgår inte vilken kommun som ersätts på platsen `soc`',
        'forums/dst/minutes/2026-02-03.md:11:74 Region Norrbotten har ingen plats `soc` att ersätta på',
        'forums/dst/minutes/2026-02-03.md:12:73 Platsen `dir` får inte ha ersättare',
        'forums/dst/minutes/2026-02-03.md:13:30 Region Norrbotten (överläkare) är inte utsedd att ersätta på platsen `vux`, det är enhetschef eller Kiruna',
        'forums/dst/minutes/2026-02-03.md:14:32 Piteå (enhetschef) är inte utsedd att ersätta på platsen `vux`, det är enhetschef eller Kiruna',
      ],
    },
  ],
}

function* unfit(row: Attended, seat: Seat, archive: Archive): Iterable<Problem> {
  const key = ['attendance', row.at, 'substitute_for']
  const party = row.standsInFor?.party ?? null
  const id = shown(seat.id)
  if (party !== null && !mayHold(archive, seat, party)) {
    const name = archive.name(party)
    yield {
      at: { key },
      message: {
        sv: `${name.sv} har ingen plats ${id} att ersätta på`,
        en: `${name.en} has no seat ${id} to stand in for`,
      },
    }
    return
  }
  if (seat.substitutes === 'none') {
    yield {
      at: { key },
      severity: 'warning',
      message: {
        sv: `Platsen ${id} får inte ha ersättare`,
        en: `The seat ${id} may not have a substitute`,
      },
      hint: {
        sv: 'Var den som kom adjungerad eller gäst, skriv `as: co_opted` eller `as: guest` och ta bort `substitute_for`. Får platsen ha ersättare ändras `substitutes` i forumets dokument.',
        en: 'If who came was co-opted or a guest, write `as: co_opted` or `as: guest` and take `substitute_for` out. If the seat may have substitutes, change `substitutes` in the document of the forum.',
      },
    }
  }
  if (seat.substitutes === 'named') yield* notNamed(row, seat, archive)
  if (seat.substitutes !== 'same_area_and_role_family') return
  yield* wrongRole(row, seat, archive)
  yield* wrongArea(row, seat, archive)
}

function* wrongRole(row: Attended, seat: Seat, archive: Archive): Iterable<Problem> {
  if (row.role === null || seat.roles.length === 0) return
  if (roleFit(archive, row.role, seat.roles) !== null) return
  const roles = either(seat.roles.map(shown))
  yield {
    at: { key: ['attendance', row.at, 'role'] },
    message: {
      sv: `${shown(row.role)} kan inte ersätta på platsen ${shown(seat.id)}, som är för ${roles.sv}`,
      en: `${shown(row.role)} cannot stand in for the seat ${shown(seat.id)}, which is for ${roles.en}`,
    },
    hint: {
      sv: 'Är rollerna av samma slag skrivs de i samma rollfamilj, under `role_families` i samverkan.yaml.',
      en: 'If the roles are of the same kind, write them in one family, under `role_families` in samverkan.yaml.',
    },
  }
}
