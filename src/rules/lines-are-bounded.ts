import { maxLine } from '../archive/characters.js'
import { integer } from '../format.js'
import { each } from '../text.js'
import { faultsOf } from './reading-faults.js'
import type { Rule } from './rule.js'

export const rule: Rule = {
  name: 'lines-are-bounded',
  severity: 'error',
  floor: 'error',
  description: {
    sv: 'Ingen rad är längre än 20 000 tecken.',
    en: 'No line is longer than 20,000 characters.',
  },
  rationale: {
    sv: 'Så långa rader är inklistrade bilder eller försök att göra läsningen oändligt långsam.',
    en: 'Lines that long are pasted pictures or attempts to make reading endlessly slow.',
  },
  about: 'faults',

  *check(document) {
    for (const { at, detail } of faultsOf(document, 'long-line')) {
      const is = each((lang) => integer(Number(detail), lang))
      const most = each((lang) => integer(maxLine, lang))
      yield {
        at,
        message: {
          sv: `Raden är ${is.sv} tecken lång, men får vara högst ${most.sv}`,
          en: `The line is ${is.en} characters long, but may be ${most.en} at most`,
        },
        hint: {
          sv: 'Dela upp raden. Är det en inbakad bild, spara den i mappen files/ och länka till den.',
          en: 'Break the line. If it is an embedded picture, save it in files/ and link to it.',
        },
      }
    }
  },

  examples: [
    { files: { 'funds/a.md': '---\ntype: fund\n---\nEn rad.\n' }, says: [] },
    {
      files: { 'funds/a.md': `---\ntype: fund\n---\n${'x'.repeat(maxLine + 1)}\n` },
      says: ['funds/a.md:4:1 Raden är 20\u00A0001 tecken lång, men får vara högst 20\u00A0000'],
    },
  ],
}
