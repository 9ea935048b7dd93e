import { isInUse } from '../archive/forums/use.js'
import { forum } from './example-minutes.js'
import type { Rule } from './rule.js'

export const rule: Rule<'forum'> = {
  name: 'forum-has-a-purpose',
  severity: 'warning',
  floor: 'off',
  description: {
    sv: 'Ett aktivt forum som har tagits i bruk säger vad det är till för.',
    en: 'An active forum that is in use says what it is for.',
  },
  rationale: {
    sv: 'Den som är ny i ett forum, eller ska skicka en fråga dit, behöver veta vad det är till för.',
    en: 'Who is new in a forum, or is to send a question there, needs to know what it is for.',
  },
  on: ['forum'],

  *check(document, archive) {
    const { facts, values } = document
    if (!isInUse(document, archive) || facts.purpose !== undefined) return
    if (values?.['purpose'] !== undefined && values['purpose'] !== null) return
    yield {
      at: { key: ['name'] },
      message: {
        sv: 'Forumet säger inte vad det är till för (`purpose`)',
        en: 'The forum does not say what it is for (`purpose`)',
      },
      hint: {
        sv: 'Skriv en eller två meningar, till exempel `purpose: Styr länets arbete för barn och unga.`',
        en: 'Write a sentence or two, for instance `purpose: Steers the work for children in the county.`',
      },
    }
  },

  examples: [
    {
      files: {
        'forums/a/forum.md': forum('a', 'A', 'purpose: Leder arbetet.'),
        'forums/b/forum.md': forum('b', 'B', 'external: true', 'parent: a'),
        'forums/ny/forum.md': forum('ny', 'Nytt forum'),
        'forums/c/forum.md': forum('c', 'C', 'started_on: 2027-01-01', 'parent: a'),
        'forums/d/forum.md': forum('d', 'D', 'ended_on: 2020-12-31', 'parent: a'),
      },
      says: [],
    },
    {
      files: {
        'forums/a/forum.md': forum('a', 'A', 'parent: b'),
        'forums/b/forum.md': forum('b', 'B', 'purpose: Leder arbetet.'),
      },
      says: ['forums/a/forum.md:4:7 Forumet säger inte vad det är till för (`purpose`)'],
    },
  ],
}
