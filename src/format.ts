import { each, type Lang, same, type Text } from './text.js'

// Numbers and days as people write them, per language. Machine formats never come here.

const collators = new Map<Lang, Intl.Collator>()
const monthNames: Readonly<Record<Lang, readonly string[]>> = {
  sv: 'januari februari mars april maj juni juli augusti september oktober november december'.split(
    ' ',
  ),
  en: 'January February March April May June July August September October November December'.split(
    ' ',
  ),
}
const shortMonths: Readonly<Record<Lang, readonly string[]>> = {
  sv: 'jan feb mar apr maj jun jul aug sep okt nov dec'.split(' '),
  en: 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' '),
}
const small: Readonly<Record<Lang, readonly string[]>> = {
  sv: 'noll ett två tre fyra fem sex sju åtta nio tio elva tolv'.split(' '),
  en: 'zero one two three four five six seven eight nine ten eleven twelve'.split(' '),
}

/** The order of words in a language, whatever the machine's own is. */
export function collator(lang: Lang): Intl.Collator {
  const known = collators.get(lang)
  if (known) return known
  const made = new Intl.Collator(lang, { numeric: true })
  collators.set(lang, made)
  return made
}

/** A whole number with groups of three: `1 250 000` with non-breaking spaces, `1,250,000`. */
export const integer = (value: number, lang: Lang): string => {
  const digits = String(Math.abs(Math.trunc(value)))
  const groups = digits.replace(/\B(?=(\d{3})+$)/g, lang === 'sv' ? '\u00A0' : ',')
  return value < 0 ? `\u2212${groups}` : groups
}

/** Whole kronor: `1 250 000 kr`, `SEK 1,250,000`. */
export const kronor = (value: number): Text => ({
  sv: `${integer(value, 'sv')}\u00A0kr`,
  en: `SEK\u00A0${integer(value, 'en')}`,
})

/** A share between 0 and 1 in whole per cent: `50 %`, `50%`. */
export const percent = (share: number): Text => ({
  sv: `${Math.round(share * 100)}\u00A0%`,
  en: `${Math.round(share * 100)}%`,
})

/** An interval of shares: `22–78 %`, `22–78%`. */
export const percents = (low: number, high: number): Text => {
  const range = `${Math.round(low * 100)}–${Math.round(high * 100)}`
  return { sv: `${range}\u00A0%`, en: `${range}%` }
}

/** "december", "December": a month from 1 to 12. */
export const monthName = (month: number): Text =>
  each((lang) => monthNames[lang][month - 1] ?? String(month))

/** `13 oktober 2022`, `13 October 2022`; anything else as it stands. */
export const longDay = (date: string): Text => dayWith(date, monthNames)

/** `13 okt 2022`, `13 Oct 2022`. */
export const shortDay = (date: string): Text => dayWith(date, shortMonths)

/** `13–14 oktober 2022` for meetings over several days. */
export function longDays(start: string, end: string | null | undefined): Text {
  if (!end || end === start) return longDay(start)
  if (start.slice(0, 7) !== end.slice(0, 7)) {
    return each((lang) => `${longDay(start)[lang]}–${longDay(end)[lang]}`)
  }
  return each((lang) => `${Number(start.slice(8))}–${longDay(end)[lang]}`)
}

/** Zero to twelve in words, the rest in digits. */
export const spelled = (value: number): Text =>
  each((lang) => small[lang][value] ?? integer(value, lang))

/** A count with its noun: `counted(2, {sv: 'fel', en: 'error'}, {sv: 'fel', en: 'errors'})`. */
export const counted = (value: number, one: Text, many: Text): Text =>
  each((lang) => `${integer(value, lang)} ${(value === 1 ? one : many)[lang]}`)

function dayWith(date: string, months: Readonly<Record<Lang, readonly string[]>>): Text {
  const match = /^(\d{4})-(\d\d)-(\d\d)$/.exec(date)
  if (!match) return same(date)
  const [, year, month, day] = match
  return each((lang) => `${Number(day)} ${months[lang][Number(month) - 1]} ${year}`)
}
