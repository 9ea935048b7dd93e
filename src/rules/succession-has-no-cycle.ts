import type { Archive } from '../archive/archive.js'
import { type Document, isA } from '../archive/document.js'
import { entriesOf } from '../archive/facts.js'
import { perArchive } from '../archive/per-archive.js'
import { type Ring, ringsOf } from '../archive/rings.js'
import { ringFrom } from './ring-words.js'
import type { Rule } from './rule.js'

type Kind = 'forum' | 'agreement' | 'plan' | 'party'

export const rule: Rule<Kind> = {
  name: 'succession-has-no-cycle',
  severity: 'error',
  floor: 'error',
  description: {
    sv: 'Ingenting efterträder, ersätter, bygger på eller ingår i sig självt, inte heller på omvägar.',
    en: 'Nothing succeeds, replaces, derives from or belongs to itself, not even in a roundabout way.',
  },
  rationale: {
    sv: 'Öppna frågor följer med till efterträdaren och gällande text hittas genom det som ersatts. I en ring tar det aldrig slut.',
    en: 'Open questions follow to the successor, and the text in force is found by what was replaced. A ring never ends.',
  },
  on: ['forum', 'agreement', 'plan', 'party'],

  *check(document, archive) {
    const { type } = document
    const ring = rings(archive).get(document)
    if (!ring) return
    const way = ringFrom(document, ring, archive)
    const key = keys[type]
    const said = words[type]
    yield {
      at: { key: [key] },
      message: { sv: `${said.sv}: ${way.sv}`, en: `${said.en}: ${way.en}` },
      hint: {
        sv: `Ta bort eller ändra \`${key}\` hos den av dem där det är fel.`,
        en: `Take away or change \`${key}\` of the one where it is wrong.`,
      },
    }
  },

  examples: [
    {
      files: {
        'forums/styrgrupp/forum.md': forum('styrgrupp', 'Styrgruppen', 'fokusgrupp'),
        'forums/fokusgrupp/forum.md': forum('fokusgrupp', 'Fokusgruppen'),
        'agreements/ny.md': agreement('ny', 'Nya överenskommelsen', '[gammal]'),
        'agreements/gammal.md': agreement('gammal', 'Gamla överenskommelsen', '[]'),
      },
      says: [],
    },
    {
      files: {
        'forums/styrgrupp/forum.md': forum('styrgrupp', 'Styrgruppen', 'fokusgrupp'),
        'forums/fokusgrupp/forum.md': forum('fokusgrupp', 'Fokusgruppen', 'styrgrupp'),
        'agreements/ny.md': agreement('ny', 'Nya överenskommelsen', '[ny]'),
      },
      says: [
        'agreements/ny.md:5:1 Överenskommelsen ersätter sig själv: Nya överenskommelsen → Nya överenskommelsen',
        'forums/fokusgrupp/forum.md:5:1 Forumet efterträder sig självt: Fokusgruppen → Styrgruppen → Fokusgruppen',
        'forums/styrgrupp/forum.md:5:1 Forumet efterträder sig självt: Styrgruppen → Fokusgruppen → Styrgruppen',
      ],
    },
    {
      files: {
        'forums/dst/plans/2026.md': plan('dst', 'sirius'),
        'forums/sirius/plans/2026.md': plan('sirius', 'dst'),
      },
      says: [
        'forums/dst/plans/2026.md:6:1 Planen bygger på sig själv: dst, handlingsplan 2026 → sirius, handlingsplan 2026 → dst, handlingsplan 2026',
        'forums/sirius/plans/2026.md:6:1 Planen bygger på sig själv: sirius, handlingsplan 2026 → dst, handlingsplan 2026 → sirius, handlingsplan 2026',
      ],
    },
  ],
}

const keys = {
  forum: 'succeeded_by',
  agreement: 'replaces',
  plan: 'derives_from',
  party: 'parent',
} as const

const words = {
  forum: { sv: 'Forumet efterträder sig självt', en: 'The forum succeeds itself' },
  agreement: { sv: 'Överenskommelsen ersätter sig själv', en: 'The agreement replaces itself' },
  plan: { sv: 'Planen bygger på sig själv', en: 'The plan derives from itself' },
  party: { sv: 'Parten ingår i sig själv', en: 'The party belongs to itself' },
} as const

const rings = perArchive(
  (archive): ReadonlyMap<Document, Ring> =>
    ringsOf(
      (['forum', 'agreement', 'plan', 'party'] as const).flatMap((type) => archive.of(type)),
      (document: Document) => next(document, archive),
    ),
)

function next(document: Document, archive: Archive): readonly Document[] {
  const found: Document[] = []
  const add = (id: string | undefined) => {
    const other = id === undefined ? undefined : archive.find(id)
    if (other?.type === document.type) found.push(other)
  }
  if (isA(document, 'party')) add(document.facts.parent)
  else for (const [, id] of entriesOf(listOf(document))) add(id)
  return found
}

function listOf(document: Document): readonly (string | undefined)[] | undefined {
  if (isA(document, 'forum')) return document.facts.succeeded_by
  if (isA(document, 'agreement')) return document.facts.replaces
  return isA(document, 'plan') ? document.facts.derives_from : undefined
}

function forum(id: string, name: string, successor?: string): string {
  const after = successor === undefined ? '' : `succeeded_by: [${successor}]\n`
  return `---\ntype: forum\nid: ${id}\nname: ${name}\n${after}---\n`
}

function agreement(id: string, title: string, replaces: string): string {
  return `---\ntype: agreement\nid: ${id}\ntitle: ${title}\nreplaces: ${replaces}\n---\n`
}

function plan(forum: string, from: string): string {
  const period = 'period: {start: 2026-01-01, end: 2026-12-31}'
  return `---\ntype: plan\nid: ${forum}-plan-2026\nforum: ${forum}\n${period}\nderives_from: [${from}-plan-2026]\n---\n`
}
