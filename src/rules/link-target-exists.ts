import type { Archive } from '../archive/archive.js'
import type { Document } from '../archive/document.js'
import { hasFolder } from '../archive/folders.js'
import { formerPath } from '../archive/former-paths.js'
import { isFrozen } from '../archive/frozen.js'
import { linkGoal, linkTo } from '../archive/link-paths.js'
import type { Link } from '../archive/links.js'
import { nearPath } from '../archive/near-paths.js'
import type { Edit } from '../diagnostic.js'
import type { Text } from '../text.js'
import type { Problem, Rule } from './rule.js'
import { shown } from './shown.js'

export const rule: Rule = {
  name: 'link-target-exists',
  severity: 'warning',
  floor: 'off',
  about: 'links',
  imported: 'info',
  description: {
    sv: 'En länk till en fil leder till en fil i arkivet.',
    en: 'A link to a file leads to a file in the archive.',
  },
  rationale: {
    sv: 'Underlaget till ett beslut ska gå att öppna om tio år. En länk till en fil som bara finns hos den som skrev är tom för alla andra.',
    en: 'The papers of a decision should open in ten years. A link to a file that only its author has is empty to everybody else.',
  },

  *check(document, archive) {
    for (const link of document.links) {
      const goal = linkGoal(document.path, link.target)
      if (goal.kind === 'outside') yield outside(link)
      if (goal.kind !== 'inside') continue
      if (goal.rooted) yield rooted(link, document, goal.path, archive)
      else if (!stands(archive, goal.path) && !isFollowed(document, goal.path, archive)) {
        yield missing(link, document, goal.path, archive)
      }
    }
  },

  examples: [
    {
      files: {
        'forums/styrgrupp/forum.md':
          '---\ntype: forum\nid: styrgrupp\nformer_ids: [dst]\n---\n\n[förr](../dst/forum.md)\n',
        'forums/styrgrupp/files/plan.pdf': '%PDF',
        'forums/lst/minutes/2022-03-08.md':
          '---\ntype: minutes\nstatus: approved\n---\n\n[dst](../../dst/forum.md) [plan](../../dst/files/plan.pdf)\n',
      },
      says: [
        'forums/styrgrupp/forum.md:7:8 Länken `../dst/forum.md` leder till en fil som inte finns',
      ],
    },
    {
      files: {
        'forums/dst/minutes/2022-03-08.md': minutes(
          '[bilder](files/a%20b.pdf#sid=2) [medel](../../../funds/nosk-2022.md?plain=1)',
          '[webb](https://example.se/x) [post](mailto:a@example.se) [rubrik](#5-ekonomi) `[x](y)`',
        ),
        'forums/dst/minutes/files/a b.pdf': '%PDF',
        'funds/nosk-2022.md': '---\ntype: fund\n---\n',
      },
      says: [],
    },
    {
      files: {
        'forums/dst/minutes/2022-03-08.md': minutes(
          '[bilder](files/bilder.pdf)',
          '[avtal](../../../../avtal.md) [disk](C:\\avtal.docx) [rot](/funds/nosk-2022.md)',
          '[medel](../../../funds/nosk-2023.md)',
        ),
        'funds/nosk-2022.md': '---\ntype: fund\n---\n',
      },
      says: [
        'forums/dst/minutes/2022-03-08.md:5:10 Länken `files/bilder.pdf` leder till en fil som inte finns',
        'forums/dst/minutes/2022-03-08.md:6:9 Länken `../../../../avtal.md` leder ut ur arkivet',
        'forums/dst/minutes/2022-03-08.md:6:38 Länken `C:\\avtal.docx` leder ut ur arkivet',
        'forums/dst/minutes/2022-03-08.md:6:59 Länken `/funds/nosk-2022.md` börjar med snedstreck, men skrivs från dokumentets egen mapp',
        'forums/dst/minutes/2022-03-08.md:7:9 Länken `../../../funds/nosk-2023.md` leder till en fil som inte finns',
      ],
    },
    {
      files: {
        'funds/nosk-2022.md': fund('files/budget 2022.PDF'),
        'funds/files/Budget 2022.pdf': '%PDF',
      },
      says: [
        'funds/nosk-2022.md:5:11 Länken `files/budget 2022.PDF` skiljer sig från filens namn i stora och små bokstäver',
      ],
      fixed: { 'funds/nosk-2022.md': fund('files/Budget%202022.pdf') },
    },
  ],
}

