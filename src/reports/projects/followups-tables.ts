import type { Archive } from '../../archive/archive.js'
import { type FollowUpDue, followUpsDue } from '../../archive/late-follow-ups.js'
import { whomToAsk } from '../../archive/whom-to-ask.js'
import { daysBetween } from '../../dates.js'
import { same, type Text } from '../../text.js'
import { column } from '../column.js'
import { days } from '../said/naming.js'
import type { Row, Table } from '../view.js'
import { answerNote, askCells, askColumns } from './asking.js'
import type { Counted } from './counted.js'
import { headed } from './lists.js'

/** Late and never asked; late after an old answer; due soon; due later. Each is one of these. */
export const turns = ['never', 'stale', 'next', 'later'] as const
export type Turn = (typeof turns)[number]

const turnLabels: Readonly<Record<Turn, Text>> = {
  never: { sv: 'aldrig uppföljt, försenat', en: 'never asked, late' },
  stale: { sv: 'för gammalt svar', en: 'answer too old' },
  next: { sv: 'på tur', en: 'due next' },
  later: { sv: 'senare', en: 'later' },
}

/** A project that somebody is to ask about, and whose turn it is. */
export interface Asking {
  readonly project: Counted
  readonly turn: Turn
  readonly due: string
  readonly since: string
  readonly isAsked: boolean
  /** Days past the day; null when it has not passed. */
  readonly late: number | null
}

/** The projects to ask about, what is most overdue first. */
export function askingIn(
  projects: readonly Counted[],
  until: string,
  archive: Archive,
): readonly Asking[] {
  const counted = new Map(projects.map((project) => [project.face.document, project]))
  return followUpsDue(archive).flatMap((one): Asking[] => {
    const project = counted.get(one.life.document)
    if (!project) return []
    const { due, since, isAsked, isLate } = one
    const late = isLate ? daysBetween(due, archive.today) : null
    return [{ project, turn: turnOf(one, until), due, since, isAsked, late }]
  })
}

function turnOf({ isLate, isAsked, due }: FollowUpDue, until: string): Turn {
  if (isLate) return isAsked ? 'stale' : 'never'
  return due <= until ? 'next' : 'later'
}

/** A list of whom to ask, and by when; null where it would be empty. */
export function askingTable(
  name: string,
  heading: Text,
  asking: readonly Asking[],
  archive: Archive,
): Table | null {
  if (asking.length === 0) return null
  const late = asking.some((one) => one.late !== null)
  return {
    kind: 'table',
    name,
    heading: headed(heading, asking),
    columns: [
      ...askColumns,
      column('due', 'sista dag', 'last day', 'date'),
      ...(late ? [{ ...column('late', 'försenat', 'late'), people: true as const }] : []),
      { ...column('days_late', 'dagar försenat', 'days late', 'integer'), machine: true },
    ],
    rows: asking.map(
      (one): Row => ({
        ...askCells(one.project, archive),
        due: one.due,
        late: one.late === null ? same('–') : days(one.late),
        days_late: one.late,
      }),
    ),
    footnotes: [answerNote(asking[0]?.project)],
  }
}

/** A row per project to ask about, at any time: the list behind the figures. */
export const askedTable = (asking: readonly Asking[], archive: Archive): Table => ({
  kind: 'table',
  name: 'followups',
  heading: { sv: 'Listan bakom siffrorna', en: 'The list behind the figures' },
  hidden: true,
  columns: [
    column('id', 'id', 'id', 'id'),
    column('title', 'titel', 'title'),
    column('fund', 'medel', 'fund', 'id'),
    { ...column('turn', 'tur', 'turn', 'id'), words: turnLabels },
    column('state', 'läge', 'state', 'id'),
    column('ended_on', 'medlen slut', 'funding ended on', 'date'),
    column('last_answer', 'senaste svar', 'last answer', 'date'),
    column('outcome', 'utfall', 'outcome', 'id'),
    column('due', 'följs upp senast', 'due', 'date'),
    column('days_late', 'dagar försenat', 'days late', 'integer'),
    column('ask_party', 'fråga', 'ask', 'id'),
    column('ask_role', 'roll', 'role'),
    column('amount', 'beviljat belopp', 'amount granted', 'amount'),
    column('links', 'kedja', 'chain'),
    column('path', 'fil', 'file'),
  ],
  rows: asking.map(({ project, turn, due, since, isAsked, late }): Row => {
    const { face } = project
    const asked = whomToAsk(face, archive.today)
    return {
      id: project.id,
      title: project.title,
      fund: project.fund,
      turn,
      state: project.state,
      ended_on: face.end,
      last_answer: isAsked ? since : null,
      outcome: face.last?.outcome ?? null,
      due,
      days_late: late,
      ask_party: asked?.party ?? null,
      ask_role: asked?.role ?? null,
      amount: project.amount,
      links: project.links.map((link) => link.id).join(' '),
      path: face.document.path,
    }
  }),
})
