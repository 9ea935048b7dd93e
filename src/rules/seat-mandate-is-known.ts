import { entriesOf } from '../archive/facts.js'
import { isActive } from '../archive/forums/life.js'
import { mandatesOn } from '../archive/forums/mandates.js'
import { existsOn } from '../archive/forums/seats.js'
import { seated } from './example-seats.js'
import type { Rule } from './rule.js'
import { shown } from './shown.js'

export const rule: Rule<'forum'> = {
  name: 'seat-mandate-is-known',
  severity: 'warning',
  floor: 'off',
  description: {
    sv: 'I ett forum som beslutar är det känt vad var och en får besluta för sin organisation, om det står för någon plats.',
    en: 'In a forum that decides it is known what each may decide for their organisation, if it is said of any seat.',
  },
  rationale: {
    sv: 'Den som sitter utan mandat måste hem och fråga, och beslutet gäller ändå inte.',
    en: 'Who sits without a mandate must go home and ask, and the decision does not hold anyway.',
  },
  on: ['forum'],
  has: ['seats'],

  *check({ id, facts }, archive) {
    if (id === null || !facts.seats || !isActive(facts, archive.today)) return
    if (!mandatesOn(id, archive.today, archive)?.some(({ decides }) => decides === 'decides'))
      return
    // Where no seat says its mandate nobody has begun to ask; where some do, the others are missing.
    const asked = facts.seats.some((seat) => seat?.mandate !== undefined)
    for (const [at, seat] of entriesOf(facts.seats)) {
      if (seat.id === undefined || !existsOn(seat, archive.today)) continue
      const unclear = seat.mandate === 'unclear'
      if (!unclear && (seat.mandate !== undefined || !asked)) continue
      yield {
        at: { key: unclear ? ['seats', at, 'mandate'] : ['seats', at] },
        message: unclear
          ? {
              sv: `Forumet beslutar, men mandatet för platsen ${shown(seat.id)} är oklart`,
              en: `The forum decides, but the mandate of the seat ${shown(seat.id)} is unclear`,
            }
          : {
              sv: `Forumet beslutar, men platsen ${shown(seat.id)} har inget mandat angivet (\`mandate\`)`,
              en: `The forum decides, but the seat ${shown(seat.id)} has no \`mandate\``,
            },
        hint: {
          sv: 'Fråga organisationen vad den som sitter där får göra, och skriv till exempel `mandate: decides` eller `mandate: prepares`.',
          en: 'Ask the organisation what whoever sits there may do, and write for instance `mandate: decides` or `mandate: prepares`.',
        },
      }
    }
  },

  examples: [
    {
      files: {
        'forums/dst/forum.md': seated(
          [
            'id: soc, role: socialchef, mandate: decides',
            'id: samo, role: samordnare, mandate: none',
          ],
          'mandate: [{decides: decides}]',
        ),
        'forums/rss/forum.md': seated(
          ['id: soc, role: socialchef'],
          'mandate: [{decides: decides}]',
        ).replace('dst', 'rss'),
        'forums/au/forum.md': seated(
          ['id: soc, role: socialchef'],
          'mandate: [{decides: prepares}]',
        ).replace('dst', 'au'),
      },
      says: [],
    },
    {
      files: {
        'forums/dst/forum.md': seated(
          ['id: soc, role: socialchef, mandate: unclear', 'id: samo, role: samordnare'],
          'mandate: [{decides: decides}]',
        ),
      },
      says: [
        'forums/dst/forum.md:7:42 Forumet beslutar, men mandatet för platsen `soc` är oklart',
        'forums/dst/forum.md:8:5 Forumet beslutar, men platsen `samo` har inget mandat angivet (`mandate`)',
      ],
    },
  ],
}
