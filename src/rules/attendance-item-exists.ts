import { entriesOf } from '../archive/facts.js'
import { listed } from '../text.js'
import { minutes } from './example-minutes.js'
import type { Rule } from './rule.js'
import { shown } from './shown.js'

export const rule: Rule<'minutes'> = {
  name: 'attendance-item-exists',
  severity: 'error',
  floor: 'warning',
  imported: 'warning',
  description: {
    sv: 'Den som bara var med på vissa punkter var med på punkter som finns i protokollet.',
    en: 'Who was there for certain items only was there for items that are in the minutes.',
  },
  rationale: {
    sv: 'Vem som var med när beslutet togs ska gå att se efteråt.',
    en: 'It should be possible to see afterwards who was there when the decision was taken.',
  },
  on: ['minutes'],
  has: ['attendance'],

  *check({ facts, body }) {
    if (body === null || !facts.attendance?.some((row) => row?.items)) return
    for (const [index, { items }] of entriesOf(facts.attendance)) {
      if (!items) continue
      const key = ['attendance', index, 'items']
      if (items.length === 0) {
        yield {
          at: { key },
          severity: 'warning',
          message: {
            sv: 'Här står ingen punkt; skriv punkternas nummer, eller ta bort `items` för den som var med på allt',
            en: 'No item stands here; write the numbers of the items, or take `items` out for who was there for all',
          },
        }
      }
      for (const [at, number] of entriesOf(items)) {
        if (body.agenda.some((one) => one.number === number)) continue
        const some = listed(body.agenda.slice(0, 20).map((one) => one.number))
        yield {
          at: { key: [...key, at] },
          message: {
            sv: `Punkt ${shown(number)} finns inte i protokollet`,
            en: `There is no item ${shown(number)} in the minutes`,
          },
          hint:
            body.agenda.length === 0
              ? {
                  sv: 'Protokollet har inga numrerade punkter. En punkt är en rubrik som `## 5. Rapport`.',
                  en: 'The minutes have no numbered items. An item is a heading such as `## 5. Report`.',
                }
              : {
                  sv: `Punkterna är ${some.sv}.`,
                  en: `The items are ${some.en}.`,
                },
        }
      }
    }
  },

  examples: [
    {
      files: {
        'forums/dst/minutes/2026-02-03.md': attended('["5"]', '["2a"]'),
      },
      says: [],
    },
    {
      files: {
        'forums/dst/minutes/2026-02-03.md': attended('["8"]', '[]'),
      },
      says: [
        'forums/dst/minutes/2026-02-03.md:8:45 Punkt `8` finns inte i protokollet',
        'forums/dst/minutes/2026-02-03.md:9:37 Här står ingen punkt; skriv punkternas nummer, eller ta bort `items` för den som var med på allt',
      ],
    },
  ],
}

function attended(...items: readonly string[]): string {
  const rows = items.map((list) => `  - {party: kommun-1290, as: guest, items: ${list}}`)
  return minutes('## 2a Frågor\n\n## 5. Rapport', { more: ['attendance:', ...rows] })
}
