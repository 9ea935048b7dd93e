import { isActive } from '../archive/forums/life.js'
import { missingActors } from '../archive/forums/missing.js'
import { counted } from '../format.js'
import { forum } from './example-minutes.js'
import { attended } from './example-seats.js'
import type { Problem, Rule } from './rule.js'

export const rule: Rule<'forum'> = {
  name: 'required-actor-is-represented',
  severity: 'warning',
  floor: 'off',
  description: {
    sv: 'En aktör som måste finnas med i ett forum (`required_actors`) är företrädd någon gång på tolv månader, och det framgår hur den känns igen.',
    en: 'An actor that must be part of a forum (`required_actors`) is represented some time in twelve months, and it says how the actor is known.',
  },
  rationale: {
    sv: 'Saknas skolan eller vårdcentralen ett helt år är det inte samverkan längre, fast mötena hålls.',
    en: 'If the school or the health centre is missing for a whole year, it is no collaboration any more, though the meetings are held.',
  },
  on: ['forum'],
  has: ['required_actors'],

  *check(document, archive) {
    const { required_actors: wanted } = document.facts
    if (!wanted || !isActive(document.facts, archive.today)) return
    for (const { actor, tally } of missingActors(archive, document, archive.today)) {
      const { at, label, knowable } = actor
      if (at === null) continue
      if (!knowable) {
        yield unknowable(at, label)
        continue
      }
      const { meetings, absent, unstated } = tally
      const held = counted(meetings, { sv: 'möte', en: 'meeting' }, { sv: 'möten', en: 'meetings' })
      const stated =
        absent === 0
          ? { sv: 'inget angivet', en: 'nothing stated' }
          : unstated === 0
            ? { sv: 'frånvaro angiven', en: 'absence stated' }
            : { sv: 'frånvaro angiven ibland', en: 'absence stated sometimes' }
      yield {
        at: { key: ['required_actors', at] },
        message: {
          sv: `Aktören ${label} har inte varit företrädd på tolv månader (${held.sv}: ${stated.sv})`,
          en: `The actor ${label} has not been represented in twelve months (${held.en}: ${stated.en})`,
        },
        hint: {
          sv: 'Bara ledamöter och ersättare företräder. Var aktören med i en annan roll skrivs rollen i `roles` för aktören i samverkan.yaml.',
          en: 'Only members and substitutes represent. If the actor was there in another role, write it in `roles` of the actor in samverkan.yaml.',
        },
      }
    }
  },

  examples: [
    {
      today: '2026-11-22',
      files: {
        'samverkan.yaml': settings(),
        'forums/dst/forum.md': nosam('[school, care, police, users]'),
        'forums/dst/minutes/2026-02-03.md': attended([
          'party: kommun-1480, role: Rektor, as: member',
          'party: region-14, role: enhetschef, as: substitute',
          'party: polisen, role: kommunpolis, as: member',
          'party: radet, role: ledamot, as: member',
        ]),
        'parties/radet.md':
          '---\ntype: party\nid: radet\nname: Rådet\nkind: civil_society\nside: other\n---\n',
      },
      says: [],
    },
    {
      today: '2026-11-22',
      files: {
        'samverkan.yaml': settings(),
        'forums/dst/forum.md': nosam('[school, care, church]'),
        'forums/dst/minutes/2026-02-03.md': attended([
          'party: kommun-1480, role: rektor, as: guest',
          'party: region-14, role: vårdcentralschef, as: member, status: absent',
        ]),
      },
      says: [
        'forums/dst/forum.md:6:19 Aktören skola har inte varit företrädd på tolv månader (1 möte: inget angivet)',
        'forums/dst/forum.md:6:27 Aktören vård har inte varit företrädd på tolv månader (1 möte: frånvaro angiven)',
        'forums/dst/forum.md:6:33 Det framgår inte hur aktören kyrka känns igen, så ingen vet om den är med',
      ],
    },
  ],
}

const unknowable = (at: number, label: string): Problem => ({
  at: { key: ['required_actors', at] },
  severity: 'info',
  message: {
    sv: `Det framgår inte hur aktören ${label} känns igen, så ingen vet om den är med`,
    en: `It does not say how the actor ${label} is known, so nobody knows whether it is there`,
  },
  hint: {
    sv: 'Skriv `actor` på den plats som företräder den, eller `roles`, `parties` eller `kinds` för aktören i samverkan.yaml.',
    en: 'Write `actor` on the seat that stands for it, or `roles`, `parties` or `kinds` of the actor in samverkan.yaml.',
  },
})

function settings(): string {
  return `actors:
  - {id: school, label: skola, roles: [rektor]}
  - {id: care, label: vård, parties: [region-14]}
  - {id: police, label: polis, roles: [kommunpolis]}
  - {id: users, label: brukare, kinds: [civil_society]}
  - {id: church, label: kyrka}
`
}

function nosam(actors: string): string {
  return forum('dst', 'NOSAM', 'started_on: 2018-01-01', `required_actors: ${actors}`)
}
