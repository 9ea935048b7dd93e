import type { Archive } from '../../archive/archive.js'
import { valueLabel } from '../../archive/describe.js'
import type { Document } from '../../archive/document.js'
import { entriesOf } from '../../archive/facts.js'
import { each, join, same, type Text } from '../../text.js'
import { postWords } from './words.js'

/** A goal of a plan, and what is to be done for it. */
export interface GoalLines {
  readonly goal: Text
  readonly activities: readonly Text[]
}

/** The goals of a plan in its own order, each with its activities; last those without a goal. */
export function planLines({ facts }: Document<'plan'>, archive: Archive): readonly GoalLines[] {
  const goals = [...entriesOf(facts.goals)].map(([, goal]) => goal)
  const activities = [...entriesOf(facts.activities)].map(([, activity]) => activity)
  const of = (goal: string | null | undefined) =>
    activities
      .filter((one) => one.goal === goal)
      .map((one): Text => {
        const { text, responsible, state } = one
        const parts: Text[] = [
          responsible
            ? postWords(responsible.role, responsible.party, archive)
            : { sv: 'ingen ansvarig', en: 'nobody responsible' },
          ...(state === undefined ? [] : [valueLabel('plan', ['activities', 0, 'state'], state)]),
        ]
        const told = join(parts, '; ')
        return each((lang) => `${text ?? ''} (${told[lang]})`)
      })
  const ids = new Set<string | null | undefined>(goals.map(({ id }) => id))
  const stray = activities.filter(({ goal }) => !ids.has(goal)).map(({ goal }) => goal)
  return [
    ...goals.map(({ id, text }) => ({ goal: same(text ?? id ?? ''), activities: of(id) })),
    ...[...new Set(stray)].map((goal) => ({
      goal: { sv: 'Utan mål', en: 'Without a goal' },
      activities: of(goal),
    })),
  ]
}
