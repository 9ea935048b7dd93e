import { personalIn, putAway, unless } from './personal.js'
import type { Rule } from './rule.js'

export const rule: Rule = {
  name: 'no-home-address',
  severity: 'warning',
  floor: 'off',
  description: {
    sv: 'Adresserna är organisationers eller möteslokalers, och inte människors hem.',
    en: "The addresses are those of organisations or meeting places, and not of people's homes.",
  },
  rationale: {
    sv: 'Det som har sparats i git finns kvar i alla kopior. Var någon bor behövs aldrig i samverkan, och det kan vara farligt att det står.',
    en: 'What was saved in git stays in every copy. Where somebody lives is never needed here, and it can be dangerous that it stands.',
  },
  about: 'personal',

  *check(document, archive) {
    if (document.type === 'party') return
    for (const { start, end } of personalIn(document, archive, 'address')) {
      yield {
        at: { start, end },
        message: {
          sv: 'Gata, nummer och postnummer ser ut att vara en hemadress',
          en: 'Street, number and postcode seem to be a home address',
        },
        hint: putAway(
          document,
          {
            sv: 'Ta bort adressen, eller skriv vilken organisation eller lokal den går till.',
            en: 'Take the address out, or write which organisation or meeting place it leads to.',
          },
          unless('ingen hemadress', 'no home address'),
        ),
      }
    }
  },

  examples: [
    {
      files: {
        'forums/dst/minutes/2026-02-03.md': minutes(
          'Storgatan 12, 702 10 Örebro',
          'Besöksadress: Skolvägen 4, 711 30 Lindesberg',
        ),
        'parties/stiftelsen.md': '---\ntype: party\n---\n\nSkolvägen 4, 711 30 Lindesberg\n',
      },
      says: [],
    },
    {
      files: {
        'forums/dst/minutes/2026-02-03.md': minutes(
          'Kommunhuset',
          'Ordföranden bor på Storgatan 12, 702 10 Örebro.',
        ),
      },
      says: [
        'forums/dst/minutes/2026-02-03.md:6:20 Gata, nummer och postnummer ser ut att vara en hemadress',
      ],
    },
  ],
}

function minutes(place: string, text: string): string {
  return `---\ntype: minutes\nplace: ${place}\n---\n\n${text}\n`
}
