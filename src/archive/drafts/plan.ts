import { fuzzyRange } from '../../fuzzy-dates.js'
import { listed } from '../../text.js'
import type { Archive } from '../archive.js'
import type { Document } from '../document.js'
import type { Facts } from '../facts.js'
import { readFrontMatter } from '../frontmatter.js'
import { activitiesOn } from '../plans/activities.js'
import { lackingInPlan } from '../plans/lacking.js'
import { daysOf, plansOf } from '../plans/periods.js'
import type { Plan } from '../types.js'
import type { Adopted } from './agreement.js'
import { type Draft, languageOf, some } from './draft.js'
import { named, namedAll, namedTopics } from './naming.js'
import { activityLines, goalLines } from './plan-lines.js'
import { fill } from './template.js'

export interface PlanAnswers {
  readonly forum: Document<'forum'>
  /** Dates of any precision. */
  readonly start: string
  readonly end: string
  readonly adopted?: Adopted | undefined
  readonly derivesFrom?: readonly string[]
  readonly needsBasis?: readonly string[]
  /** What the plan is to lead to, a sentence each. */
  readonly goals?: readonly string[]
  /** What is to be done, a sentence each. */
  readonly activities?: readonly string[]
  readonly topics?: readonly string[]
  readonly holder?: string | undefined
}

/** A draft of a forum's plan; it is named after the year in which it starts. */
export function draftPlan(archive: Archive, answers: PlanAnswers, template: string): Draft {
  const { forum, start, end, derivesFrom = [], topics = [] } = answers
  const lang = languageOf(archive)
  const year = fuzzyRange(start)?.start.slice(0, 4) ?? start
  const last = fuzzyRange(end)?.end.slice(0, 4) ?? end
  const years = year === last ? year : `${year}–${last}`
  const id = `${forum.id}-plan-${year}`
  const goals = goalLines(answers.goals ?? [], lang)
  const text = fill(template, {
    id,
    forum: forum.id,
    forum_name: named(archive, forum.id, lang),
    period: { start, end },
    adopted: answers.adopted && { ...answers.adopted },
    derives_from: some(derivesFrom),
    derives_from_names: namedAll(archive, derivesFrom, lang),
    needs_basis: some(answers.needsBasis),
    goals: { lines: goals.lines },
    activities: { lines: activityLines(answers.activities ?? [], goals.ids, { start, end }, lang) },
    topics: some(topics),
    topic_names: namedTopics(archive, topics),
    holder: answers.holder,
    holder_name: named(archive, answers.holder, lang),
    heading: { sv: `Handlingsplan ${years}`, en: `Action plan ${years}` }[lang],
  })
  return {
    id,
    path: `forums/${forum.id}/plans/${year}.md`,
    text,
    missing: lackingInPlan(readFrontMatter(text).data as Facts<Plan>),
    notes: leftNotes(archive, forum, fuzzyRange(start)?.start ?? start),
  }
}

/** What the plan before it left undone. */
function leftNotes(archive: Archive, forum: Document<'forum'>, start: string): Draft['notes'] {
  const before = plansOf(forum.id ?? '', archive).findLast(
    ({ facts }) => (daysOf(facts.period)?.start ?? '9999') < start,
  )
  if (!before) return []
  const left = activitiesOn(before, archive.today).filter(
    ({ state }) => state === 'not_started' || state === 'ongoing',
  )
  if (left.length === 0) return []
  const name = archive.name(before.id ?? before.path)
  const words = listed(left.map(({ facts }) => `${facts.id ?? ''} ${facts.text ?? ''}`.trim()))
  return [
    {
      sv: `Inte klart i ${name.sv}: ${words.sv}.`,
      en: `Not finished in ${name.en}: ${words.en}.`,
    },
  ]
}
