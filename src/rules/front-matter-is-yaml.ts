import { yamlCauses } from '../archive/yaml-causes.js'
import { faultsOf } from './reading-faults.js'
import type { Rule } from './rule.js'
import { bracesMissing } from './yaml-cause-parts.js'
import { wordsFor } from './yaml-cause-words.js'
import { isBareMapping, mended } from './yaml-mends.js'

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
    const told = new Set<number>()
    for (const { at, place, detail } of faultsOf(document, 'yaml')) {
      // Of several faults on a line the first one breeds the others.
      if (place && told.has(place.line)) continue
      if (place) told.add(place.line)
      const end = `${detail} `.indexOf(' ')
      const [word, about] = [detail.slice(0, end), detail.slice(end + 1)]
      const cause = yamlCauses.find((known) => known === word) ?? 'unclear'
      const bare = cause === 'colon-in-value' && isBareMapping(about)
      const edits = (text: string) =>
        place ? mended(document, bare ? 'braces-missing' : cause, place, text) : []
      yield { at, ...(bare ? bracesMissing(about) : wordsFor(cause, about)), fix: { edits } }
    }
  },

  examples: [
    {
      files: { 'funds/a.md': '---\ntype: fund\nname: "Vingåker: samverkan"\nyear: 2022\n---\n' },
      says: [],
    },
    {
      files: { 'funds/a.md': '---\ntype: fund\nname: Vingåker: samverkan\nyear: 2022\n---\n' },
      says: ['funds/a.md:3:7 Det står ett kolon inuti värdet, och då behövs citattecken runt det'],
      fixed: { 'funds/a.md': '---\ntype: fund\nname: "Vingåker: samverkan"\nyear: 2022\n---\n' },
    },
    {
      files: { 'funds/a.md': '---\ntype: fund\nname: @lansradet  \n---\n' },
      says: ['funds/a.md:3:7 Värdet börjar med ett tecken som inte får stå först'],
      fixed: { 'funds/a.md': '---\ntype: fund\nname: "@lansradet"  \n---\n' },
    },
    {
      files: { 'funds/a.md': '---\ntype: fund\nyear:2022\nname: A\n---\n' },
      says: ['funds/a.md:3:1 Det saknas ett mellanslag efter kolonet'],
      fixed: { 'funds/a.md': '---\ntype: fund\nyear: 2022\nname: A\n---\n' },
    },
    {
      files: { 'funds/a.md': '---\ntype: fund\nrules:\n\tsingle_party: warn\n---\n' },
      says: ['funds/a.md:4:1 Raden är indragen med tabb, men här används bara mellanslag'],
    },
    {
      files: { 'funds/a.md': '---\ntype: fund\nname: "NÖSK\nyear: 2022\n---\n' },
      says: ['funds/a.md:3:7 Ett citattecken öppnas här men stängs aldrig'],
    },
    {
      files: { 'funds/a.md': '---\ntype: fund\ntopics: [vuxna, unga\nyear: 2022\n---\n' },
      says: ['funds/a.md:3:9 En parentes öppnas här men stängs aldrig'],
    },
    {
      files: { 'funds/a.md': '---\nchair: party: kommun-1880, role: ordförande\n---\n' },
      says: ['funds/a.md:2:8 `{ }` saknas runt uppgifterna'],
      fixed: { 'funds/a.md': '---\nchair: {party: kommun-1880, role: ordförande}\n---\n' },
    },
    {
      files: { 'funds/a.md': '---\nhistory:\n  - {on: 2022-01-10}\n   - {on: 2022-01-11}\n---\n' },
      says: ['funds/a.md:4:4 Raden är inte indragen som raderna omkring'],
    },
    {
      files: { 'funds/a.md': '---\nchair: {party: kommun-1880 role: ordförande}\n---\n' },
      says: ['funds/a.md:2:28 Det saknas ett komma före `role:`'],
    },
    {
      files: { 'funds/a.md': '---\nmode: digital\n place: Teams\n---\n' },
      says: ['funds/a.md:3:2 Raden är inte indragen som raderna omkring'],
      fixed: { 'funds/a.md': '---\nmode: digital\nplace: Teams\n---\n' },
    },
    {
      files: { 'funds/a.md': '---\nrounds:\n  – {id: a}\n  * {id: b}\n---\n' },
      says: [
        'funds/a.md:3:3 Raden börjar med `–`; en lista skrivs med bindestreck och mellanslag: `- {…}`',
        'funds/a.md:4:3 Raden börjar med `*`; en lista skrivs med bindestreck och mellanslag: `- {…}`',
      ],
      fixed: { 'funds/a.md': '---\nrounds:\n  - {id: a}\n  - {id: b}\n---\n' },
    },
    {
      files: { 'funds/a.md': '---\nrounds:\n  - {id: a}\n  -{id: b}\n---\n' },
      says: [
        'funds/a.md:4:3 Det saknas ett mellanslag efter `-`; en lista skrivs med bindestreck och mellanslag: `- {…}`',
      ],
      fixed: { 'funds/a.md': '---\nrounds:\n  - {id: a}\n  - {id: b}\n---\n' },
    },
    {
      files: { 'funds/a.md': '---\ntype: fund\nname:\u00A0NÖSK\n---\n' },
      says: ['funds/a.md:3:6 Här står ett hårt mellanslag (U+00A0) där bara ett vanligt får stå'],
      fixed: { 'funds/a.md': '---\ntype: fund\nname: NÖSK\n---\n' },
    },
    {
      files: { 'funds/a.md': '---\nname: ”Mobilt: team”\n---\n' },
      says: [
        'funds/a.md:2:7 Citattecknet är typografiskt (”) och blir en del av värdet; här skrivs raka (")',
      ],
      fixed: { 'funds/a.md': '---\nname: "Mobilt: team"\n---\n' },
    },
  ],
}
