import { citationsOf } from '../archive/said/citations.js'
import { forum, minutes } from './example-minutes.js'
import { theKind } from './item-words.js'
import type { Rule } from './rule.js'
import { shown } from './shown.js'

export const rule: Rule = {
  name: 'cited-minutes-are-circulated',
  severity: 'warning',
  floor: 'off',
  description: {
    sv: 'Det som andra dokument hänvisar till står i ett protokoll som är utskickat.',
    en: 'What other documents refer to stands in minutes that have been circulated.',
  },
  rationale: {
    sv: 'Ett utkast kan ändras. Det som står där räknas inte som sagt förrän protokollet är utskickat.',
    en: 'A draft may change. What stands there does not count as said before the minutes are circulated.',
  },

  *check(document, archive) {
    for (const { at, found, written } of citationsOf(document, archive)) {
      if (found.state !== 'found' || !found.said.draft || found.said.minutes === document) continue
      const what = theKind(found.said.item)
      yield {
        at,
        message: {
          sv: `${shown(written)}: ${what.sv} står i ett utkast; hänvisa bara till det som är utskickat`,
          en: `${shown(written)}: ${what.en} stands in a draft; refer only to what is circulated`,
        },
        hint: {
          sv: `Skicka ut det protokollet (\`${found.said.minutes.id}\`), eller vänta med hänvisningen.`,
          en: `Circulate those minutes (\`${found.said.minutes.id}\`), or wait with the reference.`,
        },
      }
    }
  },

  examples: [
    {
      files: {
        'forums/dst/forum.md': forum('dst', 'DST'),
        'forums/dst/minutes/2025-12-02.md': minutes('**5.1 Fråga:** Hur?', { on: '2025-12-02' }),
        'forums/dst/minutes/2026-02-03.md': minutes(
          '**Svar på 2025-12-02#5.1:** Så.\n\n**5.1 Fråga:** Vem?\n\n**Svar på #5.1:** Jag.',
          { status: 'draft' },
        ),
      },
      says: [],
    },
    {
      files: {
        'forums/dst/forum.md': forum('dst', 'DST'),
        'forums/dst/minutes/2025-12-02.md': minutes('**5.1 Beslut:** Ja.', {
          on: '2025-12-02',
          status: 'draft',
        }),
        'forums/dst/minutes/2026-02-03.md': minutes('**Klart 2025-12-02#5.1:** Så.'),
        'agreements/ok.md':
          '---\ntype: agreement\nid: ok\nadopted: {on: 2025-12-02, item: "dst-2025-12-02#5.1"}\n---\n',
      },
      says: [
        'agreements/ok.md:4:33 `dst-2025-12-02#5.1`: beslutet står i ett utkast; hänvisa bara till det som är utskickat',
        'forums/dst/minutes/2026-02-03.md:11:9 `2025-12-02#5.1`: beslutet står i ett utkast; hänvisa bara till det som är utskickat',
      ],
    },
  ],
}
