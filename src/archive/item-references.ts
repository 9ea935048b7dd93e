import { isDate } from '../dates.js'
import type { Archive } from './archive.js'
import type { RefTarget } from './builtin.js'
import { type Document, isA } from './document.js'

/** A reference to an item of a body, or to a document as a whole. */
export interface ItemReference {
  /** What stands before `#`: an id, a date or nothing. */
  readonly before: string
  /** The number after `#`; null when a document alone is meant. */
  readonly item: string | null
}

/** Take `<document>#<item>`, `<date>#<item>`, `#<item>` or `<document>` apart. */
export function splitItem(value: string): ItemReference {
  const at = value.indexOf('#')
  if (at === -1) return { before: value, item: null }
  return { before: value.slice(0, at), item: value.slice(at + 1) }
}

/**
 * The id of the document that a reference means: a date is a meeting of the forum the document
 * belongs to. Null when nothing can be meant, such as a date in a document without a forum.
 */
export const documentIdOf = (value: string, document: Document, archive: Archive): string | null =>
  documentIdFor(splitItem(value), document, archive)

/** The same for a reference that has been taken apart. */
export function documentIdFor(
  { before, item }: ItemReference,
  document: Document,
  archive: Archive,
): string | null {
  if (item === '') return null
  if (before === '') return item === null ? null : document.id
  if (!isMeetingDate(before)) return before
  const said = homeForum(document)
  if (said === null) return null
  // Frozen minutes may name their forum by a former id, and keep ids that begin with one.
  const forum = archive.find(said)
  const id = `${forum?.id ?? said}-${before}`
  if (archive.find(id)) return id
  const names = [said, ...formerIdsOf(forum)]
  const known = names.find((name) => archive.find(`${name}-${before}`))
  return `${known ?? said}-${before}`
}

function formerIdsOf(document: Document | undefined): readonly string[] {
  const { former_ids: ids } = (document?.facts ?? {}) as { former_ids?: readonly unknown[] }
  return (ids ?? []).filter((id) => typeof id === 'string')
}

/** `2022-10-13`, or `2022-10-13-2` for a second meeting that day. */
export const isMeetingDate = (text: string): boolean =>
  isDate(text.slice(0, 10)) && /^(?:-[2-9])?$/.test(text.slice(10))

/** The forum a document belongs to; a forum belongs to itself. */
export function homeForum(document: Document): string | null {
  if (isA(document, 'forum')) return document.id
  if (isA(document, 'minutes') || isA(document, 'plan')) return document.facts.forum ?? null
  return null
}

/** The forum and the day in an id of minutes, whether or not they exist. */
export function meetingOf(id: string): { readonly forum: string; readonly date: string } | null {
  const match = /^(.+?)-(\d{4}-\d{2}-\d{2})(?:-[2-9])?$/.exec(id)
  const [, forum, date] = match ?? []
  return forum !== undefined && date !== undefined && isDate(date) ? { forum, date } : null
}

/** Whether minutes or an item would be kept by a body outside the archive. */
export function isOutside(archive: Archive, target: RefTarget, id: string): boolean {
  if (target !== 'item' && target !== 'minutes' && target !== 'document') return false
  const meeting = meetingOf(id)
  return meeting !== null && archive.findA('forum', meeting.forum)?.facts.external === true
}
