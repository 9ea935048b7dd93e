import { integer, kronor, percent, shortDay } from '../format.js'
import { capital, each, join, type Text } from '../text.js'
import type { Lines, Tone } from './chart.js'
import { column } from './column.js'
import { isEnough, notSaid, whyNotSaid } from './compared/enough.js'
import { figureOf } from './compared/figure-of.js'
import type { Count } from './report.js'
import type { Cell, Column, Row, View } from './view.js'

/** One answer of many, with the day and the commit it is about; null where there was no archive. */
export interface Point {
  readonly day: string
  readonly revision: string
  readonly view: View
}

const tones: readonly Tone[] = [
  'first',
  'good',
  'bad',
  'second',
  'third',
  'fourth',
  'unsure',
  'quiet',
]

/** The figures of an answer from moment to moment: a row each, and a picture for each kind. */
export function seriesView(points: readonly Point[], counts: readonly Count[], step: Text): View {
  const last = points.at(-1)
  if (!last) throw new Error('a series without a point')
  const values = counts.map((count) => points.map(({ view }) => figureOf(view, count.figure)))
  const told = counts.map((count, at) =>
    points.map(({ view }, index) => (isEnough(view, count) ? (values[at]?.[index] ?? null) : null)),
  )
  const kinds = ['integer', 'days', 'amount', 'share'] as const
  const charts = kinds.flatMap((kind): Lines[] => {
    const unit = kind === 'days' ? 'integer' : kind
    const lines = counts.flatMap((count, at) =>
      count.type === kind
        ? [{ key: count.figure, label: capital(count.label), values: told[at] ?? [] }]
        : [],
    )
    if (lines.length === 0 || points.length < 2) return []
    return [
      {
        kind: 'lines',
        name: `series_${kind}`,
        heading: headings[kind],
        unit,
        days: points.map(({ day }) => day),
        lines: lines.map((one, at) => ({ ...one, tone: tones[at % tones.length] ?? 'first' })),
        captions: [
          join(
            lines.map(({ label, values: all }) => ended(label, all, unit)),
            '; ',
          ),
        ],
      },
    ]
  })
  return {
    report: last.view.report,
    title: each((lang) => `${last.view.title[lang]} ${{ sv: 'över tid', en: 'over time' }[lang]}`),
    subject: last.view.subject ? join([last.view.subject, step], ', ') : capital(step),
    parameters: last.view.parameters,
    figures: { points: points.length, last: last.view.figures },
    blocks: [
      {
        kind: 'table',
        name: 'series',
        // Each picture stands for its own figures; a single day has no picture.
        hidden: charts.length > 0,
        heading: capital(step),
        columns: [
          column('day', 'dag', 'day', 'date'),
          { ...column('revision', 'commit', 'commit', 'id'), machine: true },
          ...counts.flatMap(columnsOf),
        ],
        rows: points.map(({ day, revision }, at): Row => {
          const cells: Record<string, Cell> = { day, revision }
          for (const [index, { figure, from }] of counts.entries()) {
            cells[keyOf(figure)] = values[index]?.[at] ?? null
            if (from) cells[`${keyOf(figure)}_said`] = told[index]?.[at] ?? null
          }
          return cells
        }),
      },
      ...charts,
    ],
    notes: [
      whatThen,
      ...whyNotSaid(
        points.map(({ view }) => view),
        counts,
      ),
    ],
  }
}

/** One column for all, or one for programs and one for people where they are not told the same. */
function columnsOf({ figure, label, type, from }: Count): readonly Column[] {
  const column: Column = { key: keyOf(figure), label, type: type === 'days' ? 'integer' : type }
  if (!from) return [column]
  return [
    { ...column, machine: true },
    { ...column, key: `${column.key}_said`, people: true },
  ]
}

const keyOf = (figure: string): string => figure.replaceAll('.', '_')

const headings: Readonly<Record<Count['type'], Text>> = {
  days: { sv: 'Dagar över tid', en: 'Days over time' },
  integer: { sv: 'Antal över tid', en: 'Counts over time' },
  amount: { sv: 'Kronor över tid', en: 'Money over time' },
  share: { sv: 'Andelar över tid', en: 'Shares over time' },
}

function ended(label: Text, values: readonly (number | null)[], unit: Lines['unit']): Text {
  const said = (value: number | null | undefined): Text =>
    value === null || value === undefined
      ? notSaid
      : unit === 'share'
        ? percent(value)
        : unit === 'amount'
          ? kronor(value)
          : each((lang) => integer(value, lang))
  const [first, last] = [said(values[0]), said(values.at(-1))]
  return each((lang) => `${label[lang]}: ${first[lang]} → ${last[lang]}`)
}

const whatThen: Text = {
  sv: 'Varje rad är arkivet så som det var den dagen, enligt git, räknat med dagens program.',
  en: 'Each row is the archive as it was on that day, by git, counted by this program.',
}

/** "Månad för månad, 31 jan 2024–22 nov 2026". */
export const stepText = (step: 'month' | 'quarter' | 'year', from: string, to: string): Text => {
  const names = {
    month: { sv: 'månad för månad', en: 'month by month' },
    quarter: { sv: 'kvartal för kvartal', en: 'quarter by quarter' },
    year: { sv: 'år för år', en: 'year by year' },
  }[step]
  return each((lang) => `${names[lang]}, ${shortDay(from)[lang]}–${shortDay(to)[lang]}`)
}
