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

/** Put together what is mentioned where, and the ids that documents say they have or had. */
export function webOf(mentions: Sets, stated: Sets, places: Places): Web {
  const holders = new Map<string, Set<string>>()
  const ids = new Map<string, Set<string>>()
  const meetings = new Map<string, Set<string>>()
  for (const path of new Set([...mentions.keys(), ...stated.keys()])) {
    const { id, day } = places(path)
    const mine = new Set(stated.get(path) ?? [])
    if (id !== '') mine.add(id)
    ids.set(path, mine)
    for (const one of mine) add(holders, one, path)
    if (day !== null) add(meetings, day, path)
  }
  const hosted = hostsByDay(meetings, mentions, places)

  const named = new Map<string, Set<string>>()
  const naming = new Map<string, Set<string>>()
  for (const [path, words] of mentions) {
    const found = new Set<string>()
    const { forum } = places(path)
    for (const word of words) {
      if (holders.has(word)) found.add(word)
      if (forum === '' || !meetings.has(word)) continue
      for (const other of hosted.get(`${forum} ${word}`) ?? none) {
        for (const id of ids.get(other) ?? none) found.add(id)
      }
    }
    named.set(path, found)
    for (const id of found) add(naming, id, path)
  }
  return {
    holders,
    idsOf: (path) => ids.get(path) ?? none,
    namedIn: (path) => named.get(path) ?? none,
    naming: (id) => naming.get(searchable(id)) ?? none,
  }
}

const none: ReadonlySet<string> = new Set()

/**
 * The minutes that a forum can mean by a day: its own, and those of a host that name the forum,
 * for it may have been there.
 */
function hostsByDay(meetings: Sets, mentions: Sets, places: Places): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>()
  const forums = new Set<string>()
  for (const minutes of meetings.values()) {
    for (const path of minutes) forums.add(places(path).forum)
  }
  for (const [day, minutes] of meetings) {
    for (const path of minutes) {
      add(found, `${places(path).forum} ${day}`, path)
      for (const word of mentions.get(path) ?? none) {
        if (forums.has(word)) add(found, `${word} ${day}`, path)
      }
    }
  }
  return found
}

function add(map: Map<string, Set<string>>, key: string, value: string): void {
  const set = map.get(key)
  if (set) set.add(value)
  else map.set(key, new Set([value]))
}
