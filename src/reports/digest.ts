import type { Archive } from '../archive/archive.js'
import { meetingsOf } from '../archive/said/meetings.js'
import { addMonths } from '../dates.js'
import { UserError } from '../errors.js'
import { counted, shortDay } from '../format.js'
import { each, listed, type Text } from '../text.js'
import { count } from './count.js'
import { forumsAround } from './digest/around.js'
import { digestEntries, howOften } from './digest/entries.js'
import { type Section, sectionOf } from './digest/section.js'
import { digestTable } from './digest/table.js'
import type { Report } from './report.js'
import { dayAsked, idAsked } from './said/asked.js'
import { worthShowing } from './said/blocks.js'
import { forumName, forumNames } from './said/naming.js'
import { emptyNote, unreadMinutes } from './said/notes.js'
import type { Block, View } from './view.js'

export const report: Report = {
  name: 'digest',
  aliases: ['sammandrag'],
  description: {
    sv: 'Vad ett forum och de som det hänger ihop med har beslutat, frågat, svarat och fått',
    en: 'What a forum and those linked with it have decided, asked, answered and been given',
  },
  options: [
    {
      flags: '--forum <forum>',
      description: { sv: 'vilket forum det gäller', en: 'which forum it is about' },
    },
    {
      flags: '--since <date>',
      description: {
        sv: 'från och med denna dag (annars efter forumets förra möte)',
        en: 'from this day on (else after the forum’s last meeting)',
      },
    },
  ],
  counts: [
    count('meetings', 'möten', 'meetings'),
    count('decided', 'beslut', 'decided'),
    count('asked', 'frågor', 'questions'),
    count('answered', 'svar', 'answers'),
  ],
  examples: [
    {
      command: {
        sv: 'samverkan rapport sammandrag --forum nosk-sirius --since 2026-04-01',
        en: 'samverkan report digest --forum nosk-sirius --since 2026-04-01',
      },
      says: { sv: 'allt nytt för ett forum sedan april', en: 'all that is new since April' },
    },
  ],
  build(archive, query) {
    const forum = idAsked(query, 'forum', archive)
    if (forum === null) {
      throw new UserError(
        'call',
        { sv: 'Vilket forum gäller det?', en: 'Which forum is it about?' },
        {
          sv: 'Ange det med --forum. Se alla: `samverkan lista forum`.',
          en: 'Name it with --forum. See all: `samverkan list forum`.',
        },
      )
    }
    return viewOf(archive, forum, dayAsked(query, 'since'))
  },
}

function viewOf(archive: Archive, forum: string, asked: string | null): View {
  const last = meetingsOf(archive, forum).findLast(({ draft }) => !draft)?.on
  const since = asked ?? last ?? addMonths(archive.today, -12)
  const own = sectionOf(forum, since, archive)
  const linked = forumsAround(forum, since, archive).map((id) => sectionOf(id, since, archive))
  const quiet = linked.filter(isQuiet)
  const silent = quiet.filter(({ known }) => known)
  const unknown = quiet.filter(({ known }) => !known)
  const shown = [own, ...linked.filter((section) => !isQuiet(section))]
  const blocks: Block[] = [
    { kind: 'prose', heading: null, paragraphs: [aloud(own, shown.slice(1), since, archive)] },
    ...shown.map((section) => digestEntries(section, archive)),
    digestTable([own, ...linked], archive),
  ]
  // What was said in a joint meeting is news of each of its forums, and counted once.
  const count = (pick: (section: Section) => readonly unknown[]) =>
    new Set([own, ...linked].flatMap(pick)).size
  return {
    report: 'digest',
    title: { sv: 'Sammandrag', en: 'Digest' },
    subject: subjectOf(forum, since, archive),
    parameters: { forum, since },
    figures: {
      forums: 1 + linked.length,
      meetings: count(({ meetings }) => meetings),
      decided: count(({ decided }) => decided),
      asked: count((section) => section.asked),
      answered: count(({ answered }) => answered),
      given: count((section) => section.given),
    },
    blocks: worthShowing(blocks),
    notes: [
      ...emptyNote(archive, forum),
      ...(asked === null ? [whySince(last ?? null, since)] : []),
      ...(silent.length > 0 ? [named(noNews, silent, archive)] : []),
      ...(unknown.length > 0 ? [named(notHere, unknown, archive)] : []),
      ...unreadMinutes(archive),
    ],
  }
}

const isQuiet = ({ decided, asked, answered, given }: Section): boolean =>
  decided.length + asked.length + answered.length + given.length === 0

function subjectOf(forum: string, since: string, archive: Archive): Text {
  const [name, day] = [forumName(forum, archive), shortDay(since)]
  return { sv: `${name.sv}, från ${day.sv}`, en: `${name.en}, from ${day.en}` }
}

const noNews: Text = { sv: 'Inget nytt från', en: 'Nothing new from' }
const notHere: Text = {
  sv: 'Okänt, eftersom protokollen inte finns i arkivet:',
  en: 'Unknown, since the minutes are not in the archive:',
}

function named(words: Text, sections: readonly Section[], archive: Archive): Text {
  const names = forumNames(
    sections.map(({ forum }) => forum),
    archive,
  )
  return each((lang) => `${words[lang]} ${names[lang]}.`)
}

function whySince(last: string | null, since: string): Text {
  const day = shortDay(since)
  return last === null
    ? {
        sv: `Forumet har inga protokoll, så sammandraget börjar ${day.sv}. Ändra med --since.`,
        en: `The forum has no minutes, so the digest begins ${day.en}. Change it with --since.`,
      }
    : {
        sv: `Sammandraget börjar med forumets förra möte, ${day.sv}. Ändra med --since.`,
        en: `The digest begins with the forum’s last meeting, ${day.en}. Change it with --since.`,
      }
}

/** "Sirius har mötts en gång sedan 1 apr 2026. Nytt finns också från DST och SSP." */
function aloud(
  { forum, meetings, known }: Section,
  others: readonly Section[],
  since: string,
  archive: Archive,
): Text {
  const [name, day] = [forumName(forum, archive), shortDay(since)]
  const count = meetings.length
  const held = counted(count, { sv: 'möte', en: 'meeting' }, { sv: 'möten', en: 'meetings' })
  const first: Text = !known
    ? {
        sv: `Om ${name.sv} vet vi inget: protokollen finns inte i arkivet.`,
        en: `Of ${name.en} we know nothing: its minutes are not in the archive.`,
      }
    : count === 0
      ? {
          sv: `${name.sv} har inte mötts sedan ${day.sv}.`,
          en: `${name.en} has not met since ${day.en}.`,
        }
      : {
          sv: `${name.sv} har haft ${held.sv} sedan ${day.sv}.`,
          en: `${name.en} has had ${held.en} since ${day.en}.`,
        }
  if (others.length === 0) return first
  const rest = listed(
    others.map((section) => {
      const [who, how] = [forumName(section.forum, archive), howOften(section)]
      return each((lang) => `${who[lang]} (${how[lang]})`)
    }),
  )
  return {
    sv: `${first.sv} Nytt finns också från ${rest.sv}.`,
    en: `${first.en} There is news from ${rest.en}.`,
  }
}
