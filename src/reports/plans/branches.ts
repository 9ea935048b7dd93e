import type { Archive } from '../../archive/archive.js'
import type { Document } from '../../archive/document.js'
import { entriesOf } from '../../archive/facts.js'
import { type ActivityOn, activityStateLabel } from '../../archive/plans/activities.js'
import { type GoalBranch, goalTree } from '../../archive/plans/goals.js'
import type { Days } from '../../archive/plans/periods.js'
import { year } from '../../dates.js'
import { shortDay } from '../../format.js'
import { each, join, listed, same, type Text } from '../../text.js'
import { nearDay } from '../said/naming.js'
import type { Branch } from '../view.js'

/** The goals of a plan with what is done for each, as branches. */
export function planBranches(
  plan: Document<'plan'>,
  activities: readonly ActivityOn[],
  archive: Archive,
): readonly Branch[] {
  const { goals, others } = goalTree(plan, activities)
  const loose = others.filter(({ goal }) => goal === null).map(({ activity }) => activity)
  const borrowed = new Map<string, ActivityOn[]>()
  for (const { activity, goal } of others) {
    if (goal !== null) borrowed.set(goal, [...(borrowed.get(goal) ?? []), activity])
  }
  return [
    ...goals.map((goal) => goalBranch(goal, archive)),
    ...[...borrowed].map(([goal, those]): Branch => {
      const found = goalElsewhere(plan, goal, archive)
      return {
        title: same(found?.text ?? goal),
        aside: null,
        lines: found ? [{ sv: `mål i ${found.plan.sv}`, en: `a goal of ${found.plan.en}` }] : [],
        id: null,
        raw: { goal, elsewhere: true },
        branches: those.map((activity) => activityBranch(activity, archive)),
      }
    }),
    ...(loose.length === 0
      ? []
      : [
          {
            title: { sv: 'Utan mål', en: 'Without a goal' },
            aside: null,
            lines: [],
            id: null,
            raw: { goal: null },
            branches: loose.map((activity) => activityBranch(activity, archive)),
          },
        ]),
  ]
}

function goalBranch({ facts, goals, activities }: GoalBranch, archive: Archive): Branch {
  const isIdle = goals.length === 0 && activities.length === 0
  return {
    title: same(facts.text ?? facts.id ?? ''),
    aside: null,
    lines: isIdle ? [{ sv: 'ingen aktivitet', en: 'no activity' }] : [],
    id: null,
    raw: { goal: facts.id ?? null },
    branches: [
      ...goals.map((goal) => goalBranch(goal, archive)),
      ...activities.map((activity) => activityBranch(activity, archive)),
    ],
  }
}

function activityBranch(activity: ActivityOn, archive: Archive): Branch {
  const { facts, state, stateOn, late } = activity
  const label = activityStateLabel(state)
  return {
    title: same(`${facts.id ?? ''} ${facts.text ?? ''}`.trim()),
    aside: late ? { sv: `${label.sv}, försenad`, en: `${label.en}, late` } : label,
    lines: [
      {
        sv: `Ansvarig: ${ownerOf(activity, archive).sv}`,
        en: `Owner: ${ownerOf(activity, archive).en}`,
      },
      ...whenLine(activity, archive),
      ...indicatorLine(activity),
    ],
    id: null,
    raw: { activity: facts.id ?? null, state, state_on: stateOn, late },
    branches: [],
  }
}

/** "Göteborg Centrum (grundskolechef)"; that nobody is named is said. */
export function ownerOf({ facts }: ActivityOn, archive: Archive): Text {
  const { party, role } = facts.responsible ?? {}
  if (party === undefined) return role === undefined ? nobody : same(role)
  const name = archive.name(party)
  return role === undefined ? name : join([name, same(` (${role})`)])
}

const nobody: Text = { sv: 'ingen', en: 'nobody' }

function whenLine({ days, facts, stateOn }: ActivityOn, archive: Archive): readonly Text[] {
  const others = [...entriesOf(facts.with)].flatMap(([, { party, role }]) =>
    party === undefined ? (role === undefined ? [] : [same(role)]) : [archive.name(party)],
  )
  const parts: Text[] = []
  if (days) parts.push(daysWords(days))
  if (facts.working_form !== undefined) parts.push(same(facts.working_form))
  if (others.length > 0) {
    const names = listed(others)
    parts.push({ sv: `med ${names.sv}`, en: `with ${names.en}` })
  }
  if (stateOn !== null) {
    const day = nearDay(stateOn, archive.today)
    parts.push({ sv: `avstämd ${day.sv}`, en: `checked ${day.en}` })
  }
  return parts.length === 0 ? [] : [join(parts, ', ')]
}

/** "1 feb–30 nov 2026". */
export function daysWords({ start, end }: Days): Text {
  if (end === null) {
    const from = shortDay(start)
    return { sv: `från ${from.sv}`, en: `from ${from.en}` }
  }
  const first = year(start) === year(end) ? nearDay(start, end) : shortDay(start)
  return each((lang) => `${first[lang]}–${shortDay(end)[lang]}`)
}

function indicatorLine(activity: ActivityOn): readonly Text[] {
  const { indicator } = activity.facts
  if (!indicator?.text) return [{ sv: 'Ingen indikator', en: 'No indicator' }]
  const measured = measuredWords(activity)
  return [
    {
      sv: `Indikator: ${indicator.text}, ${measured.sv}`,
      en: `Indicator: ${indicator.text}, ${measured.en}`,
    },
  ]
}

/** "67 av 100 procent (från 0), mätt 2 sep 2026" · "inte mätt, mål 6 NOSAM". */
export function measuredWords({ facts, value, valueOn }: ActivityOn): Text {
  const { baseline, target, unit } = facts.indicator ?? {}
  const unitWord = unit === undefined ? '' : ` ${unit}`
  const hasTarget = target !== undefined && target !== null
  if (value === null) {
    const goal: Text = hasTarget
      ? { sv: `, mål ${target}${unitWord}`, en: `, target ${target}${unitWord}` }
      : same('')
    return { sv: `inte mätt${goal.sv}`, en: `not measured${goal.en}` }
  }
  const from: Text =
    baseline === undefined || baseline === null
      ? same('')
      : { sv: ` (från ${baseline})`, en: ` (from ${baseline})` }
  const on: Text =
    valueOn === null
      ? same('')
      : { sv: `, mätt ${shortDay(valueOn).sv}`, en: `, measured ${shortDay(valueOn).en}` }
  return {
    sv: `${value}${hasTarget ? ` av ${target}` : ''}${unitWord}${from.sv}${on.sv}`,
    en: `${value}${hasTarget ? ` of ${target}` : ''}${unitWord}${from.en}${on.en}`,
  }
}

/** A goal that stands in a plan that this one carries further. */
function goalElsewhere(plan: Document<'plan'>, goal: string, archive: Archive) {
  for (const [, id] of entriesOf(plan.facts.derives_from)) {
    const other = archive.findA('plan', id)
    const found = [...entriesOf(other?.facts.goals)].find(([, one]) => one.id === goal)
    if (found && other) return { text: found[1].text ?? goal, plan: archive.name(other.id ?? '') }
  }
  return null
}
