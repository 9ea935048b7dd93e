import { convenerOn } from '../archive/forums/posts.js'
import { isInUse } from '../archive/forums/use.js'
import { forum } from './example-minutes.js'
import type { Rule } from './rule.js'

export const rule: Rule<'forum'> = {
  name: 'forum-has-a-convener',
  severity: 'warning',
  floor: 'off',
  description: {
    sv: 'Ett aktivt forum som har tagits i bruk har någon som kallar till mötena: en egen sammankallande eller sekreterare, eller den sammankallande som forumet ovanför har. Av nätverk krävs det inte.',
    en: 'An active forum that is in use has somebody who calls its meetings: a convener or secretary of its own, or the convener of the forum above. Of networks it is not demanded.',
  },
  rationale: {
    sv: 'Ett forum utan sammankallande möts inte, och ingen vet vem man ringer.',
    en: 'A forum without a convener does not meet, and nobody knows whom to call.',
  },
  on: ['forum'],

  *check(document, archive) {
    const { facts } = document
    if (!isInUse(document, archive) || facts.kind === 'network') return
    const { party, role, follows } = facts.secretary ?? {}
    if (convenerOn(document, archive.today, archive) !== null) return
    // Whoever keeps the minutes is somebody to call.
    if ([party, role, follows].some((one) => one !== undefined)) return
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
        'forums/sekr/forum.md': forum('sekr', 'S', 'secretary: {follows: chair}', 'parent: nat'),
        'forums/nat/forum.md': forum('nat', 'Nätverket', 'kind: network'),
        'forums/ny/forum.md': forum('ny', 'Nytt forum'),
        'forums/plan/forum.md': forum('plan', 'Plan', 'started_on: 2027-01-01', 'parent: nat'),
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
