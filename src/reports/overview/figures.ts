import type { Archive } from '../../archive/archive.js'
import { count } from '../count.js'
import { fundFigures } from '../funds/figures.js'
import { shareAlive } from '../projects/counts.js'
import { moneyOf } from '../projects/survival.js'
import type { Count, Query } from '../report.js'
import { nextMeeting } from '../said/next-step.js'
import type { Figure } from '../view.js'
import type { Gathered } from './gathered.js'
import { lateOf } from './said.js'
import type { Scope } from './scope.js'

/** Every figure of an overview; those of what it does not tell of are left out. */
export function overviewFigures(
  gathered: Gathered,
  scope: Scope,
  archive: Archive,
): Readonly<Record<string, Figure>> {
  const { spoken, forums, agreed, accounts } = gathered
  const meets = scope.kind === 'forum' ? { next_meeting: meetingOf(scope.forum, archive) } : {}
  return {
    ...meets,
    ...(forums === null ? {} : { forums: forums.length }),
    ...(spoken === null
      ? {}
      : {
          decisions: spoken.decisions.length,
          positions: spoken.positions.length,
          assignments_left: spoken.left,
          assignments_overdue: spoken.overdue,
          questions_waiting: spoken.questions.length,
          questions_late: lateOf(spoken.questions),
          referrals_waiting: spoken.referrals.length,
          referrals_late: lateOf(spoken.referrals),
        }),
    ...(agreed === null
      ? {}
      : { agreements_in_force: agreed.inForce.length, agreements_lapsing: agreed.lapses.length }),
    ...(accounts === null ? {} : moneyFigures(gathered)),
    ...projectFigures(gathered),
  }
}

const meetingOf = (forum: string, archive: Archive): string | null =>
  nextMeeting([forum], archive)?.on ?? null

function moneyFigures({ accounts, rounds }: Gathered): Readonly<Record<string, Figure>> {
  const figures = fundFigures(accounts ?? [])
  const names = ['funds', 'applications', 'budget', 'applied', 'granted', 'paid', 'left'] as const
  return {
    ...Object.fromEntries(names.map((name) => [name, figures[name] ?? null])),
    rounds_open: rounds.filter(({ round }) => round.state === 'open').length,
  }
}

function projectFigures(gathered: Gathered): Readonly<Record<string, Figure>> {
  const { projects, course, due, survival } = gathered
  const { shares, inState, granted } = survival
  const started = granted.filter(({ state }) => state !== 'withdrawn')
  const money = moneyOf(started)
  const running = [...course.unreported, ...course.ongoing]
  return {
    projects: projects.length,
    ongoing: inState.ongoing.length,
    undecided: inState.undecided.length,
    alive: inState.alive.length,
    ceased: inState.ceased.length,
    unknown: inState.unknown.length,
    known: shares.n,
    share: shares.share,
    share_low: shares.low,
    share_high: shares.high,
    coverage: shares.coverage,
    amount_granted: money.sum,
    amounts_not_known: money.unknown,
    amount_ongoing: moneyOf(inState.ongoing).sum,
    reports_overdue: running.filter(({ isOverdue }) => isOverdue).length,
    followups_due: due.length,
  }
}

const said: readonly Count[] = [
  count('decisions', 'beslut senaste året', 'decisions in the last year'),
  count('assignments_left', 'uppdrag kvar att göra', 'assignments left to do'),
  count('assignments_overdue', 'försenade uppdrag', 'assignments overdue'),
  count('questions_waiting', 'frågor som väntar', 'questions waiting'),
  count('referrals_waiting', 'lyft utan svar', 'referrals waiting'),
]
const agreements: readonly Count[] = [
  count('agreements_in_force', 'överenskommelser som gäller', 'agreements in force'),
  count('agreements_lapsing', 'överenskommelser att bevaka', 'agreements to watch'),
]
const forums: readonly Count[] = [count('forums', 'forum', 'forums')]
const money: readonly Count[] = [
  count('budget', 'beslutade medel', 'funds decided', 'amount'),
  count('granted', 'beviljat', 'granted', 'amount'),
  count('left', 'kvar att bevilja', 'left to grant', 'amount'),
]
const projects: readonly Count[] = [
  count('ongoing', 'pågående projekt', 'ongoing projects'),
  count('amount_ongoing', 'beviljat till det som pågår', 'granted to what goes on', 'amount'),
  count('reports_overdue', 'försenade slutrapporter', 'final reports overdue'),
  count('followups_due', 'projekt att följa upp', 'projects to follow up'),
  shareAlive,
]

/** The figures that say most, by what the overview is about. */
export function overviewCounts(query: Query): readonly Count[] {
  if (query['fund'] !== undefined) return [...money, ...projects]
  if (query['area'] !== undefined) return [...forums, ...agreements, ...projects]
  if (query['forum'] !== undefined) return [...said, ...agreements, ...money, ...projects]
  return [...said, ...forums, ...agreements, ...money, ...projects]
}
