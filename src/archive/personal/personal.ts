import type { Span } from '../items/spans.js'
import { findAddresses } from './addresses.js'
import { findCases } from './cases.js'
import { findEmails } from './emails.js'
import { findMobiles } from './mobiles.js'

/** Words that seem to concern one person rather than a function, a group or an organisation. */
export interface Personal extends Span {
  readonly kind: 'email' | 'mobile' | 'address' | 'case'
  /** As it stands, for comparing with the settings' exceptions. */
  readonly text: string
  /** What may be shown of it, `k***@example.se`; of a case, what makes it one. */
  readonly detail: string
}

const none: readonly Personal[] = []
const most = 200

/**
 * What in a file seems to be private: addresses and numbers of people, and cases of single persons.
 * Each search first looks for a few letters that nearly no document has. Linear in the text.
 */
export function findPersonal(text: string): readonly Personal[] {
  const found: Personal[] = []
  for (const find of [findEmails, findMobiles, findAddresses, findCases]) {
    let count = 0
    for (const one of find(text)) {
      found.push(one)
      if (++count === most) break
    }
  }
  return found.length === 0 ? none : found
}
