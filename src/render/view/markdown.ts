import { percent, percents } from '../../format.js'
import type { Block, Curve, Table, View } from '../../reports/view.js'
import type { Text } from '../../text.js'
import { markdown } from '../escape.js'
import { cellText, shownColumns, standsRight } from '../layout/cells.js'
import { chartTable } from '../layout/chart-table.js'
import { archiveOfAnswer, dayOfAnswer } from '../layout/header.js'
import { entriesList, treeList } from '../layout/outline.js'
import { isRead } from '../layout/read.js'
import type { Frame, ViewRenderer } from './frame.js'

/** An answer as Markdown with tables, to paste into a wiki, an issue or a document. */
export const renderer = {
  name: 'markdown',
  render(view: View, frame: Frame): string {
    const parts = [
      `# ${markdown(view.title[frame.lang])}`,
      ...(view.subject ? [markdown(view.subject[frame.lang])] : []),
      markdown(`${dayOfAnswer(frame)}, ${archiveOfAnswer(frame)}`),
      ...view.blocks.filter(isRead).flatMap((block) => blockParts(block, frame)),
      ...noteParts(view, frame),
    ]
    return `${parts.join('\n\n')}\n`
  },
} satisfies ViewRenderer

function blockParts(block: Block, frame: Frame): readonly string[] {
  const say = (text: Text) => markdown(text[frame.lang])
  switch (block.kind) {
    case 'notice':
      return [`> **${{ sv: 'OBS', en: 'Note' }[frame.lang]}** ${say(block.text)}`]
    case 'prose':
      return [...(block.heading ? [`## ${say(block.heading)}`] : []), ...block.paragraphs.map(say)]
    case 'facts': {
      const rows = block.facts.map(({ label, value }) => `- ${say(label)}: ${say(value)}`)
      return [`## ${say(block.heading)}`, rows.join('\n')]
    }
    case 'table':
      return [`## ${say(block.heading)}`, ...tableParts(block, frame)]
    case 'curve':
      return [`## ${say(block.heading)}`, curveTable(block, frame), ...block.captions.map(say)]
    case 'bars':
    case 'flow':
    case 'timeline':
    case 'lines':
      return [`## ${say(block.heading)}`, ...tableParts(chartTable(block), frame)]
    case 'entries':
      return [
        `## ${say(block.heading)}`,
        entriesList(block, frame),
        ...(block.footnotes ?? []).map(say),
      ]
    case 'tree':
      return [`## ${say(block.heading)}`, treeList(block, frame)]
  }
}

function tableParts(
  { columns, rows, total, footnotes }: Table,
  { lang }: Frame,
): readonly string[] {
  const shown = shownColumns(columns).filter(
    ({ key }) => rows.length === 0 || rows.some((row) => row[key] !== ''),
  )
  const texts = (row: (typeof rows)[number], strong: boolean) =>
    shown.map((column) => {
      const text = markdown(cellText(row[column.key], column, lang))
      return strong && text !== '' ? `**${text}**` : text
    })
  const lines = [
    shown.map(({ label }) => markdown(label[lang])),
    shown.map((column) => (standsRight(column) ? '--:' : '---')),
    ...rows.map((row) => texts(row, false)),
    ...(total ? [texts(total, true)] : []),
  ]
  return [lines.map(row).join('\n'), ...(footnotes ?? []).map((note) => markdown(note[lang]))]
}

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`

/** A curve for those who cannot see it: one row per step. */
function curveTable({ steps, unit }: Curve, { lang }: Frame): string {
  const heads = {
    sv: [unit.sv, 'kvar att följa', 'andel', 'osäkerhet'],
    en: [unit.en, 'left to follow', 'share', 'uncertainty'],
  }[lang]
  const lines = steps.map(({ at, atRisk, share, low, high }) => {
    const range = low === null || high === null ? '–' : percents(low, high)[lang]
    return row([String(at), String(atRisk), percent(share)[lang], range])
  })
  return [
    row(heads.map((head) => markdown(head))),
    row(['--:', '--:', '--:', '--:']),
    ...lines,
  ].join('\n')
}

function noteParts({ notes }: View, { lang }: Frame): readonly string[] {
  if (notes.length === 0) return []
  const heading = { sv: 'Att veta om siffrorna', en: 'About the figures' }[lang]
  return [`## ${heading}`, notes.map((note) => `- ${markdown(note[lang])}`).join('\n')]
}
