import type { Archive } from '../../archive/archive.js'
import { entriesOf } from '../../archive/facts.js'
import { noFund } from '../../archive/paths.js'
import { spokenNames } from '../../archive/spoken-names.js'
import { UserError } from '../../errors.js'
import { nearest } from '../../nearest.js'
import { either, listed, type Text } from '../../text.js'
import type { Query, ReportOption } from '../report.js'
import { type Counted, currentFund } from './counted.js'

/** Which projects a question is about; null where it does not say. */
export interface ProjectFilter {
  readonly fund: string | null
  readonly topic: string | null
  readonly cohort: number | null
}

export const filterOptions: readonly ReportOption[] = [
  {
    flags: '--fund <id>',
    description: {
      sv: `bara projekt som först beviljades ur dessa medel; ${noFund} är uppdrag utan medel`,
      en: `only projects first granted from this fund; ${noFund} is work commissioned without one`,
    },
  },
  {
    flags: '--topic <id>',
    description: { sv: 'bara projekt om detta ämne', en: 'only projects on this topic' },
  },
  {
    flags: '--cohort <year>',
    description: {
      sv: 'bara projekt som först beviljades detta år',
      en: 'only projects first granted this year',
    },
  },
]

/** Read the filters of a question. Throws `UserError('call')` for what does not exist. */
export function filterFrom(query: Query, archive: Archive): ProjectFilter {
  return {
    fund: fundFrom(word(query.fund), archive),
    topic: topicFrom(word(query.topic), archive),
    cohort: cohortFrom(word(query.cohort)),
  }
}

/** Whether a project is one that was asked about. */
export const passes = (project: Counted, { fund, topic, cohort }: ProjectFilter): boolean =>
  (fund === null || (project.fund ?? noFund) === fund) &&
  (topic === null || project.topics.includes(topic)) &&
  (cohort === null || project.decided === cohort)

/** Chains that an application of the fund belongs to, but that began with other money. */
export const begunElsewhere = (
  projects: readonly Counted[],
  fund: string | null,
  archive: Archive,
): readonly Counted[] =>
  fund === null
    ? []
    : projects.filter(
        (project) =>
          project.granted &&
          (project.fund ?? noFund) !== fund &&
          project.links.some(
            ({ document }) => (currentFund(archive, document.facts.fund) ?? noFund) === fund,
          ),
      )

const word = (value: string | boolean | undefined): string | null =>
  typeof value === 'string' ? value : null

function fundFrom(asked: string | null, archive: Archive): string | null {
  if (asked === null || asked === noFund) return asked
  const found = archive.findA('fund', asked)?.id ?? named(asked, 'fund', archive)
  if (found) return found
  const ids = archive.of('fund').flatMap(({ id }) => id ?? [])
  throw unknown(asked, ids, { sv: 'Medlen', en: 'fund' }, '--fund')
}

function topicFrom(asked: string | null, archive: Archive): string | null {
  if (asked === null) return null
  const ids = [...entriesOf(archive.settings.topics)].flatMap(([, { id }]) => id ?? [])
  const found = ids.includes(asked) ? asked : named(asked, 'topic', archive)
  if (found) return found
  throw unknown(asked, ids, { sv: 'Ämnet', en: 'topic' }, '--topic')
}

/** The id of the only fund or topic that people call so. */
function named(asked: string, target: 'fund' | 'topic', archive: Archive): string | null {
  const found = spokenNames(archive)
    .called(asked)
    .filter((one) => one.target === target)
  return found.length === 1 ? (found[0]?.id ?? null) : null
}

function cohortFrom(asked: string | null): number | null {
  if (asked === null) return null
  if (/^(?:19|20|21)\d{2}$/.test(asked)) return Number(asked)
  throw new UserError(
    'call',
    { sv: `\`${asked}\` är inget årtal (--cohort)`, en: `\`${asked}\` is not a year (--cohort)` },
    { sv: 'Skriv till exempel --cohort 2022.', en: 'Write for instance --cohort 2022.' },
  )
}

/** More ids than this are counted instead of listed. */
const mostTold = 8

function unknown(asked: string, ids: readonly string[], what: Text, flag: string): UserError {
  const close = nearest(asked, ids)
  const left = ids.length - mostTold
  const told: (string | Text)[] = ids.slice(0, mostTold)
  if (left > 0) told.push({ sv: `${left} till`, en: `${left} more` })
  const [near, all] = [either(close), listed(told)]
  const hint =
    close.length > 0
      ? { sv: `Menade du ${near.sv}?`, en: `Did you mean ${near.en}?` }
      : { sv: `Det finns ${all.sv}.`, en: `There ${ids.length === 1 ? 'is' : 'are'} ${all.en}.` }
  return new UserError(
    'call',
    {
      sv: `${what.sv} \`${asked}\` finns inte (${flag})`,
      en: `There is no ${what.en} \`${asked}\` (${flag})`,
    },
    ids.length > 0 ? hint : { sv: 'Arkivet har inga sådana.', en: 'The archive has none.' },
  )
}
