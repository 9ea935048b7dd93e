import type { Archive } from '../archive.js'
import { type Document, isA } from '../document.js'
import { entriesOf } from '../facts.js'
import { hasEnded } from '../forums/life.js'
import { perArchive } from '../per-archive.js'
import type { Pointer } from '../places.js'
import { planIsOver } from '../plans/periods.js'
import { lifeOf } from '../projects.js'

/** The key by which a document says that it rests on an agreement. */
export type RestsBy = 'based_on' | 'derives_from' | 'needs_basis' | 'agreements'

/** A document that rests on an agreement, and where it says so. */
export interface Resting {
  readonly document: Document<'forum'> | Document<'plan'> | Document<'application'>
  readonly agreement: Document<'agreement'>
  readonly by: RestsBy
  readonly at: Pointer
}

const known = perArchive(collect)

/** What rests on an agreement: forums, plans and projects, in order of their paths. */
export function restingOn(agreement: Document<'agreement'>, archive: Archive): readonly Resting[] {
  const made = known(archive)
  return made.get(agreement) ?? []
}

/** What a document says it rests on; what is no agreement in the archive is left out. */
export function* restsOn(document: Document, archive: Archive): Iterable<Resting> {
  if (isA(document, 'forum')) yield* named(document, 'based_on', document.facts.based_on, archive)
  else if (isA(document, 'application')) {
    yield* named(document, 'agreements', document.facts.agreements, archive)
  } else if (isA(document, 'plan')) {
    yield* named(document, 'derives_from', document.facts.derives_from, archive)
    yield* named(document, 'needs_basis', document.facts.needs_basis, archive)
  }
}

/** Whether a forum, plan or project is not over, so that what it rests on should hold. */
export function stillRests(document: Resting['document'], archive: Archive): boolean {
  const { today } = archive
  if (isA(document, 'forum')) {
    const { facts } = document
    return facts.external !== true && !hasEnded(facts, today)
  }
  if (isA(document, 'plan')) return !planIsOver(document, archive)
  if (!isA(document, 'application')) return false
  const { state } = lifeOf(document, today)
  return state === 'ongoing' || state === 'undecided' || state === 'absent'
}

function* named(
  document: Resting['document'],
  by: RestsBy,
  list: readonly (string | undefined)[] | undefined,
  archive: Archive,
): Iterable<Resting> {
  for (const [index, id] of entriesOf(list)) {
    const agreement = archive.findA('agreement', id)
    if (agreement) yield { document, agreement, by, at: [by, index] }
  }
}

function collect(archive: Archive): ReadonlyMap<Document, readonly Resting[]> {
  const found = new Map<Document, Resting[]>()
  for (const type of ['forum', 'plan', 'application'] as const) {
    for (const document of archive.of(type)) {
      for (const one of restsOn(document, archive)) {
        const list = found.get(one.agreement)
        if (list) list.push(one)
        else found.set(one.agreement, [one])
      }
    }
  }
  return found
}
