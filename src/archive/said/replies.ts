import type { Archive } from '../archive.js'
import { type ItemRef, readItemRef } from '../items/item-refs.js'
import { perArchive } from '../per-archive.js'
import { refsOf } from './clauses.js'
import { findSaid } from './find.js'
import type { Reply } from './matter.js'
import { everythingSaid, type Said } from './said.js'

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

function read(said: Said, archive: Archive): readonly Word[] {
  const { item } = said
  if (item.target === null && item.clauses.length === 0) return none
  const words: Word[] = []
  const seen = new Set<Said>([said])
  const add = (refs: readonly ItemRef[], result: Reply['result']) => {
    for (const ref of refs) {
      const found = findSaid(ref, said.minutes, archive)
      if (found.state !== 'found' || seen.has(found.said)) continue
      seen.add(found.said)
      words.push({ said, of: found.said, result })
    }
  }
  if (item.kind === 'follow_up') {
    const ref = item.target && readItemRef(item.target)
    if (ref) add([ref], item.result ?? 'named')
  }
  add(refsOf(said, 'as_proposed'), 'adopted')
  const concerns =
    item.kind === 'outcome'
      ? (item.result ?? 'named')
      : item.kind === 'referral'
        ? 'referred'
        : 'named'
  add(refsOf(said, 'concerns'), concerns)
  return words
}

function collect(archive: Archive): Words {
  const on = new Map<Said, Word[]>()
  const by = new Map<Said, readonly Word[]>()
  for (const said of everythingSaid(archive)) {
    const words = read(said, archive)
    // A copy has no room to grow.
    if (words.length > 0) by.set(said, words.slice())
    for (const word of words) {
      const list = on.get(word.of)
      if (list) list.push(word)
      else on.set(word.of, [word])
    }
  }
  return { on, by }
}
