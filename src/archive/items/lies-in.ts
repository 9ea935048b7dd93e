import type { AgendaItem, Body, Item } from './item.js'
import { firstFrom } from './spans.js'

/** The item that a place lies in. */
export function itemAt({ items }: Body, at: number): Item | undefined {
  const item = items[firstFrom(items, at + 1) - 1]
  return item && at < item.end ? item : undefined
}

/** The agenda item whose heading is the last before a place, or begins there. */
export const agendaAt = ({ agenda }: Body, at: number): AgendaItem | undefined =>
  agenda[firstFrom(agenda, at + 1) - 1]
