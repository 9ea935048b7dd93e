import type { Archive } from '../archive.js'
import type { Document } from '../document.js'
import type { ClauseName } from '../items/clause-words.js'
import type { Clause, Item } from '../items/item.js'
import { type ItemRef, readItemRef } from '../items/item-refs.js'
import { splitParties } from '../items/parties.js'
import type { Span, Written } from '../items/spans.js'
import { perArchive } from '../per-archive.js'
import type { Pointer } from '../places.js'
import { itemReferencesOf } from '../references.js'
import { corrected } from './corrections.js'
import { type Found, findSaid } from './find.js'
import { type Said, saidIn } from './said.js'

/** A reference to something said, with where it stands and what it comes to. */
export interface Citation {
  readonly written: string
  readonly ref: ItemRef
  /** What is said there; null for a reference in front matter. */
  readonly by: Said | null
  /** In the label, or in which clause; null in front matter. */
  readonly as: 'label' | ClauseName | null
  readonly at: { readonly key: Pointer } | Span
  readonly found: Found
}

const known = perArchive(() => new Map<Document, readonly Citation[]>())
const none: readonly Citation[] = []
const cited = ['concerns', 'as_proposed', 'replaces'] as const
/** What may refer to something else in minutes: items of these kinds, and these clauses. */
export const citing = ['follow_up', 'outcome', ...cited] as const

/** Everything a document refers to in minutes: in its front matter, and in what is said there. */
export function citationsOf(document: Document, archive: Archive): readonly Citation[] {
  const made = known(archive)
  const before = made.get(document)
  if (before) return before
  const citations = inFrontMatter(document, archive).concat(inBody(document, archive))
  const kept = citations.length === 0 ? none : citations
  made.set(document, kept)
  return kept
}

function inFrontMatter(document: Document, archive: Archive): readonly Citation[] {
  const references = itemReferencesOf(document)
  if (references.length === 0) return none
  return references.flatMap(({ pointer, value }) => {
    const ref = readItemRef(whole(value))
    if (!ref) return []
    const found = findSaid(ref, document, archive)
    return { written: value, ref, by: null, as: null, at: { key: pointer }, found }
  })
}

function inBody(document: Document, archive: Archive): readonly Citation[] {
  if (!document.body?.items.some(mayCite)) return none
  const citations: Citation[] = []
  for (const said of saidIn(archive, document.path)) {
    if (!mayCite(said.item)) continue
    for (const { value, place, as } of writtenIn(said)) {
      const ref = readItemRef({ value, place })
      if (!ref) continue
      // An id alone is a document; what may stand there is another question.
      if (as === 'replaces' && ref.item === null) continue
      const found = findSaid(ref, document, archive)
      citations.push({ written: value, ref, by: said, as, at: place, found })
    }
  }
  return citations
}

/** Most of what is said names nothing else. */
const mayCite = ({ target, clauses }: Item): boolean => target !== null || clauses.some(isCiting)
const isCiting = ({ name }: Clause): boolean => (cited as readonly ClauseName[]).includes(name)

interface Place extends Written {
  readonly as: 'label' | ClauseName
}

function writtenIn({ item, corrections }: Said): readonly Place[] {
  const { target, clauses, kind, result } = item
  const written: Place[] = []
  if (target && (kind === 'follow_up' || result === 'approved')) {
    written.push({ ...target, as: 'label' })
  }
  for (const clause of clauses) {
    if (!isCiting(clause)) continue
    const { name, value, place } = clause
    const now = corrections.length === 0 ? value : corrected(value, corrections)
    for (const part of partsOf(now, now === value ? place : null, place)) {
      written.push({ ...part, as: name })
    }
  }
  return written
}

/** The parts of a value, each at its own place where that is known, else at the place of all. */
export function partsOf(value: string, at: Span | null, all: Span): readonly Written[] {
  const isPlain = at !== null && at.end - at.start === value.length
  return splitParties(value, whole(value)).parts.map((part): Written => {
    const { start, end } = part.place
    const place = isPlain ? { start: at.start + start, end: at.start + end } : all
    return { value: part.value, place }
  })
}

const whole = (value: string): Written => ({ value, place: { start: 0, end: value.length } })
