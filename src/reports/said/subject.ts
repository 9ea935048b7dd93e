import type { Archive } from '../../archive/archive.js'
import { stateLabels } from '../../archive/said/state.js'
import { shortDay } from '../../format.js'
import { capital, each, join, type Text } from '../../text.js'
import type { MatterFilter } from './filters.js'
import { forumName, topicName } from './naming.js'

/** "Alla forum" · "Chefsgruppen, ämne skolnärvaro, från 1 jan 2026". */
export function subjectOf(filter: MatterFilter, archive: Archive): Text {
  const { forum, party, owner, topic, since, until, state } = filter
  const parts: Text[] = [
    forum === null ? { sv: 'alla forum', en: 'all forums' } : forumName(forum, archive),
  ]
  if (party !== null) parts.push(archive.name(party))
  if (owner !== null) parts.push({ sv: `ansvarig ${owner}`, en: `owner ${owner}` })
  if (topic !== null) {
    const name = topicName(topic, archive)
    parts.push({ sv: `ämne ${name.sv}`, en: `topic ${name.en}` })
  }
  if (state !== null) {
    const label = stateLabels[state]
    parts.push({ sv: `läge ${label.sv}`, en: `state ${label.en}` })
  }
  const days = daysAsked(since, until)
  if (days !== null) parts.push(days)
  return capital(join(parts, ', '))
}

function daysAsked(since: string | null, until: string | null): Text | null {
  const [first, last] = [since, until].map((day) => (day === null ? null : shortDay(day)))
  if (first && last) return each((lang) => `${first[lang]}–${last[lang]}`)
  if (first) return { sv: `från ${first.sv}`, en: `from ${first.en}` }
  if (last) return { sv: `till ${last.sv}`, en: `until ${last.en}` }
  return null
}
