import { scaleLinear } from 'd3-scale'
import { stack } from 'd3-shape'
import { integer, kronor } from '../../format.js'
import type { Bar, Bars } from '../../reports/chart.js'
import type { Lang } from '../../text.js'
import { html } from '../html/markup.js'
import { at, type Drawing, fitted, fontSize, room, straight, width, words } from './drawing.js'
import { legend } from './legend.js'
import { faint, fills, ink, rule } from './tones.js'

const rowHeight = 30
const barHeight = 20
const mostLabel = 230

/** Lying bars of parts, the value in each part where it has room, and the sum after the bar. */
export function drawBars(chart: Bars, lang: Lang): Drawing {
  const said = (value: number) =>
    chart.unit === 'amount' ? kronor(value)[lang] : integer(value, lang)
  const sumOf = ({ values }: Bar) =>
    chart.parts.reduce((sum, { key }) => sum + (values[key] ?? 0), 0)
  const ends = chart.bars.map((bar) => bar.aside?.[lang] ?? said(sumOf(bar)))
  const left =
    12 + Math.min(mostLabel, Math.max(...chart.bars.map(({ label }) => room(label[lang]))))
  const right = 12 + Math.min(220, Math.max(...ends.map(room)))
  const x = scaleLinear([0, Math.max(1, ...chart.bars.map(sumOf))], [left, width - right])
  const key = legend(
    chart.parts.map(({ label, tone }) => ({ label: label[lang], fill: fills[tone] })),
    { top: 4, width },
  )
  const top = key.height + 12
  const keys = chart.parts.map((part) => part.key)
  const series = stack<Bar>()
    .keys(keys)
    .value((bar, part) => bar.values[part] ?? 0)(chart.bars)
  const rows = chart.bars.map((bar, row) => {
    const y = top + row * rowHeight
    const parts = series.map((layer, index) => {
      const [from, to] = layer[row] ?? [0, 0]
      const wide = x(to) - x(from)
      if (to <= from) return null
      const value = said(to - from)
      const fill = fills[chart.parts[index]?.tone ?? 'quiet']
      const fits = room(value) + 8 <= wide
      return html`<rect x="${at(x(from))}" y="${y}" width="${at(Math.max(1, wide - 1))}" height="${barHeight}" fill="${fill}"/>${
        fits ? words(x(from) + wide / 2, y + 15, value, { anchor: 'middle', fill: '#fff' }) : null
      }`
    })
    return html`${words(left - 8, y + 15, fitted(bar.label[lang], mostLabel), { anchor: 'end' })}${parts}
${words(x(sumOf(bar)) + 6, y + 15, ends[row] ?? '', { fill: faint })}`
  })
  const height = top + chart.bars.length * rowHeight
  return {
    width,
    height: height + fontSize,
    body: html`${key.body}${straight(left, top - 4, left, height, chart.bars.length > 0 ? ink : rule)}${rows}`,
  }
}
