import type { Lang } from '../../../text.js'
import { mask } from '../../identity-numbers.js'
import { readLabelWords } from '../../items/labels.js'
import { readBody } from '../../items/read.js'

const longest = 72

/**
 * What somebody wrote elsewhere, as plain words on one line: no links, which would lead astray from
 * another folder, no marks of Markdown, and no identity number.
 */
export const plainWords = (text: string): string =>
  mask(
    text
      .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
      .replace(/~~|[*`<>|\\{}]/g, '')
      .replace(/\s+/g, ' ')
      .trim(),
  ).replaceAll('****', 'XXXX')

/** Plain words as a sentence or more, with a capital and a stop. */
export function sentence(text: string, lang: Lang): string {
  const words = capital(plainWords(text), lang)
  return /[.?!…]["”»)]*$/.test(words) ? words : `${words.replace(/[:;,]$/, '')}.`
}

/** The first sentence, or as much of it as a heading can hold, without its full stop. */
export function headline(text: string, lang: Lang): string {
  const words = capital(plainWords(text), lang)
  const stop = /[.?!](?=\s+["”»(]?\p{Lu}|$)/u.exec(words)
  const first = stop ? words.slice(0, stop.index + (stop[0] === '.' ? 0 : 1)) : words
  return shortened(first.replace(/[:;,]$/, ''))
}

function shortened(text: string): string {
  if (text.length <= longest) return text
  const cut = text.lastIndexOf(' ', longest - 1)
  return `${text.slice(0, cut > longest / 2 ? cut : longest - 1).replace(/[\s,;:–-]+$/, '')} …`
}

/** In quotes where it would read as a number, a mark or a label at the start of a line. */
export function quoted(text: string, lang: Lang): string {
  const isPlain = /^\p{L}/u.test(text) && !/^\p{L}+(?: \p{L}+){0,3}(?: \d[\w.]*)?:/u.test(text)
  if (isPlain && !readLabelWords(text, { start: 0, end: text.length })) return text
  return inQuotes(text, lang)
}

export const inQuotes = (text: string, lang: Lang): string =>
  lang === 'sv' ? `”${text}”` : `“${text}”`

/** Whether words read as prose: nothing that is said by the minutes they are put in. */
export function isQuiet(text: string): boolean {
  const { items, nearMisses } = readBody(`## 1. A\n\n- ${text}\n`, 0)
  return items.length === 0 && nearMisses.length === 0
}

const capital = (text: string, lang: Lang): string =>
  text.slice(0, 1).toLocaleUpperCase(lang) + text.slice(1)
