import type { NearMiss } from '../archive/items/near-miss.js'
import { minutes } from './example-minutes.js'
import { nearMissesOf, type Told } from './near-misses.js'
import type { Fix, Problem, Rule } from './rule.js'
import { shown } from './shown.js'

export const rule: Rule<'minutes'> = {
  name: 'clause-is-written-plainly',
  severity: 'error',
  floor: 'warning',
  imported: 'warning',
  description: {
    sv: 'En uppgift som `Senast: 2026-06-02.` börjar en rad eller en mening, med stor bokstav och utan fetstil eller parentes.',
    en: 'A clause such as `Due: 2026-06-02.` begins a line or a sentence, with a capital and without bold or parentheses.',
  },
  rationale: {
    sv: 'En ansvarig eller ett datum som inte läses är ett uppdrag som ingen påminns om.',
    en: 'An owner or a date that is not read is an assignment nobody is reminded of.',
  },
  on: ['minutes'],
  about: 'nearMisses',

  *check(document) {
    for (const miss of nearMissesOf(document, 'clause-is-written-plainly')) yield problem(miss)
  },

  examples: [
    {
      files: {
        'forums/dst/minutes/2026-02-03.md': minutes(
          '**Uppdrag:** Följa upp. Ansvarig: AU. Senast: 2026-06-02.\n\n**Fråga:** Hur?\n\nSenast: i vår.',
        ),
      },
      says: [],
    },
    {
      files: {
        'forums/dst/minutes/2026-02-03.md': minutes(
          '**Uppdrag:** Följa upp (Senast: 2026-06-02).\n\n**Uppdrag:** Ringa, ansvarig: AU.\n\n**Uppdrag:** Gå. **Senast:** 2026-06-02.',
        ),
      },
      says: [
        'forums/dst/minutes/2026-02-03.md:11:24 `(Senast: 2026-06-02)` läses inte; skriv `Senast: 2026-06-02.` först i en mening',
        'forums/dst/minutes/2026-02-03.md:13:21 `ansvarig:` läses inte; skriv `Ansvarig:` först i en mening',
        'forums/dst/minutes/2026-02-03.md:15:18 `**Senast:**` läses inte; skriv `Senast:` först i en mening',
      ],
      fixed: {
        'forums/dst/minutes/2026-02-03.md': minutes(
          '**Uppdrag:** Följa upp. Senast: 2026-06-02.\n\n**Uppdrag:** Ringa. Ansvarig: AU.\n\n**Uppdrag:** Gå. Senast: 2026-06-02.',
        ),
      },
    },
    {
      files: {
        'forums/dst/minutes/2026-02-03.md': minutes(
          '**Uppdrag:** Följa upp med Ansvarig: AU.\n\n**Fråga:** Hur går det till: i vår?',
        ),
      },
      says: [
        'forums/dst/minutes/2026-02-03.md:11:28 `Ansvarig:` läses inte; skriv `Ansvarig:` först i en mening',
        'forums/dst/minutes/2026-02-03.md:13:24 `till:` läses inte; skriv `Till:` först i en mening',
      ],
    },
  ],
}

type Miss = Told<'clause-is-written-plainly'>

/** Words that are common in mid-sentence too. */
const small =
  /^(?:från|till|via|av|tid|enligt|meeting|to|from|by|time|due|tas upp|topics|papers):$/i

function problem(miss: Miss): Problem {
  const { kind, place } = miss
  const meant = miss.meant ?? miss.written
  const said = shown(miss.written)
  const found = {
    at: place,
    message: {
      sv: `${said} läses inte; skriv ${shown(meant)} först i en mening`,
      en: `${said} is not read; write ${shown(meant)} at the beginning of a sentence`,
    },
    hint: {
      sv: 'Sätt punkt före, börja med stor bokstav och skriv uppgiften utan parentes och fetstil. Är det inte en uppgift: skriv om meningen utan kolon.',
      en: 'Put a full stop before it, begin with a capital and write the clause without parentheses and bold. If it is no clause: reword the sentence without the colon.',
    },
    fix: asSentence(miss, meant),
  }
  const doubtful = kind === 'clause-lower-case' && small.test(meant)
  return doubtful ? { ...found, severity: 'warning' } : found
}

/** Let a clause begin a sentence where what stands before it ends one, or nearly does. */
const asSentence = ({ kind, place, written }: NearMiss, meant: string): Fix => ({
  edits: (text) => {
    const isInside = kind === 'clause-in-parentheses'
    // A line may be as long as a file, and have very many of these.
    const near = text.slice(Math.max(0, place.start - 200), place.start)
    const before = near.trimEnd()
    const last = before.at(-1) ?? ''
    const line = near.slice(near.lastIndexOf('\n') + 1)
    const from = place.start - (near.length - before.length)
    const after = text.slice(place.end, place.end + 200)
    // What goes on after it would become part of the clause.
    if (isInside && !/^(?:\.?[ \t]*(?:\r?\n|$)|\.\s)/.test(after)) return []
    const end = isInside && after.startsWith('.') ? place.end + 1 : place.end
    if (line.trim() === '' || '.;?!'.includes(last)) {
      const glued = from === place.start && line !== ''
      return [{ start: place.start, end, text: glued ? ` ${meant}` : meant }]
    }
    if (last === ',') return [{ start: from - 1, end, text: `. ${meant}` }]
    // "Följa upp (Senast: 2026-06-02)" lacks only its full stop.
    const joins = isInside && written.startsWith('(') && /[\p{L}\p{N}]/u.test(last)
    return joins ? [{ start: from, end, text: `. ${meant}` }] : []
  },
})
