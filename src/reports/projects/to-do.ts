import type { Archive } from '../../archive/archive.js'
import { namedParties } from '../../archive/projects.js'
import { monthsBetween } from '../../dates.js'
import { compareText } from '../../diagnostic.js'
import { join, listed, same, type Text } from '../../text.js'
import type { Table } from '../view.js'
import type { Counted } from './counted.js'
import { headed, id, title } from './lists.js'
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
  const first = projects[0]?.id ?? ''
  return {
    kind: 'table',
    name: 'to_do',
    heading: headed(
      { sv: 'Att göra: saknar färsk uppföljning', en: 'To do: no recent follow-up' },
      projects,
    ),
    columns: [
      id,
      title,
      { key: 'ask', label: { sv: 'fråga', en: 'ask' }, type: 'text' },
      { key: 'known', label: { sv: 'senast känt', en: 'last known' }, type: 'text' },
      { key: 'late', label: { sv: 'försenat', en: 'late' }, type: 'text', people: true },
      {
        key: 'overdue',
        label: { sv: 'månader försenat', en: 'months late' },
        type: 'integer',
        machine: true,
      },
    ],
    rows: projects.map((project) => ({
      id: project.id,
      title: project.title,
      ask: whomToAsk(project, archive),
      known: lastKnown(project),
      late: months(overdue(project)),
      overdue: overdue(project),
    })),
    footnotes: [
      {
        sv: `Lägg till svar: samverkan ny uppföljning ${first}`,
        en: `Add an answer: samverkan new follow-up ${first}`,
      },
    ],
  }
}

/** The role that answered last with its party, else the applicant; then the other parties. */
function whomToAsk({ face }: Counted, archive: Archive): Text {
  const named = namedParties(face.document)
  const { party, role } = face.answers.at(-1)?.answered_by ?? {}
  const first = party ?? named[0]
  if (first === undefined) return same('–')
  const asked =
    role === undefined ? archive.name(first) : join([archive.name(first), same(` (${role})`)])
  return listed([asked, ...named.filter((one) => one !== first).map((one) => archive.name(one))])
}

function lastKnown({ face }: Counted): Text {
  if (face.end === null) return { sv: 'slutdatum saknas', en: 'no end date' }
  const on = face.last?.on
  if (on === undefined) {
    return face.answers.length > 0
      ? { sv: 'frågat, ingen vet', en: 'asked, nobody knows' }
      : { sv: 'aldrig uppföljt', en: 'never followed up' }
  }
  return face.last?.outcome === 'partly_alive'
    ? { sv: `levde delvis ${on}`, en: `alive in part ${on}` }
    : { sv: `levde ${on}`, en: `alive ${on}` }
}

const months = (count: number | null): Text =>
  count === null ? same('–') : { sv: `${count}\u00A0mån`, en: `${count}\u00A0months` }
