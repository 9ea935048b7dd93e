import type { Archive } from '../archive.js'
import { entriesOf } from '../facts.js'
import { perArchive } from '../per-archive.js'

/**
 * The forums that an address writes for, by what `writers` of each forum says; empty for an address
 * that stands nowhere. An archive names functions and no persons: whoever stands in no list is not
 * named anywhere.
 */
export function forumsWrittenBy(address: string, archive: Archive): readonly string[] {
  const made = known(archive)
  return made.get(address.toLowerCase()) ?? []
}

const known = perArchive(table)

function table(archive: Archive): ReadonlyMap<string, readonly string[]> {
  const made = new Map<string, string[]>()
  for (const { id, facts } of archive.of('forum')) {
    if (id === null) continue
    for (const [, writer] of entriesOf(facts.writers)) {
      const forums = made.get(writer.toLowerCase())
      if (forums) forums.push(id)
      else made.set(writer.toLowerCase(), [id])
    }
  }
  return made
}
