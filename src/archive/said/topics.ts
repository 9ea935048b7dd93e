import type { Archive } from '../archive.js'
import type { Document } from '../document.js'
import { entriesOf } from '../facts.js'
import type { AgendaItem } from '../items/item.js'
import { spokenNames } from '../spoken-names.js'
import { vocabulary } from '../vocabularies.js'
import { agendaOf, type Said } from './said.js'

/** The topics of an agenda item: those of its fact line, else those of the whole minutes. */
export function topicsUnder(
  agenda: AgendaItem | null,
  minutes: Document<'minutes'>,
  archive: Archive,
): readonly string[] {
  const line = agenda?.facts.find(({ name }) => name === 'topics')
  if (!line) return minutesTopics(minutes)
  const written = line.value.split(/[,;]/).map((word) => word.trim())
  return [...new Set(written.filter((word) => word !== '').map((word) => topicId(word, archive)))]
}

/** The topics in the front matter of minutes. */
export const minutesTopics = ({ facts }: Document<'minutes'>): readonly string[] => [
  ...new Set([...entriesOf(facts.topics)].map(([, topic]) => topic)),
]

/** The topics of something said: those of the agenda item it stands under. */
export const topicsOf = (said: Said, archive: Archive): readonly string[] =>
  topicsUnder(agendaOf(said), said.minutes, archive)

/** A topic may be written by its id or by what people call it. */
function topicId(written: string, archive: Archive): string {
  if (vocabulary(archive, 'topic').has(written)) return written
  const called = spokenNames(archive)
    .called(written)
    .filter(({ target }) => target === 'topic')
  return called.length === 1 ? (called[0]?.id ?? written) : written
}
