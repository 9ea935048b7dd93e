import { compareText } from '../../diagnostic.js'
import { fuzzyRange } from '../../fuzzy-dates.js'
import type { Archive } from '../archive.js'
import type { Document } from '../document.js'
import { perArchive } from '../per-archive.js'

export type Plan = Document<'plan'>

/** The plan of a forum whose period holds a day, the latest begun first; null for none. */
export function planOn(forum: string, day: string, archive: Archive): Plan | null {
  const here = plansOf(forum, archive).filter(({ facts }) => {
    const [start, end] = [facts.period?.start, facts.period?.end]
    const last = end === undefined || end === null ? start : end
    if (start === undefined || last === undefined) return false
    return (fuzzyRange(start)?.start ?? '') <= day && day <= (fuzzyRange(last)?.end ?? '')
  })
  return here.at(-1) ?? null
}

const known = perArchive(byForum)

/** The plans of a forum, the earliest begun first. */
export function plansOf(forum: string, archive: Archive): readonly Plan[] {
  const made = known(archive)
  return made.get(forum) ?? []
}

function byForum(archive: Archive): ReadonlyMap<string, readonly Plan[]> {
  const found = new Map<string, Plan[]>()
  for (const plan of archive.of('plan')) {
    const forum = archive.findA('forum', plan.facts.forum)?.id
    if (forum) found.set(forum, [...(found.get(forum) ?? []), plan])
  }
  const start = ({ facts }: Plan) => String(facts.period?.start ?? '')
  for (const list of found.values()) list.sort((a, b) => compareText(start(a), start(b)))
  return found
}
