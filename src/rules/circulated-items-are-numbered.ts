import { isFrozen } from '../archive/frozen.js'
import { minutes } from './example-minutes.js'
import { theKind } from './item-words.js'
import { isStillWritten } from './near-misses.js'
import type { Rule } from './rule.js'

export const rule: Rule<'minutes'> = {
  name: 'circulated-items-are-numbered',
  severity: 'warning',
  floor: 'off',
  imported: 'off',
  description: {
    sv: 'I utskickade och godkända protokoll har varje beslut, uppdrag och fråga sitt nummer utskrivet.',
    en: 'In circulated and approved minutes every decision, assignment and question has its number written out.',
  },
  rationale: {
    sv: 'Bara ett nummer som står där går att hänvisa till, och i ett godkänt protokoll kan det inte läggas till.',
    en: 'Only a number that stands there can be referred to, and in approved minutes it cannot be added.',
  },
  on: ['minutes'],
  about: 'items',

  *check(document) {
    if (isStillWritten(document)) return
    const frozen = isFrozen(document)
    for (const { number, offer, kind, label, leadIn, textPlace } of document.body?.items ?? []) {
      const { given, written, start, form } = number
      if (given === null || written !== null || offer === 'unticked') continue
      const what = theKind({ kind })
      const insert = form === 'alone' ? `**${given}** ` : `${given} `
      yield {
        at: leadIn ? textPlace : label,
        message: {
          sv: `${what.sv.charAt(0).toUpperCase()}${what.sv.slice(1)} har inget nummer utskrivet; numret är \`${given}\``,
          en: `${what.en.charAt(0).toUpperCase()}${what.en.slice(1)} has no number written out; the number is \`${given}\``,
        },
        ...(frozen
          ? {
              hint: {
                sv: 'Andra kan inte hänvisa hit. Nästa gång: `samverkan skicka-ut` skriver numren.',
                en: 'Others cannot refer to this. Next time: `samverkan circulate` writes the numbers.',
              },
            }
          : {}),
        fix: { edits: () => [{ start, end: start, text: insert }] },
      }
    }
  },

  examples: [
    {
      files: {
        'forums/dst/minutes/2026-02-03.md': minutes('**Beslut:** Ja.', { status: 'draft' }),
        'forums/dst/minutes/2026-03-03.md': minutes(
          '**5.1 Beslut:** Ja.\n\n**Klart 2026-02-03#5.1:** Ja.\n\n**Godkänns:** Agendan.',
          { on: '2026-03-03' },
        ),
      },
      says: [],
    },
    {
      files: {
        'forums/dst/minutes/2026-02-03.md': minutes(
          '**Beslut:** Ja.\n\n**Beslut:** DST beslutar att\n- anta planen.\n- följa den.',
        ),
        'forums/dst/minutes/2026-03-03.md': minutes('**Fråga:** Hur?', {
          on: '2026-03-03',
          status: 'approved',
        }),
      },
      says: [
        'forums/dst/minutes/2026-02-03.md:11:1 Beslutet har inget nummer utskrivet; numret är `5.1`',
        'forums/dst/minutes/2026-02-03.md:14:3 Beslutet har inget nummer utskrivet; numret är `5.2`',
        'forums/dst/minutes/2026-02-03.md:15:3 Beslutet har inget nummer utskrivet; numret är `5.3`',
        'forums/dst/minutes/2026-03-03.md:11:1 Frågan har inget nummer utskrivet; numret är `5.1`',
      ],
      fixed: {
        'forums/dst/minutes/2026-02-03.md': minutes(
          '**5.1 Beslut:** Ja.\n\n**Beslut:** DST beslutar att\n- **5.2** anta planen.\n- **5.3** följa den.',
        ),
      },
    },
  ],
}
