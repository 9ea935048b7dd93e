import type { Document } from '../archive/document.js'
import { applyEdits } from '../archive/edits.js'
import { lineOf, offsetOf } from '../archive/places.js'
import { errorsIn } from '../archive/yaml.js'
import { plainRest, type YamlCause } from '../archive/yaml-causes.js'
import { inCurly } from '../archive/yaml-marks.js'
import { slipMend } from '../archive/yaml-slips.js'
import type { Edit, Place } from '../diagnostic.js'
import { isInnerKey } from './key-home.js'
import { blockOf } from './place.js'

/** A mend of one place that leaves fewer errors than there were; any other is none. */
export function mended(
  document: Document,
  cause: YamlCause | 'braces-missing',
  place: Place,
  text: string,
): readonly Edit[] {
  const block = blockOf(document, text)
  if (block === null) return []
  const at = offsetOf(text, place.line, place.column)
  if (cause === 'list-mark' || cause === 'hard-space') return slipMend(block, at)
  const edits = mend(cause, text, place)
  if (edits.length === 0) return []
  const line = text.indexOf('\n', at)
  // What stands far away cannot change, and twenty faults in a long file are to be quick: a window
  // that begins at a key at the left margin.
  const near = Math.max(block.start, at - 4000)
  const start =
    near === block.start ? near : near + Math.max(0, text.slice(near, at).search(/\n\p{L}/u))
  const end = line === -1 ? block.end : Math.min(block.end, line + 2000)
  const before = text.slice(0, end)
  const after = applyEdits(before, edits)
  const left = errorsIn({ text: after, start, end: after.length })
  // What a line is indented by decides what it belongs to: nothing may be left to guess.
  if (cause === 'indentation') return left === 0 ? edits : []
  return left < errorsIn({ text: before, start, end }) ? edits : []
}

/** Quotes, braces or a space, where nothing else can have been meant. */
function mend(cause: YamlCause | 'braces-missing', text: string, place: Place): readonly Edit[] {
  switch (cause) {
    case 'no-space':
      return withSpace(text, place)
    case 'indentation':
      return alike(text, place)
    case 'braces-missing':
      return around(restOf(text, place), '{', '}')
    case 'curly-quotes':
      return straight(text, restOf(text, place))
    case 'colon-in-value':
    case 'character-first':
      return around(plainRest(text, place), '"', '"')
    default:
      return []
  }
}

/** Straight quotes for curly ones around a value, where both ends have them. */
export function straight(text: string, [start, end]: readonly [number, number]): readonly Edit[] {
  const raw = text.slice(start, end)
  if (inCurly(raw) !== 'closed' || /["\\\n]/.test(raw.slice(1, -1))) return []
  return [{ start, end, text: `"${raw.slice(1, -1)}"` }]
}

const pair = /^(?:[\p{L}_]+): +[^\s"'[\]{}#&*!|>%@`-][^"'[\]{}#,:]*$/u

/** Keys and values as they stand between braces: two of them, or one whose value is an id. */
export function isBareMapping(value: string): boolean {
  const pairs = value.split(/, *(?=[\p{L}_]+: )/u)
  const keys = pairs.map((one) => one.slice(0, one.indexOf(':')))
  if (!pairs.every((one) => pair.test(one)) || !keys.every(isInnerKey)) return false
  return pairs.length > 1 || /: +[a-z]+(?:-[a-z\d]+)+$/.test(value)
}

function around(range: readonly [number, number] | null, open: string, close: string) {
  if (range === null) return []
  const [start, end] = range
  return [
    { start, end: start, text: open },
    { start: end, end, text: close },
  ]
}

/** From a place to the end of its line. */
function restOf(text: string, { line, column }: Place): [number, number] {
  const start = offsetOf(text, line, column)
  const rest = lineOf(text, line)
    .slice(column - 1)
    .trimEnd()
  return [start, start + rest.length]
}

function withSpace(text: string, { line, column }: Place): readonly Edit[] {
  const start = offsetOf(text, line, column)
  const at = text.indexOf(':', start) + 1
  return [{ start: at, end: at, text: ' ' }]
}

/** The indentation of the line before, for a key or an entry that stands a little askew. */
function alike(text: string, { line, column }: Place): readonly Edit[] {
  const own = lineOf(text, line).slice(column - 1)
  if (!/^(?:- |[\p{L}_]+:(?:\s|$))/u.test(own)) return []
  let above = line - 1
  while (above > 1 && /^\s*(?:#|$)/.test(lineOf(text, above))) above--
  // Beside a key that begins an entry of a list a key stands below that key, not below the dash.
  const pattern = own.startsWith('- ') ? /^ */ : /^ *(?:- +)*/
  const before = pattern.exec(lineOf(text, above))?.[0].replaceAll('-', ' ') ?? ''
  const start = offsetOf(text, line, 1)
  return [{ start, end: start + column - 1, text: before }]
}
