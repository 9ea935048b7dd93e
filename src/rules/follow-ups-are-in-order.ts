import { outOfOrder } from './dated-entries.js'
import type { Rule } from './rule.js'

export const rule: Rule<'application'> = {
  name: 'follow-ups-are-in-order',
  severity: 'error',
  floor: 'info',
  description: {
    sv: 'Uppföljningarna av ett projekt står i den ordning de gjordes.',
    en: 'The follow-ups of a project stand in the order they were made.',
  },
  rationale: {
    sv: 'Den senaste uppföljningen avgör om projektet lever kvar. Fel årtal kan göra ett upphört projekt levande igen.',
    en: 'The latest follow-up decides whether the project lives on. A wrong year can bring a ceased project back to life.',
  },
  on: ['application'],
  has: ['follow_ups'],

  *check({ facts }) {
    yield* outOfOrder('follow_ups', facts.follow_ups)
  },

  examples: [
    { files: { 'applications/nosk-2022/a.md': followUps('2024-06-15', '2026-06-15') }, says: [] },
    {
      files: { 'applications/nosk-2022/a.md': followUps('2024-06-15', '2023-06-15') },
      says: [
        'applications/nosk-2022/a.md:5:10 15 juni 2023 står efter 15 juni 2024; den äldsta dagen ska stå först',
      ],
    },
  ],
}

function followUps(...days: readonly string[]): string {
  const rows = days.map((day) => `  - {on: ${day}, outcome: alive}`)
  return `---\ntype: application\nfollow_ups:\n${rows.join('\n')}\n---\n`
}
