import { shortDay } from '../format.js'
import { capital, each, join, type Text } from '../text.js'
import type { Lines, Tone } from './chart.js'
import { column } from './column.js'
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
  const kinds = ['integer', 'days', 'amount', 'share'] as const
  const charts = kinds.flatMap((kind): Lines[] => {
    const unit = kind === 'days' ? 'integer' : kind
    const lines = counts.flatMap((count, at) =>
      count.type === kind
        ? [{ key: count.figure, label: capital(count.label), values: values[at] ?? [] }]
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
        beside: 'series',
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
      ...charts,
      {
        kind: 'table',
        name: 'series',
        heading: capital(step),
        columns: [
          column('day', 'dag', 'day', 'date'),
          { ...column('revision', 'commit', 'commit', 'id'), machine: true },
          ...counts.map(
            ({ figure, label, type }): Column => ({
              key: keyOf(figure),
              label,
              type: type === 'days' ? 'integer' : type,
            }),
          ),
        ],
        rows: points.map(({ day, revision }, at): Row => {
          const cells: Record<string, Cell> = { day, revision }
          for (const [index, { figure }] of counts.entries()) {
            cells[keyOf(figure)] = values[index]?.[at] ?? null
          }
          return cells
        }),
      },
    ],
    notes: [whatThen],
  }
}

const keyOf = (figure: string): string => figure.replaceAll('.', '_')

const headings: Readonly<Record<Count['type'], Text>> = {
  days: { sv: 'Dagar över tid', en: 'Days over time' },
  integer: { sv: 'Antal över tid', en: 'Counts over time' },
  amount: { sv: 'Kronor över tid', en: 'Money over time' },
  share: { sv: 'Andelar över tid', en: 'Shares over time' },
}

function ended(label: Text, values: readonly (number | null)[], unit: Lines['unit']): Text {
  const said = (value: number | null | undefined) =>
    value === null || value === undefined
      ? '–'
      : unit === 'share'
        ? `${Math.round(value * 100)} %`
        : String(value)
  const [first, last] = [values[0], values.at(-1)]
  return each((lang) => `${label[lang]}: ${said(first)} → ${said(last)}`)
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
