import type { Archive } from '../archive.js'
import type { Document } from '../document.js'
import { entriesOf } from '../facts.js'
import { meetingOf } from '../item-references.js'

/** The forum that adopted an agreement, by its present id; null where nobody can tell. */
export function adoptingForum({ facts }: Document<'agreement'>, archive: Archive): string | null {
  const minutes = facts.adopted?.item?.replace(/#.*$/, '')
  if (minutes === undefined) return null
  const host = archive.findA('minutes', minutes)?.facts.forum ?? meetingOf(minutes)?.forum
  return archive.findA('forum', host)?.id ?? null
}

/** Whether a forum answers for an agreement: it has adopted it, or rests on it. */
export function isOfForum(
  agreement: Document<'agreement'>,
  forum: string,
  archive: Archive,
): boolean {
  if (adoptingForum(agreement, archive) === forum) return true
  const based = archive.findA('forum', forum)?.facts.based_on
  return [...entriesOf(based)].some(([, one]) => archive.findA('agreement', one) === agreement)
}
