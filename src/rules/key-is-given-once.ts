import { faultsOf } from './reading-faults.js'
import type { Rule } from './rule.js'
import { shown } from './shown.js'

export const rule: Rule = {
  name: 'key-is-given-once',
  severity: 'error',
  floor: 'error',
  description: {
    sv: 'Varje nyckel står högst en gång på samma plats.',
    en: 'Every key stands at most once in the same place.',
  },
  rationale: {
    sv: 'Står en nyckel två gånger vet ingen vilket värde som gäller, och program väljer olika.',
    en: 'With a key given twice nobody knows which value holds, and programs choose differently.',
  },
  about: 'faults',

  *check(document) {
    for (const { at, detail } of faultsOf(document, 'duplicate-key')) {
      const split = detail.lastIndexOf(' ')
      const [key, line] = [shown(detail.slice(0, split)), detail.slice(split + 1)]
      yield {
        at,
        message: {
          sv: `${key} står också på rad ${line}, men en nyckel får bara stå en gång`,
          en: `${key} stands on line ${line} too, but a key may stand only once`,
        },
        hint: {
          sv: 'Ta bort den rad som inte gäller. Hör raden till nästa post i en lista, sätt ett streck före den.',
          en: 'Remove the line that does not hold. If it begins the next entry of a list, put a dash before it.',
        },
      }
    }
  },

  examples: [
    {
      files: {
        'funds/a.md': '---\ntype: fund\nrounds:\n  - id: "1"\n  - id: "2"\n---\n',
      },
      says: [],
    },
    {
      files: { 'funds/a.md': '---\ntype: fund\nyear: 2022\nname: A\nyear: 2023\n---\n' },
      says: ['funds/a.md:5:1 `year` står också på rad 3, men en nyckel får bara stå en gång'],
    },
    {
      files: {
        'funds/a.md': '---\ntype: fund\nrounds:\n  - id: "1"\n    id: "2"\n---\n',
      },
      says: ['funds/a.md:5:5 `id` står också på rad 4, men en nyckel får bara stå en gång'],
    },
  ],
}
