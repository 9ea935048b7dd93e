import type { Repository } from '../source/repository.js'
import type { Text } from '../text.js'
import type { Call } from './command.js'
import type { Io } from './io.js'

/** What somebody has done to git so that it shows other things than are recorded; we never do. */
export function notesOnForged(repo: Repository | null): readonly Text[] {
  const notes: Text[] = []
  if (repo?.replaceRefs) {
    notes.push({
      sv: 'Någon har satt in ersättningar i git (refs/replace). De används inte här: svaret gäller det som faktiskt lades in.',
      en: 'Somebody has put replacements into git (refs/replace). They are not used here: this is what was really committed.',
    })
  }
  if (repo?.grafts) {
    notes.push({
      sv: 'Någon har ändrat historikens ordning (info/grafts). Det används inte här.',
      en: 'Somebody has changed the order of history (info/grafts). It is not used here.',
    })
  }
  return notes
}

const toldOf = new WeakSet<Io>()

/** Say it once beside an answer that has no room for notes: what git itself shows is otherwise. */
export async function tellForged(
  repo: Repository | null,
  { io, lang, quiet }: Call,
): Promise<void> {
  if (quiet || toldOf.has(io)) return
  toldOf.add(io)
  for (const note of notesOnForged(repo)) await io.say(`${note[lang]}\n`)
}
