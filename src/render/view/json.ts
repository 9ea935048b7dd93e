import type { Curve, Figure, Row, Table, View } from '../../reports/view.js'
import type { Lang } from '../../text.js'
import { machineColumns, rawCell, rounded } from '../layout/cells.js'
import type { Frame, ViewRenderer } from './frame.js'

/**
 * The contract for programs: additive only; enum values raw, shares with six decimals, amounts in
 * whole kronor, dates `YYYY-MM-DD`. Labels and notes are in the language asked for.
 */
export const renderer: ViewRenderer = {
  name: 'json',
  render(view, frame) {
    return `${printable(JSON.stringify(answerOf(view, frame), null, 2))}\n`
  },
}

function answerOf(view: View, { lang, tool, asOf, revision, dirty }: Frame) {
  const notices = view.blocks.filter((block) => block.kind === 'notice').map(({ text }) => text)
  return {
    version: 1,
    tool,
    lang,
    report: view.report,
    title: view.title[lang],
    subject: view.subject?.[lang] ?? null,
    as_of: asOf,
    revision,
    dirty,
    parameters: view.parameters,
    figures: roundedFigure(view.figures),
    tables: view.blocks
      .filter((block) => block.kind === 'table')
      .map((table) => tableOf(table, lang)),
    charts: view.blocks
      .filter((block) => block.kind === 'curve')
      .map((curve) => chartOf(curve, lang)),
    notes: [...notices, ...view.notes].map((note) => note[lang]),
  }
}

function tableOf({ name, heading, columns, rows, total }: Table, lang: Lang) {
  const kept = machineColumns(columns)
  const raw = (row: Row) =>
    Object.fromEntries(kept.map(({ key }) => [key, rawCell(row[key], lang)]))
  return {
    name,
    title: heading[lang],
    columns: kept.map(({ key, label, type }) => ({ key, label: label[lang], type })),
    rows: rows.map(raw),
    ...(total ? { total: raw(total) } : {}),
  }
}

function chartOf({ name, heading, unit, steps, reliableUntil, end }: Curve, lang: Lang) {
  return {
    name,
    title: heading[lang],
    unit: unit[lang],
    end,
    reliable_until: reliableUntil,
    steps: steps.map(({ at, atRisk, share, low, high }) => ({
      at,
      at_risk: atRisk,
      share: rounded(share),
      low: low === null ? null : rounded(low),
      high: high === null ? null : rounded(high),
    })),
  }
}

function roundedFigure(figure: Figure): Figure {
  if (typeof figure === 'number') return rounded(figure)
  if (Array.isArray(figure)) return figure.map(roundedFigure)
  if (typeof figure !== 'object' || figure === null) return figure
  return Object.fromEntries(
    Object.entries(figure).map(([name, part]) => [name, roundedFigure(part)]),
  )
}

/** JSON leaves C1 controls and bidi marks as they are; as escapes they mean the same and do nothing. */
const printable = (json: string): string =>
  json.replace(
    /[\u007F-\u009F\u061C\u200B-\u200F\u2028-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
