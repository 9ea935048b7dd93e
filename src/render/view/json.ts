import { mask } from '../../archive/identity-numbers.js'
import type { Chart, Curve } from '../../reports/chart.js'
import { rounded } from '../../reports/rounded.js'
import type { Branch, Figure, Row, Table, Tree, View } from '../../reports/view.js'
import type { Lang } from '../../text.js'
import { machineColumns, rawCell } from '../layout/cells.js'
import { chartTable } from '../layout/chart-table.js'
import { isChart } from '../layout/read.js'
import { machineJson } from '../machine-json.js'
import type { Frame, ViewRenderer } from './frame.js'

/**
 * The contract for programs: additive only; enum values raw, shares with six decimals, amounts in
 * whole kronor, dates `YYYY-MM-DD`. Labels and notes are in the language asked for.
 */
export const renderer: ViewRenderer = {
  name: 'json',
  render(view, frame) {
    return machineJson(answerOf(view, frame))
  },
}

function answerOf(view: View, { lang, tool, asOf, revision, dirty }: Frame) {
  const trees = view.blocks.filter((block) => block.kind === 'tree')
  const notices = view.blocks.filter((block) => block.kind === 'notice').map(({ text }) => text)
  return {
    version: 1,
    tool,
    lang,
    report: view.report,
    title: mask(view.title[lang]),
    subject: view.subject ? mask(view.subject[lang]) : null,
    as_of: asOf,
    revision,
    dirty,
    parameters: shownFigure(view.parameters),
    figures: shownFigure(view.figures),
    tables: view.blocks
      .filter((block) => block.kind === 'table')
      .map((table) => tableOf(table, lang)),
    charts: view.blocks.filter(isChart).map((chart) => chartOf(chart, lang)),
    ...(trees.length > 0 ? { trees: trees.map((tree) => treeOf(tree, lang)) } : {}),
    notes: [...notices, ...view.notes].map((note) => mask(note[lang])),
  }
}

function tableOf({ name, heading, columns, rows, total }: Table, lang: Lang) {
  const kept = machineColumns(columns)
  const raw = (row: Row) =>
    Object.fromEntries(kept.map(({ key }) => [key, rawCell(row[key], lang)]))
  return {
    name,
    title: mask(heading[lang]),
    columns: kept.map(({ key, label, type }) => ({ key, label: label[lang], type })),
    rows: rows.map(raw),
    ...(total ? { total: raw(total) } : {}),
  }
}

function chartOf(chart: Chart, lang: Lang) {
  const { name, heading } = chart
  if (chart.kind === 'curve') return { name, title: heading[lang], ...curveOf(chart, lang) }
  const { columns, rows } = tableOf(chartTable(chart), lang)
  return { name, title: mask(heading[lang]), kind: chart.kind, columns, rows }
}

const curveOf = ({ unit, steps, following, reliableUntil, end }: Curve, lang: Lang) => ({
  kind: 'curve',
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
  following,
})

const treeOf = ({ name, heading, branches }: Tree, lang: Lang) => ({
  name,
  title: mask(heading[lang]),
  branches: shownFigure(branches.map(branchOf)),
})

const branchOf = ({ raw, branches }: Branch): Figure => ({
  ...raw,
  branches: branches.map(branchOf),
})

/** Rounded, and with identity numbers masked. */
function shownFigure(figure: Figure): Figure {
  if (typeof figure === 'number') return rounded(figure)
  if (typeof figure === 'string') return mask(figure)
  if (Array.isArray(figure)) return figure.map(shownFigure)
  if (typeof figure !== 'object' || figure === null) return figure
  return Object.fromEntries(Object.entries(figure).map(([name, part]) => [name, shownFigure(part)]))
}
