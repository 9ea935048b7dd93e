import { type Lang, listed, type Text } from '../../text.js'
import type { Archive } from '../archive.js'
import type { TypeName } from '../builtin.js'
import { valueLabel } from '../describe.js'
import type { Pointer } from '../places.js'
import { counties } from '../register.js'
import { vocabulary } from '../vocabularies.js'

/** What a value of a closed list is called; nothing when there is no value. */
export const labelled = (
  type: TypeName,
  pointer: Pointer,
  value: string | undefined,
  lang: Lang,
): string | undefined => (value === undefined ? undefined : valueLabel(type, pointer, value)[lang])

/** The name of a document or party; nothing when there is no id. */
export const named = (archive: Archive, id: string | undefined | null, lang: Lang) =>
  id === undefined || id === null ? undefined : archive.name(id)[lang]

/** "Kungälv, Ale och Region Skåne"; nothing for an empty list. */
export const namedAll = (archive: Archive, ids: readonly string[], lang: Lang) =>
  ids.length === 0 ? undefined : listed(ids.map((id) => archive.name(id)))[lang]

/** "skolnärvaro och Västbus"; nothing for an empty list. */
export function namedTopics(archive: Archive, topics: readonly string[]) {
  const labels = topics.map((id) => vocabulary(archive, 'topic').get(id) ?? id)
  return labels.length === 0 ? undefined : labels.join(', ')
}

/** The areas of a list in words: counties, areas of the settings, municipalities. */
export function namedAreas(archive: Archive, area: readonly string[], lang: Lang) {
  const names = area.map((one): string | Text => {
    return vocabulary(archive, 'area').get(one) ?? counties.get(one) ?? archive.name(one)
  })
  return names.length === 0 ? undefined : listed(names)[lang]
}
