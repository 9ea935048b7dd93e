import type { Archive } from '../archive/archive.js'
import { type InForum, type Raised, raisedTopics } from '../archive/said/raised.js'
import { collator, shortDay } from '../format.js'
import { capital, each, join, listed, same, type Text } from '../text.js'
import { count } from './count.js'
import type { Report } from './report.js'
import { idAsked } from './said/asked.js'
import { entriesOf, worthShowing } from './said/blocks.js'
import { forumName, levelOf, nearDay, placeOf, topicName } from './said/naming.js'
import { emptyNote, unreadMinutes } from './said/notes.js'
import { aloud } from './topics/aloud.js'
import { topicsTable } from './topics/table.js'
import { type Window, windowFrom } from './topics/window.js'
import type { Entry, EntryFact, View } from './view.js'

export const report: Report = {
  name: 'topics',
  aliases: ['ämnen'],
  description: {
    sv: 'Ämnen som är uppe i flera forum, och om något av dem har beslutat',
    en: 'Topics raised in several forums, and whether any of them has decided',
  },
  options: [
    {
      flags: '--window <period>',
      description: {
        sv: 'hur långt tillbaka: 12m (annars), 6m, 2år',
        en: 'how far back: 12m (else), 6m, 2y',
      },
    },
    {
      flags: '--topic <topic>',
      description: { sv: 'bara detta ämne', en: 'only this topic' },
    },
    {
      flags: '--forum <forum>',
      description: {
        sv: 'bara ämnen som har varit uppe i detta forum',
        en: 'only topics raised in this forum',
      },
    },
  ],
  counts: [
    count('topics', 'ämnen', 'topics'),
    count('several', 'i flera forum', 'in several forums'),
    count('going_round', 'går runt utan beslut', 'going round'),
    count('decided', 'beslutade', 'decided'),
  ],
  examples: [
    {
      command: { sv: 'samverkan rapport ämnen', en: 'samverkan report topics' },
      says: {
        sv: 'vad som går runt mellan forumen utan beslut',
        en: 'what goes round between the forums without a decision',
      },
    },
    {
      command: {
        sv: 'samverkan rapport ämnen --topic skolnärvaro --window 3år',
        en: 'samverkan report topics --topic skolnarvaro --window 3y',
      },
      says: { sv: 'var ett ämne har varit uppe', en: 'where one topic has been raised' },
    },
  ],
  build(archive, query) {
    const [topic, forum] = [idAsked(query, 'topic', archive), idAsked(query, 'forum', archive)]
    return viewOf(archive, { topic, forum, window: windowFrom(query, archive.today) })
  },
}

interface Asked {
  readonly topic: string | null
  readonly forum: string | null
  readonly window: Window
}

function viewOf(archive: Archive, { topic, forum, window }: Asked): View {
  const { compare } = collator('sv')
  const all = raisedTopics(archive, window.after)
    .filter((one) => topic === null || one.topic === topic)
    .filter((one) => forum === null || one.forums.some((place) => place.forum === forum))
    .sort(
      (a, b) =>
        b.forums.length - a.forums.length ||
        compare(topicName(a.topic, archive).sv, topicName(b.topic, archive).sv),
    )
  const several = all.filter((one) => one.several)
  const round = several.filter(({ goesRound }) => goesRound)
  const decided = several.filter((one) => one.decided)
  const alone = all.filter((one) => !one.several)
  const wide = topic === null && forum === null
  const shown = (topics: readonly Raised[]) => topics.map((one) => entryOf(one, archive))
  return {
    report: 'topics',
    title: { sv: 'Ämnen i flera forum', en: 'Topics in several forums' },
    subject: subjectOf({ topic, forum, window }, archive),
    parameters: { topic, forum, window: `${window.months}m` },
    figures: {
      topics: all.length,
      several: several.length,
      going_round: round.length,
      decided: decided.length,
      alone: alone.length,
    },
    blocks: worthShowing([
      {
        kind: 'prose',
        heading: null,
        paragraphs: [aloud(several.length, round.length, window)],
      },
      entriesOf({ sv: 'Går runt utan beslut', en: 'Going round without a decision' }, shown(round)),
      entriesOf({ sv: 'Något forum har beslutat', en: 'Some forum has decided' }, shown(decided)),
      wide ? null : entriesOf(onlyOne, shown(alone)),
      topicsTable(all, archive),
    ]),
    notes: [
      ...emptyNote(archive, forum),
      ...(wide && alone.length > 0 ? [aloneNote(alone, archive)] : []),
      {
        sv: 'Ett ämne är uppe när det står efter Ämnen under en punkt, eller i protokollets huvud.',
        en: 'A topic is raised when it stands after Topics under an agenda item, or in the head of the minutes.',
      },
      ...unreadMinutes(archive),
    ],
  }
}

const onlyOne: Text = {
  sv: 'Bara i ett forum, eller vid ett gemensamt möte',
  en: 'In one forum only, or in one joint meeting',
}

function aloneNote(alone: readonly Raised[], archive: Archive): Text {
  const names = listed(alone.map(({ topic }) => topicName(topic, archive)))
  return each((lang) => `${onlyOne[lang]}: ${names[lang]}.`)
}

function subjectOf({ topic, forum, window }: Asked, archive: Archive): Text {
  const day = shortDay(window.after)
  const parts: Text[] = [
    forum === null ? { sv: 'alla forum', en: 'all forums' } : forumName(forum, archive),
  ]
  if (topic !== null) {
    const name = topicName(topic, archive)
    parts.push({ sv: `ämne ${name.sv}`, en: `topic ${name.en}` })
  }
  parts.push({ sv: `möten efter ${day.sv}`, en: `meetings after ${day.en}` })
  return capital(join(parts, ', '))
}

function entryOf({ topic, forums }: Raised, archive: Archive): Entry {
  const count = forums.length
  return {
    title: capital(topicName(topic, archive)),
    aside: { sv: `${count} forum`, en: `${count} ${count === 1 ? 'forum' : 'forums'}` },
    under: null,
    facts: forums.map((place): EntryFact => factOf(place, archive)),
    id: topic,
  }
}

/** "DST, delregion: 14 jun, 4 okt   beslut nosk-dst-2026-10-06#5.1". */
function factOf({ forum, meetings, decisions, positions }: InForum, archive: Archive): EntryFact {
  const [name, level] = [forumName(forum, archive), levelOf(forum, archive)]
  const days = join(
    meetings.map(({ on }) => nearDay(on, archive.today)),
    ', ',
  )
  const value = each((lang) => `${name[lang]}${level ? ` (${level[lang]})` : ''}: ${days[lang]}`)
  const [said] = [...decisions, ...positions]
  if (!said) return { label: same(''), value }
  const what =
    decisions.length > 0
      ? { sv: 'beslut', en: 'decision' }
      : { sv: 'ställningstagande', en: 'position' }
  return { label: same(''), value, aside: each((lang) => `${what[lang]} ${placeOf(said)}`) }
}
