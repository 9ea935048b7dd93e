import type { Archive } from '../archive.js'
import type { Document } from '../document.js'
import { documentIdOf, homeForum, isOutside } from '../item-references.js'
import type { Clause } from '../items/item.js'
import { linkGoal } from '../link-paths.js'
import { referencesOf } from '../references.js'
import { partsOf } from '../said/citations.js'
import { heldMeetings } from '../said/meetings.js'
import type { Missing } from './kinds.js'

/**
 * What is only kept elsewhere: papers that minutes name without a link to a file in the archive,
 * and documents of bodies outside it that others refer to.
 */
export function keptElsewhere(archive: Archive): readonly Missing[] {
  const found: Missing[] = []
  for (const { minutes, forum } of heldMeetings(archive)) {
    for (const { number, facts } of minutes.body?.agenda ?? []) {
      const papers = facts.find(({ name }) => name === 'papers')
      if (!papers || isHere(papers, minutes, archive)) continue
      const place = `${minutes.id}#${number}`
      found.push(outside(minutes, forum, place, papers.value))
    }
  }
  for (const document of archive.documents) {
    for (const id of new Set(idsOutside(document, archive))) {
      found.push(outside(document, forumOf(document, archive), document.id ?? document.path, id))
    }
  }
  return found
}

const outside = (
  document: Document,
  forum: string | null,
  place: string,
  words: string,
): Missing => ({ kind: 'outside', forum, due: null, document, place, words })

/** Whether at least one of the papers is a file or a document of the archive. */
function isHere({ value }: Clause, minutes: Document, archive: Archive): boolean {
  for (const [, target = ''] of value.matchAll(/\]\(([^()\s]*)\)/g)) {
    if (linkGoal(minutes.path, target).kind === 'inside') return true
  }
  return value.split(/[,;]/).some((word) => archive.find(word.trim()) !== undefined)
}

/** The ids of minutes that a body outside the archive keeps. */
function* idsOutside(document: Document, archive: Archive): Iterable<string> {
  for (const { value, targets } of referencesOf(document)) {
    const target = targets.find((one) => one === 'item' || one === 'minutes' || one === 'document')
    if (target === undefined) continue
    const id = target === 'item' ? documentIdOf(value, document, archive) : value
    if (id !== null && !archive.find(id) && isOutside(archive, target, id)) yield id
  }
  for (const { clauses } of document.body?.items ?? []) {
    for (const { value, place } of clauses) {
      for (const part of partsOf(value, null, place)) {
        const id = /[#\d]/.test(part.value) ? documentIdOf(part.value, document, archive) : null
        if (id !== null && !archive.find(id) && isOutside(archive, 'item', id)) yield id
      }
    }
  }
}

const forumOf = (document: Document, archive: Archive): string | null =>
  archive.findA('forum', homeForum(document))?.id ?? null
