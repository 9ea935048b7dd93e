import { minutes } from './example-minutes.js'
import { theKind } from './item-words.js'
import { isStillWritten, nearMissesOf } from './near-misses.js'
import type { Rule } from './rule.js'

export const rule: Rule<'minutes'> = {
  name: 'offers-are-settled',
  severity: 'error',
  floor: 'warning',
  imported: 'warning',
  description: {
    sv: 'I ett utskickat protokoll finns inga tomma kryssrutor kvar.',
    en: 'Circulated minutes have no empty boxes left.',
  },
  rationale: {
    sv: 'En rad med tom ruta räknas inte. Den som läser protokollet ska inte behöva undra om det blev så.',
    en: 'A line with an empty box does not count. Who reads the minutes should not have to wonder whether it came about.',
  },
  on: ['minutes'],
  about: 'items',

  *check(document) {
    const written = isStillWritten(document)
    const keep = new Set(
      [...nearMissesOf(document, 'offers-are-settled')].map(({ place }) => place.start),
    )
    if (written && keep.size === 0) return
    for (const item of document.body?.items ?? []) {
      if (item.offer !== 'unticked') continue
      const kept = keep.has(item.leadIn ? item.textPlace.start : item.label.start)
      // A draft has offers; but what has a number, or asks for something, was never one.
      if (written && !kept) continue
      const what = theKind(item)
      const box = item.places.box ?? item.label
      if (kept) {
        yield {
          at: box,
          ...(written ? { severity: 'warning' as const } : {}),
          message: {
            sv: `Rutan är tom, men raden är inget erbjudande: ${what.sv} räknas inte; skriv \`[x]\` eller ta bort rutan`,
            en: `The box is empty, but the line is no offer: ${what.en} does not count; write \`[x]\` or take the box out`,
          },
          hint: {
            sv: 'Ta bort hela raden om det inte blev så.',
            en: 'Take the whole line out if it did not come about.',
          },
        }
        continue
      }
      yield {
        at: box,
        severity: 'warning',
        message: {
          sv: 'Rutan är tom, och raden räknas inte; skriv `[x]` eller ta bort raden',
          en: 'The box is empty and the line does not count; write `[x]` or take the line out',
        },
        hint: {
          sv: 'I ett utskickat protokoll står bara det som hände.',
          en: 'In circulated minutes stands only what happened.',
        },
      }
    }
  },

  examples: [
    {
      files: {
        'forums/dst/minutes/2026-02-03.md': minutes(
          '- [x] **Klart 2025-12-02#7.2:** Ja.\n- [ ] **Avskrivs 2025-12-02#7.2:** Skäl:',
          { status: 'draft' },
        ),
      },
      says: [],
    },
    {
      files: {
        'forums/dst/minutes/2026-02-03.md': minutes('- [ ] **Uppdrag:** Ring.', {
          status: 'draft',
        }),
        'forums/dst/minutes/2026-03-03.md': minutes(
          '- [ ] **Klart 2025-12-02#7.2:** Ja.\n- [ ] **5.1 Beslut:** Planen antas.',
          { on: '2026-03-03' },
        ),
      },
      says: [
        'forums/dst/minutes/2026-02-03.md:11:3 Rutan är tom, men raden är inget erbjudande: uppdraget räknas inte; skriv `[x]` eller ta bort rutan',
        'forums/dst/minutes/2026-03-03.md:11:3 Rutan är tom, och raden räknas inte; skriv `[x]` eller ta bort raden',
        'forums/dst/minutes/2026-03-03.md:12:3 Rutan är tom, men raden är inget erbjudande: beslutet räknas inte; skriv `[x]` eller ta bort rutan',
      ],
    },
  ],
}
