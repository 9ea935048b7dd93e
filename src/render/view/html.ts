import type { ViewRenderer } from './frame.js'

/**
 * An answer as one page that needs nothing but itself: no scripts, nothing fetched, pictures drawn
 * in it; to read, to print and to send on.
 */
export const renderer: ViewRenderer = {
  name: 'html',
  async render(view, frame) {
    // What draws is large, and most answers are text.
    const { page } = await import('../html/page.js')
    return page(view, frame)
  },
}
