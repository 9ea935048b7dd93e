import { personalIn, putAway, unless } from './personal.js'
import type { Rule } from './rule.js'
import { shown } from './shown.js'

export const rule: Rule = {
  name: 'no-private-mobile',
  severity: 'warning',
  floor: 'off',
  description: {
    sv: 'Telefonnumren går till växlar, jourer och andra funktioner, och inte till enskilda personers mobiler.',
    en: "The telephone numbers are those of switchboards and other functions, and not of single persons' mobiles.",
  },
  rationale: {
    sv: 'Det som har sparats i git finns kvar i alla kopior. Ett mobilnummer är personens eget även när uppdraget är slut.',
    en: "What was saved in git stays in every copy. A mobile number is the person's own also when the assignment has ended.",
  },
  about: 'personal',

  *check(document, archive) {
    for (const { start, end, detail } of personalIn(document, archive, 'mobile')) {
      yield {
        at: { start, end },
        message: {
          sv: `Mobilnumret ${shown(detail)} ser ut att vara en enskild persons`,
          en: `The mobile number ${shown(detail)} seems to be a single person's`,
        },
        hint: putAway(
          document,
          {
            sv: 'Skriv växelns nummer eller en funktionsbrevlåda i stället.',
            en: 'Write the number of the switchboard or the mailbox of a function instead.',
          },
          unless('en jourtelefon eller inget mobilnummer', 'a duty telephone or no such number'),
        ),
      }
    }
  },

  examples: [
    {
      files: {
        'forums/dst/plans/2026.md': plan(
          'Växel 0581-810 00, jourtelefon 070-174 06 05, dnr 0701-740605, 7 300 000 kr.',
        ),
      },
      says: [],
    },
    {
      files: { 'forums/dst/plans/2026.md': plan('Ring 070-174 06 05 eller +46 70 174 06 06.') },
      says: [
        'forums/dst/plans/2026.md:5:6 Mobilnumret `070-***` ser ut att vara en enskild persons',
        'forums/dst/plans/2026.md:5:26 Mobilnumret `070-***` ser ut att vara en enskild persons',
      ],
    },
  ],
}

function plan(text: string): string {
  return `---\ntype: plan\n---\n\n${text}\n`
}
