import type { Text } from '../text.js'
import { faultsOf } from './reading-faults.js'
import type { Rule } from './rule.js'
import { shown } from './shown.js'

export const rule: Rule = {
  name: 'yaml-is-plain',
  severity: 'error',
  floor: 'error',
  description: {
    sv: 'Inget värde i huvudet börjar med tecknen &, * eller !.',
    en: 'No value of the front matter begins with &, * or !.',
  },
  rationale: {
    sv: 'De tecknen är en genväg för program: ett värde kan då betyda något helt annat än som står där.',
    en: 'Those marks are shorthand for programs: a value could mean something else than it says.',
  },
  about: 'faults',

  *check(document) {
    for (const { at, detail } of faultsOf(document, 'alias', 'tag')) {
      const written = shown(detail.replace('tag:yaml.org,2002:', '!!'))
      const what = meaningOf(detail)
      yield {
        at,
        message: {
          sv: `${written} läses som ${what.sv}, inte som text`,
          en: `${written} reads as ${what.en}, not as text`,
        },
        hint: {
          sv: 'Är det text, sätt citattecken runt hela värdet. Annars skriv ut värdet på varje ställe.',
          en: 'If it is text, put quotes around the whole value. Else write the value out in each place.',
        },
      }
    }
  },

  examples: [
    { files: { 'funds/a.md': '---\ntype: fund\nname: "*Viktigt* & nytt!"\n---\n' }, says: [] },
    {
      files: { 'funds/a.md': '---\ntype: fund\nname: *Viktigt\n---\n' },
      says: [
        'funds/a.md:3:7 `*Viktigt` läses som en hänvisning till ett annat värde, inte som text',
      ],
    },
    {
      files: { 'funds/a.md': '---\ntype: fund\nname: &n NÖSK\n---\n' },
      says: ['funds/a.md:3:7 `&n` läses som ett namn på ett värde, inte som text'],
    },
    {
      files: { 'funds/a.md': '---\ntype: fund\nname: !!js/function x\n---\n' },
      says: ['funds/a.md:3:7 `!!js/function` läses som en datatyp, inte som text'],
    },
  ],
}

function meaningOf(detail: string): Text {
  if (detail === '<<') return { sv: 'en sammanslagning av värden', en: 'a merge of values' }
  if (detail.startsWith('*')) {
    return { sv: 'en hänvisning till ett annat värde', en: 'a reference to another value' }
  }
  return detail.startsWith('&')
    ? { sv: 'ett namn på ett värde', en: 'a name of a value' }
    : { sv: 'en datatyp', en: 'a data type' }
}
