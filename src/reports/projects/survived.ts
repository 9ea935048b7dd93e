import type { Archive } from '../../archive/archive.js'
import { entriesOf } from '../../archive/facts.js'
import { noFund } from '../../archive/paths.js'
import { integer, percent } from '../../format.js'
import { capital, each, join, listed, same, type Text } from '../../text.js'
import type { Block, Prose, View } from '../view.js'
import { curveOf, jointTable, moneyFacts } from './blocks.js'
import { type Counted, countProjects, laterProjects } from './counted.js'
import { figuresOf, projectsTable, stepsTable } from './figures.js'
import { begunElsewhere, type ProjectFilter, passes } from './filters.js'
import { groupBars } from './group-bars.js'
import { type Grouping, groupTable } from './groups.js'
import { projectLists } from './lists.js'
import { biases, cohortNotice, coverageNotice, laterNote, notesOn } from './notes.js'
import { readAloud } from './prose.js'
import { fewestKnown, type Survival, survivalOf } from './survival.js'
import { toDoTable } from './to-do.js'

/** How many earlier projects live on, how sure that is, which they are, and whom to ask next. */
export function survived(
  archive: Archive,
  filter: ProjectFilter,
  { strict, by }: { readonly strict: boolean; readonly by: Grouping },
): View {
  const everything = countProjects(archive)
  const projects = everything.filter((project) => passes(project, filter))
  const others = everything.filter((one) => passes(one, { ...filter, cohort: null }))
  const later = laterProjects(archive).filter((one) => passes(one, { ...filter, cohort: null }))
  const survival = survivalOf(projects, strict)
  const groups = groupTable(survival, by, archive)
  const blocks: (Block | null)[] = [
    cohortNotice(survival.granted, filter.cohort, others),
    coverageNotice(survival),
    readAloud(survival),
    groups,
    survival.granted.length > 0 ? groupBars(groups) : null,
    moneyFacts(survival),
    by === 'joint' ? null : jointTable(survival),
    curveOf(survival),
    ...projectLists(survival),
    toDoTable(survival, archive),
    howCounted(survival),
    projectsTable(projects),
    stepsTable(survival),
  ]
  return {
    report: 'projects',
    title: { sv: 'Projekt som lever kvar', en: 'Projects that live on' },
    subject: subjectOf(survival.granted, filter, archive),
    parameters: { survived: true, strict, by, ...filterParameters(filter) },
    figures: figuresOf(survival),
    blocks: blocks.filter((block) => block !== null),
    notes: [
      ...laterNote(later, archive.today),
      ...notesOn(survival, archive, begunElsewhere(everything, filter.fund, archive)),
      biases,
    ],
  }
}

export const filterParameters = ({ fund, topic, cohort }: ProjectFilter) => ({
  fund,
  topic,
  cohort: cohort === null ? null : String(cohort),
})

/** "Delregionala medel 2022, ämne samsjuklighet, beviljade 2020–2024". */
export function subjectOf(
  granted: readonly Counted[],
  { fund, topic, cohort }: ProjectFilter,
  archive: Archive,
): Text {
  const parts: Text[] = [{ sv: 'alla medel', en: 'all funds' }]
  if (fund === noFund) parts[0] = { sv: 'uppdrag utan medel', en: 'commissioned without a fund' }
  else if (fund !== null) parts[0] = archive.name(fund)
  if (topic !== null) {
    const topics = [...entriesOf(archive.settings.topics)].map(([, entry]) => entry)
    const name = topics.find(({ id }) => id === topic)?.label ?? topic
    parts.push({ sv: `ämne ${name}`, en: `topic ${name}` })
  }
  const years = cohort === null ? granted.flatMap(({ decided }) => decided ?? []) : [cohort]
  if (years.length > 0) {
    const [first, last] = [Math.min(...years), Math.max(...years)]
    const span = first === last ? String(first) : `${first}–${last}`
    parts.push({ sv: `beviljade ${span}`, en: `granted ${span}` })
  }
  return capital(join(parts, ', '))
}

/** The stricter figure, where the definition is, and how to get the list as a table. */
function howCounted({ partly, strictly, strict }: Survival): Prose {
  const paragraphs: Text[] = []
  if (partly.length > 0 && !strict) {
    const ids = listed(partly.map(({ id }) => id))
    const share =
      strictly.share === null || strictly.n < fewestKnown
        ? same('')
        : each((lang) => `, ${percent(strictly.share ?? 0)[lang]}`)
    paragraphs.push(
      each((lang) => {
        const result = {
          sv: `${strictly.k} av ${strictly.n}`,
          en: `${strictly.k} of ${strictly.n}`,
        }
        return {
          sv: `Räknas ${ids.sv}, som lever kvar delvis, inte som kvar: ${result.sv}${share.sv} (--strict).`,
          en: `Without ${ids.en}, which ${partly.length === 1 ? 'lives' : 'live'} on in part: ${result.en}${share.en} (--strict).`,
        }[lang]
      }),
    )
  }
  if (strict) {
    const count = integer(partly.length, 'sv')
    paragraphs.push({
      sv: `Strikt räkning: ${count} projekt som lever kvar delvis räknas som kända men inte som kvar.`,
      en: `Strict count: ${count} that live on in part count as known but not as alive.`,
    })
  }
  paragraphs.push({
    sv: 'Definitioner och formler: samverkan förklara survival. Listan som tabell: --format csv.',
    en: 'Definitions and formulas: samverkan explain survival. The list as a table: --format csv.',
  })
  return { kind: 'prose', heading: { sv: 'Så räknas det', en: 'How it is counted' }, paragraphs }
}
