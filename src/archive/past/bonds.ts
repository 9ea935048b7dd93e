import { stockholmDay } from '../../dates.js'
import type { PastCommit } from '../../source/history.js'
import { adoptionIn, changeOfAdopted } from '../adopted.js'
import { type Alteration, alterationsOf, type Frozen } from '../alterations.js'

/** What binds a document once it is in git, and what may not follow upon it. */
export interface Bond {
  binds(version: Frozen): boolean
  /** All that is wrong with a version that a commit puts in the place of another. */
  alterations(before: Frozen, after: Frozen | null, commit: PastCommit): readonly Alteration[]
}

/** Approved minutes are changed by corrections only. */
export const approval: Bond = {
  binds: ({ approved }) => approved,
  alterations: alterationsOf,
}

/** Adopted agreements and plans are changed, from the day they are adopted, by a new adoption only. */
export const adoption: Bond = {
  binds: ({ values }) => adoptionIn(values) !== null,
  alterations(before, after, { seconds }) {
    const on = adoptionIn(before.values)
    if (on === null || on > stockholmDay(seconds * 1000)) return []
    const found = changeOfAdopted(before, after)
    return found === null ? [] : [found]
  },
}
