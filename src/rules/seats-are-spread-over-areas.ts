import type { Archive } from '../archive/archive.js'
import { areaSets, areasWith } from '../archive/forums/areas.js'
import { isActive } from '../archive/forums/life.js'
import { twelveMonthsTo } from '../archive/forums/represented.js'
import { seatsOn } from '../archive/forums/seats.js'
import { attendancesOf, fillsOf } from '../archive/forums/standing.js'
import { longDays } from '../format.js'
import { listed } from '../text.js'
import { attended, northern, seated } from './example-seats.js'
import type { Rule } from './rule.js'
import { shown } from './shown.js'

export const rule: Rule<'forum'> = {
  name: 'seats-are-spread-over-areas',
  severity: 'warning',
  floor: 'off',
  description: {
    sv: 'Platser som ska spridas över en indelning (`spread_over`) når varje område innan något får två.',
    en: 'Seats that are spread over a division (`spread_over`) reach each area before any has two.',
  },
  rationale: {
    sv: 'Spridningen är till för att varje del av länet ska ha någon vid bordet.',
    en: 'They are spread so that every part of the county has somebody at the table.',
  },
  on: ['forum'],
  has: ['seats'],

  *check(forum, archive) {
    const { seats, external } = forum.facts
    if (external === true || forum.id === null) return
    if (!seats?.some((seat) => seat?.spread_over !== undefined)) return
    if (!isActive(forum.facts, archive.today)) return
    const held = attendancesOf(archive, forum.id, twelveMonthsTo(archive.today))
    for (const seat of seatsOn(archive, forum, archive.today)) {
      const { spreadOver: set } = seat
      if (set === null) continue
      const last = held.findLast((one) => fillsOf(one, seat).length > 0)
      if (!last) continue
      const parties = fillsOf(last, seat).flatMap(
        ({ row }) => row.standsInFor?.party ?? row.party ?? [],
      )
      const { twice, none } = spread(archive, set, parties)
      if (twice.length === 0 || none.length === 0) continue
      const [many, left] = [listed(twice), listed(none)]
      const day = longDays(last.meeting.on, last.meeting.until)
      yield {
        at: { key: ['seats', seat.at, 'spread_over'] },
        message: {
          sv: `Vid mötet ${day.sv} kom flera på platsen ${shown(seat.id)} från ${many.sv}, men ingen från ${left.sv}`,
          en: `At the meeting of ${day.en} several on the seat ${shown(seat.id)} came from ${many.en}, but nobody from ${left.en}`,
        },
        hint: {
          sv: 'Ta upp det när platserna ska tillsättas nästa gång. Den som var frånvarande räknas också, om den står i närvarolistan.',
          en: 'Bring it up when the seats are next to be filled. Who was absent counts too, if they stand in the attendance list.',
        },
      }
    }
  },

  examples: [
    {
      today: '2026-11-22',
      files: {
        ...northern,
        'forums/dst/forum.md': seated([soc()], 'area: ["25"]'),
        'forums/dst/minutes/2026-02-03.md': attended([
          'party: kommun-2584, role: socialchef, as: member',
          'party: kommun-2523, role: socialchef, as: member',
          'party: kommun-2581, role: socialchef, as: member, status: absent',
        ]),
      },
      says: [],
    },
    {
      today: '2026-11-22',
      files: {
        ...northern,
        'forums/dst/forum.md': seated([soc()], 'area: ["25"]'),
        'forums/dst/minutes/2026-02-03.md': attended([
          'party: kommun-2584, role: socialchef, as: member',
          'party: kommun-2523, role: socialdirektör, as: member',
        ]),
      },
      says: [
        'forums/dst/forum.md:7:78 Vid mötet 3 februari 2026 kom flera på platsen `soc` från Norra, men ingen från Pite älvdal',
      ],
    },
  ],
}

/** The areas that several parties come from, and those that none does. */
function spread(archive: Archive, set: string, parties: readonly string[]) {
  const count = new Map<string, number>()
  for (const party of new Set(parties)) {
    for (const { id } of areasWith(archive, set, party)) count.set(id, (count.get(id) ?? 0) + 1)
  }
  const areas = areaSets(archive).get(set) ?? []
  const named = (wanted: (found: number) => boolean) =>
    areas.filter(({ id }) => wanted(count.get(id) ?? 0)).map(({ name }) => name)
  return { twice: named((found) => found > 1), none: named((found) => found === 0) }
}

function soc(): string {
  return 'id: soc, role: socialchef, side: municipalities, count: 3, spread_over: lansdelar'
}
