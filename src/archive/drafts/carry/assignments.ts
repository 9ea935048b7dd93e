import type { Text } from '../../../text.js'
import { clauseOf } from '../../said/clauses.js'
import type { Matter, Thread } from '../../said/matter.js'
import { everyoneIn } from '../../said/who.js'
import { whatIsDone, whatIsToBeDone } from './assignment-words.js'
import { type Carrying, postponedFirst, waitingIn } from './carrying.js'
import { whoClause } from './naming.js'
import { followUp, offered } from './offers.js'
import type { Block, Section } from './section.js'
import { echoOf, isLate, papersOf, refOf, spoken, titleOf, withLate } from './speaking.js'

/** What this forum has given, is to do, or is to have reported back to it, and that is not done. */
export function assignments(carrying: Carrying): Section {
  const followed = postponedFirst(carrying.waiting.filter(isFollowed)).flatMap((matter) => {
    const threads = concerning(matter, carrying)
    return threads.length === 0 ? [] : [{ matter, threads }]
  })
  const late = followed.filter(({ threads }) => threads.some(({ due }) => isLate(due, carrying)))
  const heading: Text = { sv: 'Uppföljning av uppdrag', en: 'Follow-up of assignments' }
  return {
    key: 'assignments',
    heading: heading[carrying.lang],
    blocks: followed.map(({ matter, threads }) => blockOf(matter, threads, carrying)),
    count: followed.length,
    says: saysOf(followed.length, late.length),
    name: { sv: 'uppdrag', en: 'assignments' },
    papers: papersOf(followed.map(({ matter }) => matter)),
  }
}

/** Only decisions that set a day are among what may wait. */
const isFollowed = ({ kind }: Matter): boolean =>
  kind === 'assignment' || kind === 'decision' || kind === 'position'

function saysOf(count: number, late: number): Text {
  const says: Text =
    count === 1
      ? { sv: 'uppdrag att följa upp', en: 'assignment to follow up' }
      : { sv: 'uppdrag att följa upp', en: 'assignments to follow up' }
  return withLate(says, count, late, 'försenat')
}

/** The threads still waiting that this forum has to ask about: all of its own, else only its own. */
function concerning({ said, threads }: Matter, carrying: Carrying): readonly Thread[] {
  const { ours, archive } = carrying
  const waiting = waitingIn(threads)
  if (said.meeting.forums.some((forum) => ours.includes(forum))) return waiting
  const back = clauseOf(said, 'report_back_to')
  const isBack =
    back !== null && everyoneIn(back, archive).some(({ id }) => id !== null && ours.includes(id))
  if (isBack) return waiting
  return waiting.filter(
    ({ who, heldBy }) => who !== null && heldBy.some((forum) => ours.includes(forum)),
  )
}

function blockOf(matter: Matter, threads: readonly Thread[], carrying: Carrying): Block {
  const ref = refOf(matter.said, carrying)
  const title = titleOf(matter.said, carrying)
  const says = spoken(...whatIsToBeDone(matter, threads, carrying), whatIsDone(matter, carrying))
  const line = `${echoOf(matter.said, carrying)} ${says} (${ref})`
  return { title, says, points: [{ ref, line, offers: offersFor(matter, threads, carrying) }] }
}

/**
 * One tick for each who may be done. Of several, those that go on or are given up are named too:
 * what the forum that gave it says without a name is said of all.
 */
function offersFor(
  matter: Matter,
  threads: readonly Thread[],
  carrying: Carrying,
): readonly string[] {
  const { lang } = carrying
  const target = refOf(matter.said, carrying)
  const isShared = matter.threads.length > 1
  const by = (of: readonly Thread[]) =>
    isShared ? ([['by', whoClause(carrying, of)]] as const) : []
  const done: Text = { sv: 'Uppdraget är klart.', en: 'The assignment is done.' }
  const goesOn: Text = { sv: 'Arbetet fortsätter.', en: 'The work goes on.' }
  const ends: Text = { sv: 'Uppdraget avslutas.', en: 'The assignment is closed.' }
  return [
    ...(isShared ? threads.map((thread) => [thread]) : [threads]).map((one) =>
      offered({ label: followUp.done, target, text: done[lang], clauses: by(one) }, lang),
    ),
    offered(
      {
        label: followUp.inProgress,
        target,
        text: goesOn[lang],
        clauses: [...by(threads), ['due', '']],
      },
      lang,
    ),
    offered(
      {
        label: followUp.dropped,
        target,
        text: ends[lang],
        clauses: [...by(threads), ['reason', '']],
      },
      lang,
    ),
  ]
}
