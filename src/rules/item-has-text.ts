import type { Document } from '../archive/document.js'
import { minutes } from './example-minutes.js'
import { isStillWritten, nearMissesOf, type Told } from './near-misses.js'
import type { Problem, Rule } from './rule.js'
import { shown } from './shown.js'

export const rule: Rule<'minutes'> = {
  name: 'item-has-text',
  severity: 'error',
  floor: 'warning',
  imported: 'warning',
  description: {
    sv: 'Efter en etikett står vad som sägs, och en inledning följs av det den inleder.',
    en: 'After a label stands what is said, and a lead-in is followed by what it leads to.',
  },
  rationale: {
    sv: 'Ett beslut utan text säger inte vad som beslutades.',
    en: 'A decision without text does not say what was decided.',
  },
  on: ['minutes'],
  about: 'nearMisses',

  *check(document) {
    for (const miss of nearMissesOf(document, 'item-has-text')) yield problem(miss, document)
  },

  examples: [
    {
      files: {
        'forums/dst/minutes/2026-02-03.md': minutes(
          '**Beslut:**\n\nPlanen antas.\n\n**Beslut:** DST beslutar att\n- anta planen.\n- följa upp den.\n\n- [ ] **Klart #5.1:**',
        ),
      },
      says: [],
    },
    {
      files: {
        'forums/dst/minutes/2026-02-03.md': minutes(
          '**Beslut:**\n\n## 6. Plan\n\n**Beslut:** DST beslutar att\n\n## 7. Budget\n\n**Beslut:** Planen antas.\n\natt den följs upp.',
        ),
      },
      says: [
        'forums/dst/minutes/2026-02-03.md:11:1 Efter `**Beslut:**` står ingenting',
        'forums/dst/minutes/2026-02-03.md:15:1 `DST beslutar att` inleder något som inte står där; skriv en lista under, eller stycken som börjar med "att"',
        'forums/dst/minutes/2026-02-03.md:21:1 Stycket börjar med "att", men stycket före leder inte dit; avsluta det med "att" eller kolon',
      ],
    },
    {
      files: {
        'forums/dst/minutes/2026-02-03.md': minutes('**Beslut:**', { status: 'draft' }),
      },
      says: ['forums/dst/minutes/2026-02-03.md:11:1 Efter `**Beslut:**` står ingenting'],
    },
  ],
}

function problem({ kind, place, written }: Told<'item-has-text'>, document: Document): Problem {
  const said = shown(written)
  const milder = isStillWritten(document) ? { severity: 'warning' as const } : {}
  switch (kind) {
    case 'item-empty':
      return {
        at: place,
        ...milder,
        message: {
          sv: `Efter ${said} står ingenting`,
          en: `Nothing stands after ${said}`,
        },
        hint: {
          sv: 'Skriv texten på samma rad eller i stycket efter, eller ta bort etiketten.',
          en: 'Write the text on the same line or in the next paragraph, or take the label out.',
        },
      }
    case 'lead-in-alone':
      return {
        at: place,
        ...milder,
        message: {
          sv: `${said} inleder något som inte står där; skriv en lista under, eller stycken som börjar med "att"`,
          en: `${said} leads to something that is not there; write a list below it, or text that goes on`,
        },
        hint: {
          sv: 'Till exempel `- anta planen.` på raden under.',
          en: 'For instance `- adopt the plan.` on the line below.',
        },
      }
    case 'att-without-lead-in':
      return {
        at: place,
        message: {
          sv: 'Stycket börjar med "att", men stycket före leder inte dit; avsluta det med "att" eller kolon',
          en: 'The paragraph begins with "att" ("that"), but the paragraph before does not lead to it; end that one in "att" or a colon',
        },
        hint: {
          sv: 'Då blir varje stycke som börjar med "att" ett eget beslut. Annars: skriv ihop det med meningen före.',
          en: 'Each paragraph that begins with "att" is then a decision of its own. Else write it together with the sentence before.',
        },
      }
  }
}
