import { offsetOf } from '../archive/places.js'
import type { Edit, Place } from '../diagnostic.js'
import { faultsOf } from './reading-faults.js'
import type { Rule } from './rule.js'

export const rule: Rule = {
  name: 'value-is-not-a-comment',
  severity: 'error',
  floor: 'error',
  description: {
    sv: 'Ett värde med # efter ett mellanslag står inom citattecken.',
    en: 'A value with # after a space stands in quotes.',
  },
  rationale: {
    sv: 'Det som står efter # är en kommentar som inget läser. `title: #1 Mobilt` är en tom titel.',
    en: 'What follows # is a comment that nothing reads. `title: #1 Mobilt` is an empty title.',
  },
  about: 'faults',

  *check(document) {
    for (const { at, place } of faultsOf(document, 'comment-value')) {
      yield {
        at,
        message: {
          sv: 'Det som står efter # är en kommentar och räknas inte till värdet',
          en: 'What stands after # is a comment and no part of the value',
        },
        hint: {
          sv: 'Sätt citattecken runt hela värdet: "#1 …". En riktig kommentar skrivs med mellanslag efter #.',
          en: 'Put quotes around the whole value: "#1 …". A real comment has a space after #.',
        },
        ...(place ? { fix: { edits: (text: string) => inQuotes(text, place) } } : {}),
      }
    }
  },

  examples: [
    {
      files: { 'funds/a.md': '---\nname: "#1 Mobilt"\nyear: # valfritt\nx_a: b #c\n---\n' },
      says: [],
    },
    {
      files: { 'funds/a.md': '---\nname: #1 Mobilt  \nx_a: [Rum]\nx_b: Rum #2\n---\n' },
      says: [
        'funds/a.md:2:7 Det som står efter # är en kommentar och räknas inte till värdet',
        'funds/a.md:4:6 Det som står efter # är en kommentar och räknas inte till värdet',
      ],
      fixed: { 'funds/a.md': '---\nname: "#1 Mobilt"  \nx_a: [Rum]\nx_b: "Rum #2"\n---\n' },
    },
  ],
}

function inQuotes(text: string, { line, column, endColumn }: Place): readonly Edit[] {
  const start = offsetOf(text, line, column)
  const end = start + endColumn - column
  const raw = text.slice(start, end)
  return /["\\\n]/.test(raw) ? [] : [{ start, end, text: `"${raw}"` }]
}
