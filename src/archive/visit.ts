import type { Pointer } from './places.js'

/** What stands at a way through values, and the pointer to it, made only when somebody asks. */
export type Visit = (value: unknown, pointer: () => Pointer) => void

/** Whether anything can stand at a way: most documents have few of the keys of their type. */
export const mayLead = (root: object, [first]: readonly string[]): boolean =>
  first === undefined || first === '*' || Object.hasOwn(root, first)

/**
 * Visit every value at the end of a way of keys, where `*` stands for every entry of a list or
 * mapping. What is missing on the way is passed over.
 */
export function visitAt(root: object, steps: readonly string[], visit: Visit): void {
  if (!mayLead(root, steps)) return
  const taken: (string | number)[] = []
  // All that is visited stands at the end of the way, so that every step of it has been taken.
  const pointer = () => taken.slice()
  const go = (at: unknown, depth: number): void => {
    const step = steps[depth]
    if (step === undefined) {
      visit(at, pointer)
      return
    }
    if (typeof at !== 'object' || at === null) return
    if (Array.isArray(at)) {
      if (step !== '*') return
      for (let index = 0; index < at.length; index++) {
        taken[depth] = index
        go(at[index], depth + 1)
      }
    } else if (step === '*') {
      for (const [key, value] of Object.entries(at)) {
        taken[depth] = key
        go(value, depth + 1)
      }
    } else if (Object.hasOwn(at, step)) {
      taken[depth] = step
      go((at as Record<string, unknown>)[step], depth + 1)
    }
  }
  go(root, 0)
}
