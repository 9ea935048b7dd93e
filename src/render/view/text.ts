import type { Block, Facts, Notice, Prose, View } from '../../reports/view.js'
import { line } from '../escape.js'
import { chartTable } from '../layout/chart-table.js'
import { curveLines } from '../layout/curve.js'
import { entryLines } from '../layout/entries.js'
import { archiveOfAnswer, dayOfAnswer } from '../layout/header.js'
import { isRead } from '../layout/read.js'
import { tableLines } from '../layout/table.js'
import { treeLines } from '../layout/tree.js'
import { pad, widthOf } from '../layout/width.js'
import { wrap } from '../layout/wrap.js'
import type { Frame, ViewRenderer } from './frame.js'

/** An answer for a terminal, a mail or a printout: plain lines that are never too long. */
export const renderer: ViewRenderer = {
  name: 'text',
  render(view, frame) {
    const blocks = view.blocks.filter(isRead)
    const parts = [header(view, frame), ...blocks.map((block) => blockLines(block, frame))]
    if (view.notes.length > 0) parts.push(noteLines(view, frame))
    return `${parts.map((part) => part.join('\n')).join('\n\n')}\n`
  },
}

function header({ title, subject }: View, frame: Frame): readonly string[] {
  const { lang, style } = frame
  return [
    ...apart(line(title[lang]), dayOfAnswer(frame), frame, style.title),
    ...apart(subject ? line(subject[lang]) : '', archiveOfAnswer(frame), frame, (text) => text),
  ]
}

/** One text to the left and one to the right; under each other where they do not fit. */
function apart(
  left: string,
  right: string,
  { width, style }: Frame,
  paint: (text: string) => string,
): readonly string[] {
  const room = width - widthOf(right)
  if (widthOf(left) + 2 <= room) return [paint(pad(left, room)) + style.faint(right)]
  return [...wrap(left, width).map(paint), style.faint(pad(right, width, true))]
}

function blockLines(block: Block, frame: Frame): readonly string[] {
  switch (block.kind) {
    case 'notice':
      return noticeLines(block, frame)
    case 'prose':
      return proseLines(block, frame)
    case 'facts':
      return factLines(block, frame)
    case 'table':
      return tableLines(block, frame)
    case 'curve':
      return curveLines(block, frame)
    case 'entries':
      return entryLines(block, frame)
    case 'tree':
      return treeLines(block, frame)
    case 'bars':
    case 'flow':
    case 'timeline':
    case 'lines':
      return tableLines(chartTable(block), frame)
  }
}

function noticeLines({ text }: Notice, { lang, style, width }: Frame): readonly string[] {
  const word = { sv: 'OBS', en: 'NOTE' }[lang]
  const rows = wrap(line(text[lang]), width - word.length - 2)
  return rows.map((row, index) =>
    style.warning(`${pad(index === 0 ? word : '', word.length)}  ${row}`),
  )
}

function proseLines(
  { heading, paragraphs }: Prose,
  { lang, style, width }: Frame,
): readonly string[] {
  const rows = paragraphs.flatMap((text) => wrap(line(text[lang]), width - 2))
  const body = rows.map((row) => `  ${row}`)
  return heading ? [...wrap(line(heading[lang]), width).map(style.strong), ...body] : body
}

const figure = /^(?:SEK\s)?[\d\s,\u2212]+(?:\s?(?:kr|%))?$/

function factLines({ heading, facts }: Facts, { lang, style, width }: Frame): readonly string[] {
  const pairs = facts.map(({ label, value }) => [line(label[lang]), line(value[lang])] as const)
  const labels = Math.min(
    Math.max(0, ...pairs.map(([label]) => widthOf(label))),
    Math.floor(width / 2),
  )
  const numbers = pairs.every(([, value]) => figure.test(value))
  const room = width - labels - 4
  const values = numbers
    ? Math.min(room, Math.max(0, ...pairs.map(([, value]) => widthOf(value))))
    : 0
  const rows = pairs.flatMap(([label, value]) => {
    const names = wrap(label, labels)
    const said = wrap(value, room)
    return Array.from({ length: Math.max(names.length, said.length) }, (_, index) =>
      `  ${pad(names[index] ?? '', labels)}  ${pad(said[index] ?? '', values, true)}`.trimEnd(),
    )
  })
  return [...wrap(line(heading[lang]), width).map(style.strong), ...rows]
}

function noteLines({ notes }: View, { lang, style, width }: Frame): readonly string[] {
  const rows = notes.flatMap((note) =>
    wrap(line(note[lang]), width - 4).map((row, index) =>
      index === 0 ? `  ${row}` : `    ${row}`,
    ),
  )
  return [
    style.strong({ sv: 'Att veta om siffrorna', en: 'About the figures' }[lang]),
    ...rows.map(style.faint),
  ]
}
