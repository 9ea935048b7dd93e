import type { Archive } from '../archive/archive.js'
import type { Document } from '../archive/document.js'
import type { ClauseName } from '../archive/items/clause-words.js'
import { readItemRef } from '../archive/items/item-refs.js'
import type { Written } from '../archive/items/spans.js'
import { partsOf } from '../archive/said/citations.js'
import { corrected } from '../archive/said/corrections.js'
import { findSaid } from '../archive/said/find.js'
import { type Said, saidIn } from '../archive/said/said.js'

// What is decided in minutes and told in another document: a grant, an adoption.

/** The ids that an item names in a clause, with where each stands. */
export function* idsIn({ item, corrections }: Said, name: ClauseName): Iterable<Written> {
  const clause = item.clauses.find((one) => one.name === name)
  if (!clause) return
  const now = corrections.length === 0 ? clause.value : corrected(clause.value, corrections)
  yield* partsOf(now, clause.place, clause.place)
}

/**
 * What a reference to a decision comes to: the decision says the clause with the id, or it does
 * not, or nobody can tell, since it is told elsewhere that the reference leads nowhere or since
 * the minutes are a draft.
 */
export function decisionOn(
  reference: string,
  document: Document,
  name: ClauseName,
  archive: Archive,
): { readonly says: boolean; readonly said: Said } | null {
  const ref = readItemRef({ value: reference, place: { start: 0, end: reference.length } })
  const found = ref && findSaid(ref, document, archive)
  if (found?.state === 'found') {
    if (found.said.draft) return null
    return { says: names(found.said, name, document, archive), said: found.said }
  }
  if (found?.state !== 'agenda') return null
  const { minutes, number } = found
  const under = saidIn(archive, minutes.path).filter(
    ({ item, draft }) => !draft && minutes.body?.agenda[item.agenda ?? -1]?.number === number,
  )
  const said = under.find((one) => names(one, name, document, archive))
  if (said) return { says: true, said }
  const [first] = under
  return first ? { says: false, said: first } : null
}

/** Whether a reference in another document means this very item, or the agenda item it is under. */
export function means(
  reference: string | null | undefined,
  from: Document,
  said: Said,
  archive: Archive,
): boolean {
  if (typeof reference !== 'string') return false
  const ref = readItemRef({ value: reference, place: { start: 0, end: reference.length } })
  const found = ref && findSaid(ref, from, archive)
  if (found?.state === 'found') return found.said === said
  if (found?.state !== 'agenda' || found.minutes !== said.minutes) return false
  return said.minutes.body?.agenda[said.item.agenda ?? -1]?.number === found.number
}

function names(said: Said, name: ClauseName, { id }: Document, archive: Archive): boolean {
  for (const { value } of idsIn(said, name)) {
    if (value === id || archive.find(value)?.id === id) return true
  }
  return false
}
