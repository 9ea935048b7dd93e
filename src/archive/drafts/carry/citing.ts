import { isMeetingDate } from '../../item-references.js'
import type { Said } from '../../said/said.js'

/**
 * The number something said can be cited by: the one that is written, else that of an agenda item
 * it stands alone under. Null when there is none: a number that is only computed may change.
 */
export function numberOf({ minutes, item, index }: Said): string | null {
  const { written, given } = item.number
  if (written !== null && given !== null) return given
  const agenda = item.agenda === null ? null : minutes.body?.agenda[item.agenda]
  const isAlone = !(minutes.body?.items ?? []).some(
    (one, at) => at !== index && one.agenda === item.agenda && one.offer !== 'unticked',
  )
  return agenda?.exact && isAlone ? agenda.number : null
}

/** How minutes of a forum cite it: by the day within the forum, else by the whole id. */
export function citation(said: Said, forum: string): string | null {
  const number = numberOf(said)
  const { id, facts } = said.minutes
  if (number === null || id === null) return null
  const day = id.startsWith(`${forum}-`) ? id.slice(forum.length + 1) : ''
  const before = facts.forum === forum && isMeetingDate(day) ? day : id
  return `${before}#${number}`
}
