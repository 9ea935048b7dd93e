import type { Span, Written } from './spans.js'
import { textOf, trimmed } from './words.js'

/** One of several parties in a value: an id or a name, and perhaps a role in parentheses. */
export interface PartyPart extends Written {
  /** `områdeschef psykiatri` in `region-18 (områdeschef psykiatri)`. */
  readonly role: Written | null
}

/** A value that names parties: as a whole, which may be one name, and in parts. */
export interface PartyValue {
  readonly whole: Written
  readonly parts: readonly PartyPart[]
}

/**
 * Take a value apart at commas and semicolons outside parentheses. The whole is to be tried as a
 * name first: "Välfärd, skola och folkhälsa" may be one.
 */
export function splitParties(text: string, whole: Written): PartyValue {
  const { start, end } = whole.place
  const parts: PartyPart[] = []
  let depth = 0
  let from = start
  const add = (to: number) => {
    const place = trimmed(text, { start: from, end: to })
    if (place.end > place.start) parts.push(partAt(text, place))
    from = to + 1
  }
  for (let at = start; at < end; at++) {
    const mark = text[at]
    if (mark === '(') depth++
    else if (mark === ')') depth = Math.max(0, depth - 1)
    else if (depth === 0 && (mark === ',' || mark === ';')) add(at)
  }
  add(end)
  return { whole, parts }
}

function partAt(text: string, place: Span): PartyPart {
  const open = text.indexOf('(', place.start)
  if (open <= place.start || open >= place.end || text[place.end - 1] !== ')') {
    return { value: textOf(text, place), place, role: null }
  }
  const name = trimmed(text, { start: place.start, end: open })
  const role = trimmed(text, { start: open + 1, end: place.end - 1 })
  return {
    value: textOf(text, name),
    place: name,
    role: { value: textOf(text, role), place: role },
  }
}
