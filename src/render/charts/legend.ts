import { html, type Markup } from '../html/markup.js'
import { fontSize, room, words } from './drawing.js'

/** What the colours stand for, in rows from the left; and how high it became. */
export function legend(
  entries: readonly { readonly label: string; readonly fill: string }[],
  { top, width }: { readonly top: number; readonly width: number },
): { readonly body: Markup; readonly height: number } {
  const rowHeight = 22
  let [x, row] = [0, 0]
  const placed = entries.map(({ label, fill }) => {
    const wide = room(label) + fontSize + 22
    if (x > 0 && x + wide > width) {
      x = 0
      row += 1
    }
    const y = top + row * rowHeight
    const here = x
    x += wide
    return html`<rect x="${here}" y="${y}" width="12" height="12" fill="${fill}"/>${words(here + 18, y + 11, label)}`
  })
  return { body: html`${placed}`, height: (row + 1) * rowHeight }
}
