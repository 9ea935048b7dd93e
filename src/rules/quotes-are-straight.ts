import { offsetOf } from '../archive/places.js'
import { referencesOf } from '../archive/references.js'
import { faultsOf } from './reading-faults.js'
import type { Rule } from './rule.js'
import { curlyQuotes } from './yaml-cause-parts.js'
import { straight } from './yaml-mends.js'

export const rule: Rule = {
  name: 'quotes-are-straight',
  severity: 'warning',
  floor: 'warning',
  description: {
    sv: 'Citattecken runt värden i huvudet är raka (").',
    en: 'Quotes around values of the front matter are straight (").',
  },
  rationale: {
    sv: 'Ordbehandlare byter dem mot typografiska, som blir en del av värdet. Då hittas det inte igen.',
    en: 'Word processors change them to curly ones, which become part of the value. Then it is not found again.',
  },
  about: 'faults',

  *check(document) {
    for (const { at, place, detail } of faultsOf(document, 'curly-quotes')) {
      const [mark = '”', how] = detail.split(' ')
      const words = curlyQuotes(mark)
      const pointer = detail.split(' ').slice(2).join(' ')
      const wrong = [...document.schemaFaults, ...referencesOf(document)]
      const breaks = wrong.some((one) => one.pointer.join('/') === pointer)
      const edits = (text: string) => {
        if (place === null) return []
        const start = offsetOf(text, place.line, place.column)
        return straight(text, [start, start + place.endColumn - place.column])
      }
      yield {
        at,
        ...words,
        ...(breaks ? { severity: 'error' as const } : {}),
        ...(how === 'closed' ? { fix: { edits } } : {}),
      }
    }
  },

  examples: [
    { files: { 'funds/a.md': '---\nname: ”NÖSK” och ”VÄSK”\nx_a: "”ord”"\n---\n' }, says: [] },
    {
      files: { 'funds/a.md': '---\nname: ”NÖSK”\nx_a: [“vuxna”, »unga«]\n---\n' },
      says: [
        'funds/a.md:2:7 Citattecknet är typografiskt (”) och blir en del av värdet; här skrivs raka (")',
        'funds/a.md:3:7 Citattecknet är typografiskt (“) och blir en del av värdet; här skrivs raka (")',
        'funds/a.md:3:16 Citattecknet är typografiskt (») och blir en del av värdet; här skrivs raka (")',
      ],
      fixed: { 'funds/a.md': '---\nname: "NÖSK"\nx_a: ["vuxna", "unga"]\n---\n' },
    },
    {
      files: { 'funds/a.md': '---\ntype: fund\nowner_forum: ”dst”\n---\n' },
      says: [
        'funds/a.md:3:14 Citattecknet är typografiskt (”) och blir en del av värdet; här skrivs raka (")',
      ],
      fixed: { 'funds/a.md': '---\ntype: fund\nowner_forum: "dst"\n---\n' },
    },
    {
      files: { 'funds/a.md': '---\nname: ”NÖSK\n---\n' },
      says: [
        'funds/a.md:2:7 Citattecknet är typografiskt (”) och blir en del av värdet; här skrivs raka (")',
      ],
      fixed: { 'funds/a.md': '---\nname: ”NÖSK\n---\n' },
    },
  ],
}
