import type { Archive } from '../archive/archive.js'
import { type ClauseName, clauses as table } from '../archive/items/clause-words.js'
import type { Span, Written } from '../archive/items/spans.js'
import { partsOf } from '../archive/said/citations.js'
import { corrected } from '../archive/said/corrections.js'
import { type Said, saidIn } from '../archive/said/said.js'
import { everyoneIn, whoIs } from '../archive/said/who.js'
import { forum, minutes } from './example-minutes.js'
import { type NameWords, several, slip, unknown } from './name-words.js'
import type { Rule } from './rule.js'
import { shown } from './shown.js'

/** The items that are put to somebody or name a forum, and the clauses that name somebody. */
const naming = [
  ...(['referral', 'anchoring', 'outcome', 'meeting_dates'] as const),
  ...(Object.keys(table) as ClauseName[]).filter((name) => table[name].type === 'parties'),
]

export const rule: Rule<'minutes'> = {
  name: 'said-name-is-known',
  severity: 'error',
  floor: 'warning',
  imported: 'warning',
  description: {
    sv: 'Den som ansvarar, tillfrågas eller får en fråga lyft till sig är ett forum, en part eller en roll som går att förstå.',
    en: 'Who is responsible, asked or has a question referred to them is a forum, a party or a role that can be understood.',
  },
  rationale: {
    sv: 'En fråga som lyfts till ett namn ingen känner når ingen.',
    en: 'A question referred to a name nobody knows reaches nobody.',
  },
  on: ['minutes'],
  says: naming,

  *check({ path }, archive) {
    const told = new Set<number>()
    for (const said of saidIn(archive, path)) {
      const { target, clauses, dates } = said.item
      if (target === null && clauses.length + dates.length === 0) continue
      for (const { value, place, must } of namesIn(said, archive)) {
        // What a lead-in says holds for all of its entries, and is told once.
        if (told.has(place.start)) continue
        const problem = judgeName(value, place, must, archive)
        if (!problem) continue
        told.add(place.start)
        yield { at: place, ...problem }
      }
    }
  },

  examples: [
    {
      files: {
        'forums/dst/forum.md': forum('dst', 'Delregionala styrgruppen', 'aliases: [DST]'),
        'forums/dst/minutes/2026-02-03.md': minutes(
          '**Uppdrag:** Gå. Ansvarig: kommun-1290, Region Skåne (samordnare); socialcheferna; AU.\n\n**Lyfts till DST:** Hur? Via: processtöd.\n\n**Förankras i kommunchefsnätverket:** Planen.',
        ),
      },
      says: [],
    },
    {
      files: {
        'forums/dst/forum.md': forum('dst', 'Delregionala styrgruppen', 'aliases: [Styrgruppen]'),
        'forums/lst/forum.md': forum('lst', 'Länsstyrgruppen', 'aliases: [Styrgruppen]'),
        'forums/dst/minutes/2026-02-03.md': minutes(
          '**Uppdrag:** Gå. Ansvarig: kommun-1299.\n\n**Lyfts till Styrgruppen:** Hur?\n\n**Lyfts till Länstyrgruppen:** Hur?\n\n**Lyfts till någon:** Vem?\n\n**Fråga:** Vem? Till: Länstyrgruppen.',
        ),
      },
      says: [
        'forums/dst/minutes/2026-02-03.md:11:28 Okänt forum eller okänd part `kommun-1299`',
        'forums/dst/minutes/2026-02-03.md:13:14 `Styrgruppen` kan vara flera; skriv id i stället för namnet',
        'forums/dst/minutes/2026-02-03.md:15:14 Okänt forum eller okänd part `Länstyrgruppen`',
        'forums/dst/minutes/2026-02-03.md:17:14 Okänt forum eller okänd part `någon`',
        'forums/dst/minutes/2026-02-03.md:19:23 Okänt forum eller okänd part `Länstyrgruppen`',
      ],
    },
    {
      files: {
        'forums/dst/forum.md': forum('dst', 'DST'),
        'forums/dst/minutes/2026-02-03.md': minutes(
          '**Uppdrag:** Gå. Ansvarig: Kristianstad och Hässleholm.',
        ),
      },
      says: [
        'forums/dst/minutes/2026-02-03.md:11:28 `Kristianstad och Hässleholm` är flera; skriv `Kristianstad, Hässleholm`',
      ],
      fixed: {
        'forums/dst/minutes/2026-02-03.md': minutes(
          '**Uppdrag:** Gå. Ansvarig: Kristianstad, Hässleholm.',
        ),
      },
    },
  ],
}

interface Name extends Written {
  /** It must be a forum or a party, or it reaches nobody. */
  readonly must: 'forum' | 'either' | null
}

function* namesIn({ item, corrections }: Said, archive: Archive): Iterable<Name> {
  const { target, kind, result } = item
  if (target && (kind === 'referral' || result === 'sent_back')) yield { ...target, must: 'either' }
  if (target && kind === 'anchoring') yield { ...target, must: null }
  for (const { jointWith } of item.dates) {
    if (jointWith) yield* parts(jointWith.value, jointWith.place, 'forum', archive)
  }
  for (const { name, value, place } of item.clauses) {
    if (table[name].type !== 'parties') continue
    const now = corrections.length === 0 ? value : corrected(value, corrections)
    yield* parts(now, place, null, archive)
  }
}

/** The names of a value; one whole name first, as it is read. */
function* parts(value: string, place: Span, must: Name['must'], archive: Archive): Iterable<Name> {
  const everyone = everyoneIn(value, archive)
  if (everyone.length === 1) {
    yield { value: everyone[0]?.written ?? value, place, must }
    return
  }
  for (const part of partsOf(value, place, place)) {
    yield { value: part.value.replace(/\s*\([^()]*\)$/, ''), place: part.place, must }
  }
}

function judgeName(
  value: string,
  place: Span,
  must: Name['must'],
  archive: Archive,
): NameWords | null {
  const who = whoIs({ value, role: null }, archive)
  if (who.is === 'several') return several(who, archive)
  if (who.is === 'unknown') return unknown(value, archive)
  if (who.is === 'forum' || (who.is === 'party' && must !== 'forum')) return null
  if (who.is === 'party') return notForum(value)
  const both = together(value, place, archive)
  return both ?? (must === null ? slip(value, archive) : unknown(value, archive))
}

/** "A och B" where both are known: two names, not one. */
function together(value: string, place: Span, archive: Archive): NameWords | null {
  const both = value.split(/\s+(?:och|and|samt)\s+/)
  if (both.length < 2) return null
  const known = both.every((part) => whoIs({ value: part, role: null }, archive).id !== null)
  if (!known) return null
  const mended = both.join(', ')
  return {
    message: {
      sv: `${shown(value)} är flera; skriv ${shown(mended)}`,
      en: `${shown(value)} is several; write ${shown(mended)}`,
    },
    hint: {
      sv: 'Med komma mellan namnen följs var och en för sig.',
      en: 'With commas between the names each is followed on its own.',
    },
    fix: {
      edits: (text) => {
        const { start, end } = place
        const said = text.slice(start, end)
        const now = said.replace(/\s+(?:och|and|samt)\s+/g, ', ')
        return now === said ? [] : [{ start, end, text: now }]
      },
    },
  }
}

const notForum = (value: string): NameWords => ({
  message: {
    sv: `${shown(value)} är en part; här ska stå ett forum`,
    en: `${shown(value)} is a party; a forum belongs here`,
  },
})
