import type { Chart } from '../../reports/chart.js'
import type { Lang } from '../../text.js'
import { drawBars } from './bars.js'
import { drawCurve } from './curve.js'
import type { Drawing } from './drawing.js'
import { drawFlow } from './flow.js'
import { drawLines } from './lines.js'
import { drawTimeline } from './timeline.js'

/** A chart as a picture. */
export function draw(chart: Chart, lang: Lang): Drawing {
  switch (chart.kind) {
    case 'curve':
      return drawCurve(chart, lang)
    case 'bars':
      return drawBars(chart, lang)
    case 'flow':
      return drawFlow(chart, lang)
    case 'timeline':
      return drawTimeline(chart, lang)
    case 'lines':
      return drawLines(chart, lang)
  }
}
