import type { Archive } from '../archive.js'
import { type Document, isA } from '../document.js'
import { documentIdFor, meetingOf } from '../item-references.js'
import { type ItemRef, readItemRef } from '../items/item-refs.js'
import { meetingsOf } from './meetings.js'
import { type Said, saidIn } from './said.js'

/** What a reference to something said comes to. */
export type Found =
  | { readonly state: 'found'; readonly said: Said }
  /** An agenda item with several items, or with none: it stands for itself only. */
  | { readonly state: 'agenda'; readonly minutes: Document<'minutes'>; readonly number: string }
  /** A document as a whole. */
  | { readonly state: 'document'; readonly document: Document }
  /** The document is there, the item is not. */
  | { readonly state: 'no-item'; readonly document: Document }
  /** The meeting has not been held on the as-of day. */
  | { readonly state: 'not-held'; readonly document: Document }
  | { readonly state: 'unknown' }
  /** Kept by a body outside the archive: nobody here can tell. */
  | { readonly state: 'outside'; readonly forum: string }

/** Find what a reference in a document means: an item, an agenda item, or a document. */
export function findSaid(ref: ItemRef, from: Document, archive: Archive): Found {
  const document = documentFor(ref, from, archive)
  if (!document) {
    const meeting = meetingOf(ref.before)
    const outside = meeting && archive.findA('forum', meeting.forum)?.facts.external === true
    return outside ? { state: 'outside', forum: meeting.forum } : { state: 'unknown' }
  }
  if (ref.item === null) return { state: 'document', document }
  if (!isA(document, 'minutes')) return { state: 'no-item', document }
  const said = saidIn(archive, document.path)
  if (said.length === 0 && !isHeld(document, archive)) return { state: 'not-held', document }
  const exact = said.find(({ item }) => item.number.given === ref.item)
  if (exact) return { state: 'found', said: exact }
  return agendaItem(document, ref.item, said)
}

/** Find an item by a whole reference, `<document>#<item>`, as it is typed on a command line. */
export function findByRef(text: string, archive: Archive): Found {
  const ref = readItemRef({ value: text, place: { start: 0, end: text.length } })
  const nowhere = archive.documents[0]
  if (ref?.is !== 'id' || !nowhere) return { state: 'unknown' }
  return findSaid(ref, nowhere, archive)
}

function agendaItem(minutes: Document<'minutes'>, number: string, said: readonly Said[]): Found {
  const index = minutes.body?.agenda.findIndex((one) => one.number === number) ?? -1
  if (index === -1) return { state: 'no-item', document: minutes }
  const under = said.filter(({ item }) => item.agenda === index)
  const [only] = under
  if (only && under.length === 1) return { state: 'found', said: only }
  return { state: 'agenda', minutes, number }
}

function documentFor(ref: ItemRef, from: Document, archive: Archive): Document | undefined {
  if (ref.is === 'own') return from
  const id = documentIdFor(ref, from, archive)
  const found = id === null ? undefined : archive.find(id)
  if (found || ref.is !== 'date' || !isA(from, 'minutes')) return found
  // A joint meeting is kept by its host; the others speak of it by its day all the same.
  const own = archive.findA('forum', from.facts.forum)?.id
  return meetingsOf(archive, own ?? '').find(({ on }) => on === ref.before)?.minutes
}

const isHeld = ({ facts }: Document<'minutes'>, { today }: Archive): boolean =>
  facts.status !== 'planned' && facts.cancelled !== true && (facts.date ?? '') <= today
