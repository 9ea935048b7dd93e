import { entriesOf } from '../archive/facts.js'
import { seated } from './example-seats.js'
import type { Rule } from './rule.js'
import { shown } from './shown.js'

export const rule: Rule<'forum'> = {
  name: 'seat-says-who-holds-it',
  severity: 'warning',
  floor: 'off',
  description: {
    sv: 'En plats säger vilken roll eller part som har den, eller vem den följer.',
    en: 'A seat says which role or party holds it, or whom it follows.',
  },
  rationale: {
    sv: 'Platser hör till befattningar och organisationer. Utan dem går det inte att se om platsen var företrädd.',
    en: 'Seats belong to posts and organisations. Without them nobody can tell whether the seat was represented.',
  },
  on: ['forum'],
  has: ['seats'],

  *check({ facts }) {
    for (const [at, { id, role, party, same_as: sameAs }] of entriesOf(facts.seats)) {
      if (id === undefined || role !== undefined || party !== undefined || sameAs) continue
      yield {
        at: { key: ['seats', at] },
        message: {
          sv: `Platsen ${shown(id)} har ingen roll (\`role\`) och ingen part (\`party\`)`,
          en: `The seat ${shown(id)} has no \`role\` and no \`party\``,
        },
        hint: {
          sv: 'Skriv till exempel `role: socialchef, side: municipalities`. Duger flera roller skrivs de som en lista: `role: [chef barnmedicin, chef barnhabilitering]`.',
          en: 'Write for instance `role: socialchef, side: municipalities`. Where several roles will do, write a list: `role: [chef barnmedicin, chef barnhabilitering]`.',
        },
      }
    }
  },

  examples: [
    {
      files: {
        'forums/dst/forum.md': seated([
          'id: soc, role: [socialchef, socialdirektör], side: municipalities',
          'id: region, party: region-25',
          'id: ordf, same_as: parent.chair',
        ]),
      },
      says: [],
    },
    {
      files: { 'forums/dst/forum.md': seated(['id: soc, side: municipalities, count: 3']) },
      says: [
        'forums/dst/forum.md:6:5 Platsen `soc` har ingen roll (`role`) och ingen part (`party`)',
      ],
    },
  ],
}
