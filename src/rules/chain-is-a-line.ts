import type { Archive } from '../archive/archive.js'
import { type ChainLinks, chainLinks } from '../archive/chain-links.js'
import { continued } from '../archive/chains.js'
import type { Document } from '../archive/document.js'
import { longDay } from '../format.js'
import { each, listed, type Text } from '../text.js'
import { ringFrom } from './ring-words.js'
import type { At, Problem, Rule } from './rule.js'

type Application = Document<'application'>

export const rule: Rule<'application'> = {
  name: 'chain-is-a-line',
  severity: 'error',
  floor: 'error',
  description: {
    sv: 'Projekt fortsätter varandra ett i taget, framåt i tiden.',
    en: 'Projects continue one another one at a time, forward in time.',
  },
  rationale: {
    sv: 'En kedja av projekt räknas en gång, med den första länkens år och den sista länkens utfall. Delar den sig vet ingen vilket utfall som gäller.',
    en: 'A chain of projects counts once, with the year of its first link and the outcome of its last. When it forks nobody knows which outcome holds.',
  },
  on: ['application'],

  *check(document, archive) {
    const links = chainLinks(archive)
    const ring = links.rings.get(document)
    if (ring) {
      const way = ringFrom(document, ring, archive)
      yield {
        at,
        message: {
          sv: `Projektet fortsätter sig självt: ${way.sv}`,
          en: `The project continues itself: ${way.en}`,
        },
        hint: {
          sv: 'Ta bort `continues` hos det projekt som kom först.',
          en: 'Take `continues` away from the project that came first.',
        },
      }
      return
    }
    yield* forked(document, links, archive)
    yield* backwards(document, archive)
  },

  examples: [
    {
      files: {
        'applications/nosk-2020/nosk-2020-01.md': project('nosk-2020-01', 'Förstudie'),
        'applications/nosk-2022/nosk-2022-03.md': project('nosk-2022-03', 'Mottagning', '2020-01'),
        'applications/nosk-2022/nosk-2022-04.md': declined('nosk-2022-04', '2020-01'),
      },
      says: [],
    },
    {
      files: {
        'applications/nosk-2020/nosk-2020-01.md': project('nosk-2020-01', 'Förstudie'),
        'applications/nosk-2022/nosk-2022-03.md': project('nosk-2022-03', 'Mottagning', '2020-01'),
        'applications/nosk-2022/nosk-2022-04.md': declined('nosk-2022-04', '2020-01'),
        'applications/nosk-2023/nosk-2023-01.md': project('nosk-2023-01', 'Lots', '2022-04'),
      },
      says: [
        'applications/nosk-2022/nosk-2022-03.md:5:12 Kedjan delar sig: Förstudie fortsätts också av Lots',
        'applications/nosk-2023/nosk-2023-01.md:5:12 Kedjan delar sig: Förstudie fortsätts också av Mottagning',
      ],
    },
    {
      files: {
        'applications/nosk-2020/nosk-2020-01.md': project('nosk-2020-01', 'Förstudie', '2022-03'),
        'applications/nosk-2022/nosk-2022-03.md': project('nosk-2022-03', 'Mottagning'),
        'applications/nosk-2023/nosk-2023-01.md': project('nosk-2023-01', 'Lots', '2023-01'),
      },
      says: [
        'applications/nosk-2020/nosk-2020-01.md:5:12 Projektet började 15 juni 2020, före Mottagning som det fortsätter, 15 juni 2022',
        'applications/nosk-2023/nosk-2023-01.md:5:12 Projektet fortsätter sig självt: Lots → Lots',
      ],
    },
  ],
}

const at: At = { key: ['continues'] }
const maxNamed = 3

function* forked(
  document: Application,
  { before, after }: ChainLinks,
  archive: Archive,
): Iterable<Problem> {
  const origin = before(document)
  const all = origin ? after(origin) : []
  if (origin === undefined || all.length < 2 || !all.includes(document)) return
  const others = all.slice(0, maxNamed + 1).filter((other) => other !== document)
  const named = others.slice(0, maxNamed)
  const left = all.length - 1 - named.length
  const names: Text[] = named.map((other) => nameOf(other, archive))
  if (left > 0) names.push({ sv: `${left} till`, en: `${left} more` })
  const words = listed(names)
  const from = nameOf(origin, archive)
  yield {
    at,
    message: {
      sv: `Kedjan delar sig: ${from.sv} fortsätts också av ${words.sv}`,
      en: `The chain forks: ${from.en} is also continued by ${words.en}`,
    },
    hint: {
      sv: 'Låt ett av projekten fortsätta det tidigare, och ta bort `continues` hos de andra.',
      en: 'Let one of the projects continue the earlier one, and take `continues` away from the others.',
    },
  }
}

function* backwards(document: Application, archive: Archive): Iterable<Problem> {
  const earlier = continued(document, archive)
  if (!earlier) return
  const [own, other] = [document.facts.period?.start, earlier.facts.period?.start]
  if (typeof own !== 'string' || typeof other !== 'string' || other <= own) return
  const name = nameOf(earlier, archive)
  const [began, later] = [longDay(own), longDay(other)]
  yield {
    at,
    message: {
      sv: `Projektet började ${began.sv}, före ${name.sv} som det fortsätter, ${later.sv}`,
      en: `The project began on ${began.en}, before ${name.en} that it continues, ${later.en}`,
    },
    hint: {
      sv: '`continues` skrivs i det senare projektet och pekar på det tidigare.',
      en: '`continues` is written in the later project and points at the earlier one.',
    },
  }
}

const nameOf = (document: Application, archive: Archive): Text => {
  const name = archive.name(document.id ?? document.path)
  return each((lang) => name[lang])
}

function project(id: string, title: string, continues?: string): string {
  return application(id, title, 'granted, amount: 450000', continues)
}

function declined(id: string, continues: string): string {
  return application(id, 'Ny förstudie', 'declined', continues)
}

function application(id: string, title: string, status: string, continues?: string): string {
  const before = continues === undefined ? 'null' : `nosk-${continues}`
  const year = id.slice(5, 9)
  const period = `period: {start: ${year}-06-15, end: ${year}-12-15}`
  const history = `history:\n  - {on: ${year}-03-08, status: ${status}}`
  return `---\ntype: application\nid: ${id}\ntitle: ${title}\ncontinues: ${before}\n${period}\n${history}\n---\n`
}
