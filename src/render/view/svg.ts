import { UserError } from '../../errors.js'
import { isChart } from '../layout/read.js'
import type { ViewRenderer } from './frame.js'

/** The pictures of an answer as one SVG file, below each other, to put into a document. */
export const renderer: ViewRenderer = {
  name: 'svg',
  async render({ title, blocks }, { lang }) {
    const charts = blocks.filter(isChart)
    if (charts.length === 0) {
      throw new UserError('call', {
        sv: `Svaret ”${title.sv}” har inget diagram att skriva som svg`,
        en: `The answer “${title.en}” has no chart to write as svg`,
      })
    }
    // What draws is large, and most answers are text.
    const { chartFile } = await import('../charts/file.js')
    return chartFile(charts, lang)
  },
}
