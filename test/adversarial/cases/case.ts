/** A test: its file, from the folder of tests, and its name as it is written there. */
export type Held = readonly [file: string, test: string]

/** What somebody could try. */
export interface Case {
  readonly id: string
  readonly what: string
  /** The tests that would turn red; none where `not` says why there is nothing to test. */
  readonly held: readonly Held[]
  readonly not?: string
}

export const held = (id: string, what: string, ...tests: readonly Held[]): Case => ({
  id,
  what,
  held: tests,
})

export const notHere = (id: string, what: string, not: string): Case => ({
  id,
  what,
  held: [],
  not,
})
