import { citationsOf } from '../archive/said/citations.js'
import { forum, minutes } from './example-minutes.js'
import { theKind } from './item-words.js'
import type { Rule } from './rule.js'
import { shown } from './shown.js'

export const rule: Rule = {
  name: 'cited-number-is-written',
  severity: 'error',
  floor: 'warning',
  imported: 'warning',
  description: {
    sv: 'Det som andra dokument hänvisar till har sitt nummer utskrivet i protokollet.',
    en: 'What other documents refer to has its number written out in the minutes.',
  },
  rationale: {
    sv: 'Ett nummer som bara är räknat fram blir ett annat när någon skriver till en rad ovanför.',
    en: 'A number that is only counted becomes another when somebody adds a line above.',
  },

  *check(document, archive) {
    for (const { at, found, written, ref } of citationsOf(document, archive)) {
      if (found.state !== 'found' || found.said.minutes === document) continue
      const { item } = found.said
      // The number of an agenda item is always written.
      if (item.number.written !== null || !ref.item?.includes('.')) continue
      const what = theKind(item)
      const label = `**${item.number.given} ${item.label.text}${item.target ? ` ${item.target.value}` : ''}:**`
      yield {
        at,
        message: {
          sv: `${shown(written)}: ${what.sv} har inget nummer utskrivet i protokollet; skriv ${shown(label)} där`,
          en: `${shown(written)}: ${what.en} has no number written out in the minutes; write ${shown(label)} there`,
        },
        hint: {
          sv: '`samverkan skicka-ut` skriver alla nummer på en gång.',
          en: '`samverkan circulate` writes all numbers at once.',
        },
      }
    }
  },

  examples: [
    {
      files: {
        'forums/dst/forum.md': forum('dst', 'DST'),
        'forums/dst/minutes/2025-12-02.md': minutes(
          '**5.1 Fråga:** Hur?\n\n## 6. P\n\n**Fråga:** Vem?',
          {
            on: '2025-12-02',
          },
        ),
        'forums/dst/minutes/2026-02-03.md': minutes(
          '**Svar på 2025-12-02#5.1:** Så.\n\n**Svar på 2025-12-02#6:** Jag.\n\n**Fråga:** Var?\n\n**Svar på #5.1:** Här.',
        ),
      },
      says: [],
    },
    {
      files: {
        'forums/dst/forum.md': forum('dst', 'DST'),
        'forums/dst/minutes/2025-12-02.md': minutes('**Fråga:** Hur?', { on: '2025-12-02' }),
        'forums/dst/minutes/2026-02-03.md': minutes('**Svar på 2025-12-02#5.1:** Så.'),
      },
      says: [
        'forums/dst/minutes/2026-02-03.md:11:11 `2025-12-02#5.1`: frågan har inget nummer utskrivet i protokollet; skriv `**5.1 Fråga:**` där',
      ],
    },
  ],
}
