import { entriesOf } from '../archive/facts.js'
import { fold } from '../nearest.js'
import { either } from '../text.js'
import { forum, minutes } from './example-minutes.js'
import type { Rule } from './rule.js'
import { shown } from './shown.js'

export const rule: Rule<'minutes'> = {
  name: 'note-taker-has-a-role-for-it',
  severity: 'warning',
  floor: 'off',
  imported: 'off',
  description: {
    sv: 'Den som för anteckningar har en av de roller som forumet har gett den uppgiften.',
    en: 'Who takes notes has one of the roles that the forum has given that task.',
  },
  rationale: {
    sv: 'Anteckningarna blir olika, och hamnar på olika ställen, när de förs av vem som helst.',
    en: 'Notes come out differently, and end up in different places, when anybody takes them.',
  },
  on: ['minutes'],
  has: ['note_taker'],

  *check({ facts }, archive) {
    const { note_taker: taker, forum: id } = facts
    const role = taker?.role
    if (role === undefined) return
    const rule = archive.findA('forum', id)?.facts.secretary
    const allowed = [...entriesOf(rule?.note_taker_roles)].map(([, one]) => one)
    if (allowed.length === 0 || allowed.some((one) => fold(one) === fold(role))) return
    const roles = either(allowed)
    yield {
      at: { key: ['note_taker', 'role'] },
      message: {
        sv: `Anteckningarna fördes av ${shown(role)}; i det här forumet gör ${roles.sv} det`,
        en: `The notes were taken by ${shown(role)}; in this forum ${roles.en} does that`,
      },
      hint: {
        sv: 'Rätta rollen i `note_taker`, eller lägg till den i forumets `secretary.note_taker_roles`.',
        en: 'Correct the role in `note_taker`, or add it to `secretary.note_taker_roles` of the forum.',
      },
    }
  },

  examples: [
    {
      files: { ...dst(), 'forums/dst/minutes/2026-02-03.md': noted('Samverkansledare') },
      says: [],
    },
    {
      files: { ...dst(), 'forums/dst/minutes/2026-02-03.md': noted('socialchef') },
      says: [
        'forums/dst/minutes/2026-02-03.md:7:40 Anteckningarna fördes av `socialchef`; i det här forumet gör samverkansledare eller samordnare det',
      ],
    },
  ],
}

function dst(): Readonly<Record<string, string>> {
  const roles = 'secretary: {note_taker_roles: [samverkansledare, samordnare]}'
  return { 'forums/dst/forum.md': forum('dst', 'DST', roles) }
}

function noted(role: string): string {
  return minutes('## 1. Inledning', {
    more: [`note_taker: {party: kommun-1290, role: ${role}}`],
  })
}
