import { type Absence, absentPresenters } from '../archive/forums/presenters.js'
import { each, type Text } from '../text.js'
import { minutes } from './example-minutes.js'
import type { Rule } from './rule.js'
import { shown } from './shown.js'

export const rule: Rule<'minutes'> = {
  name: 'presenter-is-there',
  severity: 'warning',
  floor: 'off',
  imported: 'off',
  description: {
    sv: 'Den som föredrar en punkt står bland deltagarna, och var med på punkten.',
    en: 'Who presents an item stands among the participants, and was there for the item.',
  },
  rationale: {
    sv: 'Den som läser protokollet ska kunna fråga den som redovisade. En föreläsare är en gäst, och en gäst är också en rad.',
    en: 'Who reads the minutes should be able to ask who presented. A lecturer is a guest, and a guest is a row too.',
  },
  on: ['minutes'],
  says: ['presenter'],

  *check(document, archive) {
    const { status, cancelled } = document.facts
    // The list of a draft is not finished.
    if ((status !== 'circulated' && status !== 'approved') || cancelled === true) return
    for (const { item, clause, name, why } of absentPresenters(document, archive)) {
      const words = reasons[why](item.number)
      yield {
        at: clause.place,
        message: each((lang) => `${lead[lang]} ${shown(name)} ${words[lang]}`),
        hint: hints[why],
      }
    }
  },

  examples: [
    {
      files: {
        'forums/dst/minutes/2026-02-03.md': presented('områdeschef primärvård, samordnaren'),
        'forums/dst/minutes/2026-03-03.md': presented('Region Skåne (områdeschef primärvård)'),
        'forums/dst/minutes/2026-04-03.md': presented('chef för vård och omsorg; föreläsare'),
        'forums/dst/minutes/2026-05-03.md': minutes('## 5. Rapport från AU\n\nFöredragande: AU.', {
          more: ['attendance:', '  - {party: region-12, role: chef, as: member}'],
        }),
      },
      says: [],
    },
    {
      files: {
        'forums/dst/minutes/2026-02-03.md': presented('utredare mellanvård'),
        'forums/dst/minutes/2026-03-03.md': presented('samordnare och verksamhetschef'),
        'forums/dst/minutes/2026-04-03.md': presented('processledare'),
      },
      says: [
        'forums/dst/minutes/2026-02-03.md:18:15 Föredragande `utredare mellanvård` står inte bland deltagarna',
        'forums/dst/minutes/2026-03-03.md:18:15 Föredragande `verksamhetschef` var inte där, enligt deltagarlistan',
        'forums/dst/minutes/2026-04-03.md:18:15 Föredragande `processledare` var med på andra punkter än punkt 5, enligt deltagarlistan',
      ],
    },
  ],
}

const lead: Text = { sv: 'Föredragande', en: 'Presenter' }

const reasons: Readonly<Record<Absence, (item: string) => Text>> = {
  unlisted: () => ({
    sv: 'står inte bland deltagarna',
    en: 'does not stand among the participants',
  }),
  absent: () => ({
    sv: 'var inte där, enligt deltagarlistan',
    en: 'was not there, by the list of participants',
  }),
  elsewhere: (item) => ({
    sv: `var med på andra punkter än punkt ${item}, enligt deltagarlistan`,
    en: `was there for other items than item ${item}, by the list of participants`,
  }),
}

const hints: Readonly<Record<Absence, Text>> = {
  unlisted: {
    sv: 'Lägg till en rad, till exempel `- {organisation: Högskolan, role: föreläsare, as: guest, items: ["3"]}`, eller skriv rollen som i deltagarlistan.',
    en: 'Add a row, for instance `- {organisation: The university, role: lecturer, as: guest, items: ["3"]}`, or write the role as in the list of participants.',
  },
  absent: {
    sv: 'Rätta deltagarens `status`, eller skriv vem som föredrog i stället. Utgick punkten: skriv `**Utgår:**` under den.',
    en: 'Correct the `status` of the participant, or write who presented instead. If the item was withdrawn: write `**Withdrawn:**` under it.',
  },
  elsewhere: {
    sv: 'Lägg till punkten i deltagarens `items`, eller rätta föredraganden.',
    en: 'Add the item to `items` of the participant, or correct the presenter.',
  },
}

function presented(by: string): string {
  return minutes(`## 5. Rapport\n\nFöredragande: ${by}.`, {
    more: [
      'attendance:',
      '  - {party: region-12, role: områdeschef primärvård, as: member}',
      '  - {party: region-12, role: verksamhetschef, as: member, status: apologies}',
      '  - {party: kommun-1290, role: samordnare, as: process_support}',
      '  - {party: kommun-1290, role: chef för vård och omsorg, as: member}',
      '  - {party: kommun-1256, role: processledare, as: guest, items: ["6"]}',
      '  - {organisation: Högskolan, role: föreläsare, as: guest}',
    ],
  })
}
