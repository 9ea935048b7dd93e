import { entriesOf } from '../archive/facts.js'
import { areaId } from '../archive/vocabularies.js'
import type { Rule } from './rule.js'
import { shown } from './shown.js'

/** The lists whose entries have ids of their own, which others refer to. */
const lists = [
  'seats',
  'rounds',
  'goals',
  'activities',
  'areas',
  'area_sets',
  'topics',
  'actors',
  'sectors',
] as const

export const rule: Rule = {
  name: 'list-id-is-unique',
  severity: 'error',
  floor: 'error',
  description: {
    sv: 'Det som har ett id i en lista är ensamt om det där.',
    en: 'What has an id in a list is alone with it there.',
  },
  rationale: {
    sv: 'Platser, omgångar, mål och ämnen hänvisas till med id. Två med samma id går inte att skilja åt.',
    en: 'Seats, rounds, goals and topics are referred to by id. Two with the same one cannot be told apart.',
  },
  has: lists,

  *check({ facts }) {
    for (const key of lists) {
      const list = (facts as Readonly<Record<string, unknown>>)[key]
      if (!Array.isArray(list)) continue
      const first = new Map<string, number>()
      for (const [index, entry] of entriesOf<Entry>(list)) {
        const id = key === 'areas' ? areaId(entry) : (entry.id ?? null)
        if (id === null) continue
        const earlier = first.get(id)
        if (earlier === undefined) {
          first.set(id, index)
          continue
        }
        yield {
          at: { key: [key, index, 'id'] },
          message: {
            sv: `Id ${shown(id)} finns redan på rad ${earlier + 1} i listan (\`${key}\`)`,
            en: `Id ${shown(id)} is already in row ${earlier + 1} of the list (\`${key}\`)`,
          },
          hint: {
            sv: 'Ge den ena ett annat id, eller ta bort den om den är dubbel.',
            en: 'Give one of them another id, or take it away if it stands twice.',
          },
        }
      }
    }
  },

  examples: [
    {
      files: {
        'samverkan.yaml': settings('{id: ostra, set: nb}', '{id: ostra, set: orebro}'),
        'forums/dst/forum.md': '---\ntype: forum\ntopics: [barn, barn]\n---\n',
        'funds/nosk-2022.md': fund('2022-1', '2022-2'),
      },
      says: [],
    },
    {
      files: {
        'samverkan.yaml': settings('{id: ostra, set: nb}', '{id: ostra, set: nb}'),
        'funds/nosk-2022.md': fund('2022-1', '2022-1'),
      },
      says: [
        'funds/nosk-2022.md:5:10 Id `2022-1` finns redan på rad 1 i listan (`rounds`)',
        'samverkan.yaml:3:10 Id `nb/ostra` finns redan på rad 1 i listan (`areas`)',
      ],
    },
  ],
}

interface Entry {
  readonly id?: string | undefined
  readonly set?: string | undefined
}

function settings(...areas: readonly string[]): string {
  return `areas:\n${areas.map((area) => `  - ${area}\n`).join('')}`
}

function fund(...rounds: readonly string[]): string {
  const rows = rounds.map((id) => `  - {id: "${id}"}\n`).join('')
  return `---\ntype: fund\nrounds:\n${rows}---\n`
}
