import type { Archive } from '../../archive/archive.js'
import { schemaAt, valueLabel } from '../../archive/describe.js'
import type { Document } from '../../archive/document.js'
import { twelveMonthsTo } from '../../archive/forums/represented.js'
import { attendancesOf, type Period } from '../../archive/forums/standing.js'
import { addDays, addMonths } from '../../dates.js'
import { UserError } from '../../errors.js'
import { collator, shortDay } from '../../format.js'
import { capital, each, join, type Text } from '../../text.js'
import type { Query, ReportOption } from '../report.js'
import { dayAsked, given, idAsked, refuseTogether, wordAsked } from '../said/asked.js'
import { forumName } from '../said/naming.js'

/** Which forums, and which time, a question about attendance is about. */
export interface Asked {
  readonly forum: string | null
  readonly level: string | null
  readonly period: Period
  /** The forums with a meeting in that time at which it is known who was there, by name. */
  readonly forums: readonly Document<'forum'>[]
}

const option = (flags: string, sv: string, en: string): ReportOption => ({
  flags,
  description: { sv, en },
})

/** The flags that every report on attendance has. */
export const attendanceOptions: readonly ReportOption[] = [
  option('--forum <forum>', 'bara detta forum', 'only this forum'),
  option(
    '--level <level>',
    'bara forum på denna nivå: län, länsdel …',
    'only this level: county …',
  ),
  option(
    '--year <year>',
    'ett kalenderår (annars de senaste tolv månaderna)',
    'a calendar year (else the last twelve months)',
  ),
  option('--from <date>', 'möten från och med denna dag', 'meetings from this day on'),
  option('--to <date>', 'möten till och med denna dag', 'meetings up to this day'),
]

/** Read the flags. Throws `UserError('call')` for what does not exist. */
export function attendanceAsked(query: Query, archive: Archive): Asked {
  refuseTogether(query, ['year', 'from'])
  refuseTogether(query, ['year', 'to'])
  const forum = idAsked(query, 'forum', archive)
  const values = schemaAt('forum', ['level'])?.enum ?? []
  const labels = new Map(values.map((one) => [one, valueLabel('forum', ['level'], one)]))
  const level = wordAsked(query, 'level', labels, { sv: 'är ingen nivå', en: 'is no level' })
  const period = periodAsked(query, archive.today)
  const { compare } = collator('sv')
  const forums = archive
    .of('forum')
    .filter(
      ({ id, facts }) => id !== null && (forum === null || id === forum) && isOf(facts, level),
    )
    .filter(({ id }) => attendancesOf(archive, id ?? '', period).length > 0)
    .sort((a, b) => compare(archive.name(a.id ?? '').sv, archive.name(b.id ?? '').sv))
  return { forum, level, period, forums }
}

const isOf = ({ level: of }: { readonly level?: string | undefined }, level: string | null) =>
  level === null || of === level

function periodAsked(query: Query, today: string): Period {
  const year = given(query, 'year')
  if (year !== null && !/^(?:19|20|21)\d{2}$/.test(year)) {
    throw new UserError(
      'call',
      { sv: `\`${year}\` är inget årtal (--year)`, en: `\`${year}\` is no year (--year)` },
      { sv: 'Skriv till exempel --year 2026.', en: 'Write for instance --year 2026.' },
    )
  }
  if (year !== null) return { from: `${year}-01-01`, to: earlier(`${year}-12-31`, today) }
  const [from, to] = [dayAsked(query, 'from'), dayAsked(query, 'to')]
  const until = to ?? today
  if (from !== null && from > until) {
    throw new UserError('call', {
      sv: `--from ${from} är efter ${to === null ? `dagen i rapporten, ${today}` : `--to ${to}`}`,
      en: `--from ${from} is after ${to === null ? `the day of the report, ${today}` : `--to ${to}`}`,
    })
  }
  return { from: from ?? addDays(addMonths(until, -12), 1), to: until }
}

const earlier = (a: string, b: string): string => (a < b ? a : b)

/** "Alla forum, 23 nov 2025–22 nov 2026". */
export function subjectOf({ forum, level, period }: Asked, archive: Archive): Text {
  const [from, to] = [shortDay(period.from), shortDay(period.to)]
  const which: Text =
    forum !== null
      ? forumName(forum, archive)
      : level !== null
        ? levelWords(level)
        : { sv: 'alla forum', en: 'all forums' }
  return capital(join([which, each((lang) => `${from[lang]}–${to[lang]}`)], ', '))
}

function levelWords(level: string): Text {
  const label = valueLabel('forum', ['level'], level)
  return { sv: `nivå ${label.sv}`, en: `level ${label.en}` }
}

/** For machines: the flags by their names. */
export const parametersOf = ({ forum, level, period }: Asked) => ({
  forum,
  level,
  from: period.from,
  to: period.to,
})

/** That nothing is known, and why the answer is empty. */
export function nothingKnown({ forum, forums, period }: Asked, archive: Archive): readonly Text[] {
  if (forums.length > 0) return []
  const last = twelveMonthsTo(archive.today).from <= period.from
  const more = last
    ? {
        sv: ' Välj en annan tid med --year eller --from.',
        en: ' Choose another time with --year or --from.',
      }
    : { sv: '', en: '' }
  const name = forum === null ? null : forumName(forum, archive)
  return [
    {
      sv: `Ingen vet vilka som var med: ${name ? `${name.sv} har` : 'arkivet har'} inga möten med känd närvaro då.${more.sv}`,
      en: `Nobody knows who was there: ${name ? `${name.en} has` : 'the archive has'} no meetings then with known attendance.${more.en}`,
    },
  ]
}
