import type { Figure, View } from '../view.js'

/** A number among the figures of a view, by its name or `outer.inner`; null where none is known. */
export function figureOf({ figures }: View, name: string): number | null {
  let at: Figure | undefined = figures
  for (const step of name.split('.')) {
    if (typeof at !== 'object' || at === null || Array.isArray(at)) return null
    at = (at as Readonly<Record<string, Figure>>)[step]
  }
  return typeof at === 'number' ? at : null
}
