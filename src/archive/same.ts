import type { Pointer } from './places.js'

/** Whether two values that are no list and no mapping are taken for the same. */
type IsKept = (before: unknown, after: unknown) => boolean

/** Whether two values from front matter are the same; the order of keys does not count. */
export const isSame = (one: unknown, other: unknown): boolean => differsAt(one, other) === null

/**
 * The way to where a value first differs from another, as deep as the second has something to
 * point at; null when they are the same. The order of keys does not count.
 */
export function differsAt(
  before: unknown,
  after: unknown,
  isKept: IsKept = Object.is,
): Pointer | null {
  const [old, now] = [entriesOf(before), entriesOf(after)]
  if (!old || !now || Array.isArray(before) !== Array.isArray(after)) {
    return !old && !now && isKept(before, after) ? null : []
  }
  for (const [key, value] of now) {
    if (!old.has(key)) return [key]
    const inner = differsAt(old.get(key), value, isKept)
    if (inner) return [key, ...inner]
  }
  return old.size > now.size ? [] : null
}

function entriesOf(value: unknown): ReadonlyMap<string | number, unknown> | null {
  if (typeof value !== 'object' || value === null) return null
  return new Map<string | number, unknown>(
    Array.isArray(value) ? value.entries() : Object.entries(value),
  )
}
