import { idleGoals } from '../archive/plans/goals.js'
import { isDraftPlan } from '../archive/plans/periods.js'
import { plan } from './example-agreements.js'
import type { Rule } from './rule.js'

export const rule: Rule<'plan'> = {
  name: 'plan-has-goals',
  severity: 'warning',
  floor: 'off',
  imported: 'off',
  description: {
    sv: 'En antagen plan har mål, och till varje mål görs något.',
    en: 'An adopted plan has goals, and something is done for each.',
  },
  rationale: {
    sv: 'Ett mål som ingen gör något åt är en förhoppning. Planen ska gå att följa upp.',
    en: 'A goal for which nobody does anything is a hope. The plan is to be followed up.',
  },
  on: ['plan'],

  *check(document, archive) {
    // What a draft lacks is told in one go by another rule.
    if (isDraftPlan(document, archive.today)) return
    const { goals } = document.facts
    if (!goals || goals.length === 0) {
      yield {
        at: document.values?.['goals'] === undefined ? { key: ['period'] } : { key: ['goals'] },
        message: { sv: 'Planen har inga mål (`goals`)', en: 'The plan has no `goals`' },
        hint: {
          sv: 'Skriv vad planen ska leda till: `goals: [{id: narvaro, text: Fler barn är i skolan}]`.',
          en: 'Write what the plan is to lead to: `goals: [{id: presence, text: More children are at school}]`.',
        },
      }
      return
    }
    for (const { index, facts } of idleGoals(document, archive)) {
      const words = facts.text ?? facts.id ?? ''
      yield {
        at: { key: ['goals', index] },
        message: {
          sv: `Ingen aktivitet bidrar till målet "${words}"`,
          en: `No activity serves the goal "${words}"`,
        },
        hint: {
          sv: 'Lägg till en aktivitet med målets id i `goal`, eller ta bort målet.',
          en: 'Add an activity with the id of the goal in `goal`, or take the goal away.',
        },
      }
    }
  },

  examples: [
    {
      files: {
        'forums/tema/plans/2026.md': plan('tema', 'goals: [{id: lyckas, text: Barn lyckas}]'),
        'forums/nosam/plans/2026.md': plan(
          'nosam',
          'derives_from: [tema-plan-2026]',
          'goals: [{id: narvaro, text: Närvaro}, {id: rutin, text: Rutin, parent: narvaro}]',
          'activities: [{id: a1, text: Skriva, goal: rutin}, {id: a2, text: Gå, goal: lyckas}]',
        ),
        'forums/ny/plans/2026.md': '---\ntype: plan\nid: ny-plan-2026\nforum: ny\n---\n',
      },
      says: [],
    },
    {
      files: {
        'forums/a/plans/2026.md': plan('a', 'activities: [{id: a1, text: Skriva}]'),
        'forums/b/plans/2026.md': plan(
          'b',
          'goals: [{id: narvaro, text: Närvaro}, {id: rutin, text: Rutin, parent: narvaro}, {id: hem, text: Hem}]',
          'activities: [{id: a1, text: Skriva, goal: hem}]',
        ),
      },
      says: [
        'forums/a/plans/2026.md:5:1 Planen har inga mål (`goals`)',
        'forums/b/plans/2026.md:7:9 Ingen aktivitet bidrar till målet "Närvaro"',
      ],
    },
  ],
}
