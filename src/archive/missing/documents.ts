import { adoptingForum } from '../agreements/adopted-by.js'
import { followUpOf } from '../agreements/follow-up.js'
import { agreementOn, holds } from '../agreements/state.js'
import type { Archive } from '../archive.js'
import type { Document } from '../document.js'
import { finalReportDue, isReported } from '../final-report.js'
import { lateFollowUps } from '../late-follow-ups.js'
import { lifeOf } from '../projects.js'
import type { Missing } from './kinds.js'

/** Follow-ups of agreements and of projects that should have been made. */
export function missingFollowUps(archive: Archive): readonly Missing[] {
  const agreements = archive.of('agreement').flatMap((agreement): Missing[] => {
    const follow = followUpOf(agreement, archive)
    if (!follow?.overdue) return []
    return [ofAgreement('follow_up', agreement, follow.due, archive)]
  })
  const projects = [...lateFollowUps(archive)].map(([, { life, due }]) =>
    ofProject('follow_up', life.document, due, archive),
  )
  return [...agreements, ...projects]
}

/** Final reports whose day has passed, of projects that were granted and not withdrawn. */
export function missingReports(archive: Archive): readonly Missing[] {
  const found: Missing[] = []
  for (const application of archive.of('application')) {
    const life = lifeOf(application, archive.today)
    if (life.grantedOn === null || life.state === 'withdrawn' || life.state === 'declined') continue
    const due = finalReportDue(life)
    if (due === null || due >= archive.today || isReported(life)) continue
    found.push(ofProject('final_report', application, due, archive))
  }
  return found
}

/** Agreements in force that hold neither text nor a link to it. */
export const missingTexts = (archive: Archive): readonly Missing[] =>
  archive
    .of('agreement')
    .filter((one) => one.values !== null && !one.hasText && holds(agreementOn(one, archive)))
    .map((one) => ofAgreement('text', one, one.facts.adopted?.on ?? null, archive))

const ofAgreement = (
  kind: Missing['kind'],
  agreement: Document<'agreement'>,
  due: string | null,
  archive: Archive,
): Missing => ({
  kind,
  forum: adoptingForum(agreement, archive),
  due,
  document: agreement,
  place: agreement.id ?? agreement.path,
  words: null,
})

const ofProject = (
  kind: Missing['kind'],
  application: Document<'application'>,
  due: string | null,
  archive: Archive,
): Missing => ({
  kind,
  forum: ownerOf(application, archive),
  due,
  document: application,
  place: application.id ?? application.path,
  words: null,
})

/** The forum whose money it is. */
function ownerOf({ facts }: Document<'application'>, archive: Archive): string | null {
  const owner = archive.findA('fund', facts.fund)?.facts.owner_forum
  return archive.findA('forum', owner)?.id ?? null
}
