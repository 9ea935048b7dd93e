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
        'forums/dst/minutes/2026-02-03.md:11:1 Efter `**Beslut:**` står ingenting; vad som sägs väntades',
        'forums/dst/minutes/2026-02-03.md:15:1 `DST beslutar att` inleder något som inte står där; en lista eller stycken som börjar med "att" väntades',
        'forums/dst/minutes/2026-02-03.md:21:1 Stycket börjar med "att", men det som står före slutar inte så att det fortsätter; en inledning som slutar på "att" eller kolon väntades',
      ],
    },
    {
      files: {
        'forums/dst/minutes/2026-02-03.md': minutes('**Beslut:**', { status: 'draft' }),
      },
      says: [
        'forums/dst/minutes/2026-02-03.md:11:1 Efter `**Beslut:**` står ingenting; vad som sägs väntades',
      ],
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
          sv: `Efter ${said} står ingenting; vad som sägs väntades`,
          en: `After ${said} stands nothing; expected what is said`,
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
          sv: `${said} inleder något som inte står där; en lista eller stycken som börjar med "att" väntades`,
          en: `${said} leads to something that is not there; expected a list, or text that goes on`,
        },
        hint: {
          sv: 'Skriv det som beslutas i en lista under inledningen: `- anta planen.`',
          en: 'Write what is decided in a list under the lead-in: `- adopt the plan.`',
        },
      }
    case 'att-without-lead-in':
      return {
        at: place,
        message: {
          sv: 'Stycket börjar med "att", men det som står före slutar inte så att det fortsätter; en inledning som slutar på "att" eller kolon väntades',
          en: 'The paragraph begins with "att" ("that"), but what stands before does not lead to it; expected a lead-in that ends in "att" or a colon',
        },
        hint: {
          sv: 'Avsluta stycket före med kolon, så blir varje stycke som börjar med "att" ett eget beslut. Annars: skriv ihop det med meningen före.',
          en: 'End the paragraph before with a colon; then each paragraph that begins with "att" is a decision of its own. Else write it together with the sentence before.',
        },
      }
  }
}
