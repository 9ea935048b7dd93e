import type { Archive } from '../../archive/archive.js'
import { type Account, accountsAt } from '../../archive/funds/accounts.js'
import { UserError } from '../../errors.js'
import { integer } from '../../format.js'
import type { Text } from '../../text.js'
import { filterFrom } from '../projects/filters.js'
import type { Query, ReportOption } from '../report.js'

export const fundOptions: readonly ReportOption[] = [
  {
    flags: '--fund <id>',
    description: { sv: 'bara dessa medel', en: 'only this fund' },
  },
  {
    flags: '--year <year>',
    description: { sv: 'bara medel för detta år', en: 'only funds of this year' },
  },
]

/** Which funds a question is about; null where it does not say. */
export interface FundFilter {
  readonly fund: string | null
  readonly year: number | null
}

/** Read the filters. Throws `UserError('call')` for a fund that does not exist, or no year. */
export function fundFilter(query: Query, archive: Archive): FundFilter {
  const asked = query['fund']
  const { fund } = filterFrom(typeof asked === 'string' ? { fund: asked } : {}, archive)
  const year = query['year']
  if (typeof year !== 'string') return { fund, year: null }
  if (/^(?:19|20|21)\d{2}$/.test(year)) return { fund, year: Number(year) }
  throw new UserError(
    'call',
    { sv: `\`${year}\` är inget årtal (--year)`, en: `\`${year}\` is not a year (--year)` },
    { sv: 'Skriv till exempel --year 2026.', en: 'Write for instance --year 2026.' },
  )
}

/** The accounts that were asked about. */
export const accountsFor = (archive: Archive, { fund, year }: FundFilter): readonly Account[] =>
  accountsAt(archive, archive.today).filter(
    (account) =>
      (fund === null || account.id === fund) && (year === null || account.fund.facts.year === year),
  )

/** "Delregionala medel NÖSK 2022" · "Alla medel, 2019–2027 (9 st.)". */
export function fundsSubject(
  accounts: readonly Account[],
  { fund, year }: FundFilter,
  archive: Archive,
): Text {
  if (fund !== null) return archive.name(fund)
  const years = accounts.flatMap(({ fund: { facts } }) => facts.year ?? [])
  const [first, last] = [Math.min(...years), Math.max(...years)]
  const span = year ?? (years.length === 0 ? '' : first === last ? first : `${first}–${last}`)
  const count = accounts.length
  const all = { sv: 'Alla medel', en: 'All funds' }
  const tail = span === '' ? '' : `, ${span}`
  return {
    sv: `${all.sv}${tail} (${integer(count, 'sv')} st.)`,
    en: `${all.en}${tail} (${integer(count, 'en')})`,
  }
}
