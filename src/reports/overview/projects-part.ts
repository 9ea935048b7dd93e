import type { Archive } from '../../archive/archive.js'
import { projectStates } from '../../archive/projects.js'
import { capital } from '../../text.js'
import type { Bars, Tone } from '../chart.js'
import { column } from '../column.js'
import type { Counted } from '../projects/counted.js'
import { type Asking, askingTable } from '../projects/followups-tables.js'
import { daysTable } from '../projects/ongoing-tables.js'
import { readAloud } from '../projects/prose.js'
import type { Course } from '../projects/reporting.js'
import { projectStateLabels } from '../projects/state-labels.js'
import { inSum, moneyOf, type Survival } from '../projects/survival.js'
import { headed } from '../said/naming.js'
import { starNote, sumCell } from '../sum-words.js'
import type { Block, Prose, Row, Table } from '../view.js'
import { fundFlag, more, mostShown, oldestShown } from './more.js'
import type { Scope } from './scope.js'

/** What goes on, what ends first at the top; and before it what has ended without a report. */
export function ongoingSections(course: Course, scope: Scope): readonly Block[] {
  const where = more('projekt', 'projects', `--ongoing ${fundFlag(scope)}`.trim())
  const { ongoing, unreported } = course
  const tables = [
    { ...daysTable('unreported', late, unreported.slice(0, mostShown)), count: unreported.length },
    { ...daysTable('ongoing', goesOn, ongoing.slice(0, mostShown)), count: ongoing.length },
  ]
  return tables
    .filter(({ count }) => count > 0)
    .map(({ count, ...table }) => ({
      ...table,
      heading: headed(table.name === 'ongoing' ? goesOn : late, count),
      footnotes: [where],
    }))
}

const goesOn = { sv: 'Pågående projekt', en: 'Ongoing projects' }
const late = { sv: 'Slut utan slutrapport', en: 'Ended without a final report' }

/** Whom nobody has asked in time, the most overdue first. */
export function followUpSection(
  due: readonly Asking[],
  scope: Scope,
  archive: Archive,
): Table | null {
  const heading = { sv: 'Projekt som borde ha följts upp', en: 'Projects to follow up' }
  const table = askingTable('followups_due', heading, due.slice(0, oldestShown), archive)
  if (table === null) return null
  const flags = `--followups ${fundFlag(scope)}`.trim()
  return {
    ...table,
    heading: headed(heading, due.length),
    footnotes: [more('projekt', 'projects', flags)],
  }
}

/** How many live on, in words, with how sure that is; and how all of them stand. */
export function survivalSections(survival: Survival, scope: Scope): readonly Block[] {
  const aloud = readAloud(survival)
  const where = more('projekt', 'projects', `--survived ${fundFlag(scope)}`.trim())
  const prose: Prose = {
    ...aloud,
    heading: { sv: 'Vad som lever kvar', en: 'What lives on' },
    paragraphs: [...aloud.paragraphs, where],
  }
  const table = stateTable(survival)
  return table.rows.length === 0 ? [prose] : [prose, table, stateBars(table)]
}

const tones: Readonly<Record<string, Tone>> = {
  alive: 'good',
  ceased: 'bad',
  new_project: 'third',
  unknown: 'unsure',
  pending: 'second',
  ongoing: 'first',
}

function stateTable({ inState }: Survival): Table {
  const states = projectStates.filter((state) => inState[state].length > 0)
  const rows = states.map((state): Row => {
    const here: readonly Counted[] = inState[state]
    const granted = here.filter((one) => one.granted && one.state !== 'withdrawn')
    return {
      state,
      name: capital(projectStateLabels[state]),
      projects: here.length,
      amount: moneyOf(granted).sum,
      amount_said: sumCell(inSum(moneyOf(granted))),
    }
  })
  return {
    kind: 'table',
    name: 'by_state',
    heading: { sv: 'Projekten efter läge', en: 'The projects by state' },
    columns: [
      { ...column('state', 'läge', 'state', 'id'), machine: true },
      column('name', 'läge', 'state'),
      column('projects', 'projekt', 'projects', 'integer'),
      {
        ...column('amount', 'beviljat, kända kronor', 'granted, known SEK', 'amount'),
        machine: true,
      },
      { ...column('amount_said', 'beviljat, kronor', 'granted, SEK', 'amount'), people: true },
    ],
    rows,
    footnotes: starNote(rows),
  }
}

function stateBars({ name, heading, rows }: Table): Bars {
  const parts = rows.map((row) => ({
    key: String(row['state']),
    label: row['name'] as Bars['label'],
    tone: tones[String(row['state'])] ?? ('quiet' as const),
  }))
  return {
    kind: 'bars',
    name: `${name}_bars`,
    heading,
    unit: 'integer',
    label: { sv: 'läge', en: 'state' },
    parts,
    bars: parts.map(({ key, label }, at) => ({
      label,
      values: { [key]: Number(rows[at]?.['projects'] ?? 0) },
    })),
    captions: [
      {
        sv: 'Antal projekt och ansökningar. Samma siffror står i tabellen.',
        en: 'The number of projects and applications. The table has the same figures.',
      },
    ],
    beside: name,
  }
}
