import { detached } from '../detached.js'
import type { Heading } from './blocks.js'
import { readLabelWords } from './labels.js'
import type { NearMiss } from './near-miss.js'
import type { Span } from './spans.js'
import { plain } from './words.js'

/** What a heading says of the agenda. */
export interface HeadingRead {
  /** The number and title of an agenda item, or those that were probably meant. */
  readonly agenda: { readonly number: string; readonly title: string } | null
  readonly miss: NearMiss | null
}

const proper: readonly RegExp[] = [
  /^(\d+)[.)]\s+([a-z])\s+(.*)$/,
  /^(\d+)[.)](?:\s+()(.*))?$/,
  /^(\d+)([a-z])\s+(.*)$/,
  /^§\s+(\d+)\s?([a-z])?(?:\s+(.*))?$/,
]
/** Numbers as people write them in headings. A year, a date and an ordinal are none of these. */
const near: readonly RegExp[] = [
  /^§+\s*(\d+)\s?([a-z])?\b[.):/–-]*\s*(.*)$/i,
  /^(?:Punkt|Ärende|Paragraf|Dagordningspunkt|Item)\s+(\d+)([a-z])?\b[.):–-]*\s*(.*)$/i,
  /^\((\d+)([a-z])?\)\s*(.*)$/i,
  /^(\d+)()(?:\.\d+)+[.)]?\s+(.*)$/,
  /^(\d+)()(?:\/\d{4}|[–-]\d{1,3})[.)]?\s+(.*)$/,
  /^(\d{1,3})\.?([a-z])[.):]?\s+(.*)$/i,
  /^(\d{1,3})[.):]+()\s*([\p{L}"”(].*)$/u,
  /^(\d{1,3})(?:\s+([a-z])(?=\s))?(?:\s*[–-])?\s+([\p{L}"”(].*)$/u,
  /^(\d{1,3})()()$/,
]
/** How all of these begin. */
const begins = /^(?:[\d§(]|(?:Punkt|Ärende|Paragraf|Dagordningspunkt|Item)\s)/i
/** An ordinal, a time of day, a day of a month: numbers that number nothing. */
const others =
  /^\d+:(?:[ae]|an|en)\b|^\d\d[.:][0-5]\d\b|^\d{1,2}(?:\s?[–-]\s?\d{1,2})?\s+(?:jan|feb|mar|apr|maj|may|jun|jul|aug|sep|okt|oct|nov|dec)/i

/** Read a heading: `## 5. Rapport från AU` and its like, and what comes near to that. */
export function readHeading(text: string, heading: Heading): HeadingRead {
  const { depth, content } = heading
  const title = text.slice(content.start, content.end)
  if (depth === 2 && /^[\d§]/.test(title)) {
    const plainly = /^([1-9]\d*)\. ([^ ]{2}.*)$/.exec(title)
    if (plainly) return agendaItem(plainly[1] ?? '', plainly[2] ?? '')
    for (const form of proper) {
      const [all, digits = '', letter = '', rest = ''] = form.exec(title) ?? []
      if (all === undefined || /^0\d/.test(digits)) continue
      return agendaItem(digits + letter, rest.trim())
    }
  }
  return (/\d/.test(title) ? nearHeading(text, title, heading) : null) ?? asLabel(text, content)
}

const agendaItem = (number: string, title: string): HeadingRead => ({
  agenda: { number: detached(number), title: detached(title) },
  miss: null,
})

/** A numbered heading of another form or level. */
function nearHeading(text: string, title: string, { start, end }: Span): HeadingRead | null {
  const said = plain(title.replace(/[*_]+/g, ''))
  if (!begins.test(said)) return null
  // `### 5.1 Beslut` is a label more than it is a number.
  const words = { start: 0, end: said.length - (said.endsWith(':') ? 1 : 0) }
  if (others.test(said) || readLabelWords(said, words)) return null
  for (const form of [...proper, ...near]) {
    const [all, digits = '', letter = '', rest = ''] = form.exec(said) ?? []
    if (all === undefined) continue
    const number = digits.replace(/^0+(?=\d)/, '') + letter.toLowerCase()
    const meant = /^\d/.test(rest) ? null : `## ${number}${letter ? '' : '.'} ${rest}`.trimEnd()
    const place = { start, end }
    const written = plain(text.slice(start, end))
    return {
      agenda: { number, title: detached(rest.trim()) },
      miss: { kind: 'agenda-number', place, written, meant },
    }
  }
  return null
}

/** `### Beslut`. */
function asLabel(text: string, { start, end }: Span): HeadingRead {
  const stop = text[end - 1] === ':' ? end - 1 : end
  const label = readLabelWords(text, { start, end: stop })
  if (!label) return { agenda: null, miss: null }
  const { number, target, word } = label
  const words = [number?.value, word.word, target?.value].filter((part) => part !== undefined)
  const place = { start, end }
  const written = plain(text.slice(start, end))
  return {
    agenda: null,
    miss: { kind: 'label-as-heading', place, written, meant: `**${words.join(' ')}:**` },
  }
}
