import type { Paragraph, Strong } from './blocks.js'
import { clauseWords } from './clause-words.js'
import { harmlessLabels, labelWords } from './label-words.js'
import { houseLabel, readLabelWords } from './labels.js'
import type { NearMiss, NearMissKind } from './near-miss.js'
import { likelyLabel, nearWords } from './near-words.js'
import { type Span, spanFrom } from './spans.js'
import { colonAfter, isSpace, plain, textOf } from './words.js'

/** Where a paragraph, list entry or line begins, and what may be said there. */
export interface Opening extends Span {
  readonly paragraph: Paragraph
  /** False for a line within a paragraph, where only a known label is looked for. */
  readonly first: boolean
  /** An entry under a lead-in may open with a number alone. */
  readonly governed: boolean
}

/** 1: may open a line; 2: may open a paragraph or an entry, where small letters count too. */
const initials = new Uint8Array(256)
for (const { word } of labelWords) {
  initials[word.toLowerCase().charCodeAt(0)] = 2
  initials[word.charCodeAt(0)] = 1
}
for (const mark of '*_\\<#0123456789') initials[mark.charCodeAt(0)] = 1

/** Whether anything that is nearly a label can begin with this UTF-16 unit. */
export const mayOpen = (code: number, first: boolean): boolean =>
  code < 256 && (initials[code] === 1 || (first && initials[code] === 2))

/** Tell what is nearly a label where a line begins; null when nothing is. */
export function nearOpening(text: string, opening: Opening): NearMiss | null {
  const code = text.charCodeAt(opening.start)
  if (!mayOpen(code, opening.first)) return null
  const strong =
    code === 42 || code === 95 ? spanFrom(opening.paragraph.strongs, opening.start) : null
  if (strong) return inBold(text, strong, opening)
  if (code === 35) return asHeading(text, opening)
  return '*_\\<'.includes(text[opening.start] ?? '-')
    ? marked(text, opening)
    : unmarked(text, opening)
}

function inBold(text: string, strong: Strong, opening: Opening): NearMiss | null {
  const inner = { start: strong.start + 2, end: strong.end - 2 }
  const said = plain(text.slice(inner.start, Math.min(inner.end, inner.start + 300)))
  const miss = missOf(text, strong)
  const rest = text.slice(strong.end, Math.min(opening.end, strong.end + 120))
  if (said.endsWith(':')) {
    const words = said.slice(0, -1).trimEnd()
    if (clauseWords.has(words)) return null
    const near = nearWords(text, { start: inner.start, end: inner.end - 1 })
    if (near) return near.kind && miss(near.kind, near.meant)
    return unknown(text, words, strong, opening)
  }
  const colon = /^\s*:/.exec(rest)
  if (colon) {
    const outside = missOf(text, { start: strong.start, end: strong.end + colon[0].length })
    if (clauseWords.has(said)) {
      return opening.first ? outside('colon-outside-bold', `${said}:`) : null
    }
    const near = nearWords(text, inner)
    if (near) return outside(near.kind ?? 'colon-outside-bold', near.meant)
    const end = strong.end + colon[0].length
    return unknown(text, said, { start: strong.start, end }, opening)
  }
  return (
    numberFirst(text, strong, said, rest, opening) ?? withoutColon(text, inner, said, rest, miss)
  )
}

/** `**7.1** Beslut:`, and a number that has no label at all. */
function numberFirst(
  text: string,
  strong: Strong,
  said: string,
  rest: string,
  { first, governed }: Opening,
): NearMiss | null {
  if (!/^\d+[a-z]?\.[1-9]\d*\.?$/.test(said)) return null
  const [all = '', words = ''] = /^\s*(?:\*\*)?([^:*]{2,80}?)(?::\*\*|\*\*:|:)/.exec(rest) ?? []
  const label = `${said.replace(/\.$/, '')} ${words}`
  const read = readLabelWords(label, { start: 0, end: label.length })
  const place = { start: strong.start, end: strong.end + all.length }
  if (all && read) return missOf(text, place)('number-outside-bold', houseLabel(read))
  return first && !governed ? missOf(text, strong)('number-without-label', null) : null
}

