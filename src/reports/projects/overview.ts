import type { Archive } from '../../archive/archive.js'
import { namedParties, type ProjectState, projectStates } from '../../archive/projects.js'
import { counted } from '../../format.js'
import { each, listed, type Text } from '../../text.js'
import type { Block, Facts, Table, View } from '../view.js'
import { sumOf } from './blocks.js'
import { type Counted, countProjects, laterProjects } from './counted.js'
import { figuresOf, projectsTable } from './figures.js'
import { type ProjectFilter, passes } from './filters.js'
import { amount, headed, id, title } from './lists.js'
import { cohortNotice, laterNote, leftOut } from './notes.js'
import { projectStateLabels } from './state-labels.js'
import { type Survival, survivalOf } from './survival.js'
import { filterParameters, subjectOf } from './survived.js'

/** What goes on, what has ended and what waits for a decision, with money and names. */
export function overview(archive: Archive, filter: ProjectFilter): View {
  const all = countProjects(archive).filter((one) => passes(one, { ...filter, cohort: null }))
  const later = laterProjects(archive).filter((one) => passes(one, { ...filter, cohort: null }))
  const projects = all.filter((project) => passes(project, filter))
  const survival = survivalOf(projects, false)
  const blocks: readonly (Block | null)[] = [
    cohortNotice(survival.granted, filter.cohort, all),
    summary(survival),
    ongoingTable(survival, archive),
    endedTable(survival),
    waitingTable(survival, archive),
    projectsTable(projects),
  ]
  return {
    report: 'projects',
    title: { sv: 'Projekt', en: 'Projects' },
    subject: subjectOf(survival.granted, filter, archive),
    parameters: { survived: false, ...filterParameters(filter) },
    figures: figuresOf(survival),
    blocks: blocks.filter((block) => block !== null).filter((block) => !isEmpty(block)),
    notes: [more, ...laterNote(later, archive.today), ...leftOut(archive)],
  }
}

const isEmpty = (block: Block): boolean => block.kind === 'table' && block.rows.length === 0

const more: Text = {
  sv: 'Hur många som lever kvar: samverkan rapport projekt --survived',
  en: 'How many are still alive: samverkan report projects --survived',
}

const ended: readonly ProjectState[] = ['alive', 'ceased', 'new_project', 'unknown', 'pending']

const endedOnes = ({ inState }: Survival): readonly Counted[] =>
  projectStates.filter((state) => ended.includes(state)).flatMap((state) => inState[state])

function summary(survival: Survival): Facts {
  const { inState } = survival
  const line = (label: Text, projects: readonly Counted[]) => {
    const count = counted(
      projects.length,
      { sv: 'projekt', en: 'project' },
      { sv: 'projekt', en: 'projects' },
    )
    return { label, value: each((lang) => `${count[lang]}, ${sumOf(projects)[lang]}`) }
  }
  const waiting = counted(
    inState.undecided.length,
    { sv: 'ansökan', en: 'application' },
    { sv: 'ansökningar', en: 'applications' },
  )
  return {
    kind: 'facts',
    heading: { sv: 'I korthet', en: 'In short' },
    facts: [
      line({ sv: 'Pågår', en: 'Ongoing' }, inState.ongoing),
      line({ sv: 'Avslutade', en: 'Ended' }, endedOnes(survival)),
      { label: { sv: 'Väntar på beslut', en: 'Waiting' }, value: waiting },
    ],
  }
}

const partners = ({ face }: Counted, archive: Archive): Text =>
  listed(namedParties(face.document).map((party) => archive.name(party)))

function ongoingTable({ inState }: Survival, archive: Archive): Table {
  return {
    kind: 'table',
    name: 'ongoing',
    heading: headed({ sv: 'Pågår', en: 'Ongoing' }, inState.ongoing),
    columns: [
      id,
      title,
      { key: 'partners', label: { sv: 'parter', en: 'parties' }, type: 'text' },
      amount,
      { key: 'ends_on', label: { sv: 'till', en: 'until' }, type: 'date' },
    ],
    rows: inState.ongoing.map((project) => ({
      id: project.id,
      title: project.title,
      partners: partners(project, archive),
      amount: project.amount,
      ends_on: project.face.end,
    })),
  }
}

function endedTable(survival: Survival): Table {
  const projects = endedOnes(survival)
  return {
    kind: 'table',
    name: 'ended',
    heading: headed({ sv: 'Avslutade', en: 'Ended' }, projects),
    columns: [
      id,
      title,
      amount,
      { key: 'ended_on', label: { sv: 'medlen slut', en: 'funding ended' }, type: 'date' },
      { key: 'state_name', label: { sv: 'läge', en: 'state' }, type: 'text', people: true },
      { key: 'state', label: { sv: 'läge', en: 'state' }, type: 'id', machine: true },
    ],
    rows: projects.map((project) => ({
      id: project.id,
      title: project.title,
      amount: project.amount,
      ended_on: project.face.end,
      state_name: projectStateLabels[project.state],
      state: project.state,
    })),
  }
}

function waitingTable({ inState }: Survival, archive: Archive): Table {
  return {
    kind: 'table',
    name: 'waiting',
    heading: headed({ sv: 'Väntar på beslut', en: 'Waiting for a decision' }, inState.undecided),
    columns: [
      id,
      title,
      { key: 'partners', label: { sv: 'parter', en: 'parties' }, type: 'text' },
      {
        key: 'amount_applied',
        label: { sv: 'sökt, kronor', en: 'applied, SEK' },
        type: 'amount',
      },
      { key: 'received_on', label: { sv: 'inkom', en: 'received' }, type: 'date' },
    ],
    rows: inState.undecided.map((project) => ({
      id: project.id,
      title: project.title,
      partners: partners(project, archive),
      amount_applied: project.face.document.facts.amount_applied ?? null,
      received_on: project.face.history.find(({ status }) => status === 'received')?.on ?? null,
    })),
  }
}
