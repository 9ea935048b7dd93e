import { citationsOf, citing } from '../archive/said/citations.js'
import { longDay } from '../format.js'
import type { Text } from '../text.js'
import { forum, minutes } from './example-minutes.js'
import { named } from './item-words.js'
import type { Rule } from './rule.js'

export const rule: Rule<'minutes'> = {
  name: 'reference-is-to-something-earlier',
  severity: 'error',
  floor: 'error',
  imported: 'warning',
  description: {
    sv: 'Det som följs upp, besvaras eller antas är sagt innan, inte efter.',
    en: 'What is followed up, answered or adopted was said before, not after.',
  },
  rationale: {
    sv: 'Ett svar kan inte komma före frågan. Står det så är numret eller dagen fel, och rätt fråga väntar vidare.',
    en: 'An answer cannot come before its question. Where it does, the number or the day is wrong, and the right question goes on waiting.',
  },
  on: ['minutes'],
  says: citing,

  *check(document, archive) {
    for (const { by, as, at, found, written } of citationsOf(document, archive)) {
      if (by === null || found.state !== 'found') continue
      const of = found.said
      const isHere = of.minutes === by.minutes
      // Within one meeting people may well say what they will come to.
      const isAhead = isHere && of.index > by.index && as !== 'concerns'
      const itself = isHere && of.index === by.index
      if (!itself && !isAhead && of.on <= by.on) continue
      const what = named(of)
      const [said, then] = [longDay(of.on), longDay(by.on)]
      yield {
        at,
        message: itself
          ? {
              sv: `\`${written}\` är punkten själv; hänvisa till något som är sagt tidigare`,
              en: `\`${written}\` is the item itself; refer to something said earlier`,
            }
          : isAhead
            ? {
                sv: `\`${written}\` står längre ner i samma protokoll; hänvisa till något som står före`,
                en: `\`${written}\` stands further down in the same minutes; refer to something above`,
              }
            : {
                sv: `\`${written}\` sades först ${said.sv}, efter mötet ${then.sv}; hänvisa till något tidigare`,
                en: `\`${written}\` was said only on ${said.en}, after the meeting of ${then.en}; refer to something earlier`,
              },
        hint: rightWay(what),
      }
    }
  },

  examples: [
    {
      files: {
        'forums/dst/forum.md': forum('dst', 'DST'),
        'forums/dst/minutes/2025-12-02.md': minutes('**5.1 Fråga:** Hur?', { on: '2025-12-02' }),
        'forums/dst/minutes/2026-02-03.md': minutes(
          '**Svar på 2025-12-02#5.1:** Så.\n\n**5.1 Uppdrag:** Gå. Avser: #5.2.\n\n**5.2 Fråga:** Vart? Avser: #5.1.',
        ),
      },
      says: [],
    },
    {
      files: {
        'forums/dst/forum.md': forum('dst', 'DST'),
        'forums/dst/minutes/2026-03-03.md': minutes('**5.1 Fråga:** Hur?', { on: '2026-03-03' }),
        'forums/dst/minutes/2026-02-03.md': minutes(
          '**Svar på 2026-03-03#5.1:** Så.\n\n**5.1 Beslut:** Ja. Enligt: #5.2.\n\n**5.2 Förslag:** Ja. Avser: #5.2.',
        ),
      },
      says: [
        'forums/dst/minutes/2026-02-03.md:11:11 `2026-03-03#5.1` sades först 3 mars 2026, efter mötet 3 februari 2026; hänvisa till något tidigare',
        'forums/dst/minutes/2026-02-03.md:13:29 `#5.2` står längre ner i samma protokoll; hänvisa till något som står före',
        'forums/dst/minutes/2026-02-03.md:15:29 `#5.2` är punkten själv; hänvisa till något som är sagt tidigare',
      ],
    },
  ],
}

const rightWay = (what: Text): Text => ({
  sv: `Hänvisningen går till ${what.sv}. Rätta numret eller mötets datum.`,
  en: `The reference leads to ${what.en}. Correct the number or the date of the meeting.`,
})
