import type { Archive } from '../../archive/archive.js'
import { agreedReportDay, finalReportDue, isReported } from '../../archive/final-report.js'
import { type Sum, sumOf, total } from '../../archive/funds/sum.js'
import { countedLinks } from '../../archive/project-lengths.js'
import type { Life } from '../../archive/projects.js'
import { daysBetween, isDate } from '../../dates.js'
import { compareText } from '../../diagnostic.js'
import type { Counted } from './counted.js'

/** A project that has money, or has had it and not handed in its final report. */
export interface Reporting {
  readonly project: Counted
  /** The first day of its first link; null where nobody has said. */
  readonly start: string | null
  /** When the next final report is due; null while it goes on and no day was agreed. */
  readonly due: string | null
  /** Days past that day; null when it has not passed, or is not known. */
  readonly late: number | null
  /** Whether that day has passed. */
  readonly isOverdue: boolean
  /** Paid out over all links; an amount nobody has told is unknown. */
  readonly paid: Sum
}

/** What goes on and what has ended without a final report, what ends first at the top. */
export interface Course {
  readonly ongoing: readonly Reporting[]
  /** Ended, and the final report has not come; whether or not it is due yet. */
  readonly unreported: readonly Reporting[]
}

/** Where projects stand with their days and reports, as of the archive's day. */
export function courseOf(projects: readonly Counted[], archive: Archive): Course {
  const running = projects
    .filter(({ granted, state }) => granted && state !== 'withdrawn')
    .map((project) => reportingOf(project, archive.today))
    .sort(byEnd)
  return {
    ongoing: running.filter(({ project }) => project.state === 'ongoing'),
    unreported: running.filter(
      ({ project: { state, face } }) =>
        state !== 'ongoing' && face.end !== null && !isReported(face),
    ),
  }
}

function reportingOf(project: Counted, today: string): Reporting {
  const links = countedLinks(project.links)
  const hasEnded = project.face.end !== null && project.state !== 'ongoing'
  const dueOf = hasEnded ? finalReportDue : agreedReportDay
  const dues = links
    .filter((link) => !isReported(link))
    .flatMap((link) => dueOf(link) ?? [])
    .sort(compareText)
  const due = dues[0] ?? null
  const isLate = due !== null && due < today
  return {
    project,
    start: startOf(links),
    due,
    late: isLate ? daysBetween(due, today) : null,
    isOverdue: isLate,
    paid: total(links.map(({ document }) => sumOf(document.facts.amount_paid))),
  }
}

function startOf(links: readonly Life[]): string | null {
  const starts = links.map(({ document }) => document.facts.period?.start)
  const known = starts.filter((day) => typeof day === 'string' && isDate(day))
  return known.length < starts.length ? null : ([...known].sort()[0] ?? null)
}

const byEnd = (a: Reporting, b: Reporting): number =>
  compareText(a.project.face.end ?? '9999', b.project.face.end ?? '9999') ||
  compareText(a.project.id, b.project.id)
