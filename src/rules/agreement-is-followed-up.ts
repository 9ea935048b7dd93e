import { followUpOf } from '../archive/agreements/follow-up.js'
import { longDay } from '../format.js'
import { agreement } from './example-agreements.js'
import type { Rule } from './rule.js'

export const rule: Rule<'agreement'> = {
  name: 'agreement-is-followed-up',
  severity: 'warning',
  floor: 'off',
  imported: 'off',
  description: {
    sv: 'En överenskommelse följs upp så ofta som den säger, om inte uppföljningen är pausad.',
    en: 'An agreement is followed up as often as it says, unless the follow-up is paused.',
  },
  rationale: {
    sv: 'Att följa upp är en del av det parterna har lovat. Görs det inte vet ingen om överenskommelsen följs.',
    en: 'To follow up is part of what the parties promised. Unless it is done nobody knows whether the agreement is kept.',
  },
  on: ['agreement'],
  has: ['follow_up'],

  *check(document, archive) {
    const follow = followUpOf(document, archive)
    if (!follow?.overdue || follow.due === null) return
    const due = longDay(follow.due)
    const last = follow.last === null ? null : longDay(follow.last)
    yield {
      at: { key: ['follow_up'] },
      message: last
        ? {
            sv: `Senast uppföljd ${last.sv}; skulle ha följts upp senast ${due.sv}`,
            en: `Last followed up on ${last.en}; was to be followed up by ${due.en}`,
          }
        : {
            sv: `Aldrig uppföljd; skulle ha följts upp senast ${due.sv}`,
            en: `Never followed up; was to be followed up by ${due.en}`,
          },
      hint: {
        sv: 'Skriv dagen i `follow_up.last` när det är gjort. Vilar uppföljningen: `paused: {since: …, waiting_for: …, item: …}`.',
        en: 'Write the day in `follow_up.last` when it is done. If it rests: `paused: {since: …, waiting_for: …, item: …}`.',
      },
    }
  },

  examples: [
    {
      files: {
        'agreements/a.md': agreement('a', 'follow_up: {every_months: 12, last: 2025-11-22}'),
        'agreements/b.md': agreement('b', 'follow_up: {every_months: 60}'),
        'agreements/c.md': agreement(
          'c',
          'follow_up: {every_months: 12, last: 2024-01-01, paused: {since: 2024-06-01}}',
        ),
        'agreements/d.md': agreement('d', 'follow_up: {every_months: 12}', 'valid_to: 2024-12-31'),
      },
      says: [],
      today: '2026-11-22',
    },
    {
      files: {
        'agreements/a.md': agreement('a', 'follow_up: {every_months: 12, last: 2025-11-21}'),
        'agreements/b.md': agreement('b', 'follow_up: {every_months: 24}'),
      },
      says: [
        'agreements/a.md:9:1 Senast uppföljd 21 november 2025; skulle ha följts upp senast 21 november 2026',
        'agreements/b.md:9:1 Aldrig uppföljd; skulle ha följts upp senast 1 januari 2024',
      ],
      today: '2026-11-22',
    },
  ],
}
