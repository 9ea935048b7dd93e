import { anyOf } from './any-of.js'
import type { Personal } from './personal.js'

const space = '[ \\u00a0]'
const town = `(?<!\\d)[1-9]\\d\\d${space}?\\d\\d${space}+\\p{Lu}\\p{L}+`
const postcode = new RegExp(town, 'gu')
// Every text meets this one: without `u`, which takes many milliseconds to prepare for.
const anyPostcode = /[1-9]\d\d[ \u00a0]?\d\d[ \u00a0]+[A-Z\u00c0-\u00de]/
const capitalised = "\\p{Lu}(?:[\\p{L}.'’-]|:(?=\\p{L}))*"
const flat = `(?:,?${space}*(?:lgh|läg|vån|tr)\\.?${space}*\\d{1,4}|,?${space}*\\d${space}?tr)?`
const street = new RegExp(
  `(?<![\\p{L}\\d-])(?!(?:Hem|Bostads|Privat)?[Aa]dress)(${capitalised}(?:${space}${capitalised}){0,3}` +
    `(?:${space}(?:väg|gata|gränd|stig|torg|allé|plan|backe))?)${space}\\d{1,3}(?:${space}?[A-Za-z])?` +
    `${flat},?${space}*(?:\\n[ \\t>*-]*)?(?:SE?-)?$`,
  'u',
)
const notStreet = new RegExp(
  `^(?:${anyOf(
    'box postbox fack sal salen rum konferensrum plan våning hus punkt sida bilaga kapitel år ' +
      'vecka tabell figur artikel nr nummer kl klockan summa totalt den januari februari mars ' +
      'april maj juni juli augusti september oktober november december',
  )})$`,
  'iu',
)
const home =
  /(?:hemadress|bostadsadress|privatadress|folkbokför|bosatt|hemma hos|\bbor\b|\blgh\b|\bläg\.)/iu
const place =
  /(?:^|[\s{,*])(?:place|venue|plats|lokal|möteslokal|mötesplats|tid och plats|var|adress till lokalen)\*{0,2}:/iu
// Without a boundary in front: Swedish puts words together.
const organisation = new RegExp(
  anyOf(
    'kommun region besök postadress leveransadress faktura huset skola vårdcentral sjukhus ' +
      'lasarett förvaltning kansli kontor center centrum central mottagning hotell konferens ' +
      'lokal myndighet förening förbund distrikt organisation stiftelse kyrka församling ' +
      'bibliotek boende gården hemmet brukar verksamhet enhet tingsrätt polis försäkringskass ' +
      'arbetsförmedling universitet akademi teater arena restaurang expedition reception möte ' +
      'träff utbildning workshop samlas hålls hölls',
  ),
  'i',
)
const acronym = /(?<!\p{L})(?:AB|\p{Lu}{3,})(?!\p{L})/u
const lookBehind = 120

/** Whether it is worth looking for addresses. */
export const mayHoldAddresses = (text: string): boolean => anyPostcode.test(text)

/**
 * Addresses of homes: a street, a number and a postcode that no organisation and no meeting is
 * named beside, or that are said to be where somebody lives. Linear in the text.
 */
export function* findAddresses(text: string): Iterable<Personal> {
  for (const { 0: code, index } of text.matchAll(postcode)) {
    const from = Math.max(0, index - lookBehind)
    const before = text.slice(from, index)
    const found = street.exec(before)
    const [whole = '', name = ''] = found ?? []
    if (!found || notStreet.test(name.split(/[ \u00a0]/).at(-1) ?? '')) continue
    const start = from + found.index
    const line = text.lastIndexOf('\n', start - 1) + 1
    const same = text.slice(Math.max(line, start - lookBehind), start)
    const end = index + code.length
    const beside = `${linesAbove(text, line)} ${same} ${restOfLine(text, end)}`
    const known = place.test(same) || organisation.test(beside) || acronym.test(beside)
    if (known && !home.test(same + whole)) continue
    yield { kind: 'address', start, end, text: text.slice(start, end), detail: '' }
  }
}

/** The lines above in the same paragraph, but for keys of front matter: they are of other things. */
function linesAbove(text: string, line: number): string {
  const above = text.slice(Math.max(0, line - lookBehind), line)
  const paragraph = above.slice(above.lastIndexOf('\n\n') + 1)
  return paragraph.replace(/^[\w -]+: .*$/gm, '')
}

const restOfLine = (text: string, at: number): string =>
  /^[^\n]{0,60}/.exec(text.slice(at, at + 60))?.[0] ?? ''
