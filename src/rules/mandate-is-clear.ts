import { isActive } from '../archive/forums/life.js'
import { mandatesOn } from '../archive/forums/mandates.js'
import { forum } from './example-minutes.js'
import type { Rule } from './rule.js'

export const rule: Rule<'forum'> = {
  name: 'mandate-is-clear',
  severity: 'info',
  floor: 'off',
  description: {
    sv: 'Det är klarlagt vad ett aktivt forum får besluta.',
    en: 'It is settled what an active forum may decide.',
  },
  rationale: {
    sv: 'Ett oklart mandat får stå så länge det är sant, men någon behöver reda ut det: annars går samma fråga runt i flera forum.',
    en: 'An unclear mandate may stand while it is true, but somebody has to settle it: else the same question goes round several forums.',
  },
  on: ['forum'],

  *check({ facts, id }, archive) {
    if (id === null || !isActive(facts, archive.today)) return
    for (const { decides, index } of mandatesOn(id, archive.today, archive) ?? []) {
      if (decides !== 'unclear') continue
      yield {
        at: { key: ['mandate', index, 'decides'] },
        message: {
          sv: 'Det är oklart vad forumet får besluta (`unclear`)',
          en: 'It is unclear what the forum may decide (`unclear`)',
        },
        hint: {
          sv: 'När det är utrett: ge mandatet en sista dag (`to`) och skriv ett nytt med beslutet i `decided_in`.',
          en: 'Once it is settled: give the mandate a last day (`to`) and write a new one with the decision in `decided_in`.',
        },
      }
    }
  },

  examples: [
    {
      files: {
        'forums/a/forum.md': forum(
          'a',
          'A',
          'mandate: [{decides: unclear, to: 2025-12-31}, {decides: prepares, from: 2026-01-01}]',
        ),
      },
      says: [],
    },
    {
      files: { 'forums/a/forum.md': forum('a', 'A', 'mandate: [{decides: unclear}]') },
      says: ['forums/a/forum.md:5:21 Det är oklart vad forumet får besluta (`unclear`)'],
    },
  ],
}
