import type { Archive } from '../../archive/archive.js'
import type { Handling, Reason } from '../../archive/forums/handles.js'
import { lifeOn } from '../../archive/forums/life.js'
import { scribesOn } from '../../archive/forums/posts.js'
import { timesOf } from '../../archive/forums/times.js'
import type { Forum } from '../../archive/forums/tree.js'
import { each, join, listed, type Text } from '../../text.js'
import { column } from '../column.js'
import { forumName, meetingCount, nearDay, topicName } from '../said/naming.js'
import type { Entry, EntryFact, Row, Table } from '../view.js'
import { convenerWords, lifeWords, postWords, sortOf, unknownWord, wholeMeeting } from './words.js'

/** A forum that handles something: why, whom to ask, and when it meets. */
export function handlingEntry({ forum, reasons }: Handling, archive: Archive): Entry {
  const id = forum.id ?? ''
  const { next } = timesOf(id, archive)
  const facts: EntryFact[] = reasons.map((reason, at) => ({
    label: at === 0 ? { sv: 'Varför', en: 'Why' } : { sv: '', en: '' },
    value: reasonWords(reason, archive),
  }))
  if (forum.facts.external !== true) {
    facts.push({ label: { sv: 'Kontakt', en: 'Contact' }, value: contactWords(forum, archive) })
    facts.push({
      label: { sv: 'Nästa möte', en: 'Next meeting' },
      value: next === null ? unknownWord : wholeMeeting(next, archive),
    })
  }
  const { state } = lifeOn(forum.facts, archive.today)
  const sort = sortOf(forum)
  const life = lifeWords(forum, archive.today)
  return {
    title: forumName(id, archive),
    aside: state === 'active' ? sort : each((lang) => `${sort[lang]}, ${life[lang]}`),
    under: null,
    facts,
    id,
  }
}

/** The convener, and who keeps the minutes; unknown when nobody has said. */
export function contactWords(forum: Forum, archive: Archive): Text {
  const convener = convenerWords(forum, archive)
  const { secretary } = scribesOn(forum, archive.today, archive)
  const parts: Text[] = []
  if (convener) {
    parts.push({ sv: `${convener.sv} (sammankallande)`, en: `${convener.en} (convener)` })
  }
  if (secretary) {
    const who = postWords(secretary.role, secretary.party, archive)
    parts.push({ sv: `${who.sv} (sekreterare)`, en: `${who.en} (secretary)` })
  }
  return parts.length === 0 ? unknownWord : join(parts, '; ')
}

/** "ämne: barn och unga" · "syfte: Mötesplats för …" · "uppe vid 2 möten, senast 5 feb". */
export function reasonWords(reason: Reason, archive: Archive): Text {
  if (reason.by === 'topic') {
    const names = listed(reason.topics.map((id) => topicName(id, archive)))
    return { sv: `ämne: ${names.sv}`, en: `topic: ${names.en}` }
  }
  if (reason.by === 'inherited') {
    const name = forumName(reason.from, archive)
    return { sv: `tog över efter ${name.sv}`, en: `took over from ${name.en}` }
  }
  if (reason.by !== 'said') {
    const label = labels[reason.by]
    return each((lang) => `${label[lang]}: ${reason.text}`)
  }
  const meetings = new Map(
    reason.raised.flatMap((one) => one.meetings.map((meeting) => [meeting.minutes.path, meeting])),
  )
  const days = [...meetings.values()].map(({ on }) => on).sort()
  const decided = reason.raised.some(({ decisions }) => decisions.length > 0)
  const [count, last] = [meetingCount(meetings.size), nearDay(days.at(-1) ?? '', archive.today)]
  return {
    sv: `uppe vid ${count.sv}, senast ${last.sv}${decided ? ', med beslut' : ''}`,
    en: `raised in ${count.en}, last ${last.en}${decided ? ', with a decision' : ''}`,
  }
}

const labels: Readonly<Record<Exclude<Reason['by'], 'topic' | 'said' | 'inherited'>, Text>> = {
  name: { sv: 'namn', en: 'name' },
  purpose: { sv: 'syfte', en: 'purpose' },
  mandate: { sv: 'mandat', en: 'mandate' },
  assignment: { sv: 'uppdrag', en: 'assignment' },
  seat: { sv: 'plats', en: 'seat' },
  standing_item: { sv: 'stående punkt', en: 'standing item' },
}

/** A row for each forum. */
export const handlingTable = (handling: readonly Handling[], archive: Archive): Table => ({
  kind: 'table',
  name: 'who',
  heading: { sv: 'Forum', en: 'Forums' },
  columns: [
    column('forum', 'forum', 'forum', 'id'),
    column('name', 'namn', 'name'),
    column('level', 'nivå', 'level', 'id'),
    column('kind', 'slag', 'kind', 'id'),
    column('state', 'läge', 'state', 'id'),
    column('external', 'utanför arkivet', 'outside the archive', 'boolean'),
    column('by', 'nämns för', 'named for', 'id'),
    column('why', 'varför', 'why'),
    column('contact', 'kontakt', 'contact'),
    column('next_meeting', 'nästa möte', 'next meeting', 'date'),
  ],
  rows: handling.map(({ forum, reasons }): Row => {
    const id = forum.id ?? ''
    const external = forum.facts.external === true
    return {
      forum: id,
      name: archive.name(id),
      level: forum.facts.level ?? null,
      kind: forum.facts.kind ?? null,
      state: lifeOn(forum.facts, archive.today).state,
      external,
      by: reasons.map(({ by }) => by).join(' '),
      why: join(
        reasons.map((reason) => reasonWords(reason, archive)),
        '; ',
      ),
      contact: external ? null : contactWords(forum, archive),
      next_meeting: timesOf(id, archive).next?.on ?? null,
    }
  }),
  hidden: true,
})
