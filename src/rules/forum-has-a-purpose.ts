import { isActive } from '../archive/forums/life.js'
import { forum } from './example-minutes.js'
import type { Rule } from './rule.js'

export const rule: Rule<'forum'> = {
  name: 'forum-has-a-purpose',
  severity: 'warning',
  floor: 'off',
  description: {
    sv: 'Ett aktivt forum säger vad det är till för.',
    en: 'An active forum says what it is for.',
  },
  rationale: {
    sv: 'Den som är ny i ett forum, eller ska skicka en fråga dit, behöver veta vad det är till för.',
    en: 'Who is new in a forum, or is to send a question there, needs to know what it is for.',
  },
  on: ['forum'],

  *check({ facts, values }, archive) {
    if (!isActive(facts, archive.today) || facts.purpose !== undefined) return
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
        'forums/b/forum.md': forum('b', 'B', 'external: true'),
        'forums/c/forum.md': forum('c', 'C', 'started_on: 2027-01-01'),
        'forums/d/forum.md': forum('d', 'D', 'ended_on: 2020-12-31'),
      },
      says: [],
    },
    {
      files: { 'forums/a/forum.md': forum('a', 'A') },
      says: ['forums/a/forum.md:4:7 Forumet säger inte vad det är till för (`purpose`)'],
    },
  ],
}
