import { entriesOf } from '../archive/facts.js'
import { seated } from './example-seats.js'
import type { Rule } from './rule.js'
import { shown } from './shown.js'

export const rule: Rule<'forum'> = {
  name: 'named-substitutes-are-used',
  severity: 'warning',
  floor: 'off',
  description: {
    sv: 'Utsedda ersättare (`named_substitutes`) anges bara för platser där ersättare är utsedda (`substitutes: named`).',
    en: 'Named substitutes (`named_substitutes`) are given only for seats whose substitutes are named (`substitutes: named`).',
  },
  rationale: {
    sv: 'Säger platsen både att ingen får ersätta och vem som gör det, vet ingen vad som gäller när någon är sjuk.',
    en: 'If a seat says both that nobody may stand in and who does, nobody knows what holds when somebody is ill.',
  },
  on: ['forum'],

  *check({ facts }) {
    for (const [at, { id, substitutes, named_substitutes: named }] of entriesOf(facts.seats)) {
      if (named === undefined || substitutes === undefined || substitutes === 'named') continue
      yield {
        at: { key: ['seats', at, 'named_substitutes'] },
        message: {
          sv: `Platsen ${shown(id)} har utsedda ersättare, men säger \`substitutes: ${substitutes}\``,
          en: `The seat ${shown(id)} has named substitutes, but says \`substitutes: ${substitutes}\``,
        },
        hint: {
          sv: 'Skriv `substitutes: named`, eller ta bort `named_substitutes`.',
          en: 'Write `substitutes: named`, or take `named_substitutes` out.',
        },
      }
    }
  },

  examples: [
    {
      files: {
        'forums/dst/forum.md': seated([
          'id: soc, role: socialchef, substitutes: named, named_substitutes: [{role: enhetschef}]',
          'id: dir, role: direktör, named_substitutes: [{role: stabschef}]',
          'id: chef, role: chef, substitutes: named',
        ]),
      },
      says: [],
    },
    {
      files: {
        'forums/dst/forum.md': seated([
          'id: soc, role: socialchef, substitutes: none, named_substitutes: [{role: enhetschef}]',
        ]),
      },
      says: [
        'forums/dst/forum.md:6:52 Platsen `soc` har utsedda ersättare, men säger `substitutes: none`',
      ],
    },
  ],
}
