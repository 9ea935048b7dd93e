import type { Slot } from '../../source/segments.js'
import type { Document } from '../document.js'
import type { Extract } from '../extract.js'
import type { Body } from '../items/item.js'

type Head = Pick<Extract, 'data' | 'faults' | 'links' | 'hasText' | 'flaws' | 'statedDates'>

/** Whether a document is the same again after it has been packed and unpacked. */
export const isPlain = ({
  entry,
  schemaFaults,
  identityNumbers,
  personal,
  values,
}: Document): boolean =>
  entry.kind === 'file' &&
  schemaFaults.length + identityNumbers.length + personal.length === 0 &&
  isJson(values)

/** What JSON can say: no numbers that are none, or that have a sign and are nothing. */
function isJson(value: unknown): boolean {
  if (typeof value === 'number') return Number.isFinite(value) && !Object.is(value, -0)
  if (typeof value !== 'object' || value === null) return typeof value !== 'bigint'
  for (const key in value) if (!isJson((value as Record<string, unknown>)[key])) return false
  return true
}

/** What was found in a document as text, in two parts: what is said in minutes is most of it. */
export function packed(document: Document): { readonly head: string; readonly body: string } {
  const { values: data, faults, links, hasText, flaws, statedDates, body } = document
  const head: Head = { data, faults, links, hasText, flaws, statedDates }
  return { head: JSON.stringify(head), body: body === null ? '' : JSON.stringify(body) }
}

/** The same as what was packed; the body is read when it is asked for. */
export function unpacked(slot: Slot): Extract {
  const head = JSON.parse(slot.head()) as Head
  let body: Body | null | undefined
  return {
    ...head,
    identityNumbers: [],
    personal: [],
    get body() {
      if (body === undefined) {
        const text = slot.body()
        body = text === '' ? null : (JSON.parse(text) as Body)
      }
      return body
    },
  }
}
