import type { Archive } from '../archive/archive.js'
import type { Document } from '../archive/document.js'
import { chairedBefore, isVice, sideInChair, turnsAt } from '../archive/forums/chairing.js'
import { year } from '../dates.js'
import { longDay } from '../format.js'
import { forum, minutes } from './example-minutes.js'
import type { Problem, Rule } from './rule.js'
import { sideName } from './side-words.js'

export const rule: Rule<'minutes'> = {
  name: 'chair-is-of-the-side-in-turn',
  severity: 'warning',
  floor: 'off',
  imported: 'off',
  description: {
    sv: 'Ett möte leds av den sida som har ordförandeskapet det året.',
    en: 'A meeting is chaired by the side whose year it is.',
  },
  rationale: {
    sv: 'Leder fel sida mötet är antingen protokollet eller turordningen fel, och båda är något som andra rättar sig efter.',
    en: 'When the wrong side chairs, either the minutes or the order of turns is wrong, and others go by both.',
  },
  on: ['minutes'],
  has: ['chair'],

  *check(document, archive) {
    const { chair, cancelled } = document.facts
    if (!chair || cancelled === true || isVice(chair)) return
    const side = sideInChair(document, archive)
    if (side === null || side === 'other') return
    const turns = turnsAt(document, archive)
    const [turn] = turns
    if (!turn) yield* sameAsBefore(document, archive)
    else if (!turns.some((one) => one.side === side)) {
      const [has, should] = [sideName(side), sideName(turn.side)]
      const at = year(document.facts.date ?? '')
      const why = turn.sure
        ? { sv: 'enligt forumets perioder', en: 'by the terms of the forum' }
        : { sv: 'om de växlar som de ska', en: 'if they alternate as they should' }
      yield {
        at: { key: ['chair', 'party'] },
        message: {
          sv: `Mötet leddes av ${has.sv}, men ${at} är ordförandeskapet ${owned[turn.side].sv} ${why.sv}`,
          en: `The meeting was chaired by ${has.en}, but in ${at} the chair belongs to ${should.en} ${why.en}`,
        },
        hint,
      }
    }
  },

  examples: [
    {
      files: {
        'forums/dst/forum.md': dst('{every_years: 1, terms: [{year: 2025, side: region}]}'),
        'forums/dst/minutes/2025-02-03.md': chaired('2025-02-03', 'region-12'),
        'forums/dst/minutes/2026-02-03.md': chaired('2026-02-03', 'kommun-1290'),
        'forums/dst/minutes/2026-05-05.md': chaired('2026-05-05', 'region-12', 'vice ordförande'),
      },
      says: [],
    },
    {
      files: {
        'forums/dst/forum.md': dst('{every_years: 1, terms: [{year: 2025, side: region}]}'),
        'forums/dst/minutes/2025-02-03.md': chaired('2025-02-03', 'kommun-1290'),
        'forums/dst/minutes/2026-02-03.md': chaired('2026-02-03', 'region-12'),
      },
      says: [
        'forums/dst/minutes/2025-02-03.md:7:16 Mötet leddes av kommunerna, men 2025 är ordförandeskapet regionens enligt forumets perioder',
        'forums/dst/minutes/2026-02-03.md:7:16 Mötet leddes av regionen, men 2026 är ordförandeskapet kommunernas om de växlar som de ska',
      ],
    },
    {
      files: {
        'forums/dst/forum.md': dst('{every_years: 1}'),
        'forums/dst/minutes/2025-12-03.md': chaired('2025-12-03', 'region-12'),
        'forums/dst/minutes/2026-02-03.md': chaired('2026-02-03', 'region-12'),
      },
      says: [
        'forums/dst/minutes/2026-02-03.md:7:16 Mötet leddes av regionen, som också ledde mötet 3 december 2025, men ordförandeskapet ska växla varje år',
      ],
    },
  ],
}

const hint = {
  sv: 'Rätta `chair`, eller perioderna i forumets `chair`. Ledde vice ordföranden mötet: skriv det i rollen, `role: vice ordförande`.',
  en: 'Correct `chair`, or the terms in `chair` of the forum. If the vice chair led the meeting: say so in the role, `role: vice chair`.',
}

const owned = {
  municipalities: { sv: 'kommunernas' },
  region: { sv: 'regionens' },
  other: { sv: 'övrigas' },
}

/** Where no terms are listed, a yearly change shows in the minutes of two years. */
function* sameAsBefore(document: Document<'minutes'>, archive: Archive): Iterable<Problem> {
  const forum = archive.findA('forum', document.facts.forum)
  if (forum?.facts.chair?.every_years !== 1) return
  const before = chairedBefore(document, archive)
  const side = sideInChair(document, archive)
  if (before === null || side === null || sideInChair(before, archive) !== side) return
  const [name, day] = [sideName(side), longDay(before.facts.date ?? '')]
  yield {
    at: { key: ['chair', 'party'] },
    message: {
      sv: `Mötet leddes av ${name.sv}, som också ledde mötet ${day.sv}, men ordförandeskapet ska växla varje år`,
      en: `The meeting was chaired by ${name.en}, which also chaired on ${day.en}, but the chair should change every year`,
    },
    hint,
  }
}

function dst(chair: string): string {
  return forum('dst', 'DST', 'sides: [region, municipalities]', `chair: ${chair}`)
}

function chaired(on: string, party: string, role = 'ordförande'): string {
  return minutes('## 1. Inledning', { on, more: [`chair: {party: ${party}, role: ${role}}`] })
}
