import type { Archive } from '../archive/archive.js'
import { listed, same, type Text } from '../text.js'

/** "DST (nosk-dst)": what a forum is called, and what to write. */
export function forumWithId(id: string, archive: Archive): Text {
  const name = archive.name(id)
  return name.sv === id ? same(id) : { sv: `${name.sv} (${id})`, en: `${name.en} (${id})` }
}

export const forumsWithIds = (ids: readonly string[], archive: Archive): Text =>
  listed(ids.map((id) => forumWithId(id, archive)))
