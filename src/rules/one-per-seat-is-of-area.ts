import { isA } from '../archive/document.js'
import { roleFit } from '../archive/forums/roles.js'
import { seatingsOf } from '../archive/forums/seatings.js'
import { seatsOn } from '../archive/forums/seats.js'
import { isFrozen } from '../archive/frozen.js'
import { attended, northern, seated } from './example-seats.js'
import type { Rule } from './rule.js'
import { shown } from './shown.js'

export const rule: Rule<'forum' | 'minutes'> = {
  name: 'one-per-seat-is-of-area',
  severity: 'warning',
  floor: 'off',
  description: {
    sv: 'En plats som finns en gång per kommun har kommunerna i forumets område, och inga andra.',
    en: 'A seat that there is one of per municipality has the municipalities in the area of the forum, and no others.',
  },
  rationale: {
    sv: 'Vilka kommuner som ska vara med räknas fram ur området. Är området fel saknas en kommun utan att någon ser det.',
    en: 'Which municipalities should be there is worked out from the area. If that is wrong, one is missing and nobody sees it.',
  },
  on: ['forum', 'minutes'],
  has: ['seats', 'attendance'],

  *check(document, archive) {
    if (isA(document, 'forum')) {
      if (document.facts.external === true) return
      for (const { onePer, places, id, at } of seatsOn(archive, document, archive.today)) {
        if (!onePer || places.length > 0) continue
        yield {
          at: { key: ['seats', at, 'one_per'] },
          message: {
            sv: `Platsen ${shown(id)} finns en gång per kommun, men forumets område har inga kommuner`,
            en: `There is one seat ${shown(id)} per municipality, but the area of the forum has no municipalities`,
          },
          hint: {
            sv: 'Skriv området, till exempel `area: ["25"]`, `area: [nb-lansdelar/ostra]` eller kommuner.',
            en: 'Write the area, for instance `area: ["25"]`, `area: [nb-lansdelar/ostra]` or municipalities.',
          },
        }
      }
    } else if (isA(document, 'minutes') && document.facts.attendance && !isFrozen(document)) {
      // What is frozen can no longer be mended, and the area may have been another then.
      for (const { seats, loose, forum } of seatingsOf(archive, document)) {
        for (const { at, party, role, as } of loose) {
          if (as !== 'member' || party === null || role === null) continue
          const seat = seats.find(
            (one) =>
              one.onePer &&
              one.places.length > 0 &&
              one.side === archive.parties.side(party) &&
              roleFit(archive, role, one.roles) !== null,
          )
          if (!seat) continue
          const [name, where] = [archive.name(party), archive.name(forum)]
          yield {
            at: { key: ['attendance', at, 'party'] },
            message: {
              sv: `${name.sv} har ingen plats ${shown(seat.id)}: kommunen ligger inte i området för ${where.sv}`,
              en: `${name.en} has no seat ${shown(seat.id)}: the municipality is not in the area of ${where.en}`,
            },
            hint: {
              sv: 'Var den gäst eller adjungerad, skriv `as: guest` eller `as: co_opted`. Hör kommunen till, lägg den till forumets `area`.',
              en: 'If it was a guest or co-opted, write `as: guest` or `as: co_opted`. If it belongs, add it to the `area` of the forum.',
            },
          }
        }
      }
    }
  },

  examples: [
    {
      files: {
        ...northern,
        'forums/dst/forum.md': seated([soc()], 'area: [lansdelar/norra]'),
        'forums/dst/minutes/2026-02-03.md': attended([
          'party: kommun-2584, role: socialchef, as: member',
          'party: kommun-2581, role: socialchef, as: guest',
        ]),
      },
      says: [],
    },
    {
      files: {
        ...northern,
        'forums/rss/forum.md': seated([soc()]).replaceAll('dst', 'rss'),
        'forums/dst/forum.md': seated([soc()], 'area: [lansdelar/norra]'),
        'forums/dst/minutes/2026-02-03.md': attended([
          'party: kommun-2581, role: socialchef, as: member',
        ]),
      },
      says: [
        'forums/dst/minutes/2026-02-03.md:8:13 Piteå har ingen plats `soc`: kommunen ligger inte i området för DST',
        'forums/rss/forum.md:6:64 Platsen `soc` finns en gång per kommun, men forumets område har inga kommuner',
      ],
    },
  ],
}

function soc(): string {
  return 'id: soc, role: socialchef, side: municipalities, one_per: municipality'
}
