import type { Archive } from '../../archive/archive.js'
import { monthsOf } from '../../archive/project-lengths.js'
import { kronor, percent } from '../../format.js'
import { each, type Text } from '../../text.js'
import type { Block, Figure, Prose, View } from '../view.js'
import { countProjects, laterProjects } from './counted.js'
import { durationBars, yearBars } from './duration-bars.js'
import { type Class, classes, classTable, lengthTable, type Measured } from './duration-tables.js'
import { type ProjectFilter, passes } from './filters.js'
import { chainsNote, laterNote, leftOut, unpricedNote } from './notes.js'
import { moneyOf } from './survival.js'
import { filterParameters, subjectOf } from './survived.js'
import { twiceNote } from './twice.js'

/** How much of the money went to short and to long efforts, as granted and as they became. */
export function durationView(archive: Archive, filter: ProjectFilter): View {
  const everything = countProjects(archive).filter((one) => passes(one, filter))
  const later = laterProjects(archive).filter((one) => passes(one, { ...filter, cohort: null }))
  const projects = everything.filter(({ granted, state }) => granted && state !== 'withdrawn')
  const measured = projects.map((project): Measured => {
    const [granted, became] = [monthsOf(project, 'granted'), monthsOf(project, 'became')]
    return { project, granted, became }
  })
  const isAny = measured.length > 0
  const blocks: readonly (Block | null)[] = [
    aloud(measured),
    isAny ? classTable(measured) : null,
    isAny ? durationBars(measured) : null,
    isAny ? yearBars(measured) : null,
    lengthTable(measured),
  ]
  return {
    report: 'projects',
    title: { sv: 'Korta och långa projekt', en: 'Short and long projects' },
    subject: subjectOf(projects, filter, archive),
    parameters: { duration: true, ...filterParameters(filter) },
    figures: figuresOf(measured),
    blocks: blocks.filter((block) => block !== null),
    notes: [
      howCounted,
      ...laterNote(later, archive.today),
      ...unpricedNote(projects),
      ...chainsNote(projects),
      ...twiceNote(everything),
      ...leftOut(archive),
    ],
  }
}

const howCounted: Text = {
  sv: 'Hela månader, den sista dagen inräknad: 1 januari till 31 december är tolv. Som det blev är med förlängningar och avbrott. I en kedja läggs länkarnas tid ihop, utan tiden mellan dem.',
  en: 'Whole months, the last day included: 1 January to 31 December is twelve. As they became is with extensions and early ends. In a chain the time of its links is added up, without the time between them.',
}

function figuresOf(measured: readonly Measured[]): Readonly<Record<string, Figure>> {
  const all = moneyOf(measured.map(({ project }) => project))
  const of = (as: 'granted' | 'became') =>
    Object.fromEntries(
      classes.map(({ key, holds }): [string, Figure] => {
        const here = measured.filter((one) => holds(one[as])).map(({ project }) => project)
        const { sum, unknown } = moneyOf(here)
        const share = all.sum === 0 ? null : sum / all.sum
        const ids = here.map(({ id }) => id)
        return [key, { projects: here.length, amount: sum, not_known: unknown, share, ids }]
      }),
    )
  return {
    projects: measured.length,
    amount_granted: all.sum,
    amounts_not_known: all.unknown,
    granted: of('granted'),
    became: of('became'),
  }
}

function aloud(measured: readonly Measured[]): Prose {
  const all = moneyOf(measured.map(({ project }) => project)).sum
  const sum = (as: 'granted' | 'became', { holds }: Class) =>
    moneyOf(measured.filter((one) => holds(one[as])).map(({ project }) => project)).sum
  const heading: Text = { sv: 'Att läsa upp', en: 'To read aloud' }
  if (all === 0) {
    const none: Text = {
      sv: 'Inga kända belopp är beviljade till det som efterfrågas.',
      en: 'No known amounts are granted to what was asked for.',
    }
    return { kind: 'prose', heading, paragraphs: [none] }
  }
  const shares = (as: 'granted' | 'became') =>
    [shortest, longest].map((one) => percent(sum(as, one) / all))
  const [[short, long], [shorter, longer]] = [shares('granted'), shares('became')]
  const money = kronor(all)
  return {
    kind: 'prose',
    heading,
    paragraphs: [
      {
        sv: `Av ${money.sv} i kända belopp beviljades ${short?.sv} till projekt kortare än ett år och ${long?.sv} till projekt på minst två år.`,
        en: `Of ${money.en} in known amounts, ${short?.en} were granted to projects shorter than a year and ${long?.en} to projects of two years or more.`,
      },
      {
        sv: `Med förlängningar och avbrott blev det ${shorter?.sv} och ${longer?.sv}.`,
        en: `With extensions and early ends it became ${shorter?.en} and ${longer?.en}.`,
      },
    ].map((text) => each((lang) => text[lang])),
  }
}

const [shortest, , longest] = classes as unknown as readonly [Class, Class, Class]
