import type { Archive } from '../archive/archive.js'
import { type AreaOf, areaSets, areasWith } from '../archive/forums/areas.js'
import { type Attended, attendedAt } from '../archive/forums/attended.js'
import { isPlaceOf } from '../archive/forums/candidates.js'
import { roleFit } from '../archive/forums/roles.js'
import { type Seat, seatsOn } from '../archive/forums/seats.js'
import { either, listed, type Text } from '../text.js'
import { attended, northern, seated } from './example-seats.js'
import type { Problem, Rule } from './rule.js'
import { shown } from './shown.js'

export const rule: Rule<'minutes'> = {
  name: 'substitute-fits-seat',
  severity: 'error',
  floor: 'info',
  imported: 'warning',
  description: {
    sv: 'Den som ersätter kommer från samma område och har en roll av samma slag, där platsen kräver det, och ersätter bara den som får ha ersättare. Vilka som är utsedda ersättare (`named`) står inte i arkivet och bedöms inte.',
    en: 'Who stands in comes from the same area and has a role of the same kind, where the seat demands it, and only for those who may have a substitute. Who is a named substitute (`named`) is not in the archive and is not judged.',
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
            'id: dir, role: direktör, party: region-25, substitutes: any',
          ],
          'area: ["25"]',
        ),
        'forums/dst/minutes/2026-02-03.md': attended([
          'party: kommun-2521, role: socialdirektör, as: substitute, substitute_for: soc/kommun-2584',
          'party: region-25, role: överläkare, as: substitute, substitute_for: bup',
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
          ],
          'area: ["25"]',
        ),
        'forums/dst/minutes/2026-02-03.md': attended([
          'party: kommun-2581, role: socialchef, as: substitute, substitute_for: soc/kommun-2584',
          'party: kommun-2521, role: skolchef, as: substitute, substitute_for: soc/kommun-2523',
          'party: kommun-2560, role: socialchef, as: substitute, substitute_for: soc',
          'party: region-25, role: socialchef, as: substitute, substitute_for: soc/region-25',
          'party: region-25, role: stabschef, as: substitute, substitute_for: dir',
        ]),
      },
      says: [
        'forums/dst/minutes/2026-02-03.md:8:76 Piteå kan inte ersätta Kiruna på platsen `soc`: Piteå ligger i Pite älvdal, Kiruna i Norra',
        'forums/dst/minutes/2026-02-03.md:9:32 `skolchef` kan inte ersätta på platsen `soc`, som är för `socialchef`',
        'forums/dst/minutes/2026-02-03.md:10:76 Det framgår inte vilken kommun som ersätts på platsen `soc`',
        'forums/dst/minutes/2026-02-03.md:11:74 Region Norrbotten har ingen plats `soc` att ersätta på',
        'forums/dst/minutes/2026-02-03.md:12:73 Platsen `dir` får inte ha ersättare',
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
  if (seat.substitutes !== 'same_area_and_role_family') return
  yield* wrongRole(row, seat, archive)
  yield* wrongArea(row, seat, archive)
}

/** A seat of a side is open to all of it; where it is spread over areas, to those that lie there. */
function mayHold(archive: Archive, seat: Seat, party: string): boolean {
  const place = seat.places.some((one) => one.party !== null && isPlaceOf(archive, one, party))
  if (place || seat.places.length === 0) return true
  if (seat.places.every((one) => one.party !== null)) return false
  return seat.side === null || archive.parties.side(party) === seat.side
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

function* wrongArea(row: Attended, seat: Seat, archive: Archive): Iterable<Problem> {
  const key = ['attendance', row.at, 'substitute_for']
  const sets = seat.spreadOver === null ? [...areaSets(archive).keys()] : [seat.spreadOver]
  const [only] = seat.places
  const replaced = row.standsInFor?.party ?? (seat.places.length === 1 ? only?.party : null)
  if (!replaced) {
    yield {
      at: { key },
      severity: 'warning',
      message: {
        sv: `Det framgår inte vilken kommun som ersätts på platsen ${shown(seat.id)}`,
        en: `It does not say which municipality is stood in for on the seat ${shown(seat.id)}`,
      },
      hint: {
        sv: `Skriv också parten, till exempel \`substitute_for: ${seat.id}/kommun-2584\`.`,
        en: `Write the party too, for instance \`substitute_for: ${seat.id}/kommun-2584\`.`,
      },
    }
    return
  }
  if (row.party === null) return
  const [theirs, own] = [areasIn(archive, sets, replaced), areasIn(archive, sets, row.party)]
  // Where the municipality lies in no area nobody can say which its own is.
  if (theirs.length === 0 || own.some((area) => theirs.includes(area))) return
  const [from, to] = [archive.name(row.party), archive.name(replaced)]
  const mine: Text =
    own.length === 0
      ? { sv: 'utanför indelningen', en: 'outside the division' }
      : { sv: `i ${named(own).sv}`, en: `in ${named(own).en}` }
  yield {
    at: { key },
    message: {
      sv: `${from.sv} kan inte ersätta ${to.sv} på platsen ${shown(seat.id)}: ${from.sv} ligger ${mine.sv}, ${to.sv} i ${named(theirs).sv}`,
      en: `${from.en} cannot stand in for ${to.en} on the seat ${shown(seat.id)}: ${from.en} lies ${mine.en}, ${to.en} in ${named(theirs).en}`,
    },
    hint: {
      sv: `Ersättaren ska komma från ${neighbours(theirs, replaced, archive).sv}. Var den som kom gäst, skriv \`as: guest\` och ta bort \`substitute_for\`.`,
      en: `The substitute should come from ${neighbours(theirs, replaced, archive).en}. If who came was a guest, write \`as: guest\` and take \`substitute_for\` out.`,
    },
  }
}

const areasIn = (archive: Archive, sets: readonly string[], party: string): readonly AreaOf[] =>
  sets.flatMap((set) => areasWith(archive, set, party))

const named = (areas: readonly AreaOf[]): Text => listed(areas.map(({ name }) => name))

const neighbours = (areas: readonly AreaOf[], replaced: string, archive: Archive): Text =>
  either(
    [...new Set(areas.flatMap(({ municipalities }) => municipalities))]
      .filter((one) => one !== archive.parties.whole(replaced))
      .map((one) => archive.name(one)),
  )
