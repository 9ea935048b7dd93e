import type { Document } from '../archive/document.js'
import { entriesOf } from '../archive/facts.js'
import type { Pointer } from '../archive/places.js'
import { nearest } from '../nearest.js'
import { either } from '../text.js'
import type { Problem, Rule } from './rule.js'
import { shown } from './shown.js'

export const rule: Rule<'plan'> = {
  name: 'plan-goal-exists',
  severity: 'error',
  floor: 'error',
  description: {
    sv: 'Målet för en aktivitet, eller målet över ett mål, står i planen eller i en plan den bygger på.',
    en: 'The goal of an activity, or the goal above a goal, stands in the plan or in one it derives from.',
  },
  rationale: {
    sv: 'En aktivitet vars mål inte finns går inte att följa till det gemensamma målet, och faller ur uppföljningen.',
    en: 'An activity whose goal does not exist cannot be followed to the common goal, and drops out of the follow-up.',
  },
  on: ['plan'],

  *check(document, archive) {
    const { goals, activities } = document.facts
    const known = new Set(goalsOf(document))
    // Goals are often common: the theme group's plan holds what the local plans work towards.
    for (const [, id] of entriesOf(document.facts.derives_from)) {
      const plan = archive.findA('plan', id)
      if (plan) for (const goal of goalsOf(plan)) known.add(goal)
      else if (!archive.find(id)) return // the goals of what is missing are unknown
    }
    for (const [index, { goal }] of entriesOf(activities)) {
      yield* unknown(goal, ['activities', index, 'goal'], known)
    }
    for (const [index, { parent }] of entriesOf(goals)) {
      yield* unknown(parent, ['goals', index, 'parent'], known)
    }
  },

  examples: [
    {
      files: {
        'forums/tema/plans/2026.md': plan('tema', 'goals: [{id: lyckas, text: Barn ska lyckas}]'),
        'forums/nosam/plans/2026.md': plan(
          'nosam',
          'derives_from: [tema-plan-2026]',
          'goals: [{id: narvaro, text: Närvaro, parent: lyckas}]',
          'activities: [{id: a1, text: Rutin, goal: narvaro}, {id: a2, text: Grupp, goal: null}]',
        ),
      },
      says: [],
    },
    {
      files: {
        'forums/nosam/plans/2026.md': plan(
          'nosam',
          'goals: [{id: narvaro, text: Närvaro, parent: lyckas}]',
          'activities: [{id: a1, text: Rutin, goal: narvro}]',
        ),
      },
      says: [
        'forums/nosam/plans/2026.md:5:46 Okänt mål `lyckas`; det finns varken i planen eller i någon den bygger på',
        'forums/nosam/plans/2026.md:6:42 Okänt mål `narvro`; det finns varken i planen eller i någon den bygger på',
      ],
    },
  ],
}

function* unknown(
  id: string | null | undefined,
  key: Pointer,
  known: ReadonlySet<string>,
): Iterable<Problem> {
  if (typeof id !== 'string' || known.has(id)) return
  const near = nearest(id, known)
  const words = either(near.map(shown))
  yield {
    at: { key },
    message: {
      sv: `Okänt mål ${shown(id)}; det finns varken i planen eller i någon den bygger på`,
      en: `Unknown goal ${shown(id)}; neither the plan nor one it derives from has it`,
    },
    hint:
      near.length > 0
        ? { sv: `Menade du ${words.sv}?`, en: `Did you mean ${words.en}?` }
        : {
            sv: 'Skriv målet under `goals`, eller den plan det står i under `derives_from`.',
            en: 'Write the goal under `goals`, or the plan it stands in under `derives_from`.',
          },
  }
}

function goalsOf({ facts }: Document<'plan'>): readonly string[] {
  return [...entriesOf(facts.goals)].flatMap(([, { id }]) => id ?? [])
}

function plan(forum: string, ...lines: readonly string[]): string {
  return `---\ntype: plan\nid: ${forum}-plan-2026\nforum: ${forum}\n${lines.join('\n')}\n---\n`
}
