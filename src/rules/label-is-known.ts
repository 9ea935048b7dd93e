import { labelFor, labelWords } from '../archive/items/label-words.js'
import { perArchive } from '../archive/per-archive.js'
import { fold } from '../nearest.js'
import { each, listed } from '../text.js'
import { minutes } from './example-minutes.js'
import { meant as meantBy } from './meant.js'
import { nearMissesOf, type Told, written } from './near-misses.js'
import type { Problem, Rule } from './rule.js'
import { shown } from './shown.js'

export const rule: Rule<'minutes'> = {
  name: 'label-is-known',
  severity: 'error',
  floor: 'info',
  imported: 'warning',
  description: {
    sv: 'Ett fetstilt ord med kolon som inleder ett stycke är en av de kända etiketterna, eller ett som arkivet vet är ofarligt.',
    en: 'A bold word with a colon that opens a paragraph is one of the known labels, or one the archive knows to be harmless.',
  },
  rationale: {
    sv: 'Ett felskrivet `**Belsut:**` är ett beslut som ingen hittar igen.',
    en: 'A misspelt `**Decsion:**` is a decision that nobody finds again.',
  },
  on: ['minutes'],
  about: 'nearMisses',

  *check(document, archive) {
    for (const miss of nearMissesOf(document, 'label-is-known')) {
      if (!harmless(archive).has(fold(wordsOf(miss)))) yield problem(miss)
    }
  },

  examples: [
    {
      files: {
        'samverkan.yaml': 'format: 1\nname: N\nharmless_labels: [Resultat]\n',
        'forums/dst/minutes/2026-02-03.md': minutes(
          '**Bakgrund:** Text.\n\n**Resultat:** Bra.\n\n**resultat**: Bra.',
        ),
      },
      says: [],
    },
    {
      files: {
        'forums/dst/minutes/2026-02-03.md': minutes(
          '**5.1 Belsut:** Planen antas.\n\n**Åtgärd:** Ring parterna.\n\n**Resultat:** Bra.',
        ),
      },
      says: [
        'forums/dst/minutes/2026-02-03.md:11:1 Okänd etikett `Belsut`; skriv `**5.1 Beslut:**`',
        'forums/dst/minutes/2026-02-03.md:13:1 Okänd etikett `Åtgärd`; skriv `**Uppdrag:**`',
        'forums/dst/minutes/2026-02-03.md:15:1 `Resultat` är ingen känd etikett, och texten efter den räknas inte',
      ],
      fixed: {
        'forums/dst/minutes/2026-02-03.md': minutes(
          '**5.1 Beslut:** Planen antas.\n\n**Åtgärd:** Ring parterna.\n\n**Resultat:** Bra.',
        ),
      },
    },
  ],
}

/** The labels that the settings excuse; case and accents do not count. */
const harmless = perArchive(
  (archive): ReadonlySet<string> =>
    new Set((archive.settings.harmless_labels ?? []).flatMap((word) => (word ? [fold(word)] : []))),
)

type Miss = Told<'label-is-known'>

/** The words of a label without its marks and number. */
const wordsOf = ({ written }: Miss): string =>
  written
    .replace(/[*:]/g, '')
    .trim()
    .replace(/^\d+[a-z]?\.\d+\s+/, '')

const words = each((lang) => {
  const kinds = ['decision', 'position', 'assignment', 'proposal', 'question'] as const
  return listed(kinds.map((kind) => labelFor({ kind, result: null }, lang)))[lang]
})

function problem(miss: Miss): Problem {
  const { place, meant } = miss
  const said = shown(wordsOf(miss))
  const excuse = {
    sv: `Är ${said} ingen etikett: lägg till ordet i \`harmless_labels\` i samverkan.yaml.`,
    en: `If ${said} is no label: add the word to \`harmless_labels\` in samverkan.yaml.`,
  }
  if (meant === null) {
    return {
      at: place,
      severity: 'warning',
      message: {
        sv: `${said} är ingen känd etikett, och texten efter den räknas inte`,
        en: `${said} is no known label, and the text after it does not count`,
      },
      hint: {
        sv: `Vanligast är ${words.sv}. ${excuse.sv}`,
        en: `The most common are ${words.en}. ${excuse.en}`,
      },
    }
  }
  return {
    at: place,
    message: {
      sv: `Okänd etikett ${said}; skriv ${shown(meant)}`,
      en: `Unknown label ${said}; write ${shown(meant)}`,
    },
    hint: excuse,
    ...(isSlip(wordsOf(miss)) ? written(miss, meant) : {}),
  }
}

const candidates = labelWords.map(({ word }) => ({ word, names: [] }))
/** One slip of the finger away, and from one label only; what stands after the word is left out. */
const isSlip = (said: string): boolean => {
  const [first = ''] = said.split(' ')
  return [said, first].some((part) => meantBy(part, candidates).slip !== null)
}
