import { readConflict } from '../archive/conflicts.js'
import { conflictWords, loneMark } from './conflict-words.js'
import { faultsOf } from './reading-faults.js'
import type { Rule } from './rule.js'

export const rule: Rule = {
  name: 'no-conflict-markers',
  severity: 'error',
  floor: 'error',
  description: {
    sv: 'Inga märken efter en sammanslagning står kvar i texten.',
    en: 'No marks of a merge are left in the text.',
  },
  rationale: {
    sv: 'Mellan märkena står två versioner av samma rader, och ingen har sagt vilken som gäller.',
    en: 'Between the marks stand two versions of the same lines, and nobody said which one holds.',
  },
  about: 'faults',

  *check(document) {
    const marks = [...faultsOf(document, 'conflict-marker')]
    // One finding for each conflict; the other marks only when its beginning has gone.
    const opening = marks.filter(({ detail }) => detail.startsWith('<'))
    for (const { at, detail, place } of opening.length > 0 ? opening : marks.slice(0, 1)) {
      const conflict = readConflict(detail)
      if (conflict) yield { at, ...conflictWords(conflict, place?.line ?? 1) }
      else yield { at, ...loneMark(detail.slice(0, 7)) }
    }
  },

  examples: [
    { files: { 'funds/nosk-2022.md': '---\ntype: fund\n---\nRubrik\n=======\n' }, says: [] },
    {
      files: {
        'funds/nosk-2022.md': '---\ntype: fund\n---\n```\n<<<<<<< HEAD\na\n>>>>>>> b\n```\n',
      },
      says: [],
    },
    {
      files: {
        'funds/nosk-2022.md':
          '---\ntype: fund\n<<<<<<< HEAD\nyear: 2022\n=======\nyear: 2023\n>>>>>>> andra\n---\n',
      },
      says: [
        'funds/nosk-2022.md:3:1 Två versioner av samma rader, och ingen har valt: din och den andra (andra)',
      ],
    },
  ],
}
