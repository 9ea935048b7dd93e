import type { Archive } from '../archive.js'
import { type RefTarget, typeNames } from '../builtin.js'
import type { Document } from '../document.js'
import { documentIdOf, homeForum, isMeetingDate, splitItem } from '../item-references.js'
import { isOwnName } from '../own.js'
import type { Moved, Moving } from './moves.js'

/** How references are to be written once everything has moved. */
export interface Respelling {
  /** A reference to an item or a document as it is to be written; the same text when it stays. */
  reference(value: string, from: Document): string
  /** The id of a document alone. */
  id(value: string): string
  /** A value of front matter that may refer to any of these. */
  value(value: string, targets: readonly RefTarget[], from: Document): string
}

/** Tell of every reference what it is to be written as. */
export function respellingOf({ documents }: Moving, archive: Archive): Respelling {
  const movedBy = (id: string): Moved | undefined => {
    const found = archive.find(id)
    return found && documents.get(found)
  }
  const id = (value: string): string => {
    const moved = movedBy(value)
    return moved && !moved.frozen ? moved.id : value
  }
  const reference = (value: string, from: Document): string => {
    const { before, item } = splitItem(value)
    if (before === '') return value
    const meant = documentIdOf(value, from, archive)
    if (meant === null) return value
    const target = archive.find(meant)
    if (!target) return value
    const after = written(before, target, from)
    return item === null ? after : `${after}#${item}`
  }
  /** A day within the forum stays a day where both still belong to one forum. */
  const written = (before: string, target: Document, from: Document): string => {
    const moved = documents.get(target)
    if (!isMeetingDate(before)) return moved && !moved.frozen ? moved.id : before
    const mine = documents.get(from)
    if (!moved && !mine) return before
    const [home, host] = [forumAfter(from), forumAfter(target)]
    if (home === null || home !== host) return moved?.id ?? target.id ?? before
    const day = moved && !moved.frozen ? moved.id.slice(host.length + 1) : before
    return isMeetingDate(day) ? day : (moved?.id ?? before)
  }
  const forumAfter = (document: Document): string | null => {
    const set = documents.get(document)?.set['forum']
    const forum = set ?? homeForum(document)
    if (forum === null) return null
    const found = archive.find(forum)
    return (found && documents.get(found)?.id) ?? found?.id ?? forum
  }
  const value = (text: string, targets: readonly RefTarget[], from: Document): string => {
    if (targets.includes('seat')) {
      const [seat = '', party] = text.split('/')
      return party === undefined ? text : `${seat}/${id(party)}`
    }
    if (targets.includes('item')) return reference(text, from)
    const isDocument = targets.some(
      (target) =>
        target === 'document' ||
        typeNames.some((type) => type === target) ||
        isOwnName(archive, target),
    )
    return isDocument ? id(text) : text
  }
  return { reference, id, value }
}
