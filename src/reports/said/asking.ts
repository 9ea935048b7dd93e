import type { Archive } from '../../archive/archive.js'
import { clauseOf, dateOf, lastDay } from '../../archive/said/clauses.js'
import type { Matter, Thread } from '../../archive/said/matter.js'
import { bySaid } from '../../archive/said/said.js'
import { isWaiting, type State, stateLabels } from '../../archive/said/state.js'
import { daysBetween } from '../../dates.js'
import { shortDay } from '../../format.js'
import { each, join, listed, same, type Text } from '../../text.js'
import type { Entry, EntryFact } from '../view.js'
import { ago, days, forumNames, nearDay, peopleIn, placeOf, textOf } from './naming.js'
import { nextStep } from './next-step.js'
import { askedOn } from './rows.js'
import { answeredOf, holder, sinceThen } from './silence.js'

/** The states that something asked can be in. */
export const askedStates: readonly State[] = [
  'unanswered',
  'not_taken_up',
  'unknown',
  'referred_on',
  'in_progress',
  'answered',
  'dropped',
  'withdrawn',
]

/** Referrals, and questions that are put to somebody. */
export const isPut = ({ kind, threads }: Matter): boolean =>
  kind === 'referral' || (kind === 'question' && threads.some(({ who }) => who !== null))

/** Those that are still waited for; what its own forum lifted on waits there, and not here. */
export const waitingThreads = ({ said, threads }: Matter): readonly Thread[] =>
  threads.filter(
    ({ state, by }) =>
      isWaiting(state) && !(state === 'referred_on' && by !== null && by.forum === said.forum),
  )

/** Whether the day by which an answer was asked for has passed. */
export const isLate = (matter: Matter): boolean =>
  waitingThreads(matter).some(({ overdue }) => overdue) &&
  clauseOf(matter.said, 'answer_by') !== null

/** Whether nobody here can tell how far somebody who was asked has come. */
export const isUnknown = (matter: Matter): boolean =>
  waitingThreads(matter).some(({ state }) => state === 'unknown')

/** Those that somebody still waits for, the oldest first. */
export const waitingIn = (matters: readonly Matter[], archive: Archive): readonly Matter[] =>
  matters
    .filter((matter) => waitingThreads(matter).length > 0)
    .sort((a, b) => waited(b, archive) - waited(a, archive) || bySaid(a.said, b.said))

/** How long somebody has waited, in days. */
export const waited = (matter: Matter, archive: Archive): number =>
  daysBetween(askedOn(matter), archive.today)

/** A question or referral that waits: who asked whom, what they have done since, and what to do. */
export function askingEntry(matter: Matter, archive: Archive): Entry {
  const { said, threads } = matter
  const count = waited(matter, archive)
  const facts: EntryFact[] = [askedBy(matter, archive)]
  const open = waitingThreads(matter)
  if (threads.length === 1 && threads[0]?.who) {
    facts.push({ label: to, value: holder(threads[0], archive), aside: dueWords(matter, archive) })
  } else if (threads.length > 1) {
    facts.push(...receivers(matter, archive))
  } else facts.push({ label: to, value: itself, aside: dueWords(matter, archive) })
  for (const [at, thread] of open.entries()) {
    const silence = sinceThen(thread, matter, archive)
    if (silence === null) continue
    const name = holder(thread, archive)
    const value = threads.length > 1 ? each((lang) => `${name[lang]}: ${silence[lang]}`) : silence
    facts.push({ label: at === 0 ? then : same(''), value })
  }
  facts.push({ label: next, value: nextSteps(matter, open, archive) })
  return {
    title: textOf(said),
    aside: days(count),
    under: null,
    facts,
    id: placeOf(said),
  }
}

const to: Text = { sv: 'Till', en: 'To' }
const then: Text = { sv: 'Sedan dess', en: 'Since then' }
const next: Text = { sv: 'Nästa steg', en: 'Next step' }
const itself: Text = { sv: 'forumet självt', en: 'the forum itself' }

