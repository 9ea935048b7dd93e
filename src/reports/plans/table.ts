import type { Archive } from '../../archive/archive.js'
import { type ActivityOn, shareOfTarget } from '../../archive/plans/activities.js'
import { isDraftPlan } from '../../archive/plans/periods.js'
import { column } from '../column.js'
import type { Row, Table } from '../view.js'

/** A row for each activity: the list behind the figures. */
export const activityTable = (activities: readonly ActivityOn[], archive: Archive): Table => ({
  kind: 'table',
  name: 'activities',
  heading: { sv: 'Listan bakom siffrorna', en: 'The list behind the figures' },
  columns: [
    column('plan', 'plan', 'plan', 'id'),
    column('forum', 'forum', 'forum', 'id'),
    column('forum_name', 'forumets namn', 'name of the forum'),
    column('adopted', 'planen är antagen', 'plan is adopted', 'boolean'),
    column('activity', 'aktivitet', 'activity', 'id'),
    column('text', 'vad', 'what'),
    column('goal', 'mål', 'goal', 'id'),
    column('party', 'ansvarig', 'responsible', 'id'),
    column('role', 'roll', 'role'),
    column('start', 'från', 'from', 'date'),
    column('end', 'till', 'to', 'date'),
    column('state', 'läge', 'state', 'id'),
    column('state_on', 'avstämd', 'checked on', 'date'),
    column('late', 'försenad', 'late', 'boolean'),
    column('indicator', 'indikator', 'indicator'),
    column('baseline', 'utgångsvärde', 'baseline'),
    column('target', 'målvärde', 'target'),
    column('unit', 'enhet', 'unit'),
    column('value', 'värde', 'value'),
    column('value_on', 'mätt', 'measured on', 'date'),
    column('share', 'andel av vägen', 'share of the way', 'share'),
  ],
  rows: activities.map((activity) => rowOf(activity, archive)),
  hidden: true,
})

function rowOf(activity: ActivityOn, archive: Archive): Row {
  const { plan, facts, days } = activity
  return {
    plan: plan.id ?? '',
    forum: plan.facts.forum ?? null,
    forum_name: archive.name(plan.facts.forum ?? ''),
    adopted: !isDraftPlan(plan, archive.today),
    activity: facts.id ?? null,
    text: facts.text ?? null,
    goal: facts.goal ?? null,
    party: facts.responsible?.party ?? null,
    role: facts.responsible?.role ?? null,
    start: days?.start ?? null,
    end: days?.end ?? null,
    state: activity.state,
    state_on: activity.stateOn,
    late: activity.late,
    indicator: facts.indicator?.text ?? null,
    baseline: facts.indicator?.baseline ?? null,
    target: facts.indicator?.target ?? null,
    unit: facts.indicator?.unit ?? null,
    value: activity.value,
    value_on: activity.valueOn,
    share: shareOfTarget(activity),
  }
}
