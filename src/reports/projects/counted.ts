import type { Archive } from '../../archive/archive.js'
import { type Project, projectsAt } from '../../archive/chains.js'
import type { Document } from '../../archive/document.js'
import { entriesOf } from '../../archive/facts.js'
import { wholeParties } from '../../archive/projects.js'
import { isDate, year } from '../../dates.js'
import { collator } from '../../format.js'

/** A counted project with what it is sorted and grouped by. */
export interface Counted extends Project {
  readonly id: string
  readonly title: string
  /** The fund of its first link, where the money was first decided; null when commissioned. */
  readonly fund: string | null
  /** The year of the first grant; for others the year they were turned down or withdrawn. */
  readonly decided: number | null
  readonly granted: boolean
  /** Organisations of the link that tells how it went, sub-units folded into their whole. */
  readonly parties: readonly string[]
  /** Whether two organisations or more stand behind it. */
  readonly joint: boolean
  /** Of all links. */
  readonly topics: readonly string[]
}

/**
 * Every project at the archive's day, in the order people read ids. An application whose history
 * begins later does not exist yet; one without any history is a draft, and counted as absent.
 */
export function countProjects(archive: Archive): readonly Counted[] {
  const byId = collator('sv')
  return projectsAt(archive, archive.today)
    .filter((project) => !isLater(project, archive))
    .map((project) => counted(project, archive))
    .sort((a, b) => byId.compare(a.id, b.id))
}

/** The projects that do not exist yet at the archive's day: their history begins later. */
export const laterProjects = (archive: Archive): readonly Counted[] =>
  projectsAt(archive, archive.today)
    .filter((project) => isLater(project, archive))
    .map((project) => counted(project, archive))

const isLater = ({ face, state }: Project, { today }: Archive): boolean =>
  state === 'absent' && beginsLater(face.document, today)

const beginsLater = ({ facts }: Document<'application'>, day: string): boolean =>
  [...entriesOf(facts.history)].some(([, { on }]) => on !== undefined && isDate(on) && on > day)

/** The current id of a fund that may be called by a former one. */
export const currentFund = (archive: Archive, id: string | null | undefined): string | null =>
  archive.findA('fund', id)?.id ?? id ?? null

function counted(project: Project, archive: Archive): Counted {
  const { face, links, grantedOn } = project
  const parties = wholeParties(face.document, archive.parties)
  const topics = links.flatMap(({ document }) =>
    [...entriesOf(document.facts.topics)].map(([, topic]) => topic),
  )
  const refused = face.history.findLast(
    ({ status }) => status === 'declined' || status === 'withdrawn' || status === 'never_started',
  )
  const decidedOn = grantedOn ?? refused?.on
  return {
    ...project,
    id: face.id,
    title: face.document.facts.title ?? face.id,
    fund: currentFund(archive, links[0]?.document.facts.fund),
    decided: decidedOn === undefined ? null : year(decidedOn),
    granted: grantedOn !== null,
    parties,
    joint: parties.length > 1,
    topics: [...new Set(topics)],
  }
}
