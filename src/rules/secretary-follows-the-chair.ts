import { isVice, sideInChair, sideOf, turnsAt } from '../archive/forums/chairing.js'
import { forum, minutes } from './example-minutes.js'
import type { Rule } from './rule.js'
import { sideName } from './side-words.js'

export const rule: Rule<'minutes'> = {
  name: 'secretary-follows-the-chair',
  severity: 'warning',
  floor: 'off',
  imported: 'off',
  description: {
    sv: 'Sekreteraren kommer från samma sida som ordföranden, där forumet har bestämt det.',
    en: 'The secretary comes from the same side as the chair, where the forum has decided so.',
  },
  rationale: {
    sv: 'Ordförande och sekreterare växlar ihop, så att den ena sidan bär arbetet ett år i taget.',
    en: 'Chair and secretary change together, so that one side carries the work a year at a time.',
  },
  on: ['minutes'],
  has: ['secretary'],

  *check(document, archive) {
    const { secretary, chair, forum: id, cancelled } = document.facts
    if (!secretary || cancelled === true) return
    if (archive.findA('forum', id)?.facts.secretary?.follows !== 'chair') return
    const has = sideOf(archive, secretary.party)
    // A vice chair who acts is of the other side: the secretary is still the chair's.
    const seen = isVice(chair) ? null : sideInChair(document, archive)
    const [turn] = turnsAt(document, archive)
    const wanted = seen ?? turn?.side
    if (has === null || has === 'other' || !wanted || wanted === 'other' || has === wanted) return
    const [is, should] = [sideName(has), sideName(wanted)]
    yield {
      at: { key: ['secretary', 'party'] },
      message: {
        sv: `Sekreteraren kommer från ${is.sv}, men ordföranden från ${should.sv}, och de ska följas åt`,
        en: `The secretary comes from ${is.en}, but the chair from ${should.en}, and the two go together`,
      },
      hint: {
        sv: 'Skriv den som för anteckningar i `note_taker` och sekreteraren i `secretary`. Följs de inte åt: ta bort `secretary.follows` hos forumet.',
        en: 'Write who takes the notes in `note_taker` and the secretary in `secretary`. If the two do not go together: take `secretary.follows` out of the forum.',
      },
    }
  },

  examples: [
    {
      files: {
        'forums/dst/forum.md': dst(),
        'forums/dst/minutes/2026-02-03.md': kept('{party: region-12}', 'region-12-psykiatri'),
        'parties/region-12-psykiatri.md':
          '---\ntype: party\nid: region-12-psykiatri\nname: Psykiatrin\nkind: district_unit\nparent: region-12\n---\n',
      },
      says: [],
    },
    {
      files: {
        'forums/dst/forum.md': dst(),
        'forums/dst/minutes/2026-02-03.md': kept('{party: region-12}', 'kommun-1290'),
        'forums/dst/minutes/2026-03-03.md': kept('null', 'region-12'),
      },
      says: [
        'forums/dst/minutes/2026-02-03.md:8:20 Sekreteraren kommer från kommunerna, men ordföranden från regionen, och de ska följas åt',
        'forums/dst/minutes/2026-03-03.md:8:20 Sekreteraren kommer från regionen, men ordföranden från kommunerna, och de ska följas åt',
      ],
    },
  ],
}

function dst(): string {
  const terms = 'chair: {every_years: 1, terms: [{year: 2026, side: municipalities}]}'
  return forum('dst', 'DST', terms, 'secretary: {follows: chair}')
}

function kept(chair: string, secretary: string): string {
  return minutes('## 1. Inledning', {
    more: [`chair: ${chair}`, `secretary: {party: ${secretary}, role: samordnare}`],
  })
}
