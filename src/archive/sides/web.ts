import type { Archive } from '../archive.js'
import type { Places } from './places.js'
import { searchable } from './words.js'

/**
 * Which documents name which, by ids and, among the meetings of a forum, by days. Ids are as the
 * search finds them: two that it cannot tell apart are one.
 */
export interface Web {
  /** The documents that have or had an id. */
  readonly holders: ReadonlyMap<string, ReadonlySet<string>>
  /** The ids a document has, had, or has by its place. */
  idsOf(path: string): ReadonlySet<string>
  /** The ids a document names. */
  namedIn(path: string): ReadonlySet<string>
  /** The documents that name an id. */
  naming(id: string): ReadonlySet<string>
}

/** Every id that documents have by their places, and every day a meeting is named by. */
export function placedWords(paths: Iterable<string>, places: Places): Set<string> {
  const words = new Set<string>()
  for (const path of paths) {
    const { id, day } = places(path)
    words.add(id)
    if (day !== null) words.add(day)
  }
  words.delete('')
  return words
}

/** The ids that documents which have been read say they have, or had. */
export function statedIds(sides: readonly Archive[]): Map<string, ReadonlySet<string>> {
  const found = new Map<string, ReadonlySet<string>>()
  for (const { path, id, values } of sides.flatMap(({ documents }) => documents)) {
    const old = values?.['former_ids']
    const former = Array.isArray(old) ? old.filter((one) => typeof one === 'string') : []
    const ids = [...(id === null ? [] : [id]), ...former].map(searchable)
    if (ids.length > 0) found.set(path, new Set([...(found.get(path) ?? []), ...ids]))
  }
  return found
}

type Sets = ReadonlyMap<string, ReadonlySet<string>>

/**
 * Put together what is mentioned where, and the ids that documents say they have or had. Who names
 * whom is worked out when it is asked: of ten thousand documents a change has to do with few.
 */
export function webOf(mentions: Sets, stated: Sets, places: Places): Web {
  const holders = new Map<string, Set<string>>()
  const meetings = new Map<string, string[]>()
  const forums = new Set<string>()
  const idsOf = (path: string): ReadonlySet<string> => {
    const { id } = places(path)
    const mine = stated.get(path) ?? none
    return id === '' || mine.has(id) ? mine : new Set([...mine, id])
  }
  for (const path of new Set([...mentions.keys(), ...stated.keys()])) {
    const { day, forum } = places(path)
    for (const one of idsOf(path)) add(holders, one, path)
    if (day === null) continue
    forums.add(forum)
    const those = meetings.get(day)
    if (those) those.push(path)
    else meetings.set(day, [path])
  }
  const byWord = mentioning(mentions)

  /**
   * Whether a forum can mean some minutes by their day: its own, and those of a host that name the
   * forum, for it may have been there.
   */
  const isMeant = (minutes: string, forum: string): boolean =>
    places(minutes).forum === forum ||
    (forums.has(forum) && (mentions.get(minutes) ?? none).has(forum))

  return {
    holders,
    idsOf,
    namedIn: once((path) => {
      const found = new Set<string>()
      const { forum } = places(path)
      for (const word of mentions.get(path) ?? none) {
        if (holders.has(word)) found.add(word)
        if (forum === '') continue
        for (const minutes of meetings.get(word) ?? []) {
          if (isMeant(minutes, forum)) for (const id of idsOf(minutes)) found.add(id)
        }
      }
      return found
    }),
    naming: once((given) => {
      const id = searchable(given)
      const found = new Set(holders.has(id) ? byWord.get(id) : [])
      for (const path of holders.get(id) ?? none) {
        const { day } = places(path)
        if (day === null) continue
        for (const other of byWord.get(day) ?? []) {
          const { forum } = places(other)
          if (forum !== '' && isMeant(path, forum)) found.add(other)
        }
      }
      return found
    }),
  }
}

/** Work out the answer to each question once. */
function once<T>(answer: (question: string) => T): (question: string) => T {
  const known = new Map<string, T>()
  return (question) => {
    const before = known.get(question)
    if (before !== undefined) return before
    const made = answer(question)
    known.set(question, made)
    return made
  }
}

/** The documents in which each word stands. */
function mentioning(mentions: Sets): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>()
  for (const [path, words] of mentions) {
    for (const word of words) {
      const those = found.get(word)
      if (those) those.push(path)
      else found.set(word, [path])
    }
  }
  return found
}

const none: ReadonlySet<string> = new Set()

function add(map: Map<string, Set<string>>, key: string, value: string): void {
  const set = map.get(key)
  if (set) set.add(value)
  else map.set(key, new Set([value]))
}
