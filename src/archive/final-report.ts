import { addMonths, isDate } from '../dates.js'
import type { Life } from './projects.js'

/** Where no day was agreed, a report can be expected half a year after the money ended. */
const patience = 6

/** Whether a final report has been handed in. */
export const isReported = ({ history }: Pick<Life, 'history'>): boolean =>
  history.some(({ status }) => status === 'final_report')

/** The day that was agreed for the final report; null where none is named. */
export function agreedReportDay({ document }: Pick<Life, 'document'>): string | null {
  const { final_report_due: due } = document.facts
  return typeof due === 'string' && isDate(due) ? due : null
}

/**
 * The day by which a project's final report is to be expected: the one agreed, unless the work was
 * extended past it, else half a year after its end; null where neither is known.
 */
export function finalReportDue(life: Pick<Life, 'document' | 'end'>): string | null {
  const agreed = agreedReportDay(life)
  if (agreed !== null && (life.end === null || agreed >= life.end)) return agreed
  return life.end && addMonths(life.end, patience)
}
