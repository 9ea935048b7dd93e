import type { Archive } from '../archive.js'
import type { Document } from '../document.js'
import { entriesOf } from '../facts.js'
import type { AgendaItem } from '../items/item.js'
import { spokenNames } from '../spoken-names.js'
import { vocabulary } from '../vocabularies.js'
import { agendaOf, type Said } from './said.js'

/**
 * The topics of an agenda item: those of its fact line, else those of the whole minutes that no
 * other item names. A decision under one item is not taken on the topic of another.
 */
export function topicsUnder(
  agenda: AgendaItem | null,
  minutes: Document<'minutes'>,
  archive: Archive,
): readonly string[] {
  const own = agenda === null ? null : namedBy(agenda, archive)
  if (own !== null) return own
  const elsewhere = (minutes.body?.agenda ?? []).flatMap((one) => namedBy(one, archive) ?? [])
  return minutesTopics(minutes).filter((topic) => !elsewhere.includes(topic))
}

/** The topics of a fact line; null where it names none. */
function namedBy({ facts }: AgendaItem, archive: Archive): readonly string[] | null {
  const line = facts.find(({ name }) => name === 'topics')
  if (!line) return null
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
