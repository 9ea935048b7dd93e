import type { Archive } from '../archive/archive.js'
import { isTypeName, type RefTarget } from '../archive/builtin.js'
import type { Document } from '../archive/document.js'
import { documentIdOf, splitItem } from '../archive/item-references.js'
import { type Near, nearReference } from '../archive/near-references.js'
import { pathFor } from '../archive/paths.js'
import type { Reference, Resolution } from '../archive/references.js'
import { aTarget, noTarget, unknownTarget } from '../archive/target-words.js'
import { isVocabulary, vocabulary, vocabularyKey } from '../archive/vocabularies.js'
import { each, either, join, same, type Text } from '../text.js'
import { shown } from './shown.js'

/** What is said of a reference that does not mean what it should. */
export function tellReference(
  reference: Reference,
  resolution: Resolution,
  document: Document,
  archive: Archive,
): { readonly message: Text; readonly hint: Text; readonly meant: string | null } {
  const { value, targets } = reference
  const isNew = resolution.state === 'unknown' && /^[a-z][a-z0-9-]*$/.test(value)
  const near = nearReference(reference, document, archive)
  const meant = near.sure ? (near.ids[0] ?? null) : null
  const hint =
    near.ids.length > 0 ? didYouMean(near, archive) : howToMend(reference, document, isNew)
  const written = shown(value)
  if (resolution.state === 'other') {
    const { sv, en } = aTarget(resolution.is)
    const wanted = either(targets.map(noTarget))
    return {
      message: { sv: `${written} är ${sv}, ${wanted.sv}`, en: `${written} is ${en}, ${wanted.en}` },
      hint,
      meant,
    }
  }
  const id = targets.includes('item') ? documentIdOf(value, document, archive) : null
  const of =
    id === null || id === value
      ? same('')
      : { sv: `: ${shown(id)} finns inte`, en: `: there is no ${shown(id)}` }
  const unknown = unknownTarget(targets)
  return { message: each((lang) => `${unknown[lang]} ${written}${of[lang]}`), hint, meant }
}

function didYouMean({ ids, sure }: Near, archive: Archive): Text {
  const words = either(ids.map((id) => idWithName(id, archive)))
  return sure
    ? { sv: `Skriv id: ${words.sv}.`, en: `Write the id: ${words.en}.` }
    : { sv: `Menade du ${words.sv}?`, en: `Did you mean ${words.en}?` }
}

/** `kommun-1885` (Lindesberg): what to write, and what it is. */
function idWithName(id: string, archive: Archive): Text {
  const name = archive.name(splitItem(id).before)
  const label = ['topic', 'actor', 'sector', 'area', 'area_set'] as const
  const word = label.map((kind) => vocabulary(archive, kind).get(id)).find((found) => found)
  return each((lang) => {
    const said = name[lang] === splitItem(id).before ? word : name[lang]
    return said === undefined || said === id ? `\`${id}\`` : `\`${id}\` (${said})`
  })
}

function howToMend({ value, targets }: Reference, document: Document, isNew: boolean): Text {
  const [target = 'document'] = targets
  if (targets.includes('area')) return whereAreas
  if (isVocabulary(target)) return whereWords(target)
  switch (target) {
    case 'party':
      return {
        sv: 'Kommuner och regioner skrivs kommun-1880 och region-18. Andra parter behöver ett dokument i parties/.',
        en: 'Municipalities and regions are written kommun-1880 and region-18. Other parties need a document in parties/.',
      }
    case 'item':
    case 'minutes':
      return whereMeetings(value, document)
    case 'round':
      return {
        sv: 'Omgångarna står i medlens dokument, under `rounds`.',
        en: 'The rounds stand in the document of the fund, under `rounds`.',
      }
    case 'seat':
      return {
        sv: 'Platserna står i forumets dokument, under `seats`. Skriv platsens id, eller plats/part.',
        en: 'The seats stand in the document of the forum, under `seats`. Write the id of the seat, or seat/party.',
      }
    default:
      return whereDocument(target, value, isNew)
  }
}

const whereAreas: Text = {
  sv: 'Skriv ett område ur samverkan.yaml (indelning/område), en länskod som "25" eller en kommun som kommun-2580.',
  en: 'Write an area of samverkan.yaml (set/area), a county code such as "25" or a municipality such as kommun-2580.',
}

const whereWords = (target: keyof typeof vocabularyKey): Text => ({
  sv: `Orden står i samverkan.yaml, under \`${vocabularyKey[target]}\`: välj ett av dem eller lägg till det där.`,
  en: `The words stand in samverkan.yaml, under \`${vocabularyKey[target]}\`: choose one of them or add it there.`,
})

function whereMeetings(value: string, document: Document): Text {
  const dated = /^\d/.test(value) && (document.facts as { forum?: string }).forum === undefined
  if (dated && document.type !== 'forum') {
    return {
      sv: 'Bara ett datum räcker inte här. Skriv hela id: forum-datum#punkt.',
      en: 'A date alone is not enough here. Write the whole id: forum-date#item.',
    }
  }
  return {
    sv: 'Rätta hänvisningen, eller lägg in protokollet i arkivet. Ett möte heter forum-datum, en punkt forum-datum#punkt.',
    en: 'Correct the reference, or add the minutes to the archive. A meeting is called forum-date, an item forum-date#item.',
  }
}

function whereDocument(target: RefTarget, value: string, isNew: boolean): Text {
  const known = isTypeName(target) && ['forum', 'fund', 'agreement'].includes(target)
  const path = known && isNew ? pathFor(target, { id: value }) : null
  const create: Text = path
    ? { sv: `, eller skapa dokumentet \`${path}\``, en: `, or create the document \`${path}\`` }
    : same('')
  const correct: Text = { sv: 'Rätta id', en: 'Correct the id' }
  return join([correct, create, same('.')])
}
