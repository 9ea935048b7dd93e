import { preparationFor } from '../archive/forums/preparation.js'
import { longDay } from '../format.js'
import { forum, minutes } from './example-minutes.js'
import type { Rule } from './rule.js'

export const rule: Rule<'minutes'> = {
  name: 'meeting-is-prepared',
  severity: 'warning',
  floor: 'off',
  imported: 'off',
  description: {
    sv: 'Före varje ordinarie möte har det forum som bereder mötet träffats.',
    en: 'Before each ordinary meeting the forum that prepares it has met.',
  },
  rationale: {
    sv: 'Ett möte som ingen har berett blir en information. Det som skulle beslutas skjuts till nästa.',
    en: 'A meeting that nobody prepared becomes a briefing. What was to be decided is put off to the next.',
  },
  on: ['minutes'],

  *check(document, archive) {
    const found = preparationFor(archive, document)
    if (found?.state !== 'missing') return
    const name = archive.name(found.by)
    const day = longDay(found.main.on)
    yield {
      at: { key: ['date'] },
      message: {
        sv: `Mötet ${day.sv} är inte berett: ${name.sv} har inget möte mellan det och mötet före`,
        en: `${name.en} has no meeting that prepares the meeting of ${day.en}, since the one before`,
      },
      hint: {
        sv: `Lägg in anteckningarna från ${name.sv} om de finns. Bereds mötet inte längre: ta bort \`preparation\` hos forumet. En temadag eller ett extra möte bereds inte: skriv det i \`meeting_type\`.`,
        en: `Add the notes of ${name.en} if there are any. If meetings are no longer prepared: take \`preparation\` out of the forum. A theme day or an extra meeting is not prepared: say so in \`meeting_type\`.`,
      },
    }
  },

  examples: [
    {
      files: {
        ...forums(),
        'forums/au/minutes/2026-02-02.md': au('2026-02-02'),
        'forums/dst/minutes/2026-02-12.md': main('2026-02-12'),
        'forums/dst/minutes/2026-03-12.md': main('2026-03-12', 'meeting_type: theme_day'),
        'forums/dst/minutes/2026-12-10.md': minutes('', { on: '2026-12-10', status: 'planned' }),
      },
      says: [],
    },
    {
      files: {
        ...forums(),
        'forums/au/minutes/2026-02-02.md': au('2026-02-02'),
        'forums/au/minutes/2026-03-02.md': au('2026-03-02', 'cancelled: true'),
        'forums/dst/minutes/2026-02-12.md': main('2026-02-12'),
        'forums/dst/minutes/2026-03-12.md': main('2026-03-12'),
      },
      says: [
        'forums/dst/minutes/2026-03-12.md:5:7 Mötet 12 mars 2026 är inte berett: AU har inget möte mellan det och mötet före',
      ],
    },
  ],
}

function forums(): Readonly<Record<string, string>> {
  return {
    'forums/dst/forum.md': forum('dst', 'DST', 'preparation: {by: au, min_days_before: 10}'),
    'forums/au/forum.md': forum('au', 'AU'),
  }
}

function au(on: string, ...more: readonly string[]): string {
  return minutes('## 1. Mötet', { forum: 'au', on, more })
}

function main(on: string, ...more: readonly string[]): string {
  return minutes('## 1. Inledning', { on, more })
}
