import type { Archive } from '../../archive/archive.js'
import type { RefTarget } from '../../archive/builtin.js'
import { type Described, keyLabel } from '../../archive/describe.js'
import { allEnumWords, enumValue, enumWords } from '../../archive/enum-words.js'
import type { Pointer } from '../../archive/places.js'
import { isNewId, slug } from '../../archive/slug.js'
import { type Named, spokenNames } from '../../archive/spoken-names.js'
import { unknownTarget } from '../../archive/target-words.js'
import { isDate } from '../../dates.js'
import { UserError } from '../../errors.js'
import { fuzzyRange, looksLikeDate, looksLikeTime } from '../../fuzzy-dates.js'
import { nearest } from '../../nearest.js'
import { line } from '../../render/escape.js'
import { each, either, type Lang, type Text } from '../../text.js'
import type { Choice } from '../ask.js'

// What people type, as what files hold. Each throws `UserError('call')` that says how to write it.

/** A day, in any of the ways people write one. */
export function day(text: string): string {
  const meant = isDate(text) ? text : looksLikeDate(text)
  if (meant !== null) return meant
  throw refused(text, { sv: 'är ingen dag', en: 'is no day' }, example('2026-11-22'))
}

/** A day, a month, a quarter, a half-year or a year. */
export function fuzzyDay(text: string): string {
  if (fuzzyRange(text)) return text
  return day(text)
}

export function time(text: string): string {
  const meant = looksLikeTime(text)
  if (meant !== null) return meant
  throw refused(text, { sv: 'är inget klockslag', en: 'is no time' }, example('09:00'))
}

export function year(text: string): number {
  if (/^(?:19|20|21)\d\d$/.test(text)) return Number(text)
  throw refused(text, { sv: 'är inget år', en: 'is no year' }, example('2026'))
}

/** A whole number from 0 to ten thousand. */
export function count(text: string): number {
  if (/^\d{1,4}$/.test(text)) return Number(text)
  throw refused(text, { sv: 'är inget antal', en: 'is no number' }, example('4'))
}

/** Whole kronor, with or without spaces between the thousands and "kr" after them. */
export function kronor(text: string): number {
  const number = text.replace(/:-|kr(?:onor)?$|^sek/gi, '').trim()
  // Points and spaces may part thousands only: 1.5 is not fifteen.
  const grouped = /^(?:\d{1,12}|\d{1,3}(?:[\s.\u00a0\u202f]\d{3})+)$/.test(number)
  if (grouped) return Number(number.replace(/\D/g, ''))
  throw refused(
    text,
    { sv: 'är inget belopp i hela kronor', en: 'is no amount in whole kronor' },
    example('450000'),
  )
}

/** Text on one line: a title, a name, a role. */
export function words(text: string): string {
  const plain = text.normalize('NFC').replace(/\s+/g, ' ').trim()
  if (plain !== '' && plain.length <= 500 && line(plain) === plain) return plain
  const shown = plain.length > 500 ? `${plain.slice(0, 40)}…` : plain
  throw plain === ''
    ? new UserError('call', { sv: 'Texten är tom', en: 'The text is empty' })
    : refused(
        shown,
        { sv: 'går inte som text', en: 'will not do as text' },
        {
          sv: 'Högst 500 vanliga tecken.',
          en: 'At most 500 ordinary characters.',
        },
      )
}

/** The id of a new document: what somebody chose. */
export function newId(text: string): string {
  if (isNewId(text)) return text
  const near = slug(text)
  throw refused(
    text,
    { sv: 'kan inte vara ett id', en: 'cannot be an id' },
    {
      sv: `Skriv a–z, 0–9 och bindestreck, högst 60 tecken${isNewId(near) ? `: ${near}` : ''}.`,
      en: `Write a–z, 0–9 and hyphens, at most 60 characters${isNewId(near) ? `: ${near}` : ''}.`,
    },
  )
}

/** A value of a closed list, by itself or by what people call it. */
export const value =
  (type: Described, pointer: Pointer) =>
  (text: string): string => {
    const meant = enumValue(type, pointer, text)
    if (meant !== null) return meant
    const near = nearest(text, allEnumWords(type, pointer)).slice(0, 2)
    const known = enumWords(type, pointer)
    const choices = each((lang) =>
      known.map(({ value: one, label }) => spoken(one, label, lang)).join(', '),
    )
    const label = keyLabel(type, pointer)
    throw new UserError(
      'call',
      {
        sv: `\`${line(text)}\` är okänt som ${label.sv}`,
        en: `\`${line(text)}\` is no known ${label.en}`,
      },
      near.length > 0
        ? didYouMean(near)
        : { sv: `Välj bland ${choices.sv}.`, en: `Choose from ${choices.en}.` },
    )
  }

const spoken = (one: string, label: Text, lang: Lang): string =>
  label[lang] === one ? one : `${label[lang]} (${one})`

/** The values of a closed list, to choose from. */
export const valueChoices = (type: Described, pointer: Pointer, lang: Lang): readonly Choice[] =>
  enumWords(type, pointer).map(({ value: one, label }) => ({ value: one, label: label[lang] }))

/** The id of something in the archive, by its id or by a name that only it has. */
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
    const what = unknownTarget([target])
    if (named.length > 1) {
      const ids = either(named.slice(0, 5).map(({ id }) => `\`${id}\``))
      throw refused(
        text,
        { sv: 'heter flera', en: 'is the name of several' },
        {
          sv: `Menar du ${ids.sv}?`,
          en: `Do you mean ${ids.en}?`,
        },
      )
    }
    const near = nearestNames(text, those)
    throw new UserError(
      'call',
      { sv: `${what.sv} \`${line(text)}\``, en: `${what.en} \`${line(text)}\`` },
      near.length > 0 ? didYouMean(near) : undefined,
    )
  }

/** The nearest names, one for each thing that may be meant. */
function nearestNames(text: string, those: readonly Named[]): readonly string[] {
  const idOf = new Map<string, string>()
  for (const { id, names } of those) for (const word of [id, ...names]) idOf.set(word, id)
  const words = nearest(text, idOf.keys())
  return words.filter(
    (word, at) => words.findIndex((one) => idOf.get(one) === idOf.get(word)) === at,
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

function didYouMean(near: readonly string[]): Text {
  const said = either(near.map((one) => `\`${line(one)}\``))
  return { sv: `Menade du ${said.sv}?`, en: `Did you mean ${said.en}?` }
}

const refused = (text: string, what: Text, hint: Text): UserError =>
  new UserError(
    'call',
    { sv: `\`${line(text)}\` ${what.sv}`, en: `\`${line(text)}\` ${what.en}` },
    hint,
  )

const example = (text: string): Text => ({
  sv: `Skriv till exempel ${text}.`,
  en: `Write for instance ${text}.`,
})
