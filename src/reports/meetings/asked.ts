import type { Archive } from '../../archive/archive.js'
import { year as yearOf } from '../../dates.js'
import { UserError } from '../../errors.js'
import { shortDay } from '../../format.js'
import { capital, join, same, type Text } from '../../text.js'
import { type Which, whichForums, whichParameters, whichWords } from '../forums/which.js'
import type { Query, ReportOption } from '../report.js'
import { dayAsked, refuseTogether, yearAsked } from '../said/asked.js'

/** Which forums and days a question about meetings is about; null where it does not say. */
export interface MeetingFilter extends Which {
  readonly year: number | null
  readonly first: string
  readonly last: string
}

const option = (flags: string, sv: string, en: string): ReportOption => ({
  flags,
  description: { sv, en },
})

export const yearOption = option(
  '--year <year>',
  'vilket år (annars innevarande)',
  'which year (else the current one)',
)
export const periodOptions: readonly ReportOption[] = [
  yearOption,
  option('--from <date>', 'från och med denna dag', 'from this day on'),
  option('--to <date>', 'till och med denna dag', 'up to this day'),
]

const [earliest, latest] = ['1900-01-01', '2199-12-31']

/** Read the filters of a question about meetings: a year, or days from and to. */
export function meetingFilter(query: Query, archive: Archive): MeetingFilter {
  refuseTogether(query, ['year', 'from'])
  refuseTogether(query, ['year', 'to'])
  const [from, to] = [dayAsked(query, 'from'), dayAsked(query, 'to')]
  if (from !== null && to !== null && from > to) {
    throw new UserError('call', {
      sv: `--from ${from} är efter --to ${to}`,
      en: `--from ${from} is after --to ${to}`,
    })
  }
  const isSpan = from !== null || to !== null
  const year = isSpan ? null : (yearAsked(query) ?? yearOf(archive.today))
  return {
    ...whichForums(query, archive),
    year,
    first: year === null ? (from ?? earliest) : `${year}-01-01`,
    last: year === null ? (to ?? latest) : `${year}-12-31`,
  }
}

/** "Alla forum, 2026" · "Länsstyrgruppen, 1 jan 2026–30 jun 2026". */
export function subjectOf(filter: MeetingFilter, archive: Archive): Text {
  const { year, first, last } = filter
  const parts = whichWords(filter, archive)
  if (year !== null) parts.push(same(String(year)))
  else {
    const [from, to] = [shortDay(first), shortDay(last)]
    if (last === latest) parts.push({ sv: `från ${from.sv}`, en: `from ${from.en}` })
    else if (first === earliest) parts.push({ sv: `till ${to.sv}`, en: `until ${to.en}` })
    else parts.push({ sv: `${from.sv}–${to.sv}`, en: `${from.en}–${to.en}` })
  }
  return capital(join(parts, ', '))
}

/** For machines: the flags by their names. */
export const parametersOf = (filter: MeetingFilter) => ({
  ...whichParameters(filter),
  year: filter.year === null ? null : String(filter.year),
  from: filter.first === earliest ? null : filter.first,
  to: filter.last === latest ? null : filter.last,
})
