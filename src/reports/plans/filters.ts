import type { Archive } from '../../archive/archive.js'
import { valueLabel } from '../../archive/describe.js'
import type { Document } from '../../archive/document.js'
import { covers, type Days, yearDays } from '../../archive/plans/periods.js'
import { UserError } from '../../errors.js'
import { shortDay } from '../../format.js'
import { capital, join, same, type Text } from '../../text.js'
import { levelAsked } from '../agreements/filters.js'
import type { Query, ReportOption } from '../report.js'
import { dayAsked, given, idAsked } from '../said/asked.js'
import { forumName } from '../said/naming.js'

/** Which plans a question is about; null where it does not say. */
export interface PlanFilter {
  readonly forum: string | null
  readonly level: string | null
  readonly year: number | null
  readonly since: string | null
}

export const planOptions: readonly ReportOption[] = [
  {
    flags: '--forum <forum>',
    description: { sv: 'bara planer för detta forum', en: 'only plans of this forum' },
  },
  {
    flags: '--year <year>',
    description: {
      sv: 'planer för detta år (annars de som gäller i dag)',
      en: 'plans of this year (else those of today)',
    },
  },
  {
    flags: '--level <level>',
    description: {
      sv: 'bara forum på denna nivå: län, delregion, länsdel …',
      en: 'only forums at this level: county, subregion, district …',
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
    forum: idAsked(query, 'forum', archive),
    level: levelAsked(query),
    year: yearAsked(query),
    since: dayAsked(query, 'since'),
  }
}

/** A year; null when the flag was not given. Throws `UserError('call')` for anything else. */
export function yearAsked(query: Query): number | null {
  const asked = given(query, 'year')
  if (asked === null) return null
  if (/^(?:19|20|21)\d\d$/.test(asked)) return Number(asked)
  throw new UserError(
    'call',
    { sv: `\`${asked}\` är inget år (--year)`, en: `\`${asked}\` is no year (--year)` },
    { sv: 'Skriv till exempel 2026.', en: 'Write for instance 2026.' },
  )
}

/** Whether a plan is one that was asked about. */
export function isAskedPlan(
  plan: Document<'plan'>,
  { forum, level, year }: PlanFilter,
  archive: Archive,
): boolean {
  const own = archive.findA('forum', plan.facts.forum)
  if (forum !== null && own?.id !== forum) return false
  if (level !== null && own?.facts.level !== level) return false
  const days: Days = year === null ? { start: archive.today, end: archive.today } : yearDays(year)
  return covers(plan, days)
}

/** "Alla forum, planer som gäller 22 nov 2026". */
export function planSubject({ forum, level, year, since }: PlanFilter, archive: Archive): Text {
  const parts: Text[] = [
    forum === null ? { sv: 'alla forum', en: 'all forums' } : forumName(forum, archive),
  ]
  if (level !== null) {
    const name = valueLabel('forum', ['level'], level)
    parts.push({ sv: `nivå ${name.sv}`, en: `level ${name.en}` })
  }
  if (year !== null) parts.push(same(String(year)))
  if (since !== null) {
    const day = shortDay(since)
    parts.push({ sv: `efter ${day.sv}`, en: `after ${day.en}` })
  }
  return capital(join(parts, ', '))
}
