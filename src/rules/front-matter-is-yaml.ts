import { offsetOf } from '../archive/places.js'
import { plainRest, type YamlCause, yamlCauses } from '../archive/yaml-causes.js'
import type { Edit, Place } from '../diagnostic.js'
import { faultsOf } from './reading-faults.js'
import type { Rule } from './rule.js'
import { causeWords } from './yaml-cause-words.js'

export const rule: Rule = {
  name: 'front-matter-is-yaml',
  severity: 'error',
  floor: 'error',
  description: {
    sv: 'Dokumentets huvud (mellan strecken ---) är skrivet så att det går att läsa.',
    en: 'The front matter (between the --- lines) is written so that it can be read.',
  },
  rationale: {
    sv: 'Ett enda felaktigt tecken gör att inget i huvudet kan läsas: inte datum, inte forum, inte status.',
    en: 'A single wrong character keeps everything from being read: date, forum and status.',
  },
  about: 'faults',

  *check(document) {
    for (const { at, place, detail } of faultsOf(document, 'yaml')) {
      const cause = yamlCauses.find((known) => known === detail) ?? 'unclear'
      yield { at, ...causeWords[cause], ...(place ? mend(cause, place) : {}) }
    }
  },

  examples: [
    {
      files: { 'funds/a.md': '---\ntype: fund\nname: "Vingåker: samverkan"\nyear: 2022\n---\n' },
      says: [],
    },
    {
      files: { 'funds/a.md': '---\ntype: fund\nname: Vingåker: samverkan\nyear: 2022\n---\n' },
      says: ['funds/a.md:3:7 Det står ett kolon inuti värdet; citattecken väntades runt det'],
      fixed: { 'funds/a.md': '---\ntype: fund\nname: "Vingåker: samverkan"\nyear: 2022\n---\n' },
    },
    {
      files: { 'funds/a.md': '---\ntype: fund\nname: @lansradet  \n---\n' },
      says: [
        'funds/a.md:3:7 Värdet börjar med ett tecken som inte får stå först; bokstav, siffra eller citattecken väntades',
      ],
      fixed: { 'funds/a.md': '---\ntype: fund\nname: "@lansradet"  \n---\n' },
    },
    {
      files: { 'funds/a.md': '---\ntype: fund\nyear:2022\nname: A\n---\n' },
      says: ['funds/a.md:3:1 Det saknas mellanslag efter kolonet; `nyckel: värde` väntades'],
      fixed: { 'funds/a.md': '---\ntype: fund\nyear: 2022\nname: A\n---\n' },
    },
    {
      files: { 'funds/a.md': '---\ntype: fund\nrules:\n\tsingle_party: warn\n---\n' },
      says: ['funds/a.md:4:1 Raden är indragen med tabb; mellanslag väntades'],
    },
    {
      files: { 'funds/a.md': '---\ntype: fund\nname: "NÖSK\nyear: 2022\n---\n' },
      says: [
        'funds/a.md:3:7 Ett citattecken öppnas här men stängs inte; samma citattecken väntades i slutet av värdet',
      ],
    },
    {
      files: { 'funds/a.md': '---\ntype: fund\ntopics: [vuxna, unga\nyear: 2022\n---\n' },
      says: ['funds/a.md:3:9 En parentes öppnas här men stängs inte; ] eller } väntades'],
    },
  ],
}

/** Quotes or a space, where nothing else can have been meant. */
function mend(cause: YamlCause, place: Place) {
  if (cause === 'no-space') return { fix: { edits: (text: string) => withSpace(text, place) } }
  const quotes = cause === 'colon-in-value' || cause === 'character-first'
  return quotes ? { fix: { edits: (text: string) => inQuotes(text, place) } } : {}
}

function inQuotes(text: string, place: Place): readonly Edit[] {
  const rest = plainRest(text, place)
  return rest ? rest.map((at) => ({ start: at, end: at, text: '"' })) : []
}

function withSpace(text: string, { line, column }: Place): readonly Edit[] {
  const start = offsetOf(text, line, column)
  const at = text.indexOf(':', start) + 1
  return [{ start: at, end: at, text: ' ' }]
}
