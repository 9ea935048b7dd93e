import { addMonths } from '../dates.js'
import type { Archive } from './archive.js'
import { projectsAt } from './chains.js'
import type { Document } from './document.js'
import { perArchive } from './per-archive.js'
import { type Life, staleMonths } from './projects.js'

/** A project that somebody should have asked about by now. */
export interface LateFollowUp {
  readonly life: Life
  /** The last answer, also that nobody knew; else the day the money ended. */
  readonly since: string
  readonly isAsked: boolean
  /** The day an answer was due. */
  readonly due: string
}

/** The projects nobody knows about any more, by the application that tells of each. */
export const lateFollowUps = perArchive(collect)

function collect(archive: Archive): ReadonlyMap<Document, LateFollowUp> {
  const found = new Map<Document, LateFollowUp>()
  for (const { face, state } of projectsAt(archive, archive.today)) {
    const { askBy, end, answers, document } = face
    if (state !== 'unknown' || askBy === null || end === null) continue
    const asked = answers.findLast(({ on }) => on >= end)
    // That nobody knew is an answer too, for a while.
    const due = asked ? addMonths(asked.on, staleMonths) : askBy
    if (due >= archive.today) continue
    const since = asked?.on ?? end
    found.set(document, { life: face, since, isAsked: asked !== undefined, due })
  }
  return found
}
