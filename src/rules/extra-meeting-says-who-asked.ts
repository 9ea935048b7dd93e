import { entriesOf } from '../archive/facts.js'
import { listed } from '../text.js'
import { forum, minutes } from './example-minutes.js'
import type { Rule } from './rule.js'
import { sideName } from './side-words.js'

export const rule: Rule<'minutes'> = {
  name: 'extra-meeting-says-who-asked',
  severity: 'warning',
  floor: 'off',
  imported: 'off',
  description: {
    sv: 'Ett extra möte säger vilken av forumets sidor som begärde det, redan i kallelsen.',
    en: 'An extra meeting says which of the sides of the forum asked for it, already in the notice.',
  },
  rationale: {
    sv: 'Varje sida får begära extra möten. Vem som gjorde det förklarar varför man möts.',
    en: 'Each side may ask for extra meetings. Who did so explains why one meets.',
  },
  on: ['minutes'],
  has: ['meeting_type'],

  *check({ facts }, archive) {
    const { meeting_type: type, requested_by: by, status, forum: id, source } = facts
    if (type !== 'extra' || facts.cancelled === true) return
    const sides = [...entriesOf(archive.findA('forum', id)?.facts.sides)].map(([, side]) => side)
    // Circulated minutes without it do not fit their schema, and that is told there.
    if (by === undefined && (status === 'planned' || status === 'draft' || source)) {
      yield {
        at: { key: ['meeting_type'] },
        message: {
          sv: 'Mötet är extra, men det står inte vem som begärde det (`requested_by`)',
          en: 'The meeting is extra, but it does not say who asked for it (`requested_by`)',
        },
        hint: {
          sv: 'Skriv till exempel `requested_by: region`.',
          en: 'Write for instance `requested_by: region`.',
        },
      }
    }
    if (by === undefined || sides.length === 0 || sides.includes(by)) return
    const [name, all] = [sideName(by), listed(sides.map(sideName))]
    yield {
      at: { key: ['requested_by'] },
      message: {
        sv: `Mötet begärdes av ${name.sv}, men forumets sidor är ${all.sv}`,
        en: `The meeting was asked for by ${name.en}, but the sides of the forum are ${all.en}`,
      },
    }
  },

  examples: [
    {
      files: {
        'forums/dst/forum.md': forum('dst', 'DST', 'sides: [municipalities, region]'),
        'forums/dst/minutes/2026-12-03.md': extra('requested_by: region'),
        'forums/dst/minutes/2026-12-10.md': minutes('', { on: '2026-12-10', status: 'planned' }),
      },
      says: [],
    },
    {
      files: {
        'forums/dst/forum.md': forum('dst', 'DST', 'sides: [municipalities, region]'),
        'forums/dst/minutes/2026-12-03.md': extra('start: "09:00"'),
        'forums/dst/minutes/2026-12-04.md': extra('requested_by: other'),
      },
      says: [
        'forums/dst/minutes/2026-12-03.md:7:15 Mötet är extra, men det står inte vem som begärde det (`requested_by`)',
        'forums/dst/minutes/2026-12-04.md:8:15 Mötet begärdes av övriga, men forumets sidor är kommunerna och regionen',
      ],
    },
  ],
}

function extra(line: string): string {
  return minutes('## 1. Inledning', {
    on: '2026-12-03',
    status: 'planned',
    more: ['meeting_type: extra', line],
  })
}
