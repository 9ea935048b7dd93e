import { scaleLinear } from 'd3-scale'
import { daysBetween, year } from '../../dates.js'
import { shortDay } from '../../format.js'
import type { Timeline } from '../../reports/chart.js'
import type { Lang } from '../../text.js'
import { html, type Markup } from '../html/markup.js'
import { at, type Drawing, fitted, room, straight, width, words } from './drawing.js'
import { legend } from './legend.js'
import { faint, fills, ink, rule } from './tones.js'

const rowHeight = 26
const mostLabel = 250

/** A row for each thing, a bar for each time it went on, a mark for what happened on a day. */
export function drawTimeline(chart: Timeline, lang: Lang): Drawing {
  const left =
    12 + Math.min(mostLabel, Math.max(60, ...chart.rows.map(({ label }) => room(label[lang]))))
  const scale = scaleLinear([0, Math.max(1, daysBetween(chart.from, chart.to))], [left, width - 12])
  const x = (day: string) =>
    scale(Math.min(daysBetween(chart.from, chart.to), Math.max(0, daysBetween(chart.from, day))))
  const key = legend(keysOf(chart, lang), { top: 4, width })
  const top = key.height + 26
  const bottom = top + chart.rows.length * rowHeight
  const rows = chart.rows.map(({ label, spans, marks }, row) => {
    const y = top + row * rowHeight
    return html`${words(left - 8, y + 15, fitted(label[lang], mostLabel), { anchor: 'end' })}
${spans.map((span) => {
  const [from, to] = [x(span.from ?? chart.from), x(span.to ?? chart.to)]
  return html`<rect x="${at(from)}" y="${y + 4}" width="${at(Math.max(2, to - from))}" height="14" fill="${fills[span.tone]}"/>`
})}
${marks.map((mark) => html`<circle cx="${at(x(mark.on))}" cy="${y + 11}" r="5" fill="${fills[mark.tone]}" stroke="#fff" stroke-width="1.5"/>`)}`
  })
  return {
    width,
    height: bottom + 12,
    body: html`${key.body}${years(chart, x, top, bottom)}${rows}${today(chart, x, top, bottom, lang)}`,
  }
}

/** What each colour is: every label once, in the order they turn up. */
function keysOf({ rows }: Timeline, lang: Lang) {
  const seen = new Map<string, string>()
  for (const { spans, marks } of rows) {
    for (const { label, tone } of [...spans, ...marks]) seen.set(label[lang], fills[tone])
  }
  return [...seen].map(([label, fill]) => ({ label, fill }))
}

function years(
  { from, to }: Timeline,
  x: (day: string) => number,
  top: number,
  bottom: number,
): readonly Markup[] {
  const count = year(to) - year(from)
  const every = count > 24 ? 5 : count > 12 ? 2 : 1
  return Array.from({ length: count + 1 }, (_, n) => year(from) + n)
    .filter((one) => (one - year(from)) % every === 0 && `${one}-01-01` >= from)
    .map((one) => {
      const here = x(`${one}-01-01`)
      return html`${straight(here, top - 4, here, bottom, rule)}${words(here + 3, top - 8, String(one), { fill: faint })}`
    })
}

function today(
  { today: day }: Timeline,
  x: (day: string) => number,
  top: number,
  bottom: number,
  lang: Lang,
): Markup | null {
  if (day === null) return null
  const here = x(day)
  const end = here > width - 100
  return html`<line x1="${at(here)}" y1="${top - 4}" x2="${at(here)}" y2="${bottom}" stroke="${ink}" stroke-width="1.5" stroke-dasharray="4 3"/>
${words(here + (end ? -4 : 4), bottom + 10, shortDay(day)[lang], { anchor: end ? 'end' : 'start', fill: ink })}`
}
