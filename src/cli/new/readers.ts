import { kronorIn } from '../../amounts.js'
import { type Described, keyLabel } from '../../archive/describe.js'
import { allEnumWords, enumValue, enumWords } from '../../archive/enum-words.js'
import { mask } from '../../archive/identity-numbers.js'
import type { Pointer } from '../../archive/places.js'
import { isNewId, slug } from '../../archive/slug.js'
import { isDate } from '../../dates.js'
import { UserError } from '../../errors.js'
import { fuzzyRange, looksLikeDate, looksLikeTime } from '../../fuzzy-dates.js'
import { fold, nearest } from '../../nearest.js'
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

/** Months between one thing and the next, from 1 to 240. */
export function months(text: string): number {
  const plain = text.replace(/ ?(?:m|mån(?:ader)?|months?)$/i, '')
  if (/^\d{1,3}$/.test(plain) && Number(plain) >= 1 && Number(plain) <= 240) return Number(plain)
  throw refused(text, { sv: 'är inget antal månader', en: 'is no number of months' }, example('12'))
}

/** Whole kronor, in any way people write them: "450 000 kr", "450 tkr", "1,5 mnkr". */
export function kronor(text: string): number {
  const read = kronorIn(text)
  if (read && !read.rounded && read.amount <= mostKronor) return read.amount
  throw refused(
    text,
    read?.rounded
      ? { sv: 'är inte hela kronor', en: 'is not in whole kronor' }
      : { sv: 'är inget belopp i hela kronor', en: 'is no amount in whole kronor' },
    {
      sv: 'Skriv till exempel 450000, "450 000 kr", "450 tkr" eller "1,5 mnkr".',
      en: 'Write for instance 450000, "450 000 kr", "450 tkr" or "1,5 mnkr".',
    },
  )
}

const mostKronor = 999_999_999_999

/** Whole kronor, or null where somebody says that nobody knows. */
export const kronorOrUnknown = (text: string): number | null =>
  isUnknown(text) ? null : kronor(text)

/** A day, or null where somebody says that nobody knows. */
export const dayOrUnknown = (text: string): string | null => (isUnknown(text) ? null : day(text))

const isUnknown = (text: string): boolean =>
  ['unknown', 'okänt', 'null'].some((word) => fold(word) === fold(text))

/** Text on one line: a title, a name, a role. */
export function words(text: string): string {
  const plain = text.normalize('NFC').replace(/\s+/g, ' ').trim()
  if (plain !== '' && plain.length <= 500 && line(plain) === plain) return plain
  if (mask(plain) !== plain) {
    throw new UserError(
      'call',
      {
        sv: `\`${line(plain)}\` har ett personnummer`,
        en: `\`${line(plain)}\` has an identity number`,
      },
      { sv: 'Personnummer får inte stå i arkivet.', en: 'They may not stand in the archive.' },
    )
  }
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
    // One value has several spellings: each is proposed once.
    const meanings = new Map<string | null, string>()
    for (const word of nearest(text, allEnumWords(type, pointer))) {
      const one = enumValue(type, pointer, word)
      if (!meanings.has(one)) meanings.set(one, word)
    }
    const near = [...meanings.values()].slice(0, 2)
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
