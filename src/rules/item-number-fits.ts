import type { Document } from '../archive/document.js'
import type { Text } from '../text.js'
import { minutes } from './example-minutes.js'
import { nearMissesOf, type Told } from './near-misses.js'
import type { Problem, Rule } from './rule.js'
import { shown } from './shown.js'

export const rule: Rule<'minutes'> = {
  name: 'item-number-fits',
  severity: 'error',
  floor: 'error',
  imported: 'warning',
  description: {
    sv: 'Ett nummer som `7.2` är punktens nummer och ett löpnummer, och står en gång, i en etikett.',
    en: 'A number such as `7.2` is that of its agenda item and a running number, and stands once, in a label.',
  },
  rationale: {
    sv: 'Andra protokoll hänvisar till numret. Står det på två ställen vet ingen vilket svar som hör till vilken fråga.',
    en: 'Other minutes refer to the number. If it stands in two places nobody knows which answer belongs to which question.',
  },
  on: ['minutes'],
  about: 'nearMisses',

  *check(document) {
    const free = new Map<string, string>()
    for (const miss of nearMissesOf(document, 'item-number-fits')) {
      yield problem(miss, document, free)
    }
  },

  examples: [
    {
      files: {
        'forums/dst/minutes/2026-02-03.md': minutes(
          '**5.1 Beslut:** Planen antas.\n\n**5.3 Fråga:** Hur?\n\n## 2a Frågor\n\n**2a.1 Fråga:** Vem?',
        ),
      },
      says: [],
    },
    {
      files: {
        'forums/dst/minutes/2026-02-03.md': minutes(
          '**5.1 Beslut:** Planen antas.\n\n**5.1 Fråga:** Hur?\n\n**6.1 Fråga:** Vem?\n\n**5.4** Planen följs upp.',
        ),
      },
      says: [
        'forums/dst/minutes/2026-02-03.md:13:3 Numret `5.1` finns redan; det här behöver ett eget',
        'forums/dst/minutes/2026-02-03.md:15:3 Numret `6.1` står under punkt 5; skriv ett nummer som börjar med 5',
        'forums/dst/minutes/2026-02-03.md:17:1 Numret `**5.4**` står utan etikett; skriv ett ord som `Beslut:` efter numret',
      ],
    },
  ],
}

function problem(
  { kind, place, written }: Told<'item-number-fits'>,
  document: Document,
  known: Map<string, string>,
): Problem {
  const said = shown(written)
  const heading = headingOver(document, place.start)
  if (kind === 'number-without-label') {
    return {
      at: place,
      message: {
        sv: `Numret ${said} står utan etikett; skriv ett ord som \`Beslut:\` efter numret`,
        en: `The number ${said} stands without a label; write a word such as \`Decision:\` after it`,
      },
      hint: {
        sv: `Till exempel \`**${written.replace(/[*.\s]+$/, '').replace(/^\*+/, '')} Beslut:**\`.`,
        en: `For instance \`**${written.replace(/[*.\s]+$/, '').replace(/^\*+/, '')} Decision:**\`.`,
      },
    }
  }
  const free = heading === null ? null : (known.get(heading) ?? freeNumber(document, heading))
  if (heading !== null && free !== null) known.set(heading, free)
  return {
    at: place,
    message:
      kind === 'number-twice'
        ? {
            sv: `Numret ${said} finns redan; det här behöver ett eget`,
            en: `There is a number ${said} already; this one needs its own`,
          }
        : {
            sv: `Numret ${said} står under punkt ${heading}; skriv ett nummer som börjar med ${heading}`,
            en: `The number ${said} stands under item ${heading}; write one that begins with ${heading}`,
          },
    ...(free === null ? {} : { hint: write(free) }),
  }
}

const write = (free: string): Text => ({
  sv: `Första lediga numret här är ${free}. Ändra det nummer som ingen har hänvisat till, eller flytta texten till rätt punkt.`,
  en: `The first free number here is ${free}. Change the number that nobody has referred to, or move the text to the right item.`,
})

/** The number of the agenda item that a place stands under. */
const headingOver = ({ body }: Document, at: number): string | null =>
  body?.agenda.findLast(({ start }) => start <= at)?.number ?? null

function freeNumber({ body }: Document, heading: string): string {
  const taken = new Set(body?.items.flatMap(({ number: { given } }) => (given ? [given] : [])))
  let next = 1
  while (taken.has(`${heading}.${next}`)) next++
  return `${heading}.${next}`
}
