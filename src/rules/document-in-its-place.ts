import type { Archive } from '../archive/archive.js'
import type { Document } from '../archive/document.js'
import { type Expected, expectedPath } from '../archive/expected-path.js'
import { folderOf } from '../archive/folders.js'
import { isMeetingDate } from '../archive/item-references.js'
import { spotIn } from '../archive/own.js'
import { idFor, type Spot } from '../archive/paths.js'
import { aTarget } from '../archive/target-words.js'
import { same, type Text } from '../text.js'
import { moved } from './move-hint.js'
import type { Problem, Rule } from './rule.js'
import { shown } from './shown.js'

export const rule: Rule = {
  name: 'document-in-its-place',
  severity: 'error',
  floor: 'error',
  description: {
    sv: 'Ett dokument ligger där dess typ, id och datum säger.',
    en: 'A document lies where its type, id and date say.',
  },
  rationale: {
    sv: 'Då hittar alla rätt fil utan att leta, och två personer kan inte skriva samma protokoll på var sitt ställe.',
    en: 'Then everybody finds the right file, and two people cannot write the same minutes in two places.',
  },

  *check(document, archive) {
    const { type, entry } = document
    if (type === 'settings' || type === 'schema' || entry.kind !== 'file') return
    // Where a type's schema cannot be used, nobody knows where its documents belong.
    if (archive.own?.broken.has(String(document.values?.['type']))) return
    const expected = expectedPath(document, archive)
    if (expected?.path === document.path && expected.contradicted.length === 0) return
    const spot = spotIn(archive, document.path)
    if (spot === null) yield noPlace(document, expected, archive)
    else if (document.values === null) return
    else if (type !== 'unknown' && spot.type !== type) {
      const [here, is] = [aTarget(spot.type), aTarget(type)]
      yield {
        at: { key: ['type'] },
        message: {
          sv: `Här hör ${here.sv} hemma, men dokumentet är ${is.sv}`,
          en: `This is the place of ${here.en}, but the document is ${is.en}`,
        },
        ...moved(document, expected, archive),
      }
    } else if (expected) yield* contradictions(document, expected, archive)
  },

  examples: [
    {
      files: {
        'funds/nosk-2022.md': header('fund', 'nosk-2022'),
        'forums/dst/forum.md': header('forum', 'dst'),
        'forums/dst/minutes/2022-03-08-2.md': minutes('dst-2022-03-08-2'),
        'forums/dst/README.md': 'Så här arbetar DST.\n',
      },
      says: [],
    },
    {
      files: {
        'funds/nosk-2023.md': header('fund', 'nosk-2022'),
        'agreements/dst.md': header('forum', 'dst'),
        'anteckningar/mars.md': minutes('dst-2022-03-08'),
        'forums/idéer.md': '# Idéer\n',
      },
      says: [
        'agreements/dst.md:2:7 Här hör en överenskommelse hemma, men dokumentet är ett forum',
        'anteckningar/mars.md:2:7 Här hör inget dokument hemma',
        'forums/idéer.md Här hör inget dokument hemma',
        'funds/nosk-2023.md:3:5 `nosk-2022` ligger där `nosk-2023` hör hemma',
      ],
    },
    {
      files: {
        'forums/dst/forum.md': header('forum', 'dst'),
        'forums/dst/minutes/2022-03-08.md': minutes('dst-2022-03-09'),
        'forums/dst/minutes/2022-03-09.md': minutes('dst-2022-03-08'),
        'forums/dst/minutes/mars.md': minutes('dst-2022-03-08-3'),
        'applications/nosk-2022/nosk-2022-01.md': header('application', 'nosk-2022-01'),
        'applications/nosk-2022/nosk-2022-02.md': application('nosk-2022-02', 'null'),
      },
      says: [
        'applications/nosk-2022/nosk-2022-02.md:4:7 `fund` är `null`, men platsen säger `nosk-2022`',
        'forums/dst/minutes/2022-03-08.md:3:5 Id är `dst-2022-03-09`, men platsen säger `dst-2022-03-08`',
        'forums/dst/minutes/2022-03-09.md:3:5 `dst-2022-03-08` ligger där `dst-2022-03-09` hör hemma',
        'forums/dst/minutes/mars.md Filen ska heta `2022-03-08-3.md`',
      ],
    },
  ],
}

function noPlace(document: Document, expected: Expected | null, archive: Archive): Problem {
  return {
    at: document.values?.type === undefined ? 'file' : { key: ['type'] },
    message: { sv: 'Här hör inget dokument hemma', en: 'No document belongs here' },
    ...moved(document, expected, archive),
  }
}

function* contradictions(
  document: Document,
  expected: Expected,
  archive: Archive,
): Iterable<Problem> {
  const spot = spotIn(archive, document.path)
  if (spot === null) return
  const { id, path } = document
  const { agreed, contradicted } = expected
  const here = idFor(spot) ?? path
  const elsewhere = agreed && id !== null && expected.path !== path
  if (elsewhere && !isPossible(here, spot)) {
    yield misnamed(document, expected, archive)
    return
  }
  if (elsewhere && id !== here) {
    yield {
      at: { key: ['id'] },
      message: {
        sv: `\`${id}\` ligger där \`${here}\` hör hemma`,
        en: `\`${id}\` lies where \`${here}\` belongs`,
      },
      ...moved(document, expected, archive),
    }
    return
  }
  for (const key of contradicted) {
    // What is not said contradicts nothing; that it is missing is told by another rule.
    if (document.values?.[key] === undefined) continue
    const said = shown(key === 'id' ? id : factAt(document, key))
    const wanted = shown(key === 'id' ? here : spot.parts[key === 'period' ? 'year' : key])
    const name: Text = key === 'id' ? { sv: 'Id', en: 'The id' } : same(`\`${key}\``)
    yield {
      at: { key: [key] },
      message: {
        sv: `${name.sv} är ${said}, men platsen säger ${wanted}`,
        en: `${name.en} is ${said}, but the place says ${wanted}`,
      },
      ...(elsewhere ? moved(document, expected, archive) : { hint: either }),
    }
  }
}

/** Whether a document can have the id that its place says; `mars.md` and `möte.md` say none. */
const isPossible = (id: string, { type, parts }: Spot): boolean =>
  /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id) &&
  (type !== 'minutes' || isMeetingDate(parts['date'] ?? ''))

function misnamed(document: Document, expected: Expected, archive: Archive): Problem {
  const [folder, wanted] = [folderOf(document.path), folderOf(expected.path)]
  const name = expected.path.slice(folder === wanted ? wanted.length + 1 : 0)
  return {
    at: 'file',
    message:
      folder === wanted
        ? { sv: `Filen ska heta \`${name}\``, en: `The file should be called \`${name}\`` }
        : { sv: `Filen ska ligga i \`${name}\``, en: `The file should lie in \`${name}\`` },
    ...moved(document, expected, archive),
  }
}

const either: Text = {
  sv: 'Rätta det av dem som är fel.',
  en: 'Correct whichever of them is wrong.',
}

function factAt({ facts }: Document, key: string): unknown {
  const value = (facts as Readonly<Record<string, unknown>>)[key]
  return key === 'period' ? (value as { start?: unknown } | undefined)?.start : value
}

function header(type: string, id: string): string {
  return `---\ntype: ${type}\nid: ${id}\n---\n`
}

function application(id: string, fund: string): string {
  return `---\ntype: application\nid: ${id}\nfund: ${fund}\n---\n`
}

function minutes(id: string): string {
  return `---\ntype: minutes\nid: ${id}\nforum: dst\ndate: 2022-03-08\n---\n`
}
