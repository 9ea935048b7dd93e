import type { Archive } from '../archive.js'
import { entriesOf } from '../facts.js'
import { perArchive } from '../per-archive.js'

const known = perArchive(childrenIn)

/** The forums right below one, by id. */
export function childrenOf(forum: string, archive: Archive): readonly string[] {
  const children = known(archive)
  return children.get(forum) ?? []
}

/** The forums right below each, found once. */
function childrenIn(archive: Archive): ReadonlyMap<string, readonly string[]> {
  const below = new Map<string, string[]>()
  for (const { id, facts } of archive.of('forum')) {
    const parent = parentOf(facts, archive)
    if (id === null || parent === null || parent === id) continue
    const list = below.get(parent)
    if (list) list.push(id)
    else below.set(parent, [id])
  }
  return below
}

/** The forum right above one; null for the topmost. */
export const parentFor = (forum: string, archive: Archive): string | null => {
  const found = archive.findA('forum', forum)
  return found ? parentOf(found.facts, archive) : null
}

function parentOf(facts: { readonly parent?: string | null | undefined }, archive: Archive) {
  const { parent } = facts
  return typeof parent === 'string' ? (archive.findA('forum', parent)?.id ?? parent) : null
}

/** The forums a forum may lift a question to: those it names, else its parent and its children. */
export function routesFrom(forum: string, archive: Archive): readonly string[] {
  const named = archive.findA('forum', forum)?.facts.refers_to
  if (named) {
    return [...entriesOf(named)].map(([, id]) => archive.findA('forum', id)?.id ?? id)
  }
  const parent = parentFor(forum, archive)
  return [...(parent === null ? [] : [parent]), ...childrenOf(forum, archive)]
}

/** The forums that one hears of: its parent, its children, and those either may refer to. */
export function linkedForums(forum: string, archive: Archive): readonly string[] {
  const parent = parentFor(forum, archive)
  const near = [...(parent === null ? [] : [parent]), ...childrenOf(forum, archive)]
  const named = archive
    .of('forum')
    .filter(({ id }) => id !== null && id !== forum && routesFrom(id, archive).includes(forum))
    .map(({ id }) => id as string)
  return [...new Set([...near, ...routesFrom(forum, archive), ...named])].filter(
    (id) => id !== forum,
  )
}
