import type { Document } from '../archive/document.js'
import { applyEdits } from '../archive/edits.js'
import { offsetOf } from '../archive/places.js'
import { errorsIn } from '../archive/yaml.js'
import { plainRest, type YamlCause, yamlCauses } from '../archive/yaml-causes.js'
import type { Edit, Place } from '../diagnostic.js'
import { blockOf } from './place.js'
import { faultsOf } from './reading-faults.js'
import type { Rule } from './rule.js'
import { wordsFor } from './yaml-cause-words.js'

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
    const leftmost = new Map<number, number>()
    const faults = [...faultsOf(document, 'yaml')]
    for (const { place } of faults) {
      if (!place) continue
      leftmost.set(place.line, Math.min(place.column, leftmost.get(place.line) ?? place.column))
    }
    for (const { at, place, detail } of faults) {
      const [word, key] = detail.split(' ')
      const cause = yamlCauses.find((known) => known === word) ?? 'unclear'
      // Of several faults on a line the first one breeds the others.
      const first = place && leftmost.get(place.line) === place.column
      const edits = first && ((text: string) => mended(document, cause, place, text))
      yield { at, ...wordsFor(cause, key), ...(edits ? { fix: { edits } } : {}) }
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
    {
      files: { 'funds/a.md': '---\nchair: party: kommun-1880, role: ordförande\n---\n' },
      says: [
        'funds/a.md:2:8 Det står ett kolon inuti värdet; citattecken väntades runt det',
        'funds/a.md:2:15 Det står ett kolon inuti värdet; citattecken väntades runt det',
      ],
      fixed: { 'funds/a.md': '---\nchair: party: kommun-1880, role: ordförande\n---\n' },
    },
    {
      files: { 'funds/a.md': '---\nhistory:\n  - {on: 2022-01-10}\n   - {on: 2022-01-11}\n---\n' },
      says: ['funds/a.md:4:4 Raden är inte indragen som raderna omkring; samma indrag väntades'],
    },
    {
      files: { 'funds/a.md': '---\nchair: {party: kommun-1880 role: ordförande}\n---\n' },
      says: ['funds/a.md:2:28 Det saknas ett komma före `role:`'],
    },
  ],
}

/** Quotes or a space, where nothing else can have been meant. */
function mend(cause: YamlCause, text: string, place: Place): readonly Edit[] {
  if (cause === 'no-space') return withSpace(text, place)
  return cause === 'colon-in-value' || cause === 'character-first' ? inQuotes(text, place) : []
}

/** A mend of one place that leaves fewer errors than there were; any other is none. */
function mended(document: Document, cause: YamlCause, place: Place, text: string): readonly Edit[] {
  const edits = mend(cause, text, place)
  const block = blockOf(document, text)
  if (block === null || edits.length === 0) return []
  const at = offsetOf(text, place.line, place.column)
  const line = text.indexOf('\n', at)
  // What stands far away cannot change, and twenty faults in a long file are to be quick: a window
  // that begins at a key at the left margin.
  const near = Math.max(block.start, at - 4000)
  const start =
    near === block.start ? near : near + Math.max(0, text.slice(near, at).search(/\n\p{L}/u))
  const end = line === -1 ? block.end : Math.min(block.end, line + 2000)
  const before = text.slice(0, end)
  const after = applyEdits(before, edits)
  const left = errorsIn({ text: after, start, end: after.length })
  return left < errorsIn({ text: before, start, end }) ? edits : []
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