/** "Lyft av  Sirius, 10 maj 2022" · "Ställd av  KC/RD-gruppen, mottagen 9 sep 2022". */
function askedBy({ said, kind }: Matter, archive: Archive): EntryFact {
  const from = clauseOf(said, 'from')
  const received = dateOf(said, 'received')
  const via = clauseOf(said, 'via')
  const aside =
    via === null
      ? {}
      : {
          aside: each(
            (lang) => `${{ sv: 'via', en: 'through' }[lang]} ${peopleIn(via, archive)[lang]}`,
          ),
        }
  const label =
    kind === 'referral' ? { sv: 'Lyft av', en: 'Referred by' } : { sv: 'Ställd av', en: 'Asked by' }
  const who = from === null ? forumNames(said.meeting.forums, archive) : peopleIn(from, archive)
  const day =
    received?.kind === 'date'
      ? join([{ sv: 'mottagen ', en: 'received ' }, shortDay(received.iso)])
      : shortDay(said.on)
  return { label, value: join([who, day], ', '), ...aside }
}

/** One line for each who was asked, and last how many have answered. */
function receivers(matter: Matter, archive: Archive): readonly EntryFact[] {
  const { threads } = matter
  const rows = threads.map((thread, at): EntryFact => {
    const label = stateLabels[thread.state]
    const day = nearDay(thread.since, archive.today)
    const aside = isWaiting(thread.state) ? label : each((lang) => `${label[lang]} ${day[lang]}`)
    return { label: at === 0 ? to : same(''), value: holder(thread, archive), aside }
  })
  const count = answeredOf(matter) ?? same('')
  return [...rows, { label: same(''), value: count, aside: dueWords(matter, archive) }]
}

/** "svar senast 30 sep, 53 dagar sedan", "skulle tas upp 3 okt 2022", "inget svarsdatum". */
function dueWords({ said, threads }: Matter, archive: Archive): Text {
  const { today } = archive
  const asked = dateOf(said, 'answer_by')
  const due = threads.map((thread) => thread.due?.on).find((day) => typeof day === 'string')
  if (asked !== null && due) {
    const [day, late] = [nearDay(due, today), ago(due, today)]
    return { sv: `svar senast ${day.sv}, ${late.sv}`, en: `answer by ${day.en}, ${late.en}` }
  }
  if (asked?.kind === 'next-meeting') {
    return { sv: 'svar till nästa möte', en: 'answer by the next meeting' }
  }
  const meeting = dateOf(said, 'meeting')
  if (meeting?.kind === 'date') {
    const on = lastDay(meeting.iso)
    const [day, when] = [nearDay(on, today), ago(on, today)]
    return on < today
      ? { sv: `skulle tas upp ${day.sv}, ${when.sv}`, en: `was to come up ${day.en}, ${when.en}` }
      : { sv: `tas upp ${day.sv}, ${when.sv}`, en: `to come up ${day.en}, ${when.en}` }
  }
  return { sv: 'inget svarsdatum', en: 'no day named' }
}

/** Each step once: several who are asked often have the same. */
function nextSteps(matter: Matter, open: readonly Thread[], archive: Archive): Text {
  const people = open.filter(
    ({ who, heldBy, inDraft }) =>
      heldBy.length === 0 && inDraft === null && who?.is !== 'unknown' && who?.is !== 'several',
  )
  const others = open.filter((thread) => !people.includes(thread))
  const steps = others.map((thread) => nextStep(thread, matter, archive))
  if (people.length > 0) {
    const names = listed(people.map((thread) => holder(thread, archive)))
    steps.push({ sv: `Fråga ${names.sv}.`, en: `Ask ${names.en}.` })
  }
  const seen = new Set<string>()
  return join(
    steps.filter(({ sv }) => !seen.has(sv) && seen.add(sv)),
    ' ',
  )
}
