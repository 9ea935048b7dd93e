import { entriesOf } from '../archive/facts.js'
import { followedPosts, targetOf } from '../archive/forums/followed.js'
import { either } from '../text.js'
import { forum } from './example-minutes.js'
import { seated } from './example-seats.js'
import type { Rule } from './rule.js'
import { shown } from './shown.js'

export const rule: Rule<'forum'> = {
  name: 'same-as-seat-exists',
  severity: 'error',
  floor: 'warning',
  description: {
    sv: 'En plats som följer en annan (`same_as`) följer en som finns.',
    en: 'A seat that follows another (`same_as`) follows one that exists.',
  },
  rationale: {
    sv: 'Annars vet ingen vem som har platsen när ordförandeskapet växlar.',
    en: 'Otherwise nobody knows who holds the seat when the chair changes.',
  },
  on: ['forum'],
  has: ['seats'],

  *check({ id, facts }, archive) {
    for (const [at, { same_as: sameAs }] of entriesOf(facts.seats)) {
      if (sameAs === undefined || targetOf(archive, { id, facts }, sameAs)) continue
      const where = sameAs.slice(0, sameAs.indexOf('.'))
      const isParent = where === 'parent'
      const other = archive.findA('forum', isParent ? facts.parent : where)
      const seats = [...entriesOf(other?.facts.seats)].flatMap(([, seat]) => seat.id ?? [])
      const known = either([...followedPosts, ...seats].map((word) => `\`${word}\``))
      yield {
        at: { key: ['seats', at, 'same_as'] },
        message: {
          sv: `Det finns ingen plats ${shown(sameAs)} att följa`,
          en: `There is no seat ${shown(sameAs)} to follow`,
        },
        hint: other
          ? {
              sv: `I ${archive.name(other.id ?? '').sv} finns ${known.sv}.`,
              en: `In ${archive.name(other.id ?? '').en} there are ${known.en}.`,
            }
          : isParent
            ? {
                sv: 'Forumet har inget överordnat forum som finns; skriv dess id i `parent`.',
                en: 'The forum has no parent that exists; write its id in `parent`.',
              }
            : {
                sv: `Före punkten står \`parent\` eller ett forums id; ${shown(where)} är inget forum.`,
                en: `Before the full stop stands \`parent\` or the id of a forum; ${shown(where)} is none.`,
              },
      }
    }
  },

  examples: [
    {
      files: {
        'forums/styr/forum.md': forum(
          'styr',
          'Styr',
          'seats: [{id: samordnare, role: samordnare}]',
        ),
        'forums/dst/forum.md': seated(
          ['id: ordf, same_as: parent.chair', 'id: samo, same_as: styr.samordnare'],
          'parent: styr',
        ),
      },
      says: [],
    },
    {
      files: {
        'forums/styr/forum.md': forum(
          'styr',
          'Styr',
          'seats: [{id: samordnare, role: samordnare}]',
        ),
        'forums/dst/forum.md': seated(
          ['id: ordf, same_as: parent.ordf', 'id: samo, same_as: stry.samordnare'],
          'parent: styr',
        ),
      },
      says: [
        'forums/dst/forum.md:7:25 Det finns ingen plats `parent.ordf` att följa',
        'forums/dst/forum.md:8:25 Det finns ingen plats `stry.samordnare` att följa',
      ],
    },
  ],
}
