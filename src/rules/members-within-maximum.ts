import { membersOn } from '../archive/forums/seats.js'
import { northern, seated } from './example-seats.js'
import type { Rule } from './rule.js'

export const rule: Rule<'forum'> = {
  name: 'members-within-maximum',
  severity: 'warning',
  floor: 'off',
  description: {
    sv: 'Ett forum har inte fler ledamöter än det får ha. Vakanta och planerade platser räknas inte.',
    en: 'A forum does not have more members than it may. Vacant and planned seats are not counted.',
  },
  rationale: {
    sv: 'Gruppen ska inte bli för stor: med för många runt bordet finns inget gemensamt mål.',
    en: 'The group must not become too large: with too many at the table there is no common goal.',
  },
  on: ['forum'],
  has: ['max_members'],

  *check(forum, archive) {
    const { max_members: most, seats } = forum.facts
    if (most === undefined || !seats) return
    const count = membersOn(archive, forum, archive.today)
    if (count <= most) return
    yield {
      at: { key: ['max_members'] },
      message: {
        sv: `Forumet har ${count} ledamöter, men får ha högst ${most}`,
        en: `The forum has ${count} members, but may have ${most} at most`,
      },
      hint: {
        sv: 'Räkna platserna i `seats`: `count` och en per kommun är flera. En plats som inte finns längre får `to`, en planerad får `from`.',
        en: 'Count the places in `seats`: `count` and one per municipality are several. A seat that is gone is given `to`, a planned one `from`.',
      },
    }
  },

  examples: [
    {
      today: '2026-11-22',
      files: {
        ...northern,
        'forums/dst/forum.md': seated(
          [
            'id: soc, role: socialchef, side: municipalities, one_per: municipality, vacant: [{party: kommun-2584, since: 2026-05-01}]',
            'id: samo, role: samordnare, from: 2027-01-01',
          ],
          'area: [lansdelar/norra]',
          'max_members: 2',
        ),
      },
      says: [],
    },
    {
      today: '2026-11-22',
      files: {
        ...northern,
        'forums/dst/forum.md': seated(
          [
            'id: soc, role: socialchef, side: municipalities, one_per: municipality',
            'id: lak, role: överläkare, party: region-25, count: 2',
          ],
          'area: [lansdelar/norra]',
          'max_members: 4',
        ),
      },
      says: ['forums/dst/forum.md:6:14 Forumet har 5 ledamöter, men får ha högst 4'],
    },
  ],
}
