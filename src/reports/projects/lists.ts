import { valueLabel } from '../../archive/describe.js'
import { entriesOf } from '../../archive/facts.js'
import { each, same, type Text } from '../../text.js'
import type { Cell, Column, Table } from '../view.js'
import type { Counted } from './counted.js'
import type { Survival } from './survival.js'

export const id: Column = { key: 'id', label: same('id'), type: 'id' }
export const title: Column = { key: 'title', label: { sv: 'projekt', en: 'project' }, type: 'text' }
export const amount: Column = {
  key: 'amount',
  label: { sv: 'kronor', en: 'SEK' },
  type: 'amount',
}
const lastFollowUp: Column = {
  key: 'last_follow_up',
  label: { sv: 'senast uppföljt', en: 'last follow-up' },
  type: 'date',
}

/** A heading with the number of projects under it. */
export const headed = (heading: Text, projects: readonly unknown[]): Text =>
  each((lang) => `${heading[lang]} (${projects.length})`)

const label = (key: 'evidence' | 'reason', value: string | undefined): Cell =>
  value === undefined ? null : valueLabel('application', ['follow_ups', 0, key], value)

/** The lists behind the figures: what lives on, what has ceased, and what is neither. */
export function projectLists(survival: Survival): readonly Table[] {
  return [
    aliveList(survival),
    ceasedList(survival),
    newProjectList(survival),
    otherList(survival),
  ].filter(({ rows }) => rows.length > 0)
}

function aliveList({ inState }: Survival): Table {
  return {
    kind: 'table',
    name: 'alive',
    heading: headed({ sv: 'Lever kvar', en: 'Alive' }, inState.alive),
    columns: [
      id,
      title,
      amount,
      lastFollowUp,
      { key: 'evidence', label: { sv: 'genom', en: 'by' }, type: 'text' },
    ],
    rows: inState.alive.map((project) => ({
      id: project.id,
      title: withNote(project),
      amount: project.amount,
      last_follow_up: project.face.last?.on ?? null,
      evidence: label('evidence', project.face.last?.evidence),
    })),
  }
}

/** The title, with "(delvis, 1 av 2)" where the parties fare differently or another took over. */
function withNote(project: Counted): Text {
  const note = aliveNote(project)
  return each((lang) => (note === null ? project.title : `${project.title} (${note[lang]})`))
}

function aliveNote({ face }: Counted): Text | null {
  const { outcome, sites } = face.last ?? {}
  if (outcome === 'taken_over')
    return valueLabel('application', ['follow_ups', 0, 'outcome'], outcome)
  if (outcome !== 'partly_alive') return null
  const count = (list: Parameters<typeof entriesOf>[0]) => [...entriesOf(list)].length
  const alive = count(sites?.alive)
  const all = alive + count(sites?.ceased) + count(sites?.unknown)
  if (all === 0) return { sv: 'delvis', en: 'in part' }
  return {
    sv: `delvis, ${alive}\u00A0av\u00A0${all}`,
    en: `in part, ${alive}\u00A0of\u00A0${all}`,
  }
}

function ceasedList({ inState }: Survival): Table {
  return {
    kind: 'table',
    name: 'ceased',
    heading: headed({ sv: 'Upphört', en: 'Ceased' }, inState.ceased),
    columns: [
      id,
      title,
      amount,
      { key: 'ceased_on', label: { sv: 'upphörde', en: 'ceased' }, type: 'date' },
      { key: 'reason', label: { sv: 'skäl', en: 'reason' }, type: 'text' },
    ],
    rows: inState.ceased.map((project) => ({
      id: project.id,
      title: project.title,
      amount: project.amount,
      ceased_on: project.face.ceasedOn,
      reason: project.face.last
        ? label('reason', project.face.last.reason)
        : { sv: 'avbröts i förtid', en: 'discontinued early' },
    })),
  }
}

function newProjectList({ inState }: Survival): Table {
  return {
    kind: 'table',
    name: 'new_project',
    heading: headed(
      { sv: 'Lever bara med nya medel', en: 'Alive only with new money' },
      inState.new_project,
    ),
    columns: [id, title, amount, lastFollowUp],
    rows: inState.new_project.map((project) => ({
      id: project.id,
      title: project.title,
      amount: project.amount,
      last_follow_up: project.face.last?.on ?? null,
    })),
  }
}

/** Everything with no outcome to ask for yet, or ever, in one list. */
function otherList({ inState, withdrawnBefore }: Survival): Table {
  const lastDay = ({ face }: Counted) => face.history.at(-1)?.on ?? null
  const parts: readonly (readonly [
    readonly Counted[],
    Text,
    (project: Counted) => string | null,
  ])[] = [
    [inState.pending, { sv: 'följs upp senast', en: 'follow up by' }, ({ face }) => face.askBy],
    [inState.ongoing, { sv: 'pågår till', en: 'goes on until' }, ({ face }) => face.end],
    [inState.withdrawn, { sv: 'kom ej i gång', en: 'not started' }, lastDay],
    [inState.declined, { sv: 'avslag', en: 'declined' }, lastDay],
    [withdrawnBefore, { sv: 'drogs tillbaka', en: 'withdrawn' }, lastDay],
    [inState.undecided, { sv: 'väntar på beslut', en: 'waiting for a decision' }, lastDay],
    [inState.absent, { sv: 'inte inlämnad', en: 'not handed in' }, () => null],
  ]
  const rows = parts.flatMap(([projects, state, day]) =>
    projects.map((project) => ({
      id: project.id,
      title: project.title,
      state,
      day: day(project),
    })),
  )
  return {
    kind: 'table',
    name: 'others',
    heading: headed({ sv: 'Övriga', en: 'Others' }, rows),
    columns: [
      id,
      title,
      { key: 'state', label: { sv: 'läge', en: 'state' }, type: 'text' },
      { key: 'day', label: { sv: 'datum', en: 'date' }, type: 'date' },
    ],
    rows,
  }
}
