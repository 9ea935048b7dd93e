import type { Archive } from '../../archive/archive.js'
import type { Document } from '../../archive/document.js'
import { covers, type Days, yearDays } from '../../archive/plans/periods.js'
import { shortDay } from '../../format.js'
import { capital, join, same, type Text } from '../../text.js'
import {
  isOfAsked,
  type Which,
  whichForums,
  whichOptions,
  whichParameters,
  whichWords,
} from '../forums/which.js'
import type { Query, ReportOption } from '../report.js'
import { dayAsked, yearAsked } from '../said/asked.js'

/** Which plans a question is about; null where it does not say. */
export interface PlanFilter extends Which {
  readonly year: number | null
  readonly since: string | null
}

export const planOptions: readonly ReportOption[] = [
  ...whichOptions,
  {
    flags: '--year <year>',
    description: {
      sv: 'planer för detta år (annars de som gäller i dag)',
      en: 'plans of this year (else those of today)',
    },
  },
  {
    flags: '--since <date>',
    description: {
      sv: 'vad som har hänt efter denna dag, enligt dokumentens dagar',
      en: 'what has happened after this day, by the days in the documents',
    },
  },
]

/** Read the filters of a question. Throws `UserError('call')` for what does not exist. */
export function planFilter(query: Query, archive: Archive): PlanFilter {
  return {
    ...whichForums(query, archive),
    year: yearAsked(query),
    since: dayAsked(query, 'since'),
  }
}

/** For machines: the flags by their names. */
export const planParameters = (filter: PlanFilter) => ({
  ...whichParameters(filter),
  year: filter.year === null ? null : String(filter.year),
  since: filter.since,
})

/** Whether a plan is one that was asked about. */
export function isAskedPlan(plan: Document<'plan'>, filter: PlanFilter, archive: Archive): boolean {
  const { year } = filter
  if (!isOfAsked(plan.facts.forum, filter, archive)) return false
  const days: Days = year === null ? { start: archive.today, end: archive.today } : yearDays(year)
  return covers(plan, days)
}

/** "Alla forum, efter 1 jan 2026". */
export function planSubject(filter: PlanFilter, archive: Archive): Text {
  const { year, since } = filter
  const parts = whichWords(filter, archive)
  if (year !== null) parts.push(same(String(year)))
  if (since !== null) {
    const day = shortDay(since)
    parts.push({ sv: `efter ${day.sv}`, en: `after ${day.en}` })
  }
  return capital(join(parts, ', '))
}
