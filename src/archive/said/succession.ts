import type { Archive } from '../archive.js'
import { entriesOf } from '../facts.js'
import { perArchive } from '../per-archive.js'

/**
 * The forums that hold on a day, or today, what was given to a forum: the forum itself, or, after
 * its last day, those it was succeeded by, through any number of mergers. An ended forum that
 * nobody succeeded still holds its own.
 */
export function holdersOf(
  forum: string,
  archive: Archive,
  day: string = archive.today,
): readonly string[] {
  if (successorsOf(forum, archive, day).length === 0) return [forum]
  const seen = new Set<string>()
  const holders = new Set<string>()
  const walk = (id: string) => {
    if (seen.has(id)) return
    seen.add(id)
    const next = successorsOf(id, archive, day)
    if (next.length === 0) holders.add(id)
    for (const one of next) walk(archive.findA('forum', one)?.id ?? one)
  }
  walk(forum)
  return holders.size > 0 ? [...holders] : [forum]
}

const none: readonly string[] = []

/** Those that had taken over from a forum by a day; none where it had not ended. */
function successorsOf(forum: string, archive: Archive, day: string): readonly string[] {
  const facts = archive.findA('forum', forum)?.facts
  if (typeof facts?.ended_on !== 'string' || facts.ended_on >= day) return none
  return entriesOf(facts.succeeded_by).map(([, id]) => id)
}

const known = perArchive(takenOver)

/** Every forum whose open items a forum has taken over, itself first. */
export function heldFor(forum: string, archive: Archive): readonly string[] {
  const taken = known(archive)
  return [forum, ...(taken.get(forum) ?? [])]
}

/** The forums that each has taken over from others, found once. */
function takenOver(archive: Archive): ReadonlyMap<string, readonly string[]> {
  const taken = new Map<string, string[]>()
  for (const { id } of archive.of('forum')) {
    if (id === null) continue
    for (const holder of holdersOf(id, archive)) {
      if (holder === id) continue
      const list = taken.get(holder)
      if (list) list.push(id)
      else taken.set(holder, [id])
    }
  }
  return taken
}
