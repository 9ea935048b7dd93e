import { activitiesOn, activityStateLabel } from '../archive/plans/activities.js'
import { longDay } from '../format.js'
import { plan } from './example-agreements.js'
import type { Rule } from './rule.js'

export const rule: Rule<'plan'> = {
  name: 'activity-is-settled-in-time',
  severity: 'warning',
  floor: 'off',
  imported: 'off',
  description: {
    sv: 'När en aktivitets tid är slut är den klar eller avbruten.',
    en: 'When the time of an activity is over it is done or cancelled.',
  },
  rationale: {
    sv: 'En aktivitet som står som pågående efter sin tid är antingen glömd eller försenad. Forumet behöver veta vilket.',
    en: 'An activity that is ongoing after its time is either forgotten or late. The forum needs to know which.',
  },
  on: ['plan'],
  has: ['activities'],

  *check(document, archive) {
    for (const { index, facts, state, days, late } of activitiesOn(document, archive.today)) {
      const end = days?.end
      if (!late || typeof end !== 'string') continue
      const [day, label] = [longDay(end), activityStateLabel(state)]
      const name = facts.id ?? String(index + 1)
      yield {
        at: { key: ['activities', index] },
        message: {
          sv: `Aktiviteten ${name} skulle vara klar ${day.sv}, men läget är: ${label.sv}`,
          en: `The activity ${name} was to be done by ${day.en}, but its state is: ${label.en}`,
        },
        hint: {
          sv: 'Skriv hur det gick: `state: done` eller `cancelled` med dagen i `state_on`, eller ett nytt slut i `period`.',
          en: 'Write how it went: `state: done` or `cancelled` with the day in `state_on`, or a new end in `period`.',
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
          '  - {id: a1, text: Skriva, period: {start: 2026-H1, end: 2026-H2}, state: ongoing}',
          '  - {id: a2, text: Gå, period: {start: 2026-H1, end: 2026-H1}, state: done}',
          '  - {id: a3, text: Stå}',
        ),
      },
      says: [],
      today: '2026-11-22',
    },
    {
      files: {
        'forums/a/plans/2026.md': plan(
          'a',
          'activities:',
          '  - {id: a1, text: Skriva, period: {start: 2026-H1, end: 2026-H1}, state: ongoing}',
          '  - {id: a2, text: Gå, period: {start: 2026-H1}}',
        ),
      },
      says: [
        'forums/a/plans/2026.md:8:5 Aktiviteten a1 skulle vara klar 30 juni 2026, men läget är: pågår',
        'forums/a/plans/2026.md:9:5 Aktiviteten a2 skulle vara klar 30 juni 2026, men läget är: ej påbörjad',
      ],
      today: '2026-11-22',
    },
  ],
}
