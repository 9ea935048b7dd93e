import type { Chart } from '../../reports/chart.js'
import type { Lang } from '../../text.js'
import { html } from '../html/markup.js'
import { draw } from './draw.js'
import { svgOf, width, words } from './drawing.js'

const headingRoom = 34
const gap = 24

/** One SVG file of its own: every chart below its heading, on white. */
export function chartFile(charts: readonly Chart[], lang: Lang): string {
  let y = 12
  const parts = charts.map((chart) => {
    const drawing = draw(chart, lang)
    const heading = words(0, y + 16, chart.heading[lang], { weight: 700 })
    const part = html`${heading}\n${svgOf(drawing, chart, lang, { y: y + headingRoom })}`
    y += headingRoom + drawing.height + gap
    return part
  })
  const names = charts.map(({ name }) => `${name}-title`).join(' ')
  const margin = 16
  return `${
    html`<svg xmlns="http://www.w3.org/2000/svg" width="${width + 2 * margin}" height="${y}" viewBox="${-margin} 0 ${width + 2 * margin} ${y}" role="img" aria-labelledby="${names}" font-family="system-ui, 'Segoe UI', Roboto, 'Noto Sans', sans-serif" font-size="13">
<rect x="${-margin}" width="${width + 2 * margin}" height="${y}" fill="#fff"/>
${parts}
</svg>`.markup
  }\n`
}
