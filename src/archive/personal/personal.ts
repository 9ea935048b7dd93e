import type { Span } from '../items/spans.js'
import { findAddresses, mayHoldAddresses } from './addresses.js'
import { findCases, mayHoldCases } from './cases.js'
import { findEmails, mayHoldEmails } from './emails.js'
import { findMobiles, mayHoldMobiles } from './mobiles.js'

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
const searches = [
  { may: mayHoldEmails, find: findEmails },
  { may: mayHoldMobiles, find: findMobiles },
  { may: mayHoldAddresses, find: findAddresses },
  { may: mayHoldCases, find: findCases },
]

/**
 * What in a file seems to be private: addresses and numbers of people, and cases of single persons.
 * Each search first looks for a few letters that nearly no document has. Linear in the text.
 */
export function findPersonal(text: string): readonly Personal[] {
  let found = none
  for (const { may, find } of searches) {
    if (!may(text)) continue
    const here: Personal[] = []
    for (const one of find(text)) if (here.push(one) === most) break
    if (here.length > 0) found = [...found, ...here]
  }
  return found
}
