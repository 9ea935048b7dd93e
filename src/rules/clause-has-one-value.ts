import type { Document } from '../archive/document.js'
import { minutes } from './example-minutes.js'
import { isStillWritten, nearMissesOf, type Told } from './near-misses.js'
import type { Problem, Rule } from './rule.js'
import { shown } from './shown.js'

export const rule: Rule<'minutes'> = {
  name: 'clause-has-one-value',
  severity: 'error',
  floor: 'warning',
  imported: 'warning',
  description: {
    sv: 'En uppgift står en gång, och säger en sak.',
    en: 'A clause stands once, and says one thing.',
  },
  rationale: {
    sv: 'Av två slutdatum gäller bara det ena, och ingen vet vilket.',
    en: 'Of two due dates only one can hold, and nobody knows which.',
  },
  on: ['minutes'],
  about: 'nearMisses',

  *check(document) {
    for (const miss of nearMissesOf(document, 'clause-has-one-value')) yield problem(miss, document)
  },

  examples: [
    {
      files: {
        'forums/dst/minutes/2026-02-03.md': minutes(
          '**Uppdrag:** Följa upp, t.ex. kl. 9.00. Ansvarig: AU, DST. Senast: v. 6 2026.',
        ),
      },
      says: [],
    },
    {
      files: {
        'forums/dst/minutes/2026-02-03.md': minutes(
          '**Uppdrag:** Gå. Senast: 2026-06-02. Senast: 2026-07-02.\n\n**Uppdrag:** Stå. Senast:\n\n**Uppdrag:** Sitt. Senast: 2026-06-02. Det är bråttom.',
        ),
      },
      says: [
        'forums/dst/minutes/2026-02-03.md:11:38 `Senast:` står en gång till, men bara den första gäller; ta bort den ena',
        'forums/dst/minutes/2026-02-03.md:13:19 Efter `Senast:` står ingenting; fyll i det som ska stå där',
        'forums/dst/minutes/2026-02-03.md:15:40 `Det är bråttom` står efter en uppgift och läses inte; skriv texten före uppgifterna',
      ],
    },
  ],
}

function problem(
  { kind, place, written }: Told<'clause-has-one-value'>,
  document: Document,
): Problem {
  const said = shown(kind === 'prose-after-value' ? written : `${written}:`)
  switch (kind) {
    case 'clause-twice':
      return {
        at: place,
        message: {
          sv: `${said} står en gång till, men bara den första gäller; ta bort den ena`,
          en: `${said} stands once more, but only the first holds; take one of them out`,
        },
        hint: {
          sv: 'Flera parter eller hänvisningar skrivs efter varandra, med komma emellan.',
          en: 'Several parties or references are written after each other, with commas between.',
        },
      }
    case 'clause-empty':
      return {
        at: place,
        ...(isStillWritten(document) ? { severity: 'warning' as const } : {}),
        message: {
          sv: `Efter ${said} står ingenting; fyll i det som ska stå där`,
          en: `Nothing stands after ${said}; fill in what belongs there`,
        },
        hint: {
          sv: 'Ta bort ordet om det inte är bestämt än.',
          en: 'Take the word out if it has not been decided yet.',
        },
      }
    case 'prose-after-value':
      return {
        at: place,
        severity: 'warning',
        message: {
          sv: `${said} står efter en uppgift och läses inte; skriv texten före uppgifterna`,
          en: `${said} stands after a clause and is not read; write the text before the clauses`,
        },
        hint: {
          sv: 'Uppgifterna står sist, och efter dem bara fler uppgifter.',
          en: 'The clauses come last, and after them only more clauses.',
        },
      }
  }
}