const stands = (archive: Archive, path: string): boolean =>
  archive.paths.has(path) ||
  archive.paths.has(path.normalize('NFD')) ||
  archive.paths.has(path.normalize('NFC')) ||
  hasFolder(archive, path)

/** Approved minutes keep the links they were approved with; what has moved since is found. */
const isFollowed = (document: Document, path: string, archive: Archive): boolean =>
  isFrozen(document) && formerPath(archive, path) !== null

function outside({ target, place }: Link): Problem {
  const link = shown(target)
  return {
    at: place,
    message: {
      sv: `Länken ${link} leder ut ur arkivet`,
      en: `The link ${link} leads out of the archive`,
    },
    hint: intoFiles,
  }
}

function rooted({ target, place }: Link, { path: from }: Document, path: string, archive: Archive) {
  const link = shown(target)
  const near = stands(archive, path) ? path : nearPath(archive, path, from)?.path
  return {
    at: place,
    message: {
      sv: `Länken ${link} börjar med snedstreck, men skrivs från dokumentets egen mapp`,
      en: `The link ${link} begins with a slash, but is written from the document's own folder`,
    },
    hint: near === undefined ? intoFiles : write(linkTo(from, near)),
  }
}

function missing(
  { target, place }: Link,
  { path: from }: Document,
  path: string,
  archive: Archive,
): Problem {
  const link = shown(target)
  const moved = formerPath(archive, path)
  const near = moved === null ? nearPath(archive, path, from) : { path: moved, onlyCase: false }
  if (near?.onlyCase) {
    const right = linkTo(from, near.path)
    return {
      at: place,
      message: {
        sv: `Länken ${link} skiljer sig från filens namn i stora och små bokstäver`,
        en: `The link ${link} differs from the name of the file in upper and lower case`,
      },
      hint: write(right),
      fix: { edits: (text) => replaced(text, { target, place }, right) },
    }
  }
  return {
    at: place,
    message: {
      sv: `Länken ${link} leder till en fil som inte finns`,
      en: `The link ${link} leads to a file that does not exist`,
    },
    hint: near === null ? intoFiles : meant(linkTo(from, near.path)),
  }
}

const intoFiles: Text = {
  sv: 'Lägg filen i en mapp `files/` bredvid dokumentet och länka dit, eller rätta länken.',
  en: 'Put the file in a folder `files/` beside the document and link to it, or correct the link.',
}
const write = (path: string): Text => ({ sv: `Skriv ${shown(path)}.`, en: `Write ${shown(path)}.` })
const meant = (path: string): Text => ({
  sv: `Menade du ${shown(path)}?`,
  en: `Did you mean ${shown(path)}?`,
})

/** The link with another path, its query and fragment kept; nothing when it stands elsewhere now. */
function replaced(
  text: string,
  { target, place }: Pick<Link, 'target' | 'place'>,
  path: string,
): readonly Edit[] {
  let start = text.startsWith('\uFEFF') ? 1 : 0
  for (let line = 1; line < place.line; line++) start = text.indexOf('\n', start) + 1
  start += place.column - 1
  const end = start + target.length
  const rest = /[?#].*$/s.exec(target)?.[0] ?? ''
  return text.slice(start, end) === target ? [{ start, end, text: path + rest }] : []
}

function minutes(...lines: readonly string[]): string {
  return `---\ntype: minutes\n---\n\n${lines.join('\n')}\n`
}

function fund(link: string): string {
  return `---\ntype: fund\n---\n\n[budget](<${link}>)\n`
}
