import type { Archive } from '../archive.js'
import type { Item } from '../items/item.js'
import { perArchive } from '../per-archive.js'
import { type Citation, citationsOf } from './citations.js'
import type { Reply } from './matter.js'
import { heldMeetings } from './meetings.js'
import type { Said } from './said.js'

/** Something said about something said earlier. */
export interface Word {
  readonly said: Said
  readonly of: Said
  readonly result: Reply['result']
}

interface Words {
  readonly on: ReadonlyMap<Said, readonly Word[]>
  readonly by: ReadonlyMap<Said, readonly Word[]>
}

const known = perArchive(collect)
const none: readonly Word[] = []

/** Everything said of an item, by reference, in the order it was said. */
export const wordsOn = (said: Said, archive: Archive): readonly Word[] =>
  known(archive).on.get(said) ?? none

/** The earlier items that an item names, and in what capacity. */
export const wordsBy = (said: Said, archive: Archive): readonly Word[] =>
  known(archive).by.get(said) ?? none

/** The capacities in which an item may name another; the first holds where it names it twice. */
const capacities = ['label', 'as_proposed', 'concerns'] as const

/** What an item says, by all that it refers to. */
function read(citations: readonly Citation[]): readonly Word[] {
  const words: Word[] = []
  for (const capacity of capacities) {
    for (const { by: said, as, found } of citations) {
      if (as !== capacity || said === null || found.state !== 'found') continue
      if (as === 'label' && said.item.kind !== 'follow_up') continue
      const of = found.said
      if (of === said || words.some((word) => word.of === of)) continue
      words.push({ said, of, result: resultOf(said.item, capacity) })
    }
  }
  return words
}

function resultOf({ kind, result }: Item, capacity: (typeof capacities)[number]): Reply['result'] {
  if (capacity === 'as_proposed') return 'adopted'
  if (capacity === 'label' || kind === 'outcome') return result ?? 'named'
  return kind === 'referral' ? 'referred' : 'named'
}

function collect(archive: Archive): Words {
  const on = new Map<Said, Word[]>()
  const by = new Map<Said, readonly Word[]>()
  for (const { minutes } of heldMeetings(archive)) {
    const citations = citationsOf(minutes, archive)
    for (let from = 0, to = 0; from < citations.length; from = to) {
      // What one item refers to stands together.
      const said = citations[from]?.by ?? null
      while (to < citations.length && citations[to]?.by === said) to++
      if (said === null) continue
      const words = read(citations.slice(from, to))
      // A copy has no room to grow.
      if (words.length > 0) by.set(said, words.slice())
      for (const word of words) {
        const list = on.get(word.of)
        if (list) list.push(word)
        else on.set(word.of, [word])
      }
    }
  }
  return { on, by }
}
