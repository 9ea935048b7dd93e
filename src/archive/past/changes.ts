import { isMapping } from '../mapping.js'
import type { Pointer } from '../places.js'
import { isSame } from '../same.js'
import type { Values } from '../yaml.js'

/** One key of a front matter that was given, changed or taken away; entries of lists one by one. */
export interface KeyChange {
  readonly kind: 'added' | 'changed' | 'removed'
  readonly pointer: Pointer
  /** Undefined where there was nothing, or is nothing any more. */
  readonly from: unknown
  readonly to: unknown
}

/** What differs between the values of two versions, in the order of the keys. */
export function keyChanges(before: Values, after: Values): readonly KeyChange[] {
  return [...between(before, after, [])]
}

function* between(before: Values, after: Values, at: Pointer): Iterable<KeyChange> {
  for (const key of new Set([...Object.keys(before), ...Object.keys(after)])) {
    const [from, to] = [before[key], after[key]]
    if (isSame(from, to)) continue
    const pointer = [...at, key]
    if (isMapping(from) && isMapping(to)) yield* between(from, to, pointer)
    else if (Array.isArray(from) || Array.isArray(to)) yield* inList(from, to, pointer)
    else yield changed(pointer, from, to)
  }
}

/** Entries that were in both are not told, wherever they stand; one that was edited is told once. */
function* inList(from: unknown, to: unknown, pointer: Pointer): Iterable<KeyChange> {
  const before = Array.isArray(from) ? from : from === undefined || from === null ? [] : [from]
  const after = Array.isArray(to) ? to : to === undefined || to === null ? [] : [to]
  const left = new Map<string, number>()
  for (const one of after) left.set(textOf(one), (left.get(textOf(one)) ?? 0) + 1)
  const gone: unknown[] = []
  for (const one of before) {
    const count = left.get(textOf(one)) ?? 0
    if (count > 0) left.set(textOf(one), count - 1)
    else gone.push(one)
  }
  const come: unknown[] = []
  for (const one of after.toReversed()) {
    const count = left.get(textOf(one)) ?? 0
    if (count === 0) continue
    left.set(textOf(one), count - 1)
    come.unshift(one)
  }
  if (gone.length === 0 && come.length === 0) {
    // the same entries in another order, or an empty list
    yield changed(pointer, from, to)
    return
  }
  for (const one of gone) {
    const at = come.findIndex((other) => isEdited(one, other))
    if (at === -1) yield changed([...pointer, 0], one, undefined)
    else yield changed([...pointer, 0], one, come.splice(at, 1)[0])
  }
  for (const one of come) yield changed([...pointer, 0], undefined, one)
}

/** Two entries that share most of what they say are one that was edited. */
function isEdited(one: unknown, other: unknown): boolean {
  if (!isMapping(one) || !isMapping(other)) return false
  const keys = new Set([...Object.keys(one), ...Object.keys(other)])
  const alike = [...keys].filter((key) => isSame(one[key], other[key])).length
  return alike * 2 >= keys.size
}

function changed(pointer: Pointer, from: unknown, to: unknown): KeyChange {
  const kind = from === undefined ? 'added' : to === undefined ? 'removed' : 'changed'
  return { kind, pointer, from, to }
}

/** Equal for equal values, whatever the order of their keys. */
const textOf = (value: unknown): string =>
  JSON.stringify(value, (_, inner: unknown) =>
    isMapping(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  ) ?? ''
