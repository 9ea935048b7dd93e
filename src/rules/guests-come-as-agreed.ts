import { knownYears } from '../archive/forums/cadence.js'
import { type GuestYear, guestsIn } from '../archive/forums/guests.js'
import { year as yearOf } from '../dates.js'
import { listed } from '../text.js'
import { forum, minutes } from './example-minutes.js'
import type { Rule } from './rule.js'
import { shown } from './shown.js'

export const rule: Rule<'forum'> = {
  name: 'guests-come-as-agreed',
  severity: 'info',
  floor: 'off',
  description: {
    sv: 'De som ska bjudas in med jämna mellanrum är med så ofta som forumet har bestämt.',
    en: 'Those who are to be invited at regular intervals come as often as the forum has decided.',
  },
  rationale: {
    sv: 'En processledare som är med en gång om året vet vad de lokala grupperna brottas med, och kan ta det vidare.',
    en: 'A process leader who comes once a year knows what the local groups struggle with, and can carry it on.',
  },
  on: ['forum'],
  has: ['guests'],

  *check({ id, facts }, archive) {
    if (id === null || !facts.guests || facts.external === true) return
    const years = knownYears(archive, id).filter((year) => year < yearOf(archive.today))
    const few = years
      .flatMap((year) => guestsIn(archive, id, year))
      .filter(({ came, required, meetings }) => meetings > 0 && came.length < required)
    for (const index of new Set(few.map((one) => one.index))) {
      const found = few.filter((one) => one.index === index)
      const words = listed(found.map(yearWords))
      const { role = '', agreed } = found.at(-1) ?? {}
      yield {
        at: { key: ['guests', index, 'role'] },
        message: {
          sv: `${shown(role)} ska vara med minst ${agreed} ${agreed === 1 ? 'gång' : 'gånger'} om året, men var det ${words.sv}`,
          en: `${shown(role)} should come at least ${agreed} ${agreed === 1 ? 'time' : 'times'} a year, but came ${words.en}`,
        },
        hint: {
          sv: 'Bjud in till nästa möte. Var gästen med: lägg till raden i deltagarlistan, med samma roll som här.',
          en: 'Invite to the next meeting. If the guest was there: add the row among the participants, with the same role as here.',
        },
      }
    }
  },

  examples: [
    {
      files: {
        'forums/dst/forum.md': invites(),
        'forums/dst/minutes/2025-02-03.md': attended('2025-02-03', 'processledare'),
        'forums/dst/minutes/2025-06-03.md': attended('2025-06-03', 'socialchef'),
        'forums/dst/minutes/2026-02-03.md': attended('2026-02-03', 'socialchef'),
      },
      says: [],
    },
    {
      files: {
        'forums/dst/forum.md': invites(),
        'forums/dst/minutes/2024-02-03.md': attended('2024-02-03', 'socialchef'),
        'forums/dst/minutes/2025-02-03.md': attended('2025-02-03', 'processledare, status: absent'),
      },
      says: [
        'forums/dst/forum.md:5:17 `processledare` ska vara med minst 1 gång om året, men var det 0 gånger 2024 och 0 gånger 2025',
      ],
    },
  ],
}

const yearWords = ({ year, came }: GuestYear) => ({
  sv: `${came.length} ${came.length === 1 ? 'gång' : 'gånger'} ${year}`,
  en: `${came.length} ${came.length === 1 ? 'time' : 'times'} in ${year}`,
})

function invites(): string {
  return forum('dst', 'DST', 'guests: [{role: processledare, min_per_year: 1}]')
}

function attended(on: string, role: string): string {
  return minutes('## 1. Inledning', {
    on,
    more: ['attendance:', `  - {party: kommun-1290, as: guest, role: ${role}}`],
  })
}
