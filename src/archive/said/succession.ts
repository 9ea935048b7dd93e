import type { Archive } from '../archive.js'
import { entriesOf } from '../facts.js'

/**
 * The forums that hold today what was given to a forum: the forum itself, or, where it has ended,
 * those it was succeeded by, through any number of mergers. An ended forum that nobody succeeded
 * still holds its own.
 */
export function holdersOf(forum: string, archive: Archive): readonly string[] {
  const seen = new Set<string>()
  const holders = new Set<string>()
  const walk = (id: string) => {
    if (seen.has(id)) return
    seen.add(id)
    const facts = archive.findA('forum', id)?.facts
    const ended = typeof facts?.ended_on === 'string' && facts.ended_on <= archive.today
    const next = ended ? [...entriesOf(facts?.succeeded_by)].map(([, one]) => one) : []
    if (next.length === 0) holders.add(id)
    for (const one of next) walk(archive.findA('forum', one)?.id ?? one)
  }
  walk(forum)
  return holders.size > 0 ? [...holders] : [forum]
}

/** Every forum whose open items a forum has taken over, itself first. */
export function heldFor(forum: string, archive: Archive): readonly string[] {
  const from = archive
    .of('forum')
    .map(({ id }) => id)
    .filter((id) => id !== null && id !== forum)
    .filter((id) => holdersOf(id ?? '', archive).includes(forum))
  return [forum, ...(from as string[])]
}
