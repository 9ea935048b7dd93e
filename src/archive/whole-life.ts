import type { Document } from './document.js'
import { type Life, lifeOf } from './projects.js'

/** After every date that can be written. */
const endOfTime = '2199-12-31'

const known = new WeakMap<Document, Life>()

/**
 * The life of an application with everything its file says, whatever the as-of day: what rules
 * judge, since a record that contradicts itself does so on every day.
 */
export function wholeLife(document: Document<'application'>): Life {
  const made = known.get(document) ?? lifeOf(document, endOfTime)
  known.set(document, made)
  return made
}

/** Whether an application came to nothing: declined, withdrawn or never started. */
export function cameToNothing(document: Document<'application'>): boolean {
  const { state } = wholeLife(document)
  return state === 'declined' || state === 'withdrawn'
}
