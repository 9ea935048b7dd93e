import { detached } from '../detached.js'
import { findAddresses, mayHoldAddresses } from './addresses.js'
import { findCases, mayHoldCases } from './cases.js'
import { findEmails, mayHoldEmails } from './emails.js'
import { findMobiles, mayHoldMobiles } from './mobiles.js'
import type { Personal } from './personal.js'

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
    for (const one of find(text)) {
      here.push({ ...one, text: detached(one.text), detail: detached(one.detail) })
      if (here.length === most) break
    }
    if (here.length > 0) found = [...found, ...here]
  }
  return found
}
