import type { Archive } from '../../archive/archive.js'
import { monthsBetween } from '../../dates.js'
import { compareText } from '../../diagnostic.js'
import { same, type Text } from '../../text.js'
import type { Table } from '../view.js'
import { answerNote, askCells, askColumns } from './asking.js'
import type { Counted } from './counted.js'
import { headed } from './lists.js'
import type { Survival } from './survival.js'

/** Whom to ask next: the unknown ones, the most overdue first; null when every outcome is known. */
export function toDoTable({ inState }: Survival, archive: Archive): Table | null {
  if (inState.unknown.length === 0) return null
  const overdue = ({ face }: Counted) =>
    face.askBy === null ? null : Math.max(0, monthsBetween(face.askBy, archive.today))
  const projects = [...inState.unknown].sort(
    (a, b) =>
      compareText(a.face.askBy ?? '9999', b.face.askBy ?? '9999') || compareText(a.id, b.id),
  )
  return {
    kind: 'table',
    name: 'to_do',
    heading: headed(
      { sv: 'Att göra: saknar färsk uppföljning', en: 'To do: no recent follow-up' },
      projects,
    ),
    columns: [
      ...askColumns,
      { key: 'late', label: { sv: 'försenat', en: 'late' }, type: 'text', people: true },
      {
        key: 'overdue',
        label: { sv: 'månader försenat', en: 'months late' },
        type: 'integer',
        machine: true,
      },
    ],
    rows: projects.map((project) => ({
      ...askCells(project, archive),
      late: months(overdue(project)),
      overdue: overdue(project),
    })),
    footnotes: [answerNote(projects[0])],
  }
}

const months = (count: number | null): Text =>
  count === null ? same('–') : { sv: `${count}\u00A0mån`, en: `${count}\u00A0months` }
