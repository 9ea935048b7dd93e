import { plainStyle } from '../src/render/style.js'
import { viewRenderers } from '../src/render/view/index.js'
import type { View } from '../src/reports/view.js'
import type { Lang } from '../src/text.js'

/** A view in a form, as a person or program gets it. */
export function shown(view: View, form = 'text', lang: Lang = 'sv', asOf = '2026-11-22'): string {
  const renderer = viewRenderers.find(({ name }) => name === form)
  if (!renderer) throw new Error(`no ${form}`)
  const text = renderer.render(view, {
    lang,
    style: plainStyle,
    asOf,
    revision: '7f3c2a1d5e0b4c6f8a9d7e3b1c2f4a5d6e7b8c9d',
    dirty: false,
    tool: 'samverkan 0.1.0',
    width: 80,
  })
  if (typeof text !== 'string') throw new Error(`${form} is drawn in its own time`)
  return text
}
