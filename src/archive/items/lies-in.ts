import type { AgendaItem, Body, Item } from './item.js'
import { firstFrom, type Span } from './spans.js'

interface Places {
  readonly items: readonly Span[]
  readonly agenda: readonly Span[]
}

const known = new WeakMap<Body, Places>()

/** Items and headings stand in the order of the text, and are looked for once for each finding. */
function placesOf(body: Body): Places {
  const places = known.get(body) ?? {
    items: body.items.map(({ extent }) => extent),
    agenda: body.agenda.map(({ place }) => place),
  }
  known.set(body, places)
  return places
}

/** The item that a place lies in. */
export function itemAt(body: Body, at: number): Item | undefined {
  const item = body.items[firstFrom(placesOf(body).items, at + 1) - 1]
  return item && at < item.extent.end ? item : undefined
}

/** The agenda item whose heading is the last before a place, or begins there. */
export const agendaAt = (body: Body, at: number): AgendaItem | undefined =>
  body.agenda[firstFrom(placesOf(body).agenda, at + 1) - 1]
