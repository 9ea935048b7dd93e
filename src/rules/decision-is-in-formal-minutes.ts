import { minutes } from './example-minutes.js'
import type { Rule } from './rule.js'

export const rule: Rule<'minutes'> = {
  name: 'decision-is-in-formal-minutes',
  severity: 'warning',
  floor: 'off',
  description: {
    sv: 'Bindande beslut står i ett protokoll, inte i minnesanteckningar.',
    en: 'Binding decisions stand in formal minutes, not in notes.',
  },
  rationale: {
    sv: 'Anteckningar justeras ofta inte, och den som letar efter beslut letar i protokollen.',
    en: 'Notes are often not approved, and who looks for decisions looks in the minutes.',
  },
  on: ['minutes'],
  says: ['decision'],

  *check({ facts, body }) {
    if (facts.kind !== 'notes') return
    for (const { kind, offer, label } of body?.items ?? []) {
      if (kind !== 'decision' || offer === 'unticked') continue
      yield {
        at: label,
        message: {
          sv: 'Ett bindande beslut står i minnesanteckningar; det hör hemma i ett protokoll (`kind: formal`)',
          en: 'A binding decision stands in notes; it belongs in formal minutes (`kind: formal`)',
        },
        hint: {
          sv: 'Skriv `kind: formal` om gruppen beslutar. Bereder den bara: skriv `**Ställningstagande:**` eller `**Förslag:**`.',
          en: 'Write `kind: formal` if the group decides. If it only prepares: write `**Position:**` or `**Proposal:**`.',
        },
      }
    }
  },

  examples: [
    {
      files: {
        'forums/dst/minutes/2026-02-03.md': minutes('**Beslut:** Ja.', { more: ['kind: formal'] }),
        'forums/au/minutes/2026-02-03.md': minutes('**Ställningstagande:** Ja.', {
          forum: 'au',
          more: ['kind: notes'],
        }),
      },
      says: [],
    },
    {
      files: {
        'forums/dst/minutes/2026-02-03.md': minutes('**Beslut:** Ja.', { more: ['kind: notes'] }),
      },
      says: [
        'forums/dst/minutes/2026-02-03.md:12:1 Ett bindande beslut står i minnesanteckningar; det hör hemma i ett protokoll (`kind: formal`)',
      ],
    },
  ],
}
