import type { Text } from '../../../text.js'
import { clauseOf } from '../../said/clauses.js'
import type { Matter, Thread } from '../../said/matter.js'
import { type Carrying, postponedFirst, waitingIn } from './carrying.js'
import { whoClause, whoNames } from './naming.js'
import { followUp, offered } from './offers.js'
import type { Block, Point, Section } from './section.js'
import {
  draftWord,
  dueDay,
  echoOf,
  latestWord,
  lateWords,
  originOf,
  papersOf,
  refOf,
  spoken,
  spokenDay,
  titleOf,
  wordsOf,
} from './speaking.js'

/** Questions that this forum asked itself or others, and that have no answer. */
export function questions(carrying: Carrying): Section {
  const { ours, lang } = carrying
  const open = postponedFirst(
    carrying.waiting.filter(
      ({ said, kind }) =>
        kind === 'question' &&
        said.meeting.forums.some((forum) => ours.includes(forum)) &&
        clauseOf(said, 'from') === null,
    ),
  ).flatMap((matter) => {
    // What has been lifted is followed there.
    const threads = waitingIn(matter.threads).filter(
      ({ state, who, heldBy }) =>
        state !== 'referred_on' &&
        // What another forum asked of this one, at a joint meeting, has been received.
        (ours.includes(matter.said.forum) ||
          who === null ||
          !heldBy.some((forum) => ours.includes(forum))),
    )
    return threads.length === 0 ? [] : [{ matter, threads }]
  })
  const isOwn = (threads: readonly Thread[]) =>
    threads.every(({ heldBy }) => heldBy.some((forum) => ours.includes(forum)))
  const own = open.filter(({ threads }) => isOwn(threads)).map(({ matter }) => matter)
  const toOthers = open.filter(({ threads }) => !isOwn(threads))
  const groups = byMeeting(own)
  const heading: Text = { sv: 'Öppna frågor', en: 'Open questions' }
  return {
    key: 'questions',
    heading: heading[lang],
    blocks: [
      ...groups.map((group) => ownBlock(group, groups.length + toOthers.length > 1, carrying)),
      ...toOthers.map(({ matter, threads }) => othersBlock(matter, threads, carrying)),
    ],
    count: open.length,
    says: saysOf(
      open.map(({ matter }) => matter),
      carrying,
    ),
    name: { sv: 'öppna frågor', en: 'open questions' },
    papers: papersOf(open.map(({ matter }) => matter)),
  }
}

function saysOf(open: readonly Matter[], carrying: Carrying): Text {
  const noun: Text =
    open.length === 1
      ? { sv: 'öppen fråga', en: 'open question' }
      : { sv: 'öppna frågor', en: 'open questions' }
  const days = [...new Set(open.map(({ said }) => said.minutes.path))]
  const said = open[0]?.said
  if (!said || days.length > 1) return noun
  const day = (lang: 'sv' | 'en') => spokenDay({ ...carrying, lang }, said.on, said.meeting.until)
  return { sv: `${noun.sv} från ${day('sv')}`, en: `${noun.en} of ${day('en')}` }
}

/** Matters meeting by meeting, in the order the meetings come. */
export function byMeeting(matters: readonly Matter[]): readonly (readonly Matter[])[] {
  const groups = new Map<string, Matter[]>()
  for (const matter of matters) {
    const { path } = matter.said.minutes
    groups.set(path, [...(groups.get(path) ?? []), matter])
  }
  return [...groups.values()]
}

/** Short, since there may be many: the question, and room for the answer after it. */
function ownBlock(group: readonly Matter[], isOneOfSeveral: boolean, carrying: Carrying): Block {
  const { lang } = carrying
  const { meeting, on } = (group[0] as Matter).said
  const day = spokenDay(carrying, on, meeting.until)
  const from: Text = { sv: `Från ${day}`, en: `From ${day}` }
  const none: Text =
    group.length === 1
      ? { sv: 'Frågan har inte fått svar.', en: 'The question has no answer.' }
      : { sv: 'Ingen av dem har fått svar.', en: 'None of them has an answer.' }
  return {
    title: isOneOfSeveral ? from[lang] : null,
    says: isOneOfSeveral ? none[lang] : `${from[lang]}. ${none[lang]}`,
    points: group.map((matter): Point => {
      const target = refOf(matter.said, carrying)
      const words = wordsOf(matter.said, carrying)
      const after: Text = { sv: 'Svar:', en: 'Answer:' }
      const text = spoken(
        echoOf(matter.said, carrying),
        latestWord(matter, carrying),
        draftWord(matter, carrying),
      )
      return {
        ref: target,
        line: `${text} (${target})`,
        offers: [
          offered({ label: followUp.answer, target, text: `${words} ${after[lang]}` }, lang),
        ],
      }
    }),
  }
}

function othersBlock(matter: Matter, threads: readonly Thread[], carrying: Carrying): Block {
  const { lang } = carrying
  const target = refOf(matter.said, carrying)
  const title = titleOf(matter.said, carrying)
  const names = whoNames(carrying, threads) ?? ''
  const origin = originOf(matter.said, { sv: 'Fråga', en: 'Question' }, carrying)
  const to: Text = {
    sv: `${origin}, till ${names}.`,
    en: `${origin}, to ${names}.`,
  }
  const says = spoken(
    to[lang],
    ...answerDue(matter, carrying),
    latestWord(matter, carrying),
    draftWord(matter, carrying),
  )
  const answers = threads.map((thread) =>
    offered(
      { label: followUp.answer, target, clauses: [['by', whoClause(carrying, [thread])]] },
      lang,
    ),
  )
  const drops = offered(
    {
      label: followUp.dropped,
      target,
      text: lang === 'sv' ? 'Frågan faller.' : 'The question is dropped.',
      clauses: [
        ...(matter.threads.length > 1 ? ([['by', whoClause(carrying, threads)]] as const) : []),
        ['reason', ''],
      ],
    },
    lang,
  )
  return {
    title,
    says,
    points: [
      {
        ref: target,
        line: `${echoOf(matter.said, carrying)} ${says} (${target})`,
        offers: [...answers, drops],
      },
    ],
  }
}

/** When an answer is due, and how late it is. */
export function answerDue({ due }: Matter, carrying: Carrying): readonly string[] {
  const { lang } = carrying
  const day = dueDay(due, carrying)
  const words: Text =
    day === null
      ? { sv: 'Inget svarsdatum.', en: 'No day is set for the answer.' }
      : { sv: `Svar senast ${day.sv}.`, en: `Answer due ${day.en}.` }
  return [words[lang], lateWords(due, carrying)]
}
