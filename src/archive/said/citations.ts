import type { Archive } from '../archive.js'
import type { Document } from '../document.js'
import type { ClauseName } from '../items/clause-words.js'
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
const cited: readonly ClauseName[] = ['concerns', 'as_proposed', 'replaces']

/** Everything a document refers to in minutes: in its front matter, and in what is said there. */
export function citationsOf(document: Document, archive: Archive): readonly Citation[] {
  const made = known(archive)
  const citations = made.get(document) ?? [...read(document, archive)]
  made.set(document, citations.length === 0 ? none : citations)
  return citations
}

function* read(document: Document, archive: Archive): Iterable<Citation> {
  for (const { pointer, value } of itemReferencesOf(document)) {
    const ref = readItemRef(whole(value))
    if (!ref) continue
    const found = findSaid(ref, document, archive)
    yield { written: value, ref, by: null, as: null, at: { key: pointer }, found }
  }
  if (document.body === null || document.body.items.length === 0) return
  for (const said of saidIn(archive, document.path)) {
    if (said.item.target === null && said.item.clauses.length === 0) continue
    for (const { value, place, as } of writtenIn(said)) {
      const ref = readItemRef({ value, place })
      if (!ref) continue
      // An id alone is a document; what may stand there is another question.
      if (as === 'replaces' && ref.item === null) continue
      const found = findSaid(ref, document, archive)
      yield { written: value, ref, by: said, as, at: place, found }
    }
  }
}

interface Place extends Written {
  readonly as: 'label' | ClauseName
}

function* writtenIn({ item, corrections }: Said): Iterable<Place> {
  const { target, clauses, kind, result } = item
  if (target && (kind === 'follow_up' || result === 'approved')) yield { ...target, as: 'label' }
  for (const { name, value, place } of clauses) {
    if (!cited.includes(name)) continue
    const now = corrections.length === 0 ? value : corrected(value, corrections)
    for (const part of partsOf(now, now === value ? place : null, place)) {
      yield { ...part, as: name }
    }
  }
}

/** The parts of a value, each at its own place where that is known, else at the place of all. */
export function* partsOf(value: string, at: Span | null, all: Span): Iterable<Written> {
  const isPlain = at !== null && at.end - at.start === value.length
  for (const part of splitParties(value, whole(value)).parts) {
    const { start, end } = part.place
    const place = isPlain ? { start: at.start + start, end: at.start + end } : all
    yield { value: part.value, place }
  }
}

const whole = (value: string): Written => ({ value, place: { start: 0, end: value.length } })
