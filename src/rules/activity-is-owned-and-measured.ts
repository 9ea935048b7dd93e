import { entriesOf } from '../archive/facts.js'
import { lackingInActivity } from '../archive/plans/lacking.js'
import { isDraftPlan } from '../archive/plans/periods.js'
import { listed } from '../text.js'
import { plan } from './example-agreements.js'
import type { Rule } from './rule.js'

export const rule: Rule<'plan'> = {
  name: 'activity-is-owned-and-measured',
  severity: 'warning',
  floor: 'off',
  imported: 'off',
  description: {
    sv: 'En aktivitet i en antagen plan har ett mål, en ansvarig och en indikator.',
    en: 'An activity of an adopted plan has a goal, somebody responsible and an indicator.',
  },
  rationale: {
    sv: 'Det som ingen ansvarar för blir inte gjort, och utan indikator syns det inte om det hjälpte.',
    en: 'What nobody answers for is not done, and without an indicator nobody sees whether it helped.',
  },
  on: ['plan'],
  has: ['activities'],

  *check(document, archive) {
    // What a draft lacks is told in one go by another rule.
    if (isDraftPlan(document, archive.today)) return
    for (const [index, activity] of entriesOf(document.facts.activities)) {
      const lacks = lackingInActivity(activity)
      // What was called off needs nobody any more.
      if (lacks.length === 0 || activity.state === 'cancelled') continue
      const words = listed(lacks)
      const name = activity.id ?? String(index + 1)
      yield {
        at: { key: ['activities', index] },
        message: {
          sv: `Aktiviteten ${name} saknar ${words.sv}`,
          en: `The activity ${name} lacks ${words.en}`,
        },
        hint: {
          sv: 'Skriv till exempel `responsible: {party: kommun-1480, role: rektor}` och `indicator: {text: andel skolor, baseline: 0, target: 100, unit: procent}`.',
          en: 'Write for instance `responsible: {party: kommun-1480, role: headteacher}` and `indicator: {text: share of schools, baseline: 0, target: 100, unit: per cent}`.',
        },
      }
    }
  },

  examples: [
    {
      files: {
        'forums/a/plans/2026.md': plan(
          'a',
          'activities:',
          '  - {id: a1, goal: g, text: Skriva, responsible: {party: region-18}, indicator: {text: antal}}',
          '  - {id: a2, text: Gå, state: cancelled}',
        ),
        'forums/b/plans/2026.md': '---\ntype: plan\nactivities: [{id: a1, text: Skriva}]\n---\n',
      },
      says: [],
    },
    {
      files: {
        'forums/a/plans/2026.md': plan(
          'a',
          'activities:',
          '  - {id: a1, goal: g, text: Skriva, responsible: null, indicator: {text: antal}}',
          '  - {id: a2, text: Gå}',
        ),
      },
      says: [
        'forums/a/plans/2026.md:8:5 Aktiviteten a1 saknar ansvarig',
        'forums/a/plans/2026.md:9:5 Aktiviteten a2 saknar mål, ansvarig och indikator',
      ],
    },
  ],
}
