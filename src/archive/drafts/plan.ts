import { fuzzyRange } from '../../fuzzy-dates.js'
import type { Archive } from '../archive.js'
import type { Document } from '../document.js'
import { type Draft, languageOf, some } from './draft.js'
import { named, namedAll } from './naming.js'
import { fill } from './template.js'

export interface PlanAnswers {
  readonly forum: Document<'forum'>
  /** Dates of any precision. */
  readonly start: string
  readonly end: string
  readonly derivesFrom?: readonly string[]
}

/** A draft of a forum's plan; it is named after the year in which it starts. */
export function draftPlan(archive: Archive, answers: PlanAnswers, template: string): Draft {
  const { forum, start, end, derivesFrom = [] } = answers
  const lang = languageOf(archive)
  const year = fuzzyRange(start)?.start.slice(0, 4) ?? start
  const last = fuzzyRange(end)?.end.slice(0, 4) ?? end
  const years = year === last ? year : `${year}–${last}`
  const id = `${forum.id}-plan-${year}`
  const text = fill(template, {
    id,
    forum: forum.id,
    forum_name: named(archive, forum.id, lang),
    period: { start, end },
    derives_from: some(derivesFrom),
    derives_from_names: namedAll(archive, derivesFrom, lang),
    heading: { sv: `Handlingsplan ${years}`, en: `Action plan ${years}` }[lang],
  })
  const missing = [
    { sv: 'mål', en: 'goals' },
    { sv: 'aktiviteter', en: 'activities' },
  ]
  return { id, path: `forums/${forum.id}/plans/${year}.md`, text, missing, notes: [] }
}
