import type { Text } from '../../text.js'
import type { Scope } from './scope.js'

/** Where to read more of a section: a report by both its names, with flags. */
export const more = (sv: string, en: string, flags = ''): Text => {
  const tail = flags === '' ? '' : ` ${flags}`
  return { sv: `Mer: samverkan rapport ${sv}${tail}`, en: `More: samverkan report ${en}${tail}` }
}

/** Where to read more than any report tells. */
export const moreBy = (sv: string, en: string): Text => ({
  sv: `Mer: samverkan ${sv}`,
  en: `More: samverkan ${en}`,
})

/** The flag that asks another report about the same forum. */
export const forumFlag = (scope: Scope): string =>
  scope.kind === 'forum' ? `--forum ${scope.forum}` : ''

/** The flag that asks another report about the same fund. */
export const fundFlag = (scope: Scope): string =>
  scope.kind === 'fund' ? `--fund ${scope.fund}` : ''

/** The flag that asks another report about the same place. */
export const areaFlag = (scope: Scope): string =>
  scope.kind === 'area' ? `--area ${scope.place.id}` : ''

/** How many of a section are shown, and of those most worth reading. */
export const mostShown = 5
export const oldestShown = 3
