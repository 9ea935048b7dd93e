import { counted } from '../../../format.js'
import type { Text } from '../../../text.js'
import type { Matter, Thread } from '../../said/matter.js'
import { isWaiting } from '../../said/state.js'
import { type Carrying, waitingIn } from './carrying.js'
import { shortName, whoNames } from './naming.js'
import { offered, outcome } from './offers.js'
import { answerDue } from './questions.js'
import type { Block, Point, Section } from './section.js'
import {
  echoOf,
  isForAll,
  latestWord,
  papersOf,
  refOf,
  sourceOf,
  spoken,
  spokenDay,
  titleOf,
} from './speaking.js'

/** What this forum has lifted: the answers that have come, and what still waits for one. */
export function answers(carrying: Carrying): Section {
  const { lang, ours } = carrying
  const isOurs = ({ said, kind }: Matter) =>
    (kind === 'referral' || kind === 'question') &&
    said.meeting.forums.some((forum) => ours.includes(forum))
  const come = [...carrying.settled, ...carrying.waiting].filter(isOurs).flatMap((matter) => {
    const threads = newIn(matter, carrying)
    return threads.length === 0 ? [] : [{ matter, threads }]
  })
  const waiting = carrying.waiting.filter((matter) => isOurs(matter) && matter.kind === 'referral')
  const heading: Text = { sv: 'Det vi har lyft', en: 'What we have referred' }
  return {
    key: 'answers',
    heading: heading[lang],
    blocks: [
      ...come.map(({ matter, threads }) => answerBlock(matter, threads, carrying)),
      ...(waiting.length === 0 ? [] : [waitingBlock(waiting, come.length > 0, carrying)]),
    ],
    count: come.length > 0 ? come.length : waiting.length,
    says: saysOf(come.length, waiting.length),
    name: { sv: 'svar på det vi lyft', en: 'answers to what we referred' },
    papers: papersOf(come.map(({ matter }) => matter)),
  }
}

/** Answers are counted where there are any; else what waits for one. */
function saysOf(come: number, waiting: number): Text {
  if (come === 0) {
    return waiting === 1
      ? { sv: 'lyft fråga som väntar på svar', en: 'referral awaiting an answer' }
      : { sv: 'lyfta frågor som väntar på svar', en: 'referrals awaiting an answer' }
  }
  const noun = come === 1 ? 'answer' : 'answers'
  const rest: Text =
    waiting === 0
      ? { sv: '', en: '' }
      : { sv: `, ${waiting} väntar`, en: `, ${waiting} still awaited` }
  return { sv: `svar på det vi lyft${rest.sv}`, en: `${noun} to what we referred${rest.en}` }
}

/**
 * Answers given elsewhere that nobody here has taken note of. Minutes often come weeks after their
 * meeting, so one meeting of ours may pass before an answer is seen.
 */
function newIn({ said, threads, replies }: Matter, carrying: Carrying): readonly Thread[] {
  const { ours, slack, date } = carrying
  // A question that was lifted is answered as what it was lifted as.
  const isLifted = replies.some(
    ({ result, said: one }) => result === 'referred' && one.minutes === said.minutes,
  )
  if (isLifted) return []
  return threads.filter(({ state, by }) => {
    if (isWaiting(state) || by === null || by.draft || by.on < slack || by.on >= date) return false
    if (by.meeting.forums.some((forum) => ours.includes(forum))) return false
    return !replies.some(({ said: one }) => ours.includes(one.forum) && one.on >= by.on)
  })
}

function answerBlock(matter: Matter, threads: readonly Thread[], carrying: Carrying): Block {
  const { lang } = carrying
  const ref = refOf(matter.said, carrying)
  const title = titleOf(matter.said, carrying)
  const said = threads.flatMap(({ by }) => {
    if (by === null) return []
    const forum = shortName(carrying, by.forum)
    const day = spokenDay(carrying, by.on, by.meeting.until)
    const words = isForAll(by) ? echoOf(by, carrying) : ''
    const source = sourceOf(by, carrying)
    const answer: Text = {
      sv: `${forum}, ${day}: ${words} (${source})`,
      en: `${forum}, ${day}: ${words} (${source})`,
    }
    return [answer[lang]]
  })
  const from = [...new Set(threads.map(({ by }) => shortName(carrying, by?.forum ?? '')))]
  const noted: Text = {
    sv: `Svaret från ${from.join(', ')}.`,
    en: `The answer from ${from.join(', ')}.`,
  }
  const offers = [
    offered({ label: outcome.noted, text: noted[lang], clauses: [['concerns', ref]] }, lang),
  ]
  return {
    title,
    says: said.join(' '),
    points: [{ ref, line: `${title} ${said.join(' ')}`, offers }],
  }
}

function waitingBlock(waiting: readonly Matter[], hasTitle: boolean, carrying: Carrying): Block {
  const { lang } = carrying
  const heading: Text = { sv: 'Väntar på svar', en: 'Awaiting an answer' }
  return {
    title: hasTitle ? heading[lang] : null,
    says: null,
    points: waiting.map((matter): Point => {
      const { said, threads } = matter
      const ref = refOf(said, carrying)
      const to = whoNames(carrying, waitingIn(threads)) ?? ''
      const day = spokenDay(carrying, said.on, said.meeting.until)
      const lifted: Text = { sv: `Lyft till ${to} ${day}.`, en: `Referred to ${to} on ${day}.` }
      const line = spoken(
        echoOf(said, carrying),
        lifted[lang],
        silenceWords(waitingIn(threads), lang),
        latestWord(matter, carrying),
        ...answerDue(matter, carrying),
        `(${ref})`,
      )
      return { ref: null, line, offers: [] }
    }),
  }
}

/** Silence, not having met, and not being known are three things. */
function silenceWords(threads: readonly Thread[], lang: 'sv' | 'en'): string | null {
  const [thread] = threads
  if (!thread) return null
  const { state, meetings } = thread
  if (state === 'unanswered' && meetings) {
    const met = counted(meetings, { sv: 'möte', en: 'meeting' }, { sv: 'möten', en: 'meetings' })
    return { sv: `${met.sv} där sedan dess.`, en: `${met.en} there since.` }[lang]
  }
  if (state === 'not_taken_up') return { sv: 'Inte uppe ännu.', en: 'Not taken up yet.' }[lang]
  if (state === 'referred_on') return { sv: 'Lyft vidare.', en: 'Referred on.' }[lang]
  if (state !== 'unknown') return null
  return {
    sv: 'Läget är okänt: mottagarens anteckningar finns inte här.',
    en: "Unknown: the receiver's minutes are not here.",
  }[lang]
}
