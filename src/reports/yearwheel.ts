import type { Archive } from '../archive/archive.js'
import type { Document } from '../archive/document.js'
import { entriesOf } from '../archive/facts.js'
import { type WheelDay, yearWheel } from '../archive/forums/year-wheel.js'
import { year as yearOf } from '../dates.js'
import { UserError } from '../errors.js'
import { longDays } from '../format.js'
import { capital, each, join, listed, same, type Text } from '../text.js'
import { column } from './column.js'
import { count } from './count.js'
import { yearOption } from './meetings/asked.js'
import { wheelLabels, wheelPlace, wheelText } from './meetings/wheel-words.js'
import { weekName, weekOf } from './meetings/words.js'
import type { Report } from './report.js'
import { idAsked, yearAsked } from './said/asked.js'
import { worthShowing } from './said/blocks.js'
import { numbered, sentences } from './said/counts.js'
import { forumName } from './said/naming.js'
import { unreadMinutes } from './said/notes.js'
import type { Entry, EntryFact, Table, View } from './view.js'

export const report: Report = {
  name: 'yearwheel',
  aliases: ['årshjul'],
  description: {
    sv: 'Ett forums år, månad för månad: möten, stående punkter, det som ska vara klart och ses över',
    en: 'The year of a forum, month by month: meetings, standing items, what is due and to review',
  },
  options: [
    { flags: '--forum <forum>', description: { sv: 'vilket forum', en: 'which forum' } },
    yearOption,
  ],
  counts: [count('meetings', 'möten', 'meetings'), count('due', 'förfaller', 'due')],
  examples: [
    {
      command: {
        sv: 'samverkan rapport årshjul --forum nb-lansstyrgrupp --year 2027',
        en: 'samverkan report yearwheel --forum nb-lansstyrgrupp --year 2027',
      },
      says: { sv: 'vad som väntar ett forum ett år', en: 'what awaits a forum in a year' },
    },
  ],
  build(archive, query) {
    const forum = archive.findA('forum', idAsked(query, 'forum', archive))
    if (!forum) {
      throw new UserError(
        'call',
        { sv: 'Vilket forum gäller det?', en: 'Which forum is it about?' },
        {
          sv: 'Ange det med --forum. Se alla: `samverkan lista forum`.',
          en: 'Name it with --forum. See all: `samverkan list forum`.',
        },
      )
    }
    return viewOf(archive, forum, yearAsked(query) ?? yearOf(archive.today))
  },
}

function viewOf(archive: Archive, forum: Document<'forum'>, year: number): View {
  const days = yearWheel(archive, forum, year)
  const id = forum.id ?? ''
  const name = forumName(id, archive)
  const count = (...kinds: readonly WheelDay['kind'][]) =>
    days.filter(({ kind }) => kinds.includes(kind)).length
  return {
    report: 'yearwheel',
    title: { sv: 'Årshjul', en: 'Year wheel' },
    subject: capital(join([name, same(String(year))], ' ')),
    parameters: { forum: id, year: String(year) },
    figures: {
      meetings: count('meeting'),
      due: count('due'),
      reviews: count('agreement_review', 'agreement_follow_up', 'forum_review'),
      ends: count('agreement_ends', 'plan_ends', 'mandate_ends', 'assignment_ends', 'forum_ends'),
      days: days.length,
    },
    blocks: worthShowing([
      { kind: 'prose', heading: null, paragraphs: [aloud(days, forum)] },
      {
        kind: 'entries',
        heading: { sv: 'Månad för månad', en: 'Month by month' },
        from: null,
        entries: months(days).map((month) => monthEntry(month, days, forum, archive)),
      },
      wheelTable(days, archive),
    ]),
    notes: [
      {
        sv: 'Veckor räknas enligt ISO 8601. Det som är klart, avslutat eller ersatt är inte med.',
        en: 'Weeks are by ISO 8601. What is done, ended or replaced is left out.',
      },
      ...unreadMinutes(archive),
    ],
  }
}

const monthNames: readonly Text[] = (
  [
    ['januari', 'January'],
    ['februari', 'February'],
    ['mars', 'March'],
    ['april', 'April'],
    ['maj', 'May'],
    ['juni', 'June'],
    ['juli', 'July'],
    ['augusti', 'August'],
    ['september', 'September'],
    ['oktober', 'October'],
    ['november', 'November'],
    ['december', 'December'],
  ] as const
).map(([sv, en]) => ({ sv, en }))

const monthOf = ({ on }: WheelDay): number => Number(on.slice(5, 7))

/** The months in which something falls, in order. */
const months = (days: readonly WheelDay[]): readonly number[] =>
  [...new Set(days.map(monthOf))].sort((a, b) => a - b)

function monthEntry(
  month: number,
  days: readonly WheelDay[],
  forum: Document<'forum'>,
  archive: Archive,
): Entry {
  const here = days.filter((day) => monthOf(day) === month)
  const facts: EntryFact[] = here.map((day) => {
    const label = wheelLabels[day.kind]
    const [date, text, week] = [dayName(day), wheelText(day, archive), weekName(day.on)]
    return { label, value: each((lang) => `${date[lang]}, ${week[lang]}: ${text[lang]}`) }
  })
  const standing = [...entriesOf(forum.facts.standing_items)].map(([, item]) => item)
  if (standing.length > 0 && here.some(isOrdinary)) {
    facts.push({ label: { sv: 'Stående', en: 'Standing' }, value: listed(standing) })
  }
  const name = monthNames[month - 1] ?? same(String(month))
  return { title: capital(name), aside: null, under: null, facts, id: null }
}

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

function aloud(days: readonly WheelDay[], { facts }: Document<'forum'>): Text {
  const meetings = days.filter(
    (day) => day.kind === 'meeting' && day.meeting.state !== 'cancelled',
  ).length
  const due = days.filter(({ kind }) => kind === 'due').length
  const standing = [...entriesOf(facts.standing_items)].length
  return sentences(
    numbered(meetings, 'ett', { sv: 'möte', en: 'meeting' }, { sv: 'möten', en: 'meetings' }),
    due === 0
      ? null
      : numbered(
          due,
          'en',
          { sv: 'sak ska vara klar', en: 'matter is due' },
          { sv: 'saker ska vara klara', en: 'matters are due' },
        ),
    standing === 0
      ? { sv: 'forumet har inga stående punkter', en: 'the forum has no standing items' }
      : null,
  )
}

const wheelTable = (days: readonly WheelDay[], archive: Archive): Table => ({
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
  ],
  rows: days.map((day) => ({
    on: day.on,
    week: weekOf(day.on),
    month: monthOf(day),
    kind: day.kind,
    text: wheelText(day, archive),
    ref: wheelPlace(day),
  })),
  hidden: true,
})
