import { each, type Text } from '../text.js'
import { shown } from './shown.js'

/** What was found, and how to mend it. */
export interface CauseWords {
  readonly message: Text
  readonly hint: Text
}

/** A message with its hint, in both languages. */
export const words = (sv: string, en: string, hintSv: string, hintEn: string): CauseWords => ({
  message: { sv, en },
  hint: { sv: hintSv, en: hintEn },
})

/** Keys and values in a row where braces belong around them. */
export const bracesMissing = (value: string): CauseWords =>
  words(
    '`{ }` saknas runt uppgifterna',
    'The `{ }` around these entries is missing',
    `Skriv ${shown(`{${value}}`)}.`,
    `Write ${shown(`{${value}}`)}.`,
  )

/** The quotes of a word processor, which mean nothing here. */
export const curlyQuotes = (mark: string): CauseWords =>
  words(
    `Citattecknet är typografiskt (${mark}) och blir en del av värdet; här skrivs raka (")`,
    `The quote is a curly one (${mark}) and becomes part of the value; straight ones (") belong here`,
    'Byt till raka citattecken (") före och efter värdet.',
    'Change to straight quotes (") before and after the value.',
  )

/** Names what stands after the comma that is missing. */
export const commaBefore = (what: string): Text => ({
  sv: `Det saknas ett komma före ${what}`,
  en: `A comma is missing before ${what}`,
})

/** Names the mark that stands where a hyphen and a space belong. */
export function listMark(mark: string): Text {
  const [sv, en] =
    mark === '-'
      ? ['Det saknas ett mellanslag efter `-`', 'There is no space after `-`']
      : [`Raden börjar med \`${mark}\``, `The line begins with \`${mark}\``]
  return {
    sv: `${sv}; en lista skrivs med bindestreck och mellanslag: \`- {…}\``,
    en: `${en}; a list is written with a hyphen and a space: \`- {…}\``,
  }
}

/** Names the character that stands where a plain space belongs. */
export function hardSpace(code: string): Text {
  return code === 'U+200B' || code === 'U+FEFF'
    ? {
        sv: `Här står ett osynligt tecken (${code}) där bara ett vanligt mellanslag får stå`,
        en: `Here is an invisible character (${code}) where only a plain space may stand`,
      }
    : {
        sv: `Här står ett hårt mellanslag (${code}) där bara ett vanligt får stå`,
        en: `Here is a hard space (${code}) where only a plain one may stand`,
      }
}

/** Shows the author's own value in quotes, where nothing in it would have to change. */
export function inQuotes(value: string): Text {
  // What follows a sign that means something to YAML may not be value any more.
  const example = shown(
    /^["'[{|>]|\s#|["\\]|^[^:]*: .*, *\S+: /.test(value) ? '"…: …"' : `"${value}"`,
  )
  return each((lang) =>
    lang === 'sv'
      ? `Skriv hela värdet inom citattecken: ${example}.`
      : `Put quotes around the whole value: ${example}.`,
  )
}
