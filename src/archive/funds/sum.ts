/** Whole kronor that are known, and how many amounts nobody knows: unknown is not zero. */
export interface Sum {
  readonly known: number
  readonly unknown: number
}

export const zero: Sum = { known: 0, unknown: 0 }

/** An amount as a sum of its own; null and undefined are unknown. */
export const sumOf = (amount: number | null | undefined): Sum =>
  typeof amount === 'number' ? { known: amount, unknown: 0 } : { known: 0, unknown: 1 }

export const total = (sums: Iterable<Sum>): Sum => {
  let [known, unknown] = [0, 0]
  for (const sum of sums) {
    known += sum.known
    unknown += sum.unknown
  }
  return { known, unknown }
}
