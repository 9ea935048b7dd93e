import type { Document } from '../document.js'
import { entriesOf } from '../facts.js'
import type { Item } from '../items/item.js'

/** A correction of minutes that holds for one item. */
export interface Correction {
  readonly on: string
  readonly was: string
  readonly now: string
}

const none: readonly Correction[] = []

/** The corrections of an item made up to a day, oldest first; a redaction is in the text itself. */
export function correctionsOf(
  item: Item,
  minutes: Document<'minutes'>,
  today: string,
): readonly Correction[] {
  const list = minutes.facts.corrections
  if (!list || list.length === 0) return none
  const found: Correction[] = []
  for (const [, { on, item: number, was, now, kind }] of entriesOf(list)) {
    if (kind === 'redaction' || typeof was !== 'string' || typeof now !== 'string') continue
    if (on === undefined || on > today || was === '') continue
    if (number === undefined || number.replace(/^.*#/, '') !== item.number.given) continue
    found.push({ on, was, now })
  }
  return found.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
}

/** A text, or the value of a clause, with corrections overlaid wherever it says what was wrong. */
export const corrected = (text: string, corrections: readonly Correction[]): string =>
  corrections.reduce((said, { was, now }) => said.replaceAll(was, () => now), text)
