import type { Entries, Entry, EntryFact } from '../../reports/view.js'
import { line } from '../escape.js'
import type { Frame } from '../view/frame.js'
import { largest, pad, widthOf } from './width.js'
import { longestWord, wrap } from './wrap.js'

/** Labels wider than this go on a second line; a word of one is broken only when it is wider yet. */
const widestLabel = 13
const widestWord = 20

/** Numbered things under a heading: a title each, what stands right of it, and labelled lines. */
export function entryLines(
  { heading, entries, from, footnotes }: Entries,
  frame: Frame,
): readonly string[] {
  const { lang, style, width } = frame
  const digits = from === null ? 0 : String(from + entries.length - 1).length
  const indent = from === null ? 2 : Math.max(4, digits + 3)
  const said = entries.flatMap(({ facts }) => facts.map((one) => say(one.label)))
  const word = Math.min(widestWord, largest(said.map(longestWord)))
  const labels = Math.min(Math.max(widestLabel, word), largest(said.map(widthOf)))
  function say(text: { sv: string; en: string }): string {
    return line(text[lang])
  }
  // What takes many lines each is easier to read with air between.
  const loose = entries.some(({ facts }) => facts.length > 1)
  const rows = entries.flatMap((entry, at) => {
    const number = from === null ? '' : `${pad(String(from + at), indent - 2, true)}  `
    const body = [...titleLines(entry, frame, width - indent)]
    body.push(...entry.facts.flatMap((fact) => factLines(fact, labels, frame, width - indent)))
    if (entry.facts.length > 0 && entry.id !== null) {
      body.push(style.faint(' '.repeat(labels + 2) + line(entry.id)))
    }
    const lines = body.map((row, index) =>
      `${index === 0 && number !== '' ? number : ' '.repeat(indent)}${row}`.trimEnd(),
    )
    return at > 0 && loose ? ['', ...lines] : lines
  })
  const notes = (footnotes ?? []).flatMap((note) => wrap(say(note), width - 2))
  return [
    ...wrap(say(heading), width).map(style.strong),
    ...rows,
    ...notes.map((row) => style.faint(`  ${row}`)),
  ]
}

function titleLines(entry: Entry, frame: Frame, room: number): readonly string[] {
  const { lang, style } = frame
  const aside = entry.aside === null ? '' : line(entry.aside[lang])
  const [first = '', ...more] = wrap(
    line(entry.title[lang]),
    room - (aside === '' ? 0 : widthOf(aside) + 2),
  )
  const rows = [aside === '' ? first : pad(first, room - widthOf(aside)) + aside, ...more]
  const id = entry.facts.length === 0 && entry.id !== null ? line(entry.id) : ''
  const under = entry.under === null ? '' : line(entry.under[lang])
  if (under === '' && id === '') return rows
  return [...rows, ...apart(under, id, room).map(style.faint)]
}

function factLines(
  fact: EntryFact,
  labels: number,
  { lang }: Frame,
  width: number,
): readonly string[] {
  const names = wrap(line(fact.label[lang]), Math.max(1, labels))
  const room = width - labels - 2
  const said = apart(line(fact.value[lang]), fact.aside ? line(fact.aside[lang]) : '', room)
  return Array.from({ length: Math.max(names.length, said.length) }, (_, at) =>
    `${pad(names[at] ?? '', labels)}  ${said[at] ?? ''}`.trimEnd(),
  )
}

/** One text to the left and one to the right; the second on a line of its own where it must. */
export function apart(left: string, right: string, room: number): readonly string[] {
  if (right === '') return wrap(left, room)
  if (left === '') return wrap(right, room)
  const gap = room - widthOf(left) - widthOf(right)
  if (gap >= 2) return [left + ' '.repeat(gap) + right]
  return [...wrap(left, room), ...wrap(right, room).map((row) => pad(row, room, true))]
}
