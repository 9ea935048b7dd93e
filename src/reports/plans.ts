import type { Archive } from '../archive/archive.js'
import type { Document } from '../archive/document.js'
import { type ActivityOn, activitiesOn, activityStates } from '../archive/plans/activities.js'
import { lackingPlan } from '../archive/plans/expected.js'
import { daysOf, isDraftPlan } from '../archive/plans/periods.js'
import { collator } from '../format.js'
import { each, listed, type Text } from '../text.js'
import { count } from './count.js'
import { isAsked } from './forums/which.js'
import { plansAloud } from './plans/aloud.js'
import { daysWords, planBranches } from './plans/branches.js'
import {
  isAskedPlan,
  type PlanFilter,
  planFilter,
  planOptions,
  planParameters,
  planSubject,
} from './plans/filters.js'
import { hasMoved, progressBlocks } from './plans/progress.js'
import { activityTable } from './plans/table.js'
import type { Report } from './report.js'
import { worthShowing } from './said/blocks.js'
import { forumName } from './said/naming.js'
import type { Block, Tree, View } from './view.js'

export const report: Report = {
  name: 'plans',
  aliases: ['handlingsplaner', 'planer'],
  description: {
    sv: 'Handlingsplaner: mål, aktiviteter, ansvariga och indikatorer, och vad som hänt mellan två dagar',
    en: 'Action plans: goals, activities, owners and indicators, and what happened between two days',
  },
  options: planOptions,
  counts: [
    count('plans', 'handlingsplaner', 'plans'),
    count('activities', 'aktiviteter', 'activities'),
    count('late', 'försenade', 'late'),
    count('without_owner', 'utan ansvarig', 'without an owner'),
    count('without_indicator', 'utan indikator', 'without an indicator'),
  ],
  examples: [
    {
      command: {
        sv: 'samverkan rapport handlingsplaner --forum gbg-nosam-centrum',
        en: 'samverkan report plans --forum gbg-nosam-centrum',
      },
      says: { sv: 'ett forums plan som ett träd', en: 'the plan of one forum as a tree' },
    },
    {
      command: {
        sv: 'samverkan rapport handlingsplaner --year 2026 --since 2026-07-01',
        en: 'samverkan report plans --year 2026 --since 2026-07-01',
      },
      says: { sv: 'vad som har hänt sedan i somras', en: 'what has happened since summer' },
    },
  ],
  build(archive, query) {
    return viewOf(archive, planFilter(query, archive))
  },
}

type Plan = Document<'plan'>

function viewOf(archive: Archive, filter: PlanFilter): View {
  const plans = archive
    .of('plan')
    .filter((plan) => isAskedPlan(plan, filter, archive))
    .sort((a, b) => byName(a, b, archive))
  const byPlan = plans.map((plan) => ({ plan, activities: activitiesOn(plan, archive.today) }))
  const activities = byPlan.flatMap((one) => one.activities)
  // What was called off needs nobody any more.
  const left = activities.filter(({ state }) => state !== 'cancelled')
  const { since } = filter
  const blocks: readonly Block[] =
    since === null
      ? byPlan.map((one) => treeOf(one.plan, one.activities, archive))
      : progressBlocks(activities, since, archive)
  return {
    report: 'plans',
    title: { sv: 'Handlingsplaner', en: 'Action plans' },
    subject: planSubject(filter, archive),
    parameters: planParameters(filter),
    figures: {
      plans: plans.length,
      drafts: plans.filter((plan) => isDraftPlan(plan, archive.today)).length,
      activities: activities.length,
      by_state: Object.fromEntries(
        activityStates.map((state) => [state, countOf(activities, (one) => one.state === state)]),
      ),
      unknown_state: countOf(activities, ({ state }) => state === null),
      late: countOf(activities, ({ late }) => late),
      without_owner: countOf(left, ({ facts }) => !facts.responsible),
      without_indicator: countOf(left, ({ facts }) => !facts.indicator),
      moved: since === null ? null : countOf(activities, (one) => hasMoved(one, since)),
    },
    blocks: worthShowing([
      { kind: 'prose', heading: null, paragraphs: [plansAloud(plans.length, activities, since)] },
      ...blocks,
      activityTable(activities, archive),
    ]),
    notes: notesOf(filter, archive),
  }
}

const countOf = (
  activities: readonly ActivityOn[],
  test: (activity: ActivityOn) => boolean,
): number => activities.filter(test).length

function treeOf(plan: Plan, activities: readonly ActivityOn[], archive: Archive): Tree {
  const [name, days] = [forumName(plan.facts.forum ?? '', archive), daysOf(plan.facts.period)]
  const words = days ? daysWords(days) : null
  const draft: Text = isDraftPlan(plan, archive.today)
    ? { sv: ', inte antagen', en: ', not adopted' }
    : { sv: '', en: '' }
  return {
    kind: 'tree',
    name: plan.id ?? plan.path,
    heading: each((lang) => `${name[lang]}${words ? `, ${words[lang]}` : ''}${draft[lang]}`),
    branches: planBranches(plan, activities, archive),
  }
}

function notesOf(filter: PlanFilter, archive: Archive): readonly Text[] {
  const { since } = filter
  const lacking = archive
    .of('forum')
    .filter((one) => isAsked(one, filter, archive))
    .flatMap((one) => lackingPlan(one, archive) ?? [])
  const names = listed(lacking.map((one) => forumName(one.forum.id ?? '', archive)))
  const year = archive.today.slice(0, 4)
  const notes: Text[] = []
  if (since !== null) {
    notes.push({
      sv: 'Planen säger bara hur det var senast någon stämde av: vad läget var dessförinnan finns i äldre versioner (--at).',
      en: 'A plan only says how things were when last checked: what they were before stands in older versions (--at).',
    })
  }
  if (lacking.length > 0) {
    notes.push({
      sv: `Saknar handlingsplan för ${year} fast de väntas ha en: ${names.sv}.`,
      en: `Without an action plan for ${year}, though one is expected: ${names.en}.`,
    })
  }
  notes.push({
    sv: 'Ett forum väntas ha en plan om det säger "yearly_plan: true", eller om det hade en som har gått ut.',
    en: 'A forum is expected to have a plan where it says "yearly_plan: true", or where the one it had has ended.',
  })
  return notes
}

const byName = (a: Plan, b: Plan, archive: Archive): number =>
  collator('sv').compare(
    `${forumName(a.facts.forum ?? '', archive).sv} ${a.path}`,
    `${forumName(b.facts.forum ?? '', archive).sv} ${b.path}`,
  )
