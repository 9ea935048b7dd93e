import { agreementOn } from '../archive/agreements/state.js'
import { longDay } from '../format.js'
import { agreement } from './example-agreements.js'
import type { Rule } from './rule.js'

export const rule: Rule<'agreement'> = {
  name: 'agreement-is-reviewed',
  severity: 'warning',
  floor: 'off',
  imported: 'off',
  description: {
    sv: 'En överenskommelse ses över senast den dag den säger.',
    en: 'An agreement is reviewed by the day it says.',
  },
  rationale: {
    sv: 'Det som gäller tills vidare blir gammalt utan att någon märker det. Dagen för översyn är löftet om att titta igen.',
    en: 'What holds until further notice grows old unnoticed. The day of review is the promise to look again.',
  },
  on: ['agreement'],
  has: ['review_by'],

  *check(document, archive) {
    const { review_by: review } = document.facts
    if (agreementOn(document, archive).state !== 'to_review' || typeof review !== 'string') return
    const day = longDay(review)
    yield {
      at: { key: ['review_by'] },
      message: {
        sv: `Skulle ha setts över senast ${day.sv}`,
        en: `Was to be reviewed by ${day.en}`,
      },
      hint: {
        sv: 'Ta upp det i forumet som antog det. Är översynen gjord: skriv nästa dag för översyn i `review_by`.',
        en: 'Bring it up in the forum that adopted it. If it has been reviewed: write the next day of review in `review_by`.',
      },
    }
  },

  examples: [
    {
      files: {
        'agreements/a.md': agreement('a', 'review_by: 2026-11-22'),
        'agreements/b.md': agreement('b', 'review_by: 2025-01-31', 'valid_to: 2025-12-31'),
      },
      says: [],
      today: '2026-11-22',
    },
    {
      files: { 'agreements/a.md': agreement('a', 'review_by: 2026-11-21') },
      says: ['agreements/a.md:9:12 Skulle ha setts över senast 21 november 2026'],
      today: '2026-11-22',
    },
  ],
}
