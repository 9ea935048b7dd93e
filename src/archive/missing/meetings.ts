import type { Archive } from '../archive.js'
import type { Document } from '../document.js'
import { expectedMeetings } from '../said/expected.js'
import { meetingsOf, plannedMeetingsOf } from '../said/meetings.js'
import type { Missing } from './kinds.js'

/**
 * Meetings whose day has passed without minutes: days that minutes say were decided on, and
 * meetings with a document that still is a plan. A joint meeting is missed once, by its host.
 */
export function missingMinutes(archive: Archive): readonly Missing[] {
  const found = new Map<string, Missing>()
  const off = calledOff(archive)
  for (const { id, facts } of archive.of('forum')) {
    if (id === null || facts.external === true) continue
    const held = meetingsOf(archive, id)
    const isHeld = (day: string) => held.some(({ on, until }) => on <= day && until >= day)
    for (const { minutes, forum, on, until } of plannedMeetingsOf(archive, id)) {
      if (until >= archive.today || forum !== id || isHeld(on)) continue
      found.set(`${id} ${on}`, missing(id, on, minutes, minutes.id ?? minutes.path))
    }
    for (const { on, until, state, said, jointWith } of expectedMeetings(archive, id)) {
      if (state !== 'decided' || said === null || until >= archive.today) continue
      const isJoint = jointWith !== null && meetingsOf(archive, jointWith).some((m) => m.on === on)
      if (isHeld(on) || isJoint || off.has(`${id} ${on}`)) continue
      if (found.has(`${id} ${on}`) || found.has(`${jointWith} ${on}`)) continue
      const place = said.ref ?? said.minutes.id ?? said.minutes.path
      found.set(`${id} ${on}`, missing(id, on, said.minutes, place))
    }
  }
  return [...found.values()]
}

const missing = (forum: string, due: string, document: Document, place: string): Missing => ({
  kind: 'minutes',
  forum,
  due,
  document,
  place,
  words: null,
})

/** Days on which a forum was to meet, when its own documents say it was called off or moved. */
function calledOff(archive: Archive): ReadonlySet<string> {
  const found = new Set<string>()
  for (const { facts } of archive.of('minutes')) {
    const forum = archive.findA('forum', facts.forum)?.id
    if (!forum) continue
    if (facts.cancelled === true) found.add(`${forum} ${facts.date}`)
    if (facts.moved_from !== undefined) found.add(`${forum} ${facts.moved_from}`)
  }
  return found
}