function withoutColon(
  text: string,
  inner: Span,
  said: string,
  rest: string,
  miss: Miss,
): NearMiss | null {
  const words = said.replace(/\s*[.,;–-]$/, '')
  const label = readLabelWords(words, { start: 0, end: words.length })
  if (label) {
    const [all = '', number = ''] = /^\s+(\d+[a-z]?\.[1-9]\d*)\s*[:.]/.exec(rest) ?? []
    if (all === '') return miss('colon-missing', houseLabel(label))
    const place = { start: inner.start - 2, end: inner.end + 2 + all.length }
    const numbered = { ...label, number: { value: number, place } }
    return missOf(text, place)('number-outside-bold', houseLabel(numbered))
  }
  const colon = said.indexOf(':')
  if (colon === -1) return null
  const before = said.slice(0, colon)
  const meant = readLabelWords(before, { start: 0, end: before.length })
  return meant ? miss('text-in-bold', `${houseLabel(meant)}${said.slice(colon + 1)}`) : null
}

function unknown(text: string, words: string, place: Span, { first }: Opening): NearMiss | null {
  if (!first || words === '' || harmlessLabels.has(words)) return null
  return missOf(text, place)('unknown-label', likelyLabel(words))
}

const openBold =
  /^((?:\\?[*_]){1,3}|<(?:b|strong)>)(\s*)([^*_\\<]{2,150}?)(\s*)((?:\\?[*_]){1,3}|<\/(?:b|strong)>)(\s*:)?/
const unclosed = /^\*\*([^*\n:]{2,80}):/

/** Marks that are not bold to Markdown, or not the right ones. */
function marked(text: string, opening: Opening): NearMiss | null {
  const { start, end } = opening
  const line = text.slice(start, Math.min(end, start + 300))
  const [all = '', open = '', before = '', inner = '', after = '', , colon = ''] =
    openBold.exec(line) ?? []
  if (all === '') {
    const [whole = '', words = ''] = unclosed.exec(line) ?? []
    const near = nearWords(words, { start: 0, end: words.length })
    const place = { start, end: start + whole.length }
    return near && missOf(text, place)('bold-unclosed', near.meant)
  }
  if (!inner.trimEnd().endsWith(':') && colon === '') return null
  const words = inner.trimEnd().replace(/:$/, '')
  const near = nearWords(words, { start: 0, end: words.length })
  if (!near) return null
  const place = { start, end: start + all.length }
  const miss = missOf(text, place)
  if (open === '**' && before + after !== '') return miss('space-in-bold', near.meant)
  const next = text.charCodeAt(place.end)
  const joined = open === '**' && place.end < end && !isSpace(next)
  return joined
    ? miss('space-missing', near.meant && `${near.meant} `)
    : miss('label-not-bold', near.meant)
}

/** `Beslut:` without any marks. */
function unmarked(text: string, { start, end, first }: Opening): NearMiss | null {
  const at = colonAfter(text, start, Math.min(end, start + 100))
  if (at === -1) return null
  const line = text.slice(start, at + 1)
  const colon = line.length - 1
  const span = { start: 0, end: colon }
  if (line.lastIndexOf('\n', colon) !== -1) return null
  const near = readLabelWords(line, span)
    ? nearWords(line, span)
    : first
      ? otherLetters(line, span)
      : null
  const place = { start, end: start + colon + 1 }
  return near && missOf(text, place)('label-not-bold', near.meant)
}

function otherLetters(line: string, span: Span) {
  const near = nearWords(line, span)
  return near?.kind === 'label-case' || near?.kind === 'label-number' ? near : null
}

/** `##5. Rapport`, which is no heading without its space. A single `#5` is a reference. */
function asHeading(text: string, { start, end, first }: Opening): NearMiss | null {
  const line =
    text
      .slice(start, Math.min(end, start + 200))
      .split('\n')[0]
      ?.trimEnd() ?? ''
  const form = first ? /^#{1,6}(?:§ ?)?(\d+)[.)]? (.*)$/ : /^#{2,6}(?:§ ?)?(\d+)[.)]? (.*)$/
  const [all, digits = '', title = ''] = form.exec(line) ?? []
  if (all === undefined || (line[1] !== '#' && !/^#\d+[.)] \p{Lu}/u.test(line))) return null
  const place = { start, end: start + line.length }
  return missOf(text, place)('agenda-number', `## ${digits}. ${title}`)
}

type Miss = (kind: NearMissKind, meant: string | null) => NearMiss

const missOf =
  (text: string, place: Span): Miss =>
  (kind, meant) => ({ kind, place, written: textOf(text, place), meant })
