import type { Archive } from '../archive/archive.js'
import { type RefTarget, typeNames } from '../archive/builtin.js'
import { settingsPath } from '../archive/settings-file.js'
import { type Named, spokenNames } from '../archive/spoken-names.js'
import { aTarget, noTarget, unknownTarget } from '../archive/target-words.js'
import { vocabulary, vocabularyKinds } from '../archive/vocabularies.js'
import { UserError } from '../errors.js'
import { collator } from '../format.js'
import { fold, nearest } from '../nearest.js'
import { line } from '../render/escape.js'
import { each, either, listed, type Text } from '../text.js'

/**
 * The id of something in the archive, by its id, a former id or a name that only it has. Throws
 * `UserError('call')` with what may be meant, and always with a way on.
 */
export const known =
  (archive: Archive, target: RefTarget) =>
  (text: string): string => {
    const { all, called } = spokenNames(archive)
    const those = all.filter((one) => one.target === target)
    if (those.some(({ id }) => id === text)) return text
    const former = archive.find(text)
    if (former?.type === target && former.id !== null) return former.id
    const named = called(text).filter((one) => one.target === target)
    const [only] = named
    if (only && named.length === 1) return only.id
    if (named.length > 1) throw ofSeveral(text, named)
    const [other] = called(text)
    if (other) throw ofAnotherKind(text, other.target, target)
    const what = unknownTarget([target])
    throw new UserError(
      'call',
      { sv: `${what.sv} \`${line(text)}\``, en: `${what.en} \`${line(text)}\`` },
      meantBy(text, those) ?? wayOn(archive, target),
    )
  }

/** Any one of several kinds of thing. */
export const knownAmong =
  (archive: Archive, targets: readonly RefTarget[]) =>
  (text: string): string => {
    for (const target of targets.slice(0, -1)) {
      try {
        return known(archive, target)(text)
      } catch (error) {
        if (!(error instanceof UserError)) throw error
      }
    }
    return known(archive, targets.at(-1) ?? 'document')(text)
  }

/** What to say of a name that several things have. */
export function ofSeveral(text: string, named: readonly Pick<Named, 'id'>[]): UserError {
  const ids = either(named.slice(0, mostTold).map(({ id }) => `\`${id}\``))
  return new UserError(
    'call',
    { sv: `\`${line(text)}\` heter flera`, en: `\`${line(text)}\` is the name of several` },
    { sv: `Menar du ${ids.sv}?`, en: `Do you mean ${ids.en}?` },
  )
}

function ofAnotherKind(text: string, is: RefTarget, wanted: RefTarget): UserError {
  const [what, not] = [aTarget(is), noTarget(wanted)]
  return new UserError('call', {
    sv: `\`${line(text)}\` är ${what.sv}, ${not.sv}`,
    en: `\`${line(text)}\` is ${what.en}, ${not.en}`,
  })
}

/** More than this is counted instead of listed. */
const mostTold = 5

/** "Menade du …?": what is spelt almost so, and what has the word in its id or name. */
export function meantBy(text: string, those: readonly Named[]): Text | null {
  const near = nearestNames(text, those)
  const having = those
    .filter(({ id, names }) => [id, ...names].some((name) => hasWord(name, text)))
    .map(({ id }) => id)
    .sort(collator('sv').compare)
  const words = [...new Set([...near, ...having])]
  if (words.length === 0) return null
  const left = words.length - mostTold
  const told: (string | Text)[] = words.slice(0, mostTold).map((one) => `\`${line(one)}\``)
  if (left > 0) told.push({ sv: `någon av ${left} till`, en: `one of ${left} more` })
  const said = either(told)
  return { sv: `Menade du ${said.sv}?`, en: `Did you mean ${said.en}?` }
}

const hasWord = (name: string, word: string): boolean =>
  fold(word).length > 1 && name.split(/[\s(),/–-]+/).some((part) => fold(part) === fold(word))

/** The nearest names, one for each thing that may be meant. */
function nearestNames(text: string, those: readonly Named[]): readonly string[] {
  const idOf = new Map<string, string>()
  for (const { id, names } of those) for (const word of [id, ...names]) idOf.set(word, id)
  const words = nearest(text, idOf.keys())
  return words.filter(
    (word, at) => words.findIndex((one) => idOf.get(one) === idOf.get(word)) === at,
  )
}

/** Where to see all that could have been meant. */
export function wayOn(archive: Archive, target: RefTarget): Text | undefined {
  const kind = vocabularyKinds.find((one) => one === target)
  if (kind) return wordsOf([...vocabulary(archive, kind)].map(([id]) => id))
  const type = typeNames.find((one) => one === target)
  if (!type) return undefined
  const list = {
    sv: `samverkan lista ${aTarget(type).sv.replace(/^(?:en|ett) /, '')}`,
    en: `samverkan list ${type}`,
  }
  return type === 'party'
    ? {
        sv: `Kommuner och regioner har namn och id som Lindesberg och kommun-1885. Övriga: \`${list.sv}\``,
        en: `Municipalities and regions have names and ids like Lindesberg and kommun-1885. Others: \`${list.en}\``,
      }
    : { sv: `Se alla: \`${list.sv}\``, en: `See all: \`${list.en}\`` }
}

function wordsOf(ids: readonly string[]): Text {
  const place = { sv: `De står i ${settingsPath}`, en: `They stand in ${settingsPath}` }
  if (ids.length === 0) {
    return { sv: `Arkivet har inga. ${place.sv}.`, en: `The archive has none. ${place.en}.` }
  }
  const left = ids.length - 2 * mostTold
  const told: (string | Text)[] = ids.slice(0, 2 * mostTold)
  if (left > 0) told.push({ sv: `${left} till`, en: `${left} more` })
  const all = listed(told)
  return each((lang) => `${place[lang]}: ${all[lang]}.`)
}
