import { column } from '../column.js'
import type { Cell, Figure, Row, Table } from '../view.js'
import type { Counted } from './counted.js'
import {
  type Money,
  moneyOf,
  moneyShare,
  type Shares,
  type Survival,
  sharesOf,
} from './survival.js'

/** Every figure by its name in JSON; the ids behind each stand under `ids`. */
export function figuresOf(survival: Survival): Readonly<Record<string, Figure>> {
  const { granted, inState, shares } = survival
  const count = (projects: readonly Counted[]) => projects.length
  const started = granted.filter(({ state }) => state !== 'withdrawn')
  const joint = granted.filter((project) => project.joint)
  const single = granted.filter((project) => !project.joint)
  const lists = listsOf(survival)
  return {
    ...Object.fromEntries(Object.entries(lists).map(([name, list]) => [name, count(list)])),
    share: shares.share,
    share_low: shares.low,
    share_high: shares.high,
    worst: shares.worst,
    best: shares.best,
    coverage: shares.coverage,
    survival: survival.estimates.map(
      ({ months, atRisk, share, low, high }): Figure =>
        share === null
          ? { months, at_risk: atRisk, share }
          : { months, at_risk: atRisk, share, low, high },
    ),
    counted_alive: shares.k,
    known: shares.n,
    strict: shareFigures(survival.strictly),
    joint: shareFigures(sharesOf(joint, survival.strict)),
    single: shareFigures(sharesOf(single, survival.strict)),
    amount_granted: money(moneyOf(started)),
    amount_granted_single: money(moneyOf(started.filter((project) => !project.joint))),
    amount_alive: money(moneyOf(inState.alive)),
    amount_ceased: money(moneyOf(inState.ceased)),
    amount_new_project: money(moneyOf(inState.new_project)),
    amount_unknown: money(moneyOf(inState.unknown)),
    amount_pending: money(moneyOf(inState.pending)),
    amount_ongoing: money(moneyOf(inState.ongoing)),
    amount_share: moneyShare(survival),
    amounts_not_known: moneyOf(started).unknown,
    chains: granted.filter(({ links }) => links.length > 1).length,
    ids: Object.fromEntries(
      Object.entries(lists).map(([name, list]) => [name, list.map(({ id }) => id)]),
    ),
  }
}

/** What is counted, by the name of the count. */
function listsOf(survival: Survival): Readonly<Record<string, readonly Counted[]>> {
  const { inState } = survival
  return {
    alive: inState.alive,
    partly_alive: survival.partly,
    ceased: inState.ceased,
    new_project: inState.new_project,
    unknown: inState.unknown,
    pending: inState.pending,
    ongoing: inState.ongoing,
    withdrawn: inState.withdrawn,
    declined: inState.declined,
    undecided: inState.undecided,
    discontinued: survival.discontinued,
    granted: survival.granted,
    taken_over: survival.takenOver,
    withdrawn_before_decision: survival.withdrawnBefore,
    absent: inState.absent,
  }
}

const money = ({ sum }: Money): number => sum

const shareFigures = ({ k, n, share, low, high, worst, best, coverage }: Shares): Figure => ({
  counted_alive: k,
  known: n,
  share,
  share_low: low,
  share_high: high,
  worst,
  best,
  coverage,
})

/** One row per counted project: what every figure can be counted from again. */
export function projectsTable(projects: readonly Counted[]): Table {
  return {
    kind: 'table',
    name: 'projects',
    heading: { sv: 'Alla projekt', en: 'All projects' },
    hidden: true,
    columns: [
      column('id', 'id', 'id', 'id'),
      column('title', 'titel', 'title', 'text'),
      column('fund', 'medel', 'fund', 'id'),
      column('cohort', 'beslutsår', 'year decided', 'id'),
      column('state', 'läge', 'state', 'id'),
      column('granted_on', 'beviljat', 'granted on', 'date'),
      column('ended_on', 'medlen slut', 'funding ended on', 'date'),
      column('discontinued_on', 'avbrutet', 'discontinued on', 'date'),
      column('last_follow_up', 'senast uppföljt', 'last follow-up', 'date'),
      column('outcome', 'utfall', 'outcome', 'id'),
      column('evidence', 'underlag', 'evidence', 'id'),
      column('ceased_on', 'upphörde den', 'ceased on', 'date'),
      column('reason', 'skäl', 'reason', 'id'),
      column('ask_by', 'följs upp senast', 'follow up by', 'date'),
      column('months', 'månader följt', 'months followed', 'integer'),
      column('event', 'upphörde', 'ceased', 'boolean'),
      column('amount', 'beviljat belopp', 'amount granted', 'amount'),
      column('parties', 'parter', 'parties', 'integer'),
      column('party_ids', 'parternas id', 'ids of the parties', 'text'),
      column('joint', 'flera parter', 'joint', 'boolean'),
      column('topics', 'ämnen', 'topics', 'text'),
      column('links', 'kedja', 'chain', 'text'),
      column('path', 'fil', 'file', 'text'),
    ],
    rows: projects.map(projectRow),
  }
}

function projectRow(project: Counted): Row {
  const { face, links } = project
  const cells: Record<string, Cell> = {
    id: project.id,
    title: project.title,
    fund: project.fund,
    cohort: project.granted ? String(project.decided) : null,
    state:
      project.state === 'withdrawn' && !project.granted
        ? 'withdrawn_before_decision'
        : project.state,
    granted_on: project.grantedOn,
    ended_on: project.granted ? face.end : null,
    discontinued_on: face.discontinuedOn,
    last_follow_up: face.last?.on ?? null,
    outcome: face.last?.outcome ?? null,
    evidence: face.last?.evidence ?? null,
    ceased_on: face.ceasedOn,
    reason: face.last?.reason ?? null,
    ask_by: face.askBy,
    months: face.observed?.months ?? null,
    event: face.observed?.event ?? null,
    amount: project.amount,
    parties: project.parties.length,
    party_ids: project.parties.join(' '),
    joint: project.joint,
    topics: project.topics.join(' '),
    links: links.map(({ id }) => id).join(' '),
    path: face.document.path,
  }
  return cells
}

/** The estimate step by step, for those who want to draw or check it themselves. */
export function stepsTable({ steps }: Survival): Table {
  return {
    kind: 'table',
    name: 'survival_steps',
    heading: { sv: 'Skattningen steg för steg', en: 'The estimate step by step' },
    hidden: true,
    columns: [
      column('months', 'månader', 'months', 'integer'),
      column('at_risk', 'kvar att följa', 'at risk', 'integer'),
      column('events', 'upphörde', 'ceased', 'integer'),
      column('share', 'andel', 'share', 'share'),
      column('standard_error', 'medelfel', 'standard error', 'share'),
      column('low', 'nedre gräns', 'lower limit', 'share'),
      column('high', 'övre gräns', 'upper limit', 'share'),
    ],
    rows: steps.map(({ months, atRisk, events, survival, standardError, low, high }) => ({
      months,
      at_risk: atRisk,
      events,
      share: survival,
      standard_error: standardError,
      low,
      high,
    })),
  }
}
