import type { Archive } from '../../archive/archive.js'
import { schemaAt } from '../../archive/describe.js'
import { isDate, year as yearOf } from '../../dates.js'
import { UserError } from '../../errors.js'
import { shortDay } from '../../format.js'
import { capital, join, same, type Text } from '../../text.js'
import type { Query, ReportOption } from '../report.js'
import { dayAsked, given, idAsked, refuseTogether, wordAsked } from '../said/asked.js'
import { forumName } from '../said/naming.js'

/** Which forums and days a question about meetings is about; null where it does not say. */
export interface MeetingFilter {
  readonly forum: string | null
  readonly level: string | null
  readonly year: number | null
  readonly first: string
  readonly last: string
}

const option = (flags: string, sv: string, en: string): ReportOption => ({
  flags,
  description: { sv, en },
})

export const forumOption = option('--forum <forum>', 'bara detta forum', 'only this forum')
export const levelOption = option(
  '--level <level>',
  'bara forum på denna nivå',
  'only forums at this level',
)
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

/** The forum and level that were asked about. Throws `UserError('call')` for what does not exist. */
export function forumsAsked(query: Query, archive: Archive) {
  const labels = schemaAt('forum', ['level'])?.['x-value-labels'] ?? {}
  return {
    forum: idAsked(query, 'forum', archive),
    level: wordAsked(query, 'level', new Map(Object.entries(labels)), {
      sv: 'är ingen nivå',
      en: 'is no level',
    }),
  }
}

/** A year, four digits; null when the flag was not given. Throws `UserError('call')` for others. */
export function yearAsked(query: Query, flag = 'year'): number | null {
  const asked = given(query, flag)
  if (asked === null) return null
  if (isDate(`${asked}-01-01`)) return Number(asked)
  throw new UserError(
    'call',
    { sv: `\`${asked}\` är inget år (--${flag})`, en: `\`${asked}\` is no year (--${flag})` },
    { sv: 'Skriv till exempel 2026.', en: 'Write for instance 2026.' },
  )
}

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
    ...forumsAsked(query, archive),
    year,
    first: year === null ? (from ?? earliest) : `${year}-01-01`,
    last: year === null ? (to ?? latest) : `${year}-12-31`,
  }
}

/** "Alla forum, 2026" · "Länsstyrgruppen, 1 jan 2026–30 jun 2026". */
export function subjectOf(filter: MeetingFilter, archive: Archive): Text {
  const { forum, level, year, first, last } = filter
  const parts: Text[] = [
    forum === null ? { sv: 'alla forum', en: 'all forums' } : forumName(forum, archive),
  ]
  if (level !== null) parts.push(levelName(level))
  if (year !== null) parts.push(same(String(year)))
  else {
    const [from, to] = [shortDay(first), shortDay(last)]
    if (last === latest) parts.push({ sv: `från ${from.sv}`, en: `from ${from.en}` })
    else if (first === earliest) parts.push({ sv: `till ${to.sv}`, en: `until ${to.en}` })
    else parts.push({ sv: `${from.sv}–${to.sv}`, en: `${from.en}–${to.en}` })
  }
  return capital(join(parts, ', '))
}

/** "nivå län". */
export function levelName(level: string): Text {
  const label = schemaAt('forum', ['level'])?.['x-value-labels']?.[level] ?? same(level)
  return { sv: `nivå ${label.sv}`, en: `level ${label.en}` }
}

/** For machines: the flags by their names. */
export const parametersOf = ({ forum, level, year, first, last }: MeetingFilter) => ({
  forum,
  level,
  year: year === null ? null : String(year),
  from: first === earliest ? null : first,
  to: last === latest ? null : last,
})

/** Whether a forum is one that was asked about. */
export const isAsked = (
  forum: string,
  filter: Pick<MeetingFilter, 'forum' | 'level'>,
  archive: Archive,
): boolean =>
  (filter.forum === null || filter.forum === forum) &&
  (filter.level === null || archive.findA('forum', forum)?.facts.level === filter.level)
