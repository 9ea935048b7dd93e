import type { Archive } from '../../archive/archive.js'
import type { Reply } from '../../archive/said/matter.js'
import { wordsBy, wordsOn } from '../../archive/said/replies.js'
import { bySaid, type Said } from '../../archive/said/said.js'

/** One word in a journey, and what was said of it later. */
export interface Step {
  readonly said: Said
  /** What the word it came of is; null where the journey begins. */
  readonly from: Said | null
  /** In what capacity it speaks of that; null where the journey begins. */
  readonly result: Reply['result'] | null
  readonly steps: readonly Step[]
  /** There is more, too far from the beginning to be shown. */
  readonly more: boolean
}

/** Nobody reads further than this; and a hostile archive could go on for ever. */
const longest = 60

/**
 * The whole journeys that some things said are part of: back to where each began, and from there
 * all that was said of it. Every word stands once, under the first that led to it; where words
 * refer to each other in a circle, the earliest begins.
 */
export function journeys(starts: readonly Said[], archive: Archive): readonly Step[] {
  const before = new Set<Said>()
  const back = [...starts]
  for (let said = back.pop(); said; said = back.pop()) {
    if (before.has(said)) continue
    before.add(said)
    for (const { of } of wordsBy(said, archive)) back.push(of)
  }
  const all = [...before].sort(bySaid)
  const roots = all.filter((said) => wordsBy(said, archive).length === 0)
  const seen = new Set<Said>()
  const found: Step[] = []
  // First those that nothing came before; then what is only reached by a circle.
  for (const said of [...roots, ...all]) {
    if (!seen.has(said)) found.push(stepFrom(said, null, null, archive, seen, 0))
  }
  return found.sort((a, b) => bySaid(a.said, b.said))
}

function stepFrom(
  said: Said,
  from: Said | null,
  result: Step['result'],
  archive: Archive,
  seen: Set<Said>,
  depth: number,
): Step {
  seen.add(said)
  const words = wordsOn(said, archive)
  const steps: Step[] = []
  if (depth < longest) {
    for (const word of words) {
      if (!seen.has(word.said)) {
        steps.push(stepFrom(word.said, said, word.result, archive, seen, depth + 1))
      }
    }
  }
  const more = depth >= longest && words.some((word) => !seen.has(word.said))
  return { said, from, result, steps, more }
}

/** Every step, each before those it led to. */
export const flat = (steps: readonly Step[]): readonly Step[] =>
  steps.flatMap((step) => [step, ...flat(step.steps)])
