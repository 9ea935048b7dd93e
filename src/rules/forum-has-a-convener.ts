import { isActive } from '../archive/forums/life.js'
import { convenerOn } from '../archive/forums/posts.js'
import { forum } from './example-minutes.js'
import type { Rule } from './rule.js'

export const rule: Rule<'forum'> = {
  name: 'forum-has-a-convener',
  severity: 'warning',
  floor: 'off',
  description: {
    sv: 'Ett aktivt forum har någon som kallar till mötena: en egen sammankallande, eller den som forumet ovanför har. Av nätverk krävs det inte.',
    en: 'An active forum has somebody who calls its meetings: a convener of its own, or that of the forum above. Of networks it is not demanded.',
  },
  rationale: {
    sv: 'Ett forum utan sammankallande möts inte, och ingen vet vem man ringer.',
    en: 'A forum without a convener does not meet, and nobody knows whom to call.',
  },
  on: ['forum'],

  *check(document, archive) {
    const { facts } = document
    if (!isActive(facts, archive.today) || facts.kind === 'network') return
    if (convenerOn(document, archive.today, archive) !== null) return
    yield {
      at: { key: [facts.convener === undefined ? 'name' : 'convener'] },
      message: {
        sv: 'Forumet har ingen sammankallande (`convener`), och inget forum ovanför har det heller',
        en: 'The forum has no convener (`convener`), and no forum above has one either',
      },
      hint: {
        sv: 'Skriv en roll och en part, till exempel `convener: {role: samordnare, party: region-25}`, eller `{follows: chair}`.',
        en: 'Write a role and a party, for instance `convener: {role: samordnare, party: region-25}`, or `{follows: chair}`.',
      },
    }
  },

  examples: [
    {
      files: {
        'forums/sirius/forum.md': forum('sirius', 'Sirius', 'convener: {role: samordnare}'),
        'forums/ag/forum.md': forum('ag', 'AG', 'parent: sirius'),
        'forums/nat/forum.md': forum('nat', 'Nätverket', 'kind: network'),
        'forums/ny/forum.md': forum('ny', 'Ny', 'started_on: 2027-01-01'),
      },
      says: [],
    },
    {
      files: {
        'forums/sirius/forum.md': forum('sirius', 'Sirius', 'kind: officials'),
        'forums/ag/forum.md': forum('ag', 'AG', 'parent: sirius'),
      },
      says: [
        'forums/ag/forum.md:4:7 Forumet har ingen sammankallande (`convener`), och inget forum ovanför har det heller',
        'forums/sirius/forum.md:4:7 Forumet har ingen sammankallande (`convener`), och inget forum ovanför har det heller',
      ],
    },
  ],
}
