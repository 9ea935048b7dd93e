import type { Archive } from '../archive.js'
import type { Document } from '../document.js'
import { meetingOf } from '../item-references.js'
import { restingOn } from './resting.js'

/** The forum that adopted an agreement, by its present id; null where nobody can tell. */
export function adoptingForum({ facts }: Document<'agreement'>, archive: Archive): string | null {
  const minutes = facts.adopted?.item?.replace(/#.*$/, '')
  if (minutes === undefined) return null
  const host = archive.findA('minutes', minutes)?.facts.forum ?? meetingOf(minutes)?.forum
  return archive.findA('forum', host)?.id ?? null
}

/** The forums that answer for an agreement: the one that adopted it, and those that rest on it. */
export function answeringForums(
  agreement: Document<'agreement'>,
  archive: Archive,
): readonly string[] {
  const resting = restingOn(agreement, archive).flatMap(({ by, document }) =>
    by === 'based_on' && document.id !== null ? [document.id] : [],
  )
  return [...new Set([adoptingForum(agreement, archive), ...resting])].filter((id) => id !== null)
}

/** Whether a forum answers for an agreement: it has adopted it, or rests on it. */
export function isOfForum(
  agreement: Document<'agreement'>,
  forum: string,
  archive: Archive,
): boolean {
  return answeringForums(agreement, archive).includes(forum)
}
