import type { Document } from '../archive/document.js'
import type { Body } from '../archive/items/item.js'
import { minutes } from './example-minutes.js'
import { nearMissesOf, type Told, written } from './near-misses.js'
import type { Problem, Rule } from './rule.js'
import { shown } from './shown.js'

export const rule: Rule<'minutes'> = {
  name: 'agenda-heading-is-plain',
  severity: 'error',
  floor: 'warning',
  imported: 'warning',
  description: {
    sv: 'En dagordningspunkt är en rubrik på nivå två med ett eget nummer: `## 5. Rapport`.',
    en: 'An agenda item is a level-two heading with a number of its own: `## 5. Rapport`.',
  },
  rationale: {
    sv: 'Beslut och frågor får sitt nummer efter punkten de står under. Är rubriken oklar vet ingen vilken punkt de hör till.',
    en: 'Decisions and questions are numbered after the item they stand under. With an unclear heading nobody knows which one it is.',
  },
  on: ['minutes'],
  about: 'nearMisses',

  *check(document) {
    for (const miss of nearMissesOf(document, 'agenda-heading-is-plain')) {
      yield miss.kind === 'agenda-number' ? unclear(miss, document) : twice(miss, document)
    }
  },

  examples: [
    {
      files: {
        'forums/dst/minutes/2026-02-03.md': minutes(
          '## 1. Inledning\n\n## 2a Frågor\n\n## § 45 Budget\n\n## 2023 års budget\n\n### Bakgrund',
        ),
      },
      says: [],
    },
    {
      files: {
        'forums/dst/minutes/2026-02-03.md': minutes(
          '## 1 Inledning\n\n##2. Rapport\n\n### 3. Budget\n\n### 3.1 Bakgrund\n\n## § 4/2026',
        ),
      },
      says: [
        'forums/dst/minutes/2026-02-03.md:9:1 Rubriken `## 1 Inledning` är nästan en dagordningspunkt; skriv `## 1. Inledning`',
        'forums/dst/minutes/2026-02-03.md:11:1 Rubriken `##2. Rapport` är nästan en dagordningspunkt; skriv `## 2. Rapport`',
        'forums/dst/minutes/2026-02-03.md:13:1 Rubriken `### 3. Budget` är nästan en dagordningspunkt; skriv `## 3. Budget`',
        'forums/dst/minutes/2026-02-03.md:15:1 Underrubriken `### 3.1 Bakgrund` har ett nummer; ta bort numret',
        'forums/dst/minutes/2026-02-03.md:17:1 Rubriken `## § 4/2026` är nästan en dagordningspunkt; skriv till exempel `## 5. Rapport`',
      ],
      fixed: {
        'forums/dst/minutes/2026-02-03.md': minutes(
          '## 1. Inledning\n\n## 2. Rapport\n\n### 3. Budget\n\n### 3.1 Bakgrund\n\n## § 4/2026',
        ),
      },
    },
    {
      files: {
        'forums/dst/minutes/2026-02-03.md': minutes('## 5. Rapport\n\n## 5. Budget'),
      },
      says: [
        'forums/dst/minutes/2026-02-03.md:11:1 Punkt 5 finns redan; `## 5. Budget` behöver ett eget nummer',
      ],
    },
  ],
}

type Miss = Told<'agenda-heading-is-plain'>

/** `### 5.1 Bakgrund`: most likely a heading within item 5. */
const isSubheading = ({ written }: Miss): boolean => /^#{3,}\s*\d+\.\d/.test(written)

function unclear(miss: Miss, document: Document): Problem {
  const { place, meant } = miss
  const said = shown(miss.written)
  if (isSubheading(miss)) {
    return {
      at: place,
      severity: 'warning',
      message: {
        sv: `Underrubriken ${said} har ett nummer; ta bort numret`,
        en: `The subheading ${said} has a number; take the number out`,
      },
      hint: {
        sv: 'Är det en egen dagordningspunkt får den en rubrik som `## 5. Rapport`.',
        en: 'An agenda item of its own has a heading such as `## 5. Report`.',
      },
    }
  }
  const wanted = meant === null ? '`## 5. Rapport`' : shown(meant)
  const message = {
    sv: `Rubriken ${said} är nästan en dagordningspunkt; skriv ${meant === null ? 'till exempel ' : ''}${wanted}`,
    en: `The heading ${said} is nearly an agenda item; write ${meant === null ? 'for instance ' : ''}${wanted}`,
  }
  const hint = {
    sv: 'Två nummertecken, blanksteg, punktens nummer, punkt och en titel.',
    en: 'Two number signs, a space, the number of the item, a full stop and a title.',
  }
  return {
    at: place,
    message,
    hint,
    ...(isCertain(miss, document) ? written(miss, meant ?? '') : {}),
  }
}

/** On its level and with a plain number nobody else has, only the marks can be wrong. */
function isCertain({ written, meant }: Miss, { body }: Document): boolean {
  const [, number = ''] = /^## (\d+[a-z]?)/.exec(meant ?? '') ?? []
  const plainly = /^##(?!#)\s*(?:§\s*)?\(?\d+[a-z]?\b[.):]*\s*\p{L}/iu.test(written)
  const taken = body?.agenda.some((one) => one.exact && one.number === number)
  return number !== '' && plainly && !taken
}

function twice({ place, written }: Miss, { body }: Document): Problem {
  const [number = ''] = /\d+[a-z]?/.exec(written) ?? []
  const highest = body === null ? 0 : highestOf(body)
  return {
    at: place,
    message: {
      sv: `Punkt ${number} finns redan; ${shown(written)} behöver ett eget nummer`,
      en: `There is an item ${number} already; ${shown(written)} needs a number of its own`,
    },
    hint: {
      sv: `Numrera om. Det första lediga numret efter det högsta är ${highest + 1}.`,
      en: `Number it anew. The first free number after the highest is ${highest + 1}.`,
    },
  }
}

const highests = new WeakMap<Body, number>()

function highestOf(body: Body): number {
  const known = highests.get(body)
  if (known !== undefined) return known
  const numbers = body.agenda.map((one) => Number.parseInt(one.number, 10))
  const highest = numbers.reduce((most, one) => Math.max(most, one), 0)
  highests.set(body, highest)
  return highest
}
