import type { Bars, Chart, Curve, Flow, Lines, Timeline } from '../../reports/chart.js'
import type { Cell, Column, Row, Table } from '../../reports/view.js'
import type { Text } from '../../text.js'

/** What a picture shows, as a table: for text, for those who cannot see it, and for programs. */
export function chartTable(chart: Chart): Table {
  switch (chart.kind) {
    case 'curve':
      return curveTable(chart)
    case 'bars':
      return barsTable(chart)
    case 'flow':
      return flowTable(chart)
    case 'timeline':
      return timelineTable(chart)
    case 'lines':
      return linesTable(chart)
  }
}

const table = (
  { name, heading, captions }: Pick<Curve, 'name' | 'heading' | 'captions'>,
  columns: readonly Column[],
  rows: readonly Row[],
): Table => ({ kind: 'table', name, heading, columns, rows, footnotes: captions })

const column = (key: string, label: Text, type: Column['type']): Column => ({ key, label, type })

const curveTable = (curve: Curve): Table =>
  table(
    curve,
    [
      column('at', curve.unit, 'integer'),
      column('at_risk', { sv: 'kvar att följa', en: 'left to follow' }, 'integer'),
      column('share', { sv: 'andel', en: 'share' }, 'share'),
      column('low', { sv: 'lägst', en: 'lowest' }, 'share'),
      column('high', { sv: 'högst', en: 'highest' }, 'share'),
    ],
    curve.steps.map(({ at, atRisk, share, low, high }) => ({
      at,
      at_risk: atRisk,
      share,
      low,
      high,
    })),
  )

function barsTable(bars: Bars): Table {
  const said = bars.bars.some(({ aside }) => aside !== undefined)
  return table(
    bars,
    [
      column('label', bars.label, 'text'),
      ...bars.parts.map(({ key, label }) => column(key, label, bars.unit)),
      ...(said ? [column('aside', { sv: 'att veta', en: 'to know' }, 'text')] : []),
    ],
    bars.bars.map(({ label, values, aside }) => {
      const cells: Record<string, Cell> = { label }
      for (const { key } of bars.parts) cells[key] = values[key] ?? 0
      if (said) cells['aside'] = aside ?? ''
      return cells
    }),
  )
}

function flowTable(flow: Flow): Table {
  const nodes = new Map(flow.stages.flat().map((node) => [node.id, node.label]))
  return table(
    flow,
    [
      column('from', { sv: 'från', en: 'from' }, 'text'),
      column('to', { sv: 'till', en: 'to' }, 'text'),
      column('value', { sv: 'belopp', en: 'amount' }, flow.unit),
    ],
    flow.links.map(({ from, to, value }) => ({
      from: nodes.get(from) ?? from,
      to: nodes.get(to) ?? to,
      value,
    })),
  )
}

function timelineTable(timeline: Timeline): Table {
  const rows = timeline.rows.flatMap(({ label, id, spans, marks }): Row[] => [
    ...spans.map((span) => ({ label, id, from: span.from, to: span.to, what: span.label })),
    ...marks.map((mark) => ({ label, id, from: mark.on, to: mark.on, what: mark.label })),
  ])
  return table(
    timeline,
    [
      column('label', { sv: 'vad', en: 'what' }, 'text'),
      { ...column('id', { sv: 'id', en: 'id' }, 'id'), machine: true },
      column('from', { sv: 'från', en: 'from' }, 'date'),
      column('to', { sv: 'till', en: 'to' }, 'date'),
      column('what', { sv: 'läge', en: 'state' }, 'text'),
    ],
    rows,
  )
}

/** Its captions say the first and the last row, which the table does itself. */
const linesTable = (lines: Lines): Table =>
  table(
    { ...lines, captions: [] },
    [
      column('day', { sv: 'dag', en: 'day' }, 'date'),
      ...lines.lines.map(({ key, label }) => column(key, label, lines.unit)),
    ],
    lines.days.map((day, at) => {
      const cells: Record<string, Cell> = { day }
      for (const { key, values } of lines.lines) cells[key] = values[at] ?? null
      return cells
    }),
  )
