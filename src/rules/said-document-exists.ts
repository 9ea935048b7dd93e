import type { Archive } from '../archive/archive.js'
import type { RefTarget } from '../archive/builtin.js'
import type { Document } from '../archive/document.js'
import type { ClauseName } from '../archive/items/clause-words.js'
import type { Clause } from '../archive/items/item.js'
import type { Written } from '../archive/items/spans.js'
import { resolveReference, wasFound } from '../archive/references.js'
import { partsOf } from '../archive/said/citations.js'
import { corrected } from '../archive/said/corrections.js'
import { saidIn } from '../archive/said/said.js'
import { forum, minutes } from './example-minutes.js'
import { tellReference } from './reference-words.js'
import type { Problem, Rule } from './rule.js'

export const rule: Rule<'minutes'> = {
  name: 'said-document-exists',
  severity: 'error',
  floor: 'error',
  imported: 'warning',
  description: {
    sv: 'Det som antas, beviljas eller ersätts i ett protokoll finns i arkivet, och punkternas ämnen är kända.',
    en: 'What is adopted, granted or replaced in minutes is in the archive, and the topics of items are known.',
  },
  rationale: {
    sv: 'Ett beslut om ett dokument ingen har är ett beslut ingen kan följa.',
    en: 'A decision on a document nobody has is a decision nobody can follow.',
  },
  on: ['minutes'],
  says: ['adopts', 'grants', 'replaces', 'topics'],

  *check(document, archive) {
    const { body, path } = document
    if (body === null) return
    for (const { facts } of body.agenda) {
      if (facts.length > 0) yield* judge(facts, topics, document, archive)
    }
    if (!body.items.some(({ clauses }) => clauses.length > 0 && clauses.some(isWanted))) return
    const seen = new Set<Clause>()
    for (const { item, corrections } of saidIn(archive, path)) {
      // What a lead-in says is the same clause in each of its entries.
      const clauses = item.clauses.filter((clause) => isWanted(clause) && !seen.has(clause))
      if (clauses.length === 0) continue
      for (const clause of clauses) seen.add(clause)
      const now = clauses.map((one) => ({ ...one, value: corrected(one.value, corrections) }))
      yield* judge(now, wanted, document, archive)
    }
  },

  examples: [
    {
      files: {
        'samverkan.yaml': settings(),
        'forums/dst/forum.md': forum('dst', 'DST'),
        'agreements/ok-barn.md': '---\ntype: agreement\nid: ok-barn\ntitle: OK barn\n---\n',
        'forums/dst/minutes/2026-02-03.md': minutes(
          'Ämnen: barn.\n\n**5.1 Beslut:** Ja. Antar: ok-barn.\n\n**5.2 Beslut:** Ja. Ersätter: #5.1.',
        ),
      },
      says: [],
    },
    {
      files: {
        'samverkan.yaml': settings(),
        'forums/dst/forum.md': forum('dst', 'DST'),
        'agreements/ok-barn.md': '---\ntype: agreement\nid: ok-barn\ntitle: OK barn\n---\n',
        'forums/dst/minutes/2026-02-03.md': minutes(
          'Ämnen: barn, aldre.\n\n**5.1 Beslut:** Ja. Antar: OK barn.\n\n**5.2 Beslut:** Ja. Beviljar: nosk-01.\n\n**5.3 Beslut:** Ja. Beviljar: ok-barn.',
        ),
      },
      says: [
        'forums/dst/minutes/2026-02-03.md:11:14 Okänt ämne `aldre`',
        'forums/dst/minutes/2026-02-03.md:13:28 Okänd överenskommelse eller handlingsplan `OK barn`',
        'forums/dst/minutes/2026-02-03.md:15:31 Okänd ansökan `nosk-01`',
        'forums/dst/minutes/2026-02-03.md:17:31 `ok-barn` är en överenskommelse, ingen ansökan',
      ],
    },
  ],
}

type Targets = Readonly<Partial<Record<ClauseName, readonly RefTarget[]>>>
const topics: Targets = { topics: ['topic'] }
const wanted: Targets = {
  adopts: ['agreement', 'plan'],
  grants: ['application'],
  replaces: ['agreement', 'plan'],
}

const isWanted = ({ name }: Clause): boolean => wanted[name] !== undefined

function* judge(
  clauses: readonly Clause[],
  targetsOf: Targets,
  document: Document,
  archive: Archive,
): Iterable<Problem> {
  for (const { name, value, place } of clauses) {
    const targets = targetsOf[name]
    if (!targets || wasFound(value, targets, archive)) continue
    for (const part of partsOf(value, place, place)) {
      // An earlier decision that is replaced is judged with the other references to items.
      if (part.value.includes('#')) continue
      yield* told(part, targets, document, archive)
    }
  }
}

function* told(
  { value, place }: Written,
  targets: readonly RefTarget[],
  document: Document,
  archive: Archive,
): Iterable<Problem> {
  const resolution = resolveReference({ value, targets }, document, archive)
  if (resolution.state === 'found' || resolution.state === 'unsure') return
  const reference = { pointer: [], value, targets }
  const { message, hint, meant } = tellReference(reference, resolution, document, archive)
  const isPlain = place.end - place.start === value.length
  const mends = meant !== null && isPlain
  yield {
    at: place,
    message,
    hint,
    ...(mends
      ? { fix: { edits: () => [{ start: place.start, end: place.end, text: meant }] } }
      : {}),
  }
}

function settings(): string {
  return 'format: 1\nname: N\ntopics: [{id: barn, label: Barn}, {id: aldre-halsa, label: Äldre}]\n'
}
