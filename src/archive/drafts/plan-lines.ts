import type { Lang } from '../../text.js'
import { slug } from '../slug.js'
import { inlineYaml } from '../yaml-write.js'
import { withComments } from './template.js'

/** The goals of a draft as lines of front matter, with the ids they were given. */
export interface GoalLines {
  readonly lines: readonly string[]
  readonly ids: readonly string[]
}

/** A row for each goal; an example to fill in where there is none. */
export function goalLines(goals: readonly string[], lang: Lang): GoalLines {
  const words = {
    sv: ['vad planen ska leda till; parent: id på målet ovanför', 'barn-lyckas'],
    en: ['what it is to lead to; parent: the id of the goal above', 'children-thrive'],
  }[lang]
  const head = (code: string) => `${code.padEnd(30)} # ${words[0]}`
  if (goals.length === 0) {
    return { lines: [head('# goals:'), `#   - {id: ${words[1]}, text: …}`], ids: [] }
  }
  const ids: string[] = []
  for (const text of goals) ids.push(idFor(text, ids))
  const rows = goals.map((text, at) => `  - ${inlineYaml({ id: ids[at], text })}`)
  return { lines: [head('goals:'), ...rows], ids }
}

/** A short id out of the first words of a goal, none of them twice. */
function idFor(text: string, taken: readonly string[]): string {
  const words = slug(text).split('-').slice(0, 4).join('-')
  const base = words === '' ? `g${taken.length + 1}` : words
  if (!taken.includes(base)) return base
  for (let number = 2; ; number++) {
    if (!taken.includes(`${base}-${number}`)) return `${base}-${number}`
  }
}

interface Period {
  readonly start: string
  readonly end: string
}

/**
 * A row for each activity, with what has to be filled in as null; an example where there is none.
 * Where there is one goal, all that is done is done for it.
 */
export function activityLines(
  activities: readonly string[],
  goals: readonly string[],
  { start, end }: Period,
  lang: Lang,
): readonly string[] {
  const words = hints[lang]
  const states = `state: ${words.states}`
  if (activities.length === 0) {
    return [
      `# activities:                  # ${words.who}; ${states}`,
      `#   - {id: a1, goal: ${goals[0] ?? words.goal}, text: …, responsible: {party: region-18, role: …}, period: {start: ${start}, end: ${end}},`,
      `#      working_form: ${words.form}, indicator: {text: ${words.indicator}, baseline: 0, target: 10, unit: ${words.unit}}}`,
    ]
  }
  const goal = goals.length === 1 ? (goals[0] ?? null) : null
  const rows = activities.map((text, at): [string, string] => [
    `  - ${inlineYaml({ id: `a${at + 1}`, goal, text, responsible: null, period: { start, end } })}`,
    '',
  ])
  return [
    `activities:                    # ${words.who}; ${states}`,
    `  # responsible: {party: region-18, role: …}; indicator: {text: ${words.indicator}, baseline: 0, target: 10, unit: ${words.unit}}`,
    ...withComments(rows),
  ]
}

const hints = {
  sv: {
    who: 'vem, vad och när',
    states: 'not_started = ej påbörjad, ongoing = pågår, done = klar, cancelled = avbruten',
    goal: 'barn-lyckas',
    form: 'arbetsgrupp',
    indicator: 'vad som mäts',
    unit: 'antal',
  },
  en: {
    who: 'who, what and when',
    states: 'not_started, ongoing, done, cancelled',
    goal: 'children-thrive',
    form: 'working group',
    indicator: 'what is measured',
    unit: 'number',
  },
} as const
