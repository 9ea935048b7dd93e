import { isDate } from '../../dates.js'
import type { Span, Written } from './spans.js'

/** What a reference says, taken apart; what it means depends on where it stands. */
export interface ItemRef {
  /** An id, a date of a meeting (`2022-10-13`, `2022-10-13-2`), or nothing: this document. */
  readonly before: string
  readonly is: 'own' | 'date' | 'id'
  /** `7.2`, `12` for the agenda item, or null when a document as a whole is meant. */
  readonly item: string | null
  readonly place: Span
}

const shape = /^([a-z0-9]+(?:-[a-z0-9]+)*)?(?:#(\d+[a-z]?(?:\.\d+)?))?$/
const number = /^\d+[a-z]?\.\d+$/

/**
 * Read `<document>#<item>`, `<date>#<item>`, `#<item>`, or a document as a whole by its id or date;
 * null for anything else.
 */
export function readItemRef({ value, place }: Written): ItemRef | null {
  const [all, before = '', item = null] = shape.exec(value) ?? []
  if (all === undefined || all === '') return null
  const is = before === '' ? 'own' : isMeetingDay(before) ? 'date' : 'id'
  // A number or a bare word is no document, though it looks like the beginning of an id.
  if (is === 'id' && !before.includes('-')) return null
  return { before, is, item, place }
}

/** What was probably meant by something that is no reference: `7.3` is `#7.3`. */
export function likelyRef(value: string): string | null {
  const spaced = value.replace(/\s*#\s*/, '#')
  const last = spaced.split(' ').at(-1) ?? ''
  if (number.test(last)) return `#${last}`
  return last !== value && last.includes('#') && shape.test(last) ? last : null
}

/** Whether a value can only be an id: no spaces, and a hyphen. */
export const isIdShaped = (value: string): boolean => /^[a-z0-9]+(?:-[a-z0-9]+)+$/.test(value)

/** `2022-10-13`, or `2022-10-13-2` for a second meeting that day. */
const isMeetingDay = (text: string): boolean =>
  isDate(text.slice(0, 10)) && /^(?:-[2-9])?$/.test(text.slice(10))
