import { perArchive } from '../archive/per-archive.js'
import { compareText } from '../diagnostic.js'
import { listed } from '../text.js'
import type { Rule } from './rule.js'
import { shown } from './shown.js'

export const rule: Rule = {
  name: 'no-name-collision',
  severity: 'error',
  floor: 'error',
  description: {
    sv: 'Inga två filer eller mappar har namn som skiljer sig bara i stora och små bokstäver.',
    en: 'No two files or folders have names that differ only in capitals.',
  },
  rationale: {
    sv: 'På Windows och macOS är det samma namn: den ena filen skriver över den andra utan ett ord.',
    en: 'On Windows and macOS they are one name: one file overwrites the other without a word.',
  },

  *check({ path }, archive) {
    const spellings = collisionsIn(archive)
    if (spellings.size === 0) return
    for (let end = path.indexOf('/'); ; end = path.indexOf('/', end + 1)) {
      const part = end === -1 ? path : path.slice(0, end)
      const others = [...(spellings.get(folded(part)) ?? [])].filter(([other]) => other !== part)
      const first = spellings.get(folded(part))?.get(part) === path
      if (others.length > 0 && first) {
        const names = listed(others.map(([other]) => shown(other)))
        yield {
          at: 'file',
          message: {
            sv: `${shown(part)} är samma namn som ${names.sv} på Windows och macOS`,
            en: `${shown(part)} is the same name as ${names.en} on Windows and macOS`,
          },
          hint: {
            sv: 'Byt namn på den ena, eller slå ihop dem.',
            en: 'Rename one of them, or merge them.',
          },
        }
      }
      if (end === -1) return
    }
  },

  examples: [
    { files: { 'funds/a.md': '---\ntype: fund\n---\n', 'funds/b.md': '---\n---\n' }, says: [] },
    {
      files: { 'funds/A.md': '---\ntype: fund\n---\n', 'funds/a.md': '---\ntype: fund\n---\n' },
      says: [
        'funds/A.md `funds/A.md` är samma namn som `funds/a.md` på Windows och macOS',
        'funds/a.md `funds/a.md` är samma namn som `funds/A.md` på Windows och macOS',
      ],
    },
    {
      files: {
        'funds/o\u0308.md': '---\ntype: fund\n---\n',
        'funds/ö.md': '---\ntype: fund\n---\n',
      },
      says: [
        'funds/o\u0308.md `funds/o\u0308.md` är samma namn som `funds/ö.md` på Windows och macOS',
        'funds/ö.md `funds/ö.md` är samma namn som `funds/o\u0308.md` på Windows och macOS',
      ],
    },
    {
      files: { 'Funds/b.md': '---\ntype: fund\n---\n', 'funds/a.md': '---\ntype: fund\n---\n' },
      says: [
        'Funds/b.md `Funds` är samma namn som `funds` på Windows och macOS',
        'funds/a.md `funds` är samma namn som `Funds` på Windows och macOS',
      ],
    },
  ],
}

/** Folded name → several spellings of it → the first document that has each in its path. */
type Spellings = ReadonlyMap<string, ReadonlyMap<string, string>>

const collisionsIn = perArchive((archive): Spellings => {
  const found = new Map<string, Map<string, string>>()
  const all = [...archive.documents.map(({ path }) => path), ...archive.unread]
  // Of two spellings one at least is not as it would be folded, and hardly any path has such a part.
  const odd = all.filter((path) => !isFolded.test(path))
  for (const path of odd) {
    for (const part of partsOf(path)) {
      if (folded(part) !== part) found.set(folded(part), new Map<string, string>())
    }
  }
  for (const path of found.size === 0 ? [] : all.sort(compareText)) {
    for (const part of partsOf(path)) {
      const spelled = found.get(folded(part))
      if (spelled && !spelled.has(part)) spelled.set(part, path)
    }
  }
  for (const [fold, spelled] of found) if (spelled.size === 1) found.delete(fold)
  return found
})

const folded = (part: string): string => part.normalize('NFC').toLowerCase()

const isFolded = /^[a-z0-9/._-]*$/

/** `a`, `a/b` and `a/b/c.md`. */
function* partsOf(path: string): Iterable<string> {
  for (let end = path.indexOf('/'); end !== -1; end = path.indexOf('/', end + 1)) {
    yield path.slice(0, end)
  }
  yield path
}
