import { minutes } from './example-minutes.js'
import { nearMissesOf, type Told, written, writtenIf } from './near-misses.js'
import type { Problem, Rule } from './rule.js'
import { shown } from './shown.js'

export const rule: Rule<'minutes'> = {
  name: 'label-is-written-plainly',
  severity: 'error',
  floor: 'warning',
  imported: 'warning',
  description: {
    sv: 'En etikett är fet med kolon innanför och ett blanksteg efter, som i `**Beslut:** Planen antas`.',
    en: 'A label is bold with its colon inside and a space after it, as in `**Decision:** The plan is adopted`.',
  },
  rationale: {
    sv: 'Det som nästan är en etikett läses som vanlig text. Då finns beslutet i protokollet men inte i någon lista.',
    en: 'What is nearly a label is read as mere text. Then the decision stands in the minutes and in no list.',
  },
  on: ['minutes'],
  about: 'nearMisses',

  *check(document) {
    for (const miss of nearMissesOf(document, 'label-is-written-plainly')) yield problem(miss)
  },

  examples: [
    {
      files: {
        'forums/dst/minutes/2026-02-03.md': minutes(
          '**5.1 Beslut:** Planen antas.\n\n**Uppdrag 5.2:** Följa upp.\n\nBeslutet gäller: alla.',
        ),
      },
      says: [],
    },
    {
      files: {
        'forums/dst/minutes/2026-02-03.md': minutes(
          'Beslut: Planen antas.\n\n**Fråga**: Hur?\n\n**BESLUT:** Ja.\n\n**Beslut: Nej.**\n\n**Beslut:**Ja.',
        ),
      },
      says: [
        'forums/dst/minutes/2026-02-03.md:11:1 `Beslut:` är nästan en etikett; skriv `**Beslut:**`',
        'forums/dst/minutes/2026-02-03.md:13:1 `**Fråga**:` är nästan en etikett; skriv `**Fråga:**`',
        'forums/dst/minutes/2026-02-03.md:15:1 `**BESLUT:**` är nästan en etikett; skriv `**Beslut:**`',
        'forums/dst/minutes/2026-02-03.md:17:1 `**Beslut: Nej.**` är nästan en etikett; skriv `**Beslut:** Nej.`',
        'forums/dst/minutes/2026-02-03.md:19:1 Efter `**Beslut:**` står inget blanksteg, och då blir det inte fetstil; lägg till ett blanksteg',
      ],
      fixed: {
        'forums/dst/minutes/2026-02-03.md': minutes(
          '**Beslut:** Planen antas.\n\n**Fråga:** Hur?\n\n**Beslut:** Ja.\n\n**Beslut:** Nej.\n\n**Beslut:** Ja.',
        ),
      },
    },
    {
      files: {
        'forums/dst/minutes/2026-02-03.md': minutes(
          '**Beslut 5.1.** Planen antas.\n\n**Uppdrag** ges till AU.\n\n**Beslut nr 1:** Planen antas.',
        ),
      },
      says: [
        'forums/dst/minutes/2026-02-03.md:11:1 `**Beslut 5.1.**` är nästan en etikett; skriv `**5.1 Beslut:**`',
        'forums/dst/minutes/2026-02-03.md:13:1 `**Uppdrag**` är nästan en etikett; skriv `**Uppdrag:**`',
        'forums/dst/minutes/2026-02-03.md:15:1 `**Beslut nr 1:**` är nästan en etikett; skriv till exempel `**Beslut:**` eller `**7.1 Beslut:**`',
      ],
      fixed: {
        'forums/dst/minutes/2026-02-03.md': minutes(
          '**5.1 Beslut:** Planen antas.\n\n**Uppdrag** ges till AU.\n\n**Beslut nr 1:** Planen antas.',
        ),
      },
    },
  ],
}

type Miss = Told<'label-is-written-plainly'>

function problem(miss: Miss): Problem {
  const { kind, place, meant } = miss
  const said = shown(miss.written)
  if (meant === null) {
    return {
      at: place,
      message: {
        sv: `${said} är nästan en etikett; skriv till exempel \`**Beslut:**\` eller \`**7.1 Beslut:**\``,
        en: `${said} is nearly a label; write for instance \`**Decision:**\` or \`**7.1 Decision:**\``,
      },
      hint: {
        sv: 'Numret är punktens nummer och ett löpnummer, `7.1`. Utan nummer får det ett när protokollet skickas ut.',
        en: 'The number is that of the agenda item and a running number, `7.1`. Without one it gets one when the minutes are circulated.',
      },
    }
  }
  const wanted = shown(meant.trimEnd())
  const found = {
    at: place,
    message: {
      sv: `${said} är nästan en etikett; skriv ${wanted}`,
      en: `${said} is nearly a label; write ${wanted}`,
    },
  }
  if (kind === 'space-missing') {
    const message = {
      sv: `Efter ${said} står inget blanksteg, och då blir det inte fetstil; lägg till ett blanksteg`,
      en: `No space stands after ${said}, and so it is not bold; add a space`,
    }
    return { ...found, message, ...written(miss, meant) }
  }
  const isWord = kind === 'colon-missing' && !/\d/.test(miss.written)
  if (!isWord) return { ...found, ...written(miss, meant) }
  // In bold a word may be meant to stand out, and nothing more.
  return {
    ...found,
    severity: 'warning',
    hint: {
      sv: `Är det bara ett ord i en mening behöver det inte vara fett.`,
      en: `A mere word in a sentence need not be bold.`,
    },
    ...writtenIf(miss, meant, (_, after) => /^\s*(?:\p{Lu}|\n|$)/u.test(after)),
  }
}
