import { addMonths } from '../dates.js'
import { compareText } from '../diagnostic.js'
import type { Archive } from './archive.js'
import { type Project, projectsAt } from './chains.js'
import type { Document } from './document.js'
import { perArchive } from './per-archive.js'
import { type Life, staleMonths } from './projects.js'

/** A project that somebody is to ask about. */
export interface FollowUpDue {
  readonly project: Project
  readonly life: Life
  /** The last answer, also that nobody knew; else the day the money ended. */
  readonly since: string
  readonly isAsked: boolean
  /** The day an answer is due, or was. */
  readonly due: string
  /** Its day has passed, and nobody knows about the project any more. */
  readonly isLate: boolean
}

/** A project that somebody should have asked about by now. */
export type LateFollowUp = FollowUpDue

interface FollowUps {
  readonly due: readonly FollowUpDue[]
  readonly late: ReadonlyMap<Document, LateFollowUp>
}

/**
 * Every project that has ended and is to be asked about, in order of day and path: first within a
 * year after the end, and again as long as it lives. One without an end is never due.
 */
export const followUpsDue = (archive: Archive): readonly FollowUpDue[] => followUps(archive).due

/** The projects nobody knows about any more, by the application that tells of each. */
export const lateFollowUps = (archive: Archive): ReadonlyMap<Document, LateFollowUp> =>
  followUps(archive).late

const followUps = perArchive(collect)

function collect(archive: Archive): FollowUps {
  const due: FollowUpDue[] = []
  const late = new Map<Document, LateFollowUp>()
  for (const project of projectsAt(archive, archive.today)) {
    const { face, state } = project
    const { askBy, end, answers, document } = face
    if (askBy === null || end === null) continue
    const asked = answers.findLast(({ on }) => on >= end)
    // That nobody knew is an answer too, for a while.
    const day = asked ? addMonths(asked.on, staleMonths) : askBy
    const found: FollowUpDue = {
      project,
      life: face,
      since: asked?.on ?? end,
      isAsked: asked !== undefined,
      due: day,
      isLate: state === 'unknown' && day < archive.today,
    }
    due.push(found)
    if (found.isLate) late.set(document, found)
  }
  due.sort(
    (a, b) => compareText(a.due, b.due) || compareText(a.life.document.path, b.life.document.path),
  )
  return { due, late }
}
