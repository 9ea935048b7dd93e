import { hasEnded } from '../archive/forums/life.js'
import { longDay } from '../format.js'
import { forum } from './example-minutes.js'
import type { Rule } from './rule.js'

export const rule: Rule<'forum'> = {
  name: 'forum-is-reviewed',
  severity: 'warning',
  floor: 'off',
  description: {
    sv: 'Ett forum ses över senast den dag som är bestämd.',
    en: 'A forum is reviewed by the day that was set.',
  },
  rationale: {
    sv: 'Översynen är det tillfälle då någon frågar om forumet behövs, och om rätt parter sitter där.',
    en: 'The review is when somebody asks whether the forum is needed, and whether the right parties sit in it.',
  },
  on: ['forum'],
  has: ['review_by'],

  *check({ facts }, archive) {
    const { review_by: review } = facts
    if (typeof review !== 'string' || review >= archive.today) return
    if (facts.external === true || hasEnded(facts, archive.today)) return
    const day = longDay(review)
    yield {
      at: { key: ['review_by'] },
      message: {
        sv: `Forumet skulle ha setts över senast ${day.sv}`,
        en: `The forum was to be reviewed by ${day.en}`,
      },
      hint: {
        sv: 'Gör översynen, och skriv dagen för nästa i `review_by`.',
        en: 'Make the review, and write the day of the next one in `review_by`.',
      },
    }
  },

  examples: [
    {
      files: {
        'forums/a/forum.md': forum('a', 'A', 'review_by: 2026-11-22'),
        'forums/b/forum.md': forum('b', 'B', 'review_by: 2020-01-31', 'ended_on: 2020-06-30'),
      },
      says: [],
    },
    {
      files: { 'forums/a/forum.md': forum('a', 'A', 'review_by: 2026-01-31') },
      says: ['forums/a/forum.md:5:12 Forumet skulle ha setts över senast 31 januari 2026'],
    },
  ],
}
