import type { Archive } from '../archive/archive.js'
import { entriesOf as entriesIn } from '../archive/facts.js'
import { type WheelDay, wheelDays } from '../archive/forums/year-wheel.js'
import { addDays } from '../dates.js'
import { UserError } from '../errors.js'
import { monthName } from '../format.js'
import { capital, each, join, same, type Text } from '../text.js'
import { count } from './count.js'
import {
  askedForums,
  type Which,
  whichForums,
  whichOptions,
  whichParameters,
  whichWords,
} from './forums/which.js'
import { yearOption } from './meetings/asked.js'
import { monthOption, type Stretch, stretchAsked } from './meetings/month-asked.js'
import { isUndone, monthEntry, monthOf, undoneEntry, wheelTable } from './meetings/wheel-entries.js'
import type { Report } from './report.js'
import { entriesOf, worthShowing } from './said/blocks.js'
import { numbered, sentences } from './said/counts.js'
import { unreadMinutes } from './said/notes.js'
import type { View } from './view.js'

export const report: Report = {
  name: 'yearwheel',
  aliases: ['årshjul'],
  description: {
    sv: 'Ett eller flera forums år, månad för månad: möten, stående punkter, det som ska vara klart och ses över',
    en: 'The year of one or several forums, by month: meetings, standing items, what is due and to review',
  },
  options: [...whichOptions, yearOption, monthOption],
  counts: [
    count('meetings', 'möten', 'meetings'),
    count('due', 'förfaller', 'due'),
    count('undone', 'skulle redan ha gjorts', 'should have been done'),
  ],
  examples: [
    {
      command: {
        sv: 'samverkan rapport årshjul --forum nb-lansstyrgrupp --year 2027',
        en: 'samverkan report yearwheel --forum nb-lansstyrgrupp --year 2027',
      },
      says: { sv: 'vad som väntar ett forum ett år', en: 'what awaits a forum in a year' },
    },
    {
      command: {
        sv: 'samverkan rapport årshjul --county 25 --month nu',
        en: 'samverkan report yearwheel --county 25 --month now',
      },
      says: {
        sv: 'vad som ska göras i länet den här månaden, och vad som är efter',
        en: 'what is to be done in the county this month, and what is late',
      },
    },
  ],
  build(archive, query) {
    const which = whichForums(query, archive)
    const stretch = stretchAsked(query, archive.today)
    const isAsked = Object.values(which).some((one) => one !== null)
    if (!isAsked && stretch.month === null) throw whose
    return viewOf(archive, which, stretch)
  },
}

/** A year of everything is more than anybody reads; a month of it is not. */
const whose = new UserError(
  'call',
  { sv: 'Vilket forum gäller det?', en: 'Which forum is it about?' },
  {
    sv: 'Ange det med --forum, eller fler med --county, --area eller --level. En månad för alla: --month nu. Se alla: `samverkan lista forum`.',
    en: 'Name it with --forum, or several with --county, --area or --level. One month of all: --month now. See all: `samverkan list forum`.',
  },
)

function viewOf(archive: Archive, which: Which, stretch: Stretch): View {
  const { year, month, first, last } = stretch
  const ours = askedForums(which, archive)
  const days = wheelDays(archive, ours, stretch)
  // A month to come begins with what is late today.
  const until = first <= archive.today ? addDays(first, -1) : addDays(archive.today, -1)
  const late =
    month === null || last < archive.today
      ? []
      : wheelDays(archive, ours, { first: '', last: until }).filter((day) => isUndone(day, archive))
  const count = (...kinds: readonly WheelDay['kind'][]) =>
    days.filter(({ kind }) => kinds.includes(kind)).length
  const when =
    month === null ? same(String(year)) : each((lang) => `${monthName(month)[lang]} ${year}`)
  return {
    report: 'yearwheel',
    title: { sv: 'Årshjul', en: 'Year wheel' },
    subject: subjectOf(which, when, archive),
    parameters: {
      ...whichParameters(which),
      year: String(year),
      month: month === null ? null : String(month),
    },
    figures: {
      meetings: count('meeting'),
      due: count('due'),
      reviews: count('agreement_review', 'agreement_follow_up', 'forum_review'),
      ends: count('agreement_ends', 'plan_ends', 'mandate_ends', 'assignment_ends', 'forum_ends'),
      days: days.length,
      undone: late.length,
    },
    blocks: worthShowing([
      { kind: 'prose', heading: null, paragraphs: [aloud(days, late.length, which, archive)] },
      entriesOf(
        { sv: 'Skulle redan ha gjorts', en: 'Should have been done already' },
        late.map((day) => undoneEntry(day, archive)),
      ),
      {
        kind: 'entries',
        heading: { sv: 'Månad för månad', en: 'Month by month' },
        from: null,
        entries: months(days).map((one) => monthEntry(one, days, which.forum, archive)),
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

/** "Länsstyrgruppen 2027" · "Norrbottens län, december 2026". */
function subjectOf(which: Which, when: Text, archive: Archive): Text {
  const { forum, level, area, county } = which
  const alone = forum !== null && [level, area, county].every((one) => one === null)
  return capital(join([...whichWords(which, archive), when], alone ? ' ' : ', '))
}

/** The months in which something falls, in order. */
const months = (days: readonly WheelDay[]): readonly number[] =>
  [...new Set(days.map(monthOf))].sort((a, b) => a - b)

function aloud(days: readonly WheelDay[], late: number, { forum }: Which, archive: Archive): Text {
  const meetings = days.filter(
    (day) => day.kind === 'meeting' && day.meeting.state !== 'cancelled',
  ).length
  const due = days.filter(({ kind }) => kind === 'due').length
  const facts = archive.findA('forum', forum)?.facts
  const standing = [...entriesIn(facts?.standing_items)].length
  return sentences(
    meetings === 0
      ? { sv: 'inga möten', en: 'no meetings' }
      : numbered(meetings, 'ett', { sv: 'möte', en: 'meeting' }, { sv: 'möten', en: 'meetings' }),
    due === 0
      ? null
      : numbered(
          due,
          'en',
          { sv: 'sak ska vara klar', en: 'matter is due' },
          { sv: 'saker ska vara klara', en: 'matters are due' },
        ),
    late === 0
      ? null
      : numbered(
          late,
          'en',
          { sv: 'sak skulle redan ha gjorts', en: 'matter should have been done already' },
          { sv: 'saker skulle redan ha gjorts', en: 'matters should have been done already' },
        ),
    facts && standing === 0
      ? { sv: 'forumet har inga stående punkter', en: 'the forum has no standing items' }
      : null,
  )
}
