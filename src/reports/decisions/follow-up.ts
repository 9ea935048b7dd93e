import type { Archive } from '../../archive/archive.js'
import { isA } from '../../archive/document.js'
import type { Matter, Thread } from '../../archive/said/matter.js'
import { isWaiting } from '../../archive/said/state.js'
import { notTakenUp } from '../../archive/said/taken-up.js'
import { consequencesOf, implementationOf } from '../trace/outside.js'

/** An agreement that a decision adopted, and the parties that have not implemented it. */
export interface Adopted {
  readonly id: string
  readonly left: readonly string[]
  readonly parties: number
}

/** What is left of a decision to do. */
export interface FollowUp {
  /** Forums it applies to that have met since without a word of it. */
  readonly silent: readonly string[]
  /** Those who are to carry it out and have not. */
  readonly waiting: readonly Thread[]
  /** The agreements it adopted whose parties keep dates. */
  readonly agreements: readonly Adopted[]
}

/** How far a decision has come. */
export function followUpOf(matter: Matter, archive: Archive): FollowUp {
  const agreements = consequencesOf(matter.said, archive).flatMap(({ document, as }) => {
    if (!isA(document, 'agreement') || document.id === null) return []
    const progress = as === 'adopted' ? implementationOf(document, archive.today) : null
    if (progress === null) return []
    return [{ id: document.id, left: progress.left, parties: progress.parties.length }]
  })
  return {
    silent: notTakenUp(matter, archive),
    waiting: matter.threads.filter(({ state }) => isWaiting(state)),
    agreements,
  }
}
