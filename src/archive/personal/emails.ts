import { isOwn } from './mailboxes.js'
import type { Personal } from './personal.js'

const before = /[\p{L}\d._%+-]/u
const maxLocal = 64
const after = /[\p{L}\d-]+(?:\.[\p{L}\d-]+)+/uy

/** Whether it is worth looking for e-mail addresses. */
export const mayHoldEmails = (text: string): boolean => text.includes('@')

/** E-mail addresses that seem to be one person's own. Linear in the text. */
export function* findEmails(text: string): Iterable<Personal> {
  for (let at = text.indexOf('@'); at !== -1; at = text.indexOf('@', at + 1)) {
    let start = at
    while (start > 0 && at - start < maxLocal && before.test(text[start - 1] ?? '')) start--
    while (text[start] === '.' || text[start] === '-') start++
    after.lastIndex = at + 1
    const domain = after.exec(text.slice(0, at + 256))?.[0]
    // `https://somebody@host` is no mail.
    if (start >= at || domain === undefined || text[start - 1] === '/') continue
    const local = text.slice(start, at)
    if (!isOwn(local, domain)) continue
    const end = at + 1 + domain.length
    const shown = `${local[0]}***@${domain}`
    yield { kind: 'email', start, end, text: text.slice(start, end), detail: shown }
  }
}
