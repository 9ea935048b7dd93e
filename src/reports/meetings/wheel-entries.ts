import type { Archive } from '../../archive/archive.js'
import { entriesOf } from '../../archive/facts.js'
import { hasEnded } from '../../archive/forums/life.js'
import type { WheelDay } from '../../archive/forums/year-wheel.js'
import { longDays, monthName, shortDay } from '../../format.js'
import { capital, each, listed, type Text } from '../../text.js'
import { column } from '../column.js'
import { forumNames } from '../said/naming.js'
import type { Entry, EntryFact, Table } from '../view.js'
import { wheelLabels, wheelPlace, wheelText } from './wheel-words.js'
import { weekName, weekOf } from './words.js'

export const monthOf = ({ on }: Pick<WheelDay, 'on'>): number => Number(on.slice(5, 7))

/** A month with its days; of one forum also its standing items, of several whose each day is. */
export function monthEntry(
  month: number,
  days: readonly WheelDay[],
  forum: string | null,
  archive: Archive,
): Entry {
  const here = days.filter((day) => monthOf(day) === month)
  const facts = here.map((day) => dayFact(day, forum === null, archive))
  const items = archive.findA('forum', forum)?.facts.standing_items
  const standing = [...entriesOf(items)].map(([, item]) => item)
  if (standing.length > 0 && here.some(isOrdinary)) {
    facts.push({ label: { sv: 'Stående', en: 'Standing' }, value: listed(standing) })
  }
  return { title: capital(monthName(month)), aside: null, under: null, facts, id: null }
}

function dayFact(day: WheelDay, named: boolean, archive: Archive): EntryFact {
  const [date, week] = [dayName(day), weekName(day.on)]
  const text = wheelText(day, archive)
  const whose = named ? forumNames(day.forums, archive) : null
  const words = whose && !saysWhose(day) ? each((lang) => `${whose[lang]}: ${text[lang]}`) : text
  return {
    label: wheelLabels[day.kind],
    value: each((lang) => `${date[lang]}, ${week[lang]}: ${words[lang]}`),
  }
}

/** Whether the words of a day name the forum themselves, as those of a joint meeting do. */
const saysWhose = (day: WheelDay): boolean =>
  day.kind === 'plan_ends' ||
  'forum' in day ||
  (day.kind === 'meeting' && day.meeting.forums.length > 1)

/** Standing items come up at ordinary meetings that were held or are to be. */
function isOrdinary(day: WheelDay): boolean {
  if (day.kind !== 'meeting' || day.meeting.state === 'cancelled') return false
  const type = day.meeting.minutes?.facts.meeting_type
  return type === undefined || type === 'ordinary'
}

/** "12 februari" · "12–13 oktober". */
function dayName(day: WheelDay): Text {
  const until = day.kind === 'meeting' ? day.meeting.until : day.on
  const days = longDays(day.on, until)
  return each((lang) => days[lang].replace(/ \d{4}(?=$|–)/g, ''))
}

/** What somebody should have done before a day: reviews, follow-ups, and what was promised. */
export function isUndone(day: WheelDay, archive: Archive): boolean {
  if (!undone.has(day.kind)) return false
  // Of a group that has ended nothing more is to be done.
  const facts = 'forum' in day ? archive.findA('forum', day.forum)?.facts : undefined
  return facts === undefined || !hasEnded(facts, archive.today)
}

const undone: ReadonlySet<WheelDay['kind']> = new Set([
  ...(['due', 'agreement_review', 'agreement_follow_up'] as const),
  ...(['agreement_ends', 'forum_review', 'activity_ends', 'assignment_ends'] as const),
])

/** One thing that should have been done: what it is, whose, and since when. */
export function undoneEntry(day: WheelDay, archive: Archive): Entry {
  const [label, text, whose] = [
    wheelLabels[day.kind],
    wheelText(day, archive),
    forumNames(day.forums, archive),
  ]
  return {
    title: text,
    aside: shortDay(day.on),
    under: each((lang) => `${label[lang]}: ${whose[lang]}`),
    facts: [],
    id: wheelPlace(day),
  }
}

/** Every day, for machines. */
export const wheelTable = (days: readonly WheelDay[], archive: Archive): Table => ({
  kind: 'table',
  name: 'days',
  heading: { sv: 'Dagar', en: 'Days' },
  columns: [
    column('on', 'dag', 'day', 'date'),
    column('week', 'vecka', 'week'),
    column('month', 'månad', 'month', 'integer'),
    column('kind', 'slag', 'kind', 'id'),
    column('text', 'vad', 'what'),
    column('ref', 'var det står', 'where it stands', 'id'),
    column('forums', 'forum', 'forums', 'id'),
  ],
  rows: days.map((day) => ({
    on: day.on,
    week: weekOf(day.on),
    month: monthOf(day),
    kind: day.kind,
    text: wheelText(day, archive),
    ref: wheelPlace(day),
    forums: day.forums.join(' '),
  })),
  hidden: true,
})
