import type { Archive } from '../archive/archive.js'
import type { Rule } from './rule.js'

export const rule: Rule<'forum'> = {
  name: 'working-group-has-an-end',
  severity: 'warning',
  floor: 'off',
  description: {
    sv: 'En arbetsgrupp har ett uppdrag, och en dag då det är slut eller ses över.',
    en: 'A working group has an assignment, and a day when it ends or is reviewed.',
  },
  rationale: {
    sv: 'Arbetsgrupper är tillfälliga och har ett bestämt uppdrag. Utan slut blir de kvar, och ingen vet längre varför.',
    en: 'Working groups are temporary and have a certain assignment. Without an end they stay, and nobody knows why any more.',
  },
  on: ['forum'],

  *check({ facts }, archive) {
    const { kind, assignment, ended_on: ended, review_by: review, external } = facts
    if (kind !== 'working_group' || external === true || hasEnded(ended, archive)) return
    if (!assignment) {
      yield {
        at: { key: ['kind'] },
        message: {
          sv: 'Arbetsgruppen saknar uppdrag (`assignment`)',
          en: 'The working group has no assignment (`assignment`)',
        },
        hint: {
          sv: 'Skriv till exempel `assignment: {text: Ta fram en rutin, until: 2026-12-31}`.',
          en: 'Write for instance `assignment: {text: Draw up a routine, until: 2026-12-31}`.',
        },
      }
    } else if (!assignment.until && !ended && !review) {
      yield {
        at: { key: ['assignment'] },
        message: {
          sv: 'Arbetsgruppens uppdrag har varken en sista dag eller en översyn',
          en: 'The assignment of the working group has neither a last day nor a review',
        },
        hint: {
          sv: 'Skriv `until` i uppdraget, eller en dag för översyn i `review_by`.',
          en: 'Write `until` in the assignment, or a day of review in `review_by`.',
        },
      }
    }
  },

  examples: [
    {
      files: {
        'forums/a/forum.md': forum('assignment: {text: Rutin, until: 2026-12-31}'),
        'forums/b/forum.md': forum('assignment: {text: Rutin}', 'review_by: 2027-01-31'),
        'forums/c/forum.md': forum('ended_on: 2022-12-31'),
        'forums/d/forum.md': forum('external: true'),
      },
      says: [],
    },
    {
      files: {
        'forums/a/forum.md': forum('assignment: {text: Rutin}'),
        'forums/b/forum.md': forum('review_by: 2027-01-31'),
      },
      says: [
        'forums/a/forum.md:4:1 Arbetsgruppens uppdrag har varken en sista dag eller en översyn',
        'forums/b/forum.md:3:7 Arbetsgruppen saknar uppdrag (`assignment`)',
      ],
    },
  ],
}

const hasEnded = (ended: string | null | undefined, { today }: Archive): boolean =>
  typeof ended === 'string' && ended < today

function forum(...lines: readonly string[]): string {
  return `---\ntype: forum\nkind: working_group\n${lines.join('\n')}\n---\n`
}
