import type { Archive } from '../../archive/archive.js'
import { valueLabel } from '../../archive/describe.js'
import { entriesOf } from '../../archive/facts.js'
import { labelFor } from '../../archive/items/label-words.js'
import { agendaOf, type Said } from '../../archive/said/said.js'
import { type State, stateLabels } from '../../archive/said/state.js'
import { everyoneIn, type Who, whoIs } from '../../archive/said/who.js'
import { spokenNames } from '../../archive/spoken-names.js'
import { vocabulary } from '../../archive/vocabularies.js'
import { daysBetween, year } from '../../dates.js'
import { compareText } from '../../diagnostic.js'
import { counted, shortDay } from '../../format.js'
import { each, join, listed, same, type Text } from '../../text.js'

/** A name longer than this gives way to the one people say, where the forum has one. */
const longest = 30

/** What a forum is called in running text: its name, or the first alias when that is long. */
export function forumName(id: string, archive: Archive): Text {
  const name = archive.name(id)
  if (name.sv.length <= longest) return name
  const aliases = [...entriesOf(archive.findA('forum', id)?.facts.aliases)].map(([, one]) => one)
  const { called } = spokenNames(archive)
  const short = aliases.find((one) => one.length < name.sv.length && called(one).length === 1)
  return short === undefined ? name : same(short)
}

export const forumNames = (ids: readonly string[], archive: Archive): Text =>
  listed(ids.map((id) => forumName(id, archive)))

/** "delregion": the level of a forum; null when nobody has said it. */
export function levelOf(forum: string, archive: Archive): Text | null {
  const level = archive.findA('forum', forum)?.facts.level
  return level === undefined ? null : valueLabel('forum', ['level'], level)
}

/** "Region Örebro län (områdeschef psykiatri)": somebody named in a body. */
export function whoName(who: Who, archive: Archive): Text {
  if (who.id === null) return unnamed(who)
  const name = who.is === 'forum' ? forumName(who.id, archive) : archive.name(who.id)
  return who.role === null ? name : join([name, same(` (${who.role})`)])
}

/** A role is what it says; an id that nobody has, or a name that several have, is marked. */
function unnamed({ is, written, role }: Who): Text {
  const said = role === null ? written : `${written} (${role})`
  if (is === 'unknown') return { sv: `${said} (okänd)`, en: `${said} (unknown)` }
  if (is === 'several') return { sv: `${said} (heter flera)`, en: `${said} (several are)` }
  return same(said)
}

/** Everybody that a clause names. */
export const peopleIn = (value: string, archive: Archive): Text =>
  listed(everyoneIn(value, archive).map((who) => whoName(who, archive)))

/** What a table calls somebody: an id, or the words that are written. */
export const whoId = (who: Who): string => who.id ?? who.written

/** The forum that a referral or an anchoring goes to, as it is written; null for other kinds. */
export const targetOf = ({ item }: Said, archive: Archive): Who | null =>
  item.target && (item.kind === 'referral' || item.kind === 'anchoring')
    ? whoIs({ ...item.target, role: null }, archive)
    : null

/** "Uppdrag", "Lyfts till DST": the label as it is written, with names for ids. */
export function labelOf(said: Said, archive: Archive): Text {
  if (said.item.result === 'answer') return { sv: 'Svar', en: 'Answer' }
  const label = each((lang) => labelFor(said.item, lang))
  const target = targetOf(said, archive)
  if (target) return join([label, whoName(target, archive)], ' ')
  if (said.item.result === 'sent_back' && said.item.target) {
    const to = whoIs({ ...said.item.target, role: null }, archive)
    return join([label, whoName(to, archive)], ' ')
  }
  if (said.item.result === 'postponed' && said.item.target) {
    return join([label, shortDay(said.item.target.value)], ' ')
  }
  return label
}

/** What is said; for what only has a label, the title of its agenda item. */
export function textOf(said: Said): Text {
  if (said.item.dates.length > 0) return meetingDays(said)
  if (said.text !== '') return same(said.text)
  const title = agendaOf(said)?.title
  return title ? same(title) : each((lang) => labelFor(said.item, lang))
}

/** "8 möten, 10 feb–8 dec 2023 (förslag)". */
function meetingDays({ item }: Said): Text {
  const days = item.dates
    .filter(({ cancelled }) => !cancelled)
    .map(({ start }) => start)
    .sort(compareText)
  const [first, last] = [days[0], days.at(-1)]
  if (first === undefined || last === undefined) return { sv: 'inställt', en: 'cancelled' }
  const count = meetingCount(days.length)
  const span =
    first === last
      ? shortDay(first)
      : each((lang) => `${nearDay(first, last)[lang]}–${shortDay(last)[lang]}`)
  const state = item.proposed ? { sv: ' (förslag)', en: ' (proposed)' } : same('')
  return each((lang) => `${count[lang]}, ${span[lang]}${state[lang]}`)
}

/** Its id, or, for what goes by no number, its minutes and agenda item. */
export function placeOf(said: Said): string {
  const number = agendaOf(said)?.number
  return said.ref ?? `${said.minutes.id}${number === undefined ? '' : `#${number}`}`
}

/** "1 dag" · "196 dagar". */
export const days = (count: number): Text =>
  counted(count, { sv: 'dag', en: 'day' }, { sv: 'dagar', en: 'days' })

/** "53 dagar sedan", "i dag", "om 3 dagar". */
export function ago(day: string, today: string): Text {
  const count = daysBetween(day, today)
  if (count === 0) return { sv: 'i dag', en: 'today' }
  const length = days(Math.abs(count))
  return count > 0
    ? { sv: `${length.sv} sedan`, en: `${length.en} ago` }
    : { sv: `om ${length.sv}`, en: `in ${length.en}` }
}

/** A day without its year when that is the year of the as-of day: "30 sep". */
export function nearDay(day: string, today: string): Text {
  const text = shortDay(day)
  return year(day) === year(today) ? each((lang) => text[lang].replace(/ \d{4}$/, '')) : text
}

/** "1 möte" · "3 möten". */
export const meetingCount = (count: number): Text =>
  counted(count, { sv: 'möte', en: 'meeting' }, { sv: 'möten', en: 'meetings' })

/** "öppet" · "öppet, försenat" · "obesvarad, försenad". */
export function stateWords(state: State, overdue: boolean): Text {
  const label = stateLabels[state]
  if (!overdue) return label
  const late = state === 'unanswered' || state === 'not_taken_up' ? 'försenad' : 'försenat'
  return { sv: `${label.sv}, ${late}`, en: `${label.en}, overdue` }
}

/** A heading with how many stand under it. */
export const headed = (heading: Text, count: number): Text =>
  each((lang) => `${heading[lang]} (${count})`)

/** What people call a topic; one that is not in the list names itself. */
export const topicName = (id: string, archive: Archive): Text =>
  same(vocabulary(archive, 'topic').get(id) ?? id)
