import { isDate } from '../../../dates.js'
import type { Text } from '../../../text.js'
import { clauseOf, dateOf } from '../../said/clauses.js'
import type { Matter, Thread } from '../../said/matter.js'
import { parentFor, routesFrom } from '../../said/routes.js'
import { isWaiting } from '../../said/state.js'
import { everyoneIn, type Who } from '../../said/who.js'
import { type Carrying, postponedFirst } from './carrying.js'
import { numberOf } from './citing.js'
import { shortName, whoName } from './naming.js'
import { followUp, type Offer, offered, outcome } from './offers.js'
import { answerDue } from './questions.js'
import type { Block, Section } from './section.js'
import {
  draftWord,
  echoOf,
  isLate,
  latestWord,
  papersOf,
  refOf,
  spoken,
  spokenDay,
  subjectOf,
  withLate,
  wordsOf,
} from './speaking.js'

/** What others ask of this forum, or have lifted to it, and that it has not answered. */
export function received(carrying: Carrying, from: (sender: Who) => boolean = () => true): Section {
  const { lang } = carrying
  const asked = postponedFirst(carrying.waiting).filter(
    (matter) => isReceived(matter, carrying) && from(senderOf(matter, carrying)),
  )
  const late = asked.filter(({ due }) => isLate(due, carrying)).length
  const one = asked.length === 1
  const heading: Text = { sv: 'Inkomna frågor', en: 'Questions received' }
  const noun: Text = one
    ? { sv: 'inkommen fråga', en: 'question received' }
    : { sv: 'inkomna frågor', en: 'questions received' }
  return {
    key: 'received',
    heading: heading[lang],
    blocks: asked.map((matter) => blockOf(matter, carrying)),
    count: asked.length,
    says: withLate(noun, asked.length, late, 'försenad'),
    name: { sv: 'inkomna frågor', en: 'questions received' },
    papers: papersOf(asked),
  }
}

function isReceived({ said, kind, threads }: Matter, { ours }: Carrying): boolean {
  if (kind !== 'question' && kind !== 'referral') return false
  const mine = threads.filter((thread) => isHere(thread, ours))
  if (clauseOf(said, 'from') !== null) return mine.length > 0
  // At a joint meeting what is asked of nobody in particular is everybody's own.
  const isOpenToAll = said.meeting.forums.some((forum) => ours.includes(forum))
  return !ours.includes(said.forum) && mine.some(({ who }) => who !== null || !isOpenToAll)
}

// What has been lifted on is followed there.
const isHere = ({ state, heldBy }: Thread, ours: readonly string[]): boolean =>
  isWaiting(state) && state !== 'referred_on' && heldBy.some((forum) => ours.includes(forum))

/** Who asks: the one the question says it is from, else the forum that said it. */
export function senderOf({ said }: Matter, { archive }: Carrying): Who {
  const value = clauseOf(said, 'from')
  const [from] = value === null ? [] : everyoneIn(value, archive)
  if (from) return from
  return { is: 'forum', id: said.forum, written: said.forum, role: null, candidates: [] }
}

function blockOf(matter: Matter, carrying: Carrying): Block {
  const { lang } = carrying
  const { said, threads } = matter
  const ref = refOf(said, carrying)
  const sender = whoName(carrying, senderOf(matter, carrying))
  const subject = subjectOf(said, carrying)
  const from: Text = { sv: `Från ${sender}:`, en: `From ${sender}:` }
  const says = spoken(
    whence(matter, carrying),
    jointly(threads, carrying),
    ...answerDue(matter, carrying),
    latestWord(matter, carrying),
    draftWord(matter, carrying),
  )
  const offers = offersFor(matter, carrying).map((offer) => offered(offer, lang))
  return {
    title: `${from[lang]} ${subject}`,
    says,
    points: [{ ref, line: `${from[lang]} ${echoOf(said, carrying)} ${says} (${ref})`, offers }],
  }
}

/** "Lyft 18 oktober, punkt 4.2." */
function whence({ said, kind }: Matter, carrying: Carrying): string {
  const number = numberOf(said)
  const day = spokenDay(carrying, said.on, said.meeting.until)
  const came = dateOf(said, 'received')
  const words: Text =
    kind === 'referral'
      ? { sv: `Lyft ${day}, punkt ${number}.`, en: `Referred on ${day}, item ${number}.` }
      : { sv: `Fråga ${number} från ${day}.`, en: `Question ${number} of ${day}.` }
  if (came?.kind !== 'date' || !isDate(came.iso)) return words[carrying.lang]
  const on = spokenDay(carrying, came.iso)
  const inkom: Text = { sv: `Inkom ${on}.`, en: `Received on ${on}.` }
  return spoken(words[carrying.lang], inkom[carrying.lang])
}

/** "Ställd också till Chefsgrupp folkhälsa." */
function jointly(threads: readonly Thread[], carrying: Carrying): string | null {
  const { lang, ours } = carrying
  const others = threads.filter(({ heldBy }) => !heldBy.some((forum) => ours.includes(forum)))
  if (others.length === 0) return null
  const names = others.map(({ who, state, by }) => {
    const name = who === null ? '' : whoName(carrying, who)
    if (isWaiting(state) || !by) return name
    const answered: Text = { sv: `${name} (har svarat)`, en: `${name} (has answered)` }
    return answered[lang]
  })
  const words: Text = {
    sv: `Ställd också till ${names.join(', ')}.`,
    en: `Put to ${names.join(', ')} too.`,
  }
  return words[lang]
}

function offersFor(matter: Matter, carrying: Carrying): readonly Offer[] {
  const { next, lang } = carrying
  const ref = refOf(matter.said, carrying)
  const text = wordsOf(matter.said, carrying)
  const above = liftsTo(matter, carrying)
  const word: Text = { sv: 'nästa möte', en: 'the next meeting' }
  return [
    { label: followUp.answer, target: ref },
    ...(above === null
      ? []
      : [
          {
            label: { kind: 'referral', result: null },
            target: shortName(carrying, above),
            text,
            clauses: [
              ['concerns', ref],
              ['answer_by', ''],
            ],
          } as const,
        ]),
    {
      label: outcome.postponed,
      target: next?.on ?? word[lang],
      text,
      clauses: [
        ['concerns', ref],
        ['reason', ''],
      ],
    },
  ]
}

/** The forum above, where a question may go and does not come from. */
function liftsTo({ said, threads }: Matter, { id, archive }: Carrying): string | null {
  const above = parentFor(id, archive)
  if (above === null || above === said.forum || threads.length > 1) return null
  return routesFrom(id, archive).includes(above) ? above : null
}
