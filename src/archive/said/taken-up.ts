import type { Archive } from '../archive.js'
import { clauseOf } from './clauses.js'
import type { Matter } from './matter.js'
import { meetingsOf } from './meetings.js'
import { holdersOf } from './succession.js'
import { everyoneIn } from './who.js'

const ended: ReadonlySet<string> = new Set(['dropped', 'rejected', 'withdrawn'])

/**
 * The forums that a decision or position says it applies to ("Gäller för"), that have met since
 * and never named it in anything they said, by id, in the order they are named. What has ended is
 * held by its successors; drafts count neither as a meeting nor as a word. Empty for other kinds,
 * for what names no forum, and for what has been dropped or withdrawn since.
 */
export function notTakenUp(matter: Matter, archive: Archive): readonly string[] {
  const { said, replies, kind } = matter
  if ((kind !== 'decision' && kind !== 'position') || said.draft) return []
  const value = clauseOf(said, 'applies_to')
  if (value === null) return []
  const words = replies.filter((reply) => !reply.said.draft)
  if (words.some(({ result }) => ended.has(result))) return []
  const silent = everyoneIn(value, archive)
    .filter((who) => who.is === 'forum' && who.id !== null)
    .filter(({ id }) => !said.meeting.forums.includes(id as string))
    .filter(({ id }) => {
      const holders = [id as string, ...holdersOf(id as string, archive)]
      const met = holders.some((forum) =>
        meetingsOf(archive, forum).some(({ on, draft }) => on > said.on && !draft),
      )
      return met && !words.some((word) => named(word.said.meeting.forums, holders))
    })
  return [...new Set(silent.map(({ id }) => id as string))]
}

const named = (speaking: readonly string[], holders: readonly string[]): boolean =>
  speaking.some((forum) => holders.includes(forum))
