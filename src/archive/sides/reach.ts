import { compareText } from '../../diagnostic.js'
import { isShared, type Places } from './places.js'
import type { Web } from './web.js'

/**
 * The documents whose faults a change can bear on: those it touches, what they name, what names
 * them, and what speaks of the same meetings, for an item can be closed only once.
 */
export function touched(changed: Iterable<string>, web: Web, places: Places): Set<string> {
  const found = new Set<string>(changed)
  for (const path of [...found]) {
    for (const id of web.idsOf(path)) addAll(found, web.naming(id))
    for (const id of web.namedIn(path)) {
      for (const named of web.holders.get(id) ?? []) {
        found.add(named)
        if (isFollowed(places(named).type, places(path).type)) addAll(found, web.naming(id))
      }
    }
    addAll(found, preparedBy(path, web, places))
  }
  return found
}

/** The meeting that a meeting may prepare: the next of each forum that names the one it is of. */
function* preparedBy(path: string, web: Web, places: Places): Iterable<string> {
  const { type, forum, day } = places(path)
  if (type !== 'minutes' || day === null) return
  for (const other of web.naming(forum)) {
    if (places(other).type !== 'forum') continue
    const meetings = [...web.idsOf(other)]
      .flatMap((id) => [...web.naming(id)])
      .filter((one) => places(one).type === 'minutes' && places(one).forum !== forum)
      .filter((one) => (places(one).day ?? '') >= day)
    yield* meetings
      .sort((a, b) => compareText(places(a).day ?? '', places(b).day ?? ''))
      .slice(0, 1)
  }
}

/**
 * What is said later of an item bears on all who speak of it; and what replaces an agreement, on
 * all that rests on it.
 */
const isFollowed = (named: string | null, by: string | null): boolean =>
  named === 'minutes' || (named === 'agreement' && by === 'agreement')

/**
 * Everything that has to be read to judge some documents as if all were read: all that they name,
 * and what that names; what names them or what they name, for an answer stands in later minutes;
 * and the meetings of the forums they speak of, by the ids of those.
 */
export function around(
  judged: ReadonlySet<string>,
  forums: Iterable<string>,
  web: Web,
  places: Places,
): Set<string> {
  const found = new Set<string>(judged)
  const near = new Set<string>(judged)
  for (const path of judged) {
    for (const id of web.namedIn(path)) addAll(near, web.holders.get(id))
  }
  for (const forum of forums) {
    for (const path of web.naming(forum)) if (places(path).type === 'minutes') near.add(path)
  }
  // how often a forum meets is known by all its minutes; a plan that has ended is replaced by another
  for (const path of judged) {
    if (places(path).type !== 'forum') continue
    for (const id of web.idsOf(path)) {
      for (const other of web.naming(id)) {
        const { type } = places(other)
        if (type === 'plan' || type === 'minutes') near.add(other)
      }
    }
  }
  // what is said of them later, and what is said of that
  const waiting = [...near]
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    const place = places(path)
    // whoever names a forum or a party is not drawn in by that
    if (isShared(place) && !(place.type === 'fund' && judged.has(path))) continue
    for (const id of web.idsOf(path)) {
      for (const other of web.naming(id)) {
        if (near.has(other)) continue
        near.add(other)
        waiting.push(other)
      }
    }
  }
  addAll(found, near)
  addAll(found, meetingsAround(judged, web, places))
  // what is named, and what that names
  const named = [...near]
  for (let path = named.pop(); path !== undefined; path = named.pop()) {
    if (isShared(places(path)) && !judged.has(path)) continue
    for (const id of web.namedIn(path)) {
      for (const other of web.holders.get(id) ?? []) {
        if (found.has(other)) continue
        found.add(other)
        named.push(other)
      }
    }
  }
  return found
}

/**
 * The minutes of the forums that some documents are about, and of those these name: how often a
 * forum meets, and who prepares its meetings, is known by all of them.
 */
function meetingsAround(judged: ReadonlySet<string>, web: Web, places: Places): Set<string> {
  const forums = new Set<string>()
  for (const path of judged) {
    const { type } = places(path)
    if (type === 'forum') addAll(forums, web.idsOf(path))
    if (type === 'minutes') addAll(forums, forumsIn(path, web, places))
  }
  const near = new Set(forums)
  for (const id of forums) {
    for (const path of web.holders.get(id) ?? []) addAll(near, forumsIn(path, web, places))
  }
  const found = new Set<string>()
  for (const id of near) {
    for (const path of web.naming(id)) if (places(path).type === 'minutes') found.add(path)
  }
  return found
}

/** The ids of forums that a document names. */
function* forumsIn(path: string, web: Web, places: Places): Iterable<string> {
  for (const id of web.namedIn(path)) {
    for (const holder of web.holders.get(id) ?? []) if (places(holder).type === 'forum') yield id
  }
}

function addAll(set: Set<string>, more: Iterable<string> | undefined): void {
  for (const one of more ?? []) set.add(one)
}
