import { flawsOf, plan, weight } from './flaws.js'
import type { Rule } from './rule.js'

export const rule: Rule = {
  name: 'table-has-headings',
  severity: 'warning',
  floor: 'off',
  imported: 'info',
  description: {
    sv: 'En tabell börjar med en rad med rubriker, en för varje kolumn.',
    en: 'A table begins with a row of headings, and every column has its own.',
  },
  rationale: {
    sv: 'Den som lyssnar på en tabell hör kolumnens rubrik före varje värde. Utan den är värdena bara en rad ord.',
    en: 'Who listens to a table hears the heading of the column before each value. Without it the values are just words.',
  },
  about: 'flaws',

  *check(document) {
    for (const { kind, at, detail } of flawsOf(document, [
      'table-without-headings',
      'table-heading-empty',
    ])) {
      yield {
        at,
        ...weight(document),
        message:
          kind === 'table-heading-empty'
            ? {
                sv: 'Tabellen har en kolumn utan rubrik',
                en: 'The table has a column without a heading',
              }
            : { sv: 'Tabellen saknar rubriker', en: 'The table has no headings' },
        hint:
          detail === 'html'
            ? {
                sv: 'Skriv rubrikerna med `<th>`, eller hela tabellen i Markdown.',
                en: 'Write the headings with `<th>`, or the whole table in Markdown.',
              }
            : {
                sv: 'Skriv vad varje kolumn innehåller på första raden, och `| --- | --- |` på den andra.',
                en: 'Write what each column holds on the first line, and `| --- | --- |` on the second.',
              },
      }
    }
  },

  examples: [
    {
      files: plan('| Kommun | Antal |', '| --- | ---: |', '| Lindesberg | 4 |'),
      says: [],
    },
    {
      files: plan('|  | 2025 | 2026 |', '| --- | --- | --- |', '| Antal | 4 | 5 |'),
      says: [],
    },
    {
      files: plan(
        '|  |  |',
        '| --- | --- |',
        '| Lindesberg | 4 |',
        '',
        '| Lindesberg | 4 |',
        '| Nora | 5 |',
        '',
        '| Kommun |  |',
        '| --- | --- |',
      ),
      says: [
        'forums/dst/plans/2026.md:6:1 Tabellen saknar rubriker',
        'forums/dst/plans/2026.md:10:1 Tabellen saknar rubriker',
        'forums/dst/plans/2026.md:13:1 Tabellen har en kolumn utan rubrik',
      ],
    },
  ],
}
