import type { Archive } from '../../archive/archive.js'
import type { Matter } from '../../archive/said/matter.js'
import { allMatters } from '../../archive/said/matters.js'
import { bySaid } from '../../archive/said/said.js'
import { isWaiting } from '../../archive/said/state.js'
import { addMonths } from '../../dates.js'
import { each, listed, type Text } from '../../text.js'
import { whenDue } from '../assignments/due-words.js'
import { isLate, isPut, waited, waitingIn, waitingThreads } from '../said/asking.js'
import { shortEntry } from '../said/blocks.js'
import { type MatterFilter, passes } from '../said/filters.js'
import { days } from '../said/naming.js'
import { holder } from '../said/silence.js'
import type { Entries } from '../view.js'
import { forumFlag, more, mostShown, oldestShown } from './more.js'
import type { Scope } from './scope.js'

/** What was decided lately, and what lies open; what stands in drafts is left out. */
export interface Spoken {
  readonly since: string
  readonly decisions: readonly Matter[]
  readonly positions: readonly Matter[]
  /** Assignments with somebody who is not done, the oldest first. */
  readonly assignments: readonly Matter[]
  /** Those who are not done, and those of them whose day has passed. */
  readonly left: number
  readonly overdue: number
  /** Waiting for an answer, the oldest first. */
  readonly questions: readonly Matter[]
  /** Likewise, what is put to somebody: referred questions and addressed ones. */
  readonly referrals: readonly Matter[]
}

/** Find it, by the same tests as the reports on each. */
export function spokenIn(scope: Scope, archive: Archive): Spoken {
  const since = addMonths(archive.today, -12)
  const forum = scope.kind === 'forum' ? scope.forum : null
  const filter = { ...everything, forum }
  const all = allMatters(archive).filter(
    (matter) => !matter.said.draft && passes(matter, filter, archive),
  )
  const lately = all.filter(({ said }) => said.on >= since)
  const assignments = all
    .filter(({ kind, threads }) => kind === 'assignment' && threads.some(isLeft))
    .sort((a, b) => bySaid(a.said, b.said))
  const threads = assignments.flatMap((matter) => matter.threads.filter(isLeft))
  return {
    since,
    decisions: lately.filter(({ kind }) => kind === 'decision').toReversed(),
    positions: lately.filter(({ kind }) => kind === 'position').toReversed(),
    assignments,
    left: threads.length,
    overdue: threads.filter(({ overdue }) => overdue).length,
    questions: waitingIn(
      all.filter(({ kind }) => kind === 'question'),
      archive,
    ),
    referrals: waitingIn(all.filter(isPut), archive),
  }
}

const everything: MatterFilter = {
  forum: null,
  party: null,
  owner: null,
  topic: null,
  since: null,
  until: null,
  state: null,
}

const isLeft = ({ state }: Matter['threads'][number]): boolean => isWaiting(state)

/** Past the day by which an answer was asked for. */
export const lateOf = (matters: readonly Matter[]): number => matters.filter(isLate).length

/** The sections on what was decided and what lies open, the oldest of each. */
export function spokenEntries(spoken: Spoken, scope: Scope, archive: Archive): readonly Entries[] {
  const { since, decisions, positions, assignments, left, overdue, questions, referrals } = spoken
  const decided = [...decisions, ...positions].sort((a, b) => bySaid(b.said, a.said))
  const flag = forumFlag(scope)
  const answers = (matter: Matter) =>
    shortEntry(matter, archive, {
      aside: days(waited(matter, archive)),
      more: whoIn(waitingThreads(matter), archive),
    })
  // A question that is put to somebody is among those referred too; it is shown once.
  const lifted = referrals.filter((one) => !questions.slice(0, oldestShown).includes(one))
  return [
    section(
      { sv: 'Beslut senaste året', en: 'Decided in the last year' },
      decided.length,
      decided.slice(0, mostShown).map((matter) => shortEntry(matter, archive)),
      more('beslut', 'decisions', `${flag} --since ${since}`.trim()),
    ),
    section(
      { sv: 'Uppdrag kvar att göra', en: 'Assignments left to do' },
      left,
      assignments.slice(0, oldestShown).map((matter) => {
        const waiting = matter.threads.filter(isLeft)
        return shortEntry(matter, archive, {
          aside: waiting[0] ? whenDue(waiting[0], archive) : null,
          more: whoIn(waiting, archive),
        })
      }),
      more('uppdrag', 'assignments', flag),
      overdue === 0
        ? null
        : {
            sv: `varav ${overdue} ${overdue === 1 ? 'försenat' : 'försenade'}`,
            en: `${overdue} overdue`,
          },
    ),
    section(
      { sv: 'Frågor som väntar på svar', en: 'Questions waiting for an answer' },
      questions.length,
      questions.slice(0, oldestShown).map(answers),
      more('frågor', 'questions', flag),
    ),
    section(
      { sv: 'Lyft eller ställt till någon, utan svar', en: 'Referred or put to somebody' },
      referrals.length,
      lifted.slice(0, oldestShown).map(answers),
      more('lyft', 'referrals', flag),
    ),
  ]
}

/** "Länsdelsgrupp norr och 3 till"; null where nobody is named. */
function whoIn(threads: Matter['threads'], archive: Archive): Text | null {
  const named = threads.filter(({ who }) => who !== null).map((one) => holder(one, archive))
  if (named.length <= 2) return named.length === 0 ? null : listed(named)
  const left = named.length - 1
  return listed([...named.slice(0, 1), { sv: `${left} till`, en: `${left} more` }])
}

function section(
  heading: Text,
  count: number,
  entries: Entries['entries'],
  where: Text,
  late: Text | null = null,
): Entries {
  return {
    kind: 'entries',
    heading: each((lang) => `${heading[lang]} (${count}${late ? `, ${late[lang]}` : ''})`),
    from: null,
    entries,
    footnotes: [where],
  }
}
