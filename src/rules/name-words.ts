import type { Archive } from '../archive/archive.js'
import { nearReference } from '../archive/near-references.js'
import type { Who } from '../archive/said/who.js'
import { spokenNames } from '../archive/spoken-names.js'
import { either, type Text } from '../text.js'
import { meant } from './meant.js'
import type { Problem } from './rule.js'
import { shown } from './shown.js'

/** What is said of a name in a body. */
export type NameWords = Omit<Problem, 'at'>

/** A name that fits several. */
export function several({ written, candidates }: Who, archive: Archive): NameWords {
  const ids = either(candidates.slice(0, 5).map((id) => withName(id, archive)))
  return {
    message: {
      sv: `${shown(written)} kan vara flera; skriv id i stället för namnet`,
      en: `${shown(written)} may be several; write the id instead of the name`,
    },
    hint: { sv: `Det kan vara ${ids.sv}.`, en: `It may be ${ids.en}.` },
  }
}

/** A role in free text that is one slip of the finger from the name of a forum or party. */
export function slip(value: string, archive: Archive): NameWords | null {
  const near = nearest(value, archive)
  const { all } = spokenNames(archive)
  const candidates = all
    .filter(({ id }) => near.includes(id))
    .map(({ id, names }) => ({ word: id, names }))
  const id = candidates.length === 0 ? null : meant(value, candidates).slip
  return id === null ? null : { ...unknown(value, archive), severity: 'warning' }
}

/** A name that fits nobody, with who is near. */
export function unknown(value: string, archive: Archive): NameWords {
  const near = nearest(value, archive)
  const ids = either(near.map((id) => withName(id, archive)))
  return {
    message: {
      sv: `Okänt forum eller okänd part ${shown(value)}`,
      en: `Unknown forum or party ${shown(value)}`,
    },
    hint:
      near.length > 0
        ? { sv: `Menade du ${ids.sv}?`, en: `Did you mean ${ids.en}?` }
        : {
            sv: 'Skriv namnet eller id som det står i forumets eller partens dokument, eller lägg till dokumentet. Kommuner och regioner heter kommun-1880 och region-18.',
            en: 'Write the name or id as it stands in the document of the forum or party, or add the document. Municipalities and regions are called kommun-1880 and region-18.',
          },
  }
}

function nearest(value: string, archive: Archive): readonly string[] {
  const nowhere = archive.documents[0]
  const reference = { pointer: [], value, targets: ['forum', 'party'] as const }
  return nowhere ? nearReference(reference, nowhere, archive).ids : []
}

const withName = (id: string, archive: Archive): Text => {
  const { sv, en } = archive.name(id)
  return sv === id
    ? { sv: `\`${id}\``, en: `\`${id}\`` }
    : { sv: `\`${id}\` (${sv})`, en: `\`${id}\` (${en})` }
}
