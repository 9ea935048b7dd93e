import { expectedPath } from '../archive/expected-path.js'
import type { Text } from '../text.js'
import type { Problem, Rule } from './rule.js'
import { shown } from './shown.js'

/** The most bytes a name may have on common file systems, and units a path on Windows. */
const [longestName, longestPath] = [255, 260]

// Microsoft's list of names that stand for devices, with any ending.
const device = /^(?:con|prn|aux|nul|(?:com|lpt)[1-9¹²³])(?:[.]|$)/i

export const rule: Rule = {
  name: 'file-name-is-portable',
  severity: 'error',
  floor: 'warning',
  description: {
    sv: 'Filers och mappars namn fungerar på alla datorer.',
    en: 'Names of files and folders work on every computer.',
  },
  rationale: {
    sv: 'Ett namn som Windows eller macOS inte klarar gör att hela arkivet inte kan hämtas där.',
    en: 'A name that Windows or macOS cannot have keeps the whole archive from being fetched there.',
  },

  *check(document, archive) {
    const { path } = document
    if (plain.test(path)) return
    for (const name of path.split('/')) {
      const wrong = wrongWith(name)
      if (!wrong) continue
      // A file whose name is in another encoding cannot even be opened.
      return yield { at: 'file', ...wrong, ...(name.includes('\uFFFD') ? unopened : {}) }
    }
    const moves = (expectedPath(document, archive)?.path ?? path) !== path
    if (path.normalize('NFC') !== path && !moves) yield decomposed
    if (path.length > longestPath) yield tooLongPath(path.length)
  },

  examples: [
    { files: { 'funds/nosk-2022.md': '---\ntype: fund\n---\n' }, says: [] },
    {
      files: { 'funds/aux.md': '---\ntype: fund\n---\n' },
      says: ['funds/aux.md Namnet `aux.md` står för en enhet i Windows'],
    },
    {
      files: { 'funds/nosk?.md': '---\ntype: fund\n---\n' },
      says: ['funds/nosk?.md Namnet `nosk?.md` har tecknet `?`, som inte fungerar på alla datorer'],
    },
    {
      files: { 'funds./nosk.md': '---\ntype: fund\n---\n' },
      says: [
        'funds./nosk.md Namnet `funds.` slutar med punkt eller mellanslag, vilket inte går i Windows',
      ],
    },
    {
      files: { 'funds/no\u0308sk.md': '---\ntype: fund\n---\n' },
      says: [
        'funds/no\u0308sk.md Namnet är skrivet med lösa prickar (Unicode-form NFD) i stället för hela å, ä och ö (NFC)',
      ],
    },
  ],
}

const unopened = {
  severity: 'error',
  hint: {
    sv: 'Byt namn på filen med `git mv`, helst till dokumentets id, utan å, ä och ö.',
    en: "Rename the file with `git mv`, best to the document's id, without accents.",
  },
} as const

interface Wrong {
  readonly message: Text
  readonly hint: Text
}

const rename: Text = {
  sv: 'Byt namn på filen eller mappen med `git mv`, helst till dokumentets id.',
  en: "Rename the file or folder with `git mv`, best to the document's id.",
}

// Nearly every path is of this kind, and nothing is wrong with it.
const plain = /^(?:(?!con|prn|aux|nul|com\d|lpt\d)[a-z0-9_][a-z0-9_-]{0,99}(?:[/]|[.]md$))+$/

function wrongWith(name: string): Wrong | null {
  const bad = /[^\x20-\x7E\u00A0-\uFFFC\u{10000}-\u{10FFFF}]|[<>:"|?*\\]/u.exec(name)?.[0]
  const [written, bytes] = [shown(JSON.stringify(name).slice(1, -1)), utf8Length(name)]
  if (bad === '\uFFFD') {
    return told(
      `Namnet ${written} är skrivet i en äldre teckenkodning, så filen kan inte öppnas`,
      `The name ${written} is written in an older encoding, so the file cannot be opened`,
    )
  }
  if (bad !== undefined) {
    const sign = shown(JSON.stringify(bad).slice(1, -1))
    return told(
      `Namnet ${written} har tecknet ${sign}, som inte fungerar på alla datorer`,
      `The name ${written} has the character ${sign}, which does not work on every computer`,
    )
  }
  if (/[. ]$/.test(name)) {
    return told(
      `Namnet ${written} slutar med punkt eller mellanslag, vilket inte går i Windows`,
      `The name ${written} ends in a point or space, which Windows cannot have`,
    )
  }
  if (device.test(name)) {
    return told(
      `Namnet ${written} står för en enhet i Windows`,
      `The name ${written} stands for a device on Windows`,
    )
  }
  if (bytes <= longestName) return null
  return told(
    `Namnet ${written} är ${bytes} byte långt, men får vara högst ${longestName}`,
    `The name ${written} is ${bytes} bytes long, but may be ${longestName} at most`,
  )
}

const told = (sv: string, en: string): Wrong => ({ message: { sv, en }, hint: rename })

const decomposed: Problem = {
  at: 'file',
  severity: 'warning',
  message: {
    sv: 'Namnet är skrivet med lösa prickar (Unicode-form NFD) i stället för hela å, ä och ö (NFC)',
    en: 'The name is written with loose accents (Unicode form NFD) instead of whole letters (NFC)',
  },
  hint: {
    sv: 'Det händer på macOS. Byt namn med `git mv`, helst till ett namn utan å, ä och ö.',
    en: 'This happens on macOS. Rename it with `git mv`, best to a name without accents.',
  },
}

const tooLongPath = (length: number): Problem => ({
  at: 'file',
  severity: 'warning',
  message: {
    sv: `Sökvägen är ${length} tecken lång, men får vara högst ${longestPath}`,
    en: `The path is ${length} characters long, but may be ${longestPath} at most`,
  },
  hint: {
    sv: 'Windows kan inte öppna så långa sökvägar. Välj kortare id.',
    en: 'Windows cannot open paths that long. Choose shorter ids.',
  },
})

const utf8Length = (text: string): number => new TextEncoder().encode(text).length
