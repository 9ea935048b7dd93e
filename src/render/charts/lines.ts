import { scaleLinear } from 'd3-scale'
import { line } from 'd3-shape'
import { daysBetween, year } from '../../dates.js'
import { integer, kronor, percent } from '../../format.js'
import type { Lines } from '../../reports/chart.js'
import type { Lang } from '../../text.js'
import { html } from '../html/markup.js'
import { at, type Drawing, room, straight, width, words } from './drawing.js'
import { legend } from './legend.js'
import { faint, fills, rule } from './tones.js'

const plot = 220
/** From the end of a line to its last value, and between two of them. */
const [away, apart] = [8, 15]

/** Lines from day to day, from zero, with the last value written where each ends. */
export function drawLines(chart: Lines, lang: Lang): Drawing {
  const said = (value: number) => numberIn(chart.unit, value, lang)
  const [first = '', last = ''] = [chart.days[0], chart.days.at(-1)]
  const most = Math.max(0, ...chart.lines.flatMap(({ values }) => values.map((one) => one ?? 0)))
  const key = legend(
    chart.lines.map(({ label, tone }) => ({ label: label[lang], fill: fills[tone] })),
    { top: 4, width },
  )
  const top = key.height + 16
  const bottom = top + plot
  const y = scaleLinear([0, most === 0 ? 1 : most], [bottom, top]).nice(4)
  const marks = y.ticks(4).filter((value) => chart.unit === 'share' || Number.isInteger(value))
  const left = 12 + Math.max(...marks.map((value) => room(said(value))))
  const ends = chart.lines.flatMap(({ values, tone }): End[] => {
    const at = values.findLastIndex((value) => value !== null)
    const value = values[at] ?? null
    return value === null ? [] : [{ at, value, fill: fills[tone], y: y(value) }]
  })
  // The last values are in bold, which takes more room.
  const right =
    width - away - 4 - Math.max(60, ...ends.map(({ value }) => room(said(value)) * 1.15))
  const x = scaleLinear([0, Math.max(1, daysBetween(first, last))], [left, right])
  const path = line<number | null>()
    .defined((value) => value !== null)
    .x((_, index) => x(daysBetween(first, chart.days[index] ?? first)))
    .y((value) => y(value ?? 0))
    .digits(1)
  return {
    width,
    height: bottom + 30,
    body: html`${key.body}
${marks.map(
  (value) => html`${straight(left, y(value), right, y(value), rule)}
${words(left - 6, y(value) + 4, said(value), { anchor: 'end', fill: faint })}`,
)}
${yearMarks(first, last).map((day) =>
  words(x(daysBetween(first, day)), bottom + 20, day.slice(0, 4), { fill: faint }),
)}
${chart.lines.map(
  ({ values, tone }) =>
    html`<path d="${path(values) ?? ''}" fill="none" stroke="${fills[tone]}" stroke-width="2.5"/>`,
)}
${spaced(ends, bottom).map((end) => {
  const place = x(daysBetween(first, chart.days[end.at] ?? first))
  return html`<circle cx="${at(place)}" cy="${at(y(end.value))}" r="3.5" fill="${end.fill}"/>
${words(place + away, end.y + 4, said(end.value), { fill: end.fill, weight: 600 })}`
})}`,
  }
}

/** Where a line ends: at which of the days, and how high its value is written. */
interface End {
  readonly at: number
  readonly value: number
  readonly fill: string
  readonly y: number
}

/** Values that would stand on each other are moved up, from the lowest, each as little as it takes. */
function spaced(ends: readonly End[], bottom: number): readonly End[] {
  let floor = bottom
  return ends
    .toSorted((a, b) => b.y - a.y)
    .map((end) => {
      const y = Math.min(end.y, floor)
      floor = y - apart
      return { ...end, y }
    })
}

function numberIn(unit: Lines['unit'], value: number, lang: Lang): string {
  if (unit === 'share') return percent(value)[lang]
  return unit === 'amount' ? kronor(value)[lang] : integer(value, lang)
}

/** The first day, and the first of each year as far as there is room. */
function yearMarks(first: string, last: string): readonly string[] {
  const count = year(last) - year(first)
  const every = Math.max(1, Math.ceil(count / 10))
  return Array.from({ length: count }, (_, at) => year(first) + at + 1)
    .filter((one) => (one - year(first)) % every === 0)
    .map((one) => `${one}-01-01`)
}
