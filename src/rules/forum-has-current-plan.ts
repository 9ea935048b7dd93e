import { lackingPlan } from '../archive/plans/expected.js'
import { daysOf } from '../archive/plans/periods.js'
import { longDay } from '../format.js'
import { plan } from './example-agreements.js'
import type { Rule } from './rule.js'

export const rule: Rule<'forum'> = {
  name: 'forum-has-current-plan',
  severity: 'warning',
  floor: 'off',
  imported: 'off',
  description: {
    sv: 'Ett forum som ska ha handlingsplan varje år, eller vars plan har gått ut, har en ny.',
    en: 'A forum that is to have an action plan every year, or whose plan has ended, has a new one.',
  },
  rationale: {
    sv: 'När planen har gått ut arbetar forumet vidare utan mål, och det som inte blev klart glöms.',
    en: 'When the plan has ended the forum works on without goals, and what was not finished is forgotten.',
  },
  on: ['forum'],

  *check(document, archive) {
    const lacking = lackingPlan(document, archive)
    if (!lacking) return
    const { year, why, last } = lacking
    const end = daysOf(last?.facts.period)?.end ?? null
    const day = end === null ? null : longDay(end)
    yield {
      at: { key: [why === 'said' ? 'yearly_plan' : 'id'] },
      message: day
        ? {
            sv: `Handlingsplan för ${year} saknas; den senaste gick ut ${day.sv}`,
            en: `There is no action plan for ${year}; the last one ended on ${day.en}`,
          }
        : { sv: `Handlingsplan för ${year} saknas`, en: `There is no action plan for ${year}` },
      hint: {
        sv: `Börja med \`samverkan ny handlingsplan --forum ${document.id} --year ${year}\`. Ska forumet inte ha någon: \`yearly_plan: false\`.`,
        en: `Begin with \`samverkan new plan --forum ${document.id} --year ${year}\`. If the forum is to have none: \`yearly_plan: false\`.`,
      },
    }
  },

  examples: [
    {
      files: {
        'forums/a/forum.md': forum('a', 'yearly_plan: true'),
        'forums/a/plans/2026.md': plan('a'),
        'forums/b/forum.md': forum('b'),
        'forums/c/forum.md': forum('c', 'yearly_plan: true', 'ended_on: 2026-06-30'),
        'forums/d/forum.md': forum('d', 'yearly_plan: false'),
        'forums/d/plans/2024.md': old('d'),
      },
      says: [],
      today: '2026-11-22',
    },
    {
      files: {
        'forums/a/forum.md': forum('a', 'yearly_plan: true'),
        'forums/b/forum.md': forum('b'),
        'forums/b/plans/2024.md': old('b'),
      },
      says: [
        'forums/a/forum.md:5:14 Handlingsplan för 2026 saknas',
        'forums/b/forum.md:3:5 Handlingsplan för 2026 saknas; den senaste gick ut 31 december 2025',
      ],
      today: '2026-11-22',
    },
  ],
}

function forum(id: string, ...lines: readonly string[]): string {
  return `---\ntype: forum\nid: ${id}\nname: ${id}\n${lines.map((line) => `${line}\n`).join('')}---\n`
}

function old(id: string): string {
  return `---\ntype: plan\nid: ${id}-plan-2024\nforum: ${id}\nperiod: {start: 2024, end: 2025}\n---\n`
}
