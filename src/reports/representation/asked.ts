import type { Archive } from '../../archive/archive.js'
import type { Document } from '../../archive/document.js'
import { twelveMonthsTo } from '../../archive/forums/represented.js'
import { attendancesOf, type Period } from '../../archive/forums/standing.js'
import { addDays, addMonths } from '../../dates.js'
import { UserError } from '../../errors.js'
import { collator, shortDay } from '../../format.js'
import { capital, each, join, type Text } from '../../text.js'
import {
  askedForums,
  type Which,
  whichForums,
  whichOptions,
  whichParameters,
  whichWords,
} from '../forums/which.js'
import type { Query, ReportOption } from '../report.js'
import { dayAsked, refuseTogether, yearAsked } from '../said/asked.js'
import { forumName } from '../said/naming.js'

/** Which forums, and which time, a question about attendance is about. */
export interface Asked extends Which {
  readonly period: Period
  /** Every forum that was asked about, by id. */
  readonly among: ReadonlySet<string>
  /** The forums with a meeting in that time at which it is known who was there, by name. */
  readonly forums: readonly Document<'forum'>[]
}

const option = (flags: string, sv: string, en: string): ReportOption => ({
  flags,
  description: { sv, en },
})

/** The flags that every report on attendance has. */
export const attendanceOptions: readonly ReportOption[] = [
  ...whichOptions,
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
  const which = whichForums(query, archive)
  const period = periodAsked(query, archive.today)
  const among = askedForums(which, archive)
  const { compare } = collator('sv')
  const forums = archive
    .of('forum')
    .filter(({ id }) => id !== null && among.has(id))
    .filter(({ id }) => attendancesOf(archive, id ?? '', period).length > 0)
    .sort((a, b) => compare(archive.name(a.id ?? '').sv, archive.name(b.id ?? '').sv))
  return { ...which, period, among, forums }
}

function periodAsked(query: Query, today: string): Period {
  const year = yearAsked(query)
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
export function subjectOf(asked: Asked, archive: Archive): Text {
  const { from, to } = asked.period
  const [first, last] = [shortDay(from), shortDay(to)]
  const days = each((lang) => `${first[lang]}–${last[lang]}`)
  return capital(join([...whichWords(asked, archive), days], ', '))
}

/** For machines: the flags by their names. */
export const parametersOf = (asked: Asked) => ({
  ...whichParameters(asked),
  from: asked.period.from,
  to: asked.period.to,
})

const noForums: Text = { sv: 'Arkivet har inga forum.', en: 'The archive has no forums.' }
const noneOfThem: Text = {
  sv: 'Inget forum i arkivet är sådant som frågan gäller.',
  en: 'No forum in the archive is such as was asked about.',
}

/** That nothing is known, and why the answer is empty. */
export function nothingKnown(asked: Asked, archive: Archive): readonly Text[] {
  const { forum, forums, period, among } = asked
  if (forums.length > 0) return []
  if (among.size === 0) return [archive.of('forum').length === 0 ? noForums : noneOfThem]
  const last = twelveMonthsTo(archive.today).from <= period.from
  const more = last
    ? {
        sv: ' Välj en annan tid med --year eller --from.',
        en: ' Choose another time with --year or --from.',
      }
    : { sv: '', en: '' }
  const who: Text =
    forum === null
      ? { sv: 'inget av forumen har', en: 'none of the forums has' }
      : each(
          (lang) => `${forumName(forum, archive)[lang]} ${{ sv: 'har inga', en: 'has no' }[lang]}`,
        )
  return [
    {
      sv: `Ingen vet vilka som var med: ${who.sv} möten med känd närvaro då.${more.sv}`,
      en: `Nobody knows who was there: ${who.en} meetings then with known attendance.${more.en}`,
    },
  ]
}
