import { fold, nearest } from '../nearest.js'

/** A word that may stand somewhere, and what else people call it. */
export interface Candidate {
  readonly word: string
  readonly names: readonly string[]
}

/** What somebody meant by a word that may not stand there. */
export interface Meant {
  /** The word they named by its label, a synonym or other capitals; null when it is not one. */
  readonly sure: string | null
  /** The only word that is one slip of the finger away; null when it is not one. */
  readonly slip: string | null
  /** The nearest words, for "did you mean". */
  readonly near: readonly string[]
}

/** Find what was meant among the words that may stand there. */
export function meant(written: string, candidates: readonly Candidate[]): Meant {
  const folded = fold(written)
  const called = (test: (name: string) => boolean) =>
    only(candidates.filter(({ word, names }) => [word, ...names].some((name) => test(fold(name)))))
  const words = only(candidates.filter(({ word }) => fold(word) === folded))
  const sure = words ?? called((name) => name === folded)
  const slip = folded.length < 4 ? null : called((name) => isOneSlip(folded, name))
  const spelled = new Map(
    candidates.flatMap(({ word, names }) => [...names, word].map((name) => [name, word] as const)),
  )
  const near = nearest(written, spelled.keys()).map((name) => spelled.get(name) ?? name)
  return { sure, slip, near: [...new Set(sure === null ? near : [sure, ...near])] }
}

const only = (found: readonly Candidate[]): string | null =>
  found.length === 1 ? (found[0]?.word ?? null) : null

/** One letter too many, too few or other, or two beside each other swapped. */
function isOneSlip(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1 || a === b) return false
  let same = 0
  while (same < a.length && a[same] === b[same]) same++
  const [restA, restB] = [a.slice(same), b.slice(same)]
  if (a.length !== b.length) return restA.slice(1) === restB || restA === restB.slice(1)
  const swapped =
    restA[1] === restB[0] && restA[0] === restB[1] && restA.slice(2) === restB.slice(2)
  return restA.slice(1) === restB.slice(1) || (restA.length > 1 && swapped)
}
