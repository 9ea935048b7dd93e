import type { Archive } from '../../archive/archive.js'
import { total } from '../../archive/funds/sum.js'
import { leftBy, partiesOn } from '../../archive/projects.js'
import { shortDay } from '../../format.js'
import { listed, same, type Text } from '../../text.js'
import { column } from '../column.js'
import { days } from '../said/naming.js'
import type { Row, Table } from '../view.js'
import { amount, headed, id, title } from './lists.js'
import type { Reporting } from './reporting.js'
import { moneyOf } from './survival.js'

/** A list of projects with their days: when each ends, and when its report is due. */
export const daysTable = (name: string, heading: Text, running: readonly Reporting[]): Table => ({
  kind: 'table',
  name,
  heading: headed(heading, running),
  columns: [
    id,
    title,
    column('start', 'från', 'from', 'date'),
    column('ends_on', 'till', 'until', 'date'),
    column('report_due', 'slutrapport', 'final report', 'date'),
    { ...column('late', 'försenad', 'late'), people: true },
    { ...column('days_late', 'dagar försenad', 'days late', 'integer'), machine: true },
  ],
  rows: running.map((one) => ({
    id: one.project.id,
    title: one.project.title,
    start: one.start,
    ends_on: one.project.face.end,
    report_due: one.due,
    late: lateWords(one),
    days_late: one.late,
  })),
})

/** "12 dagar"; nothing where the day has not passed. */
const lateWords = ({ late }: Reporting): Text => (late === null ? same('–') : days(late))

const ownerOf = ({ project: { face } }: Reporting, archive: Archive): Text => {
  const [first] = partiesOn(face.document, archive.today)
  return first === undefined ? same('–') : archive.name(first)
}

/** The other parties, and last those that have left, with the day. */
const othersOf = ({ project: { face } }: Reporting, archive: Archive): Text => {
  const others = partiesOn(face.document, archive.today).slice(1)
  const left = leftBy(face.document, archive.today).map(({ party, on }): Text => {
    const [name, day] = [archive.name(party), shortDay(on)]
    return { sv: `${name.sv} (lämnade ${day.sv})`, en: `${name.en} (left ${day.en})` }
  })
  const all = [...others.map((one) => archive.name(one)), ...left]
  return all.length === 0 ? same('–') : listed(all)
}

/** Who stands behind each, and what they were granted and paid. */
export function moneyTable(running: readonly Reporting[], archive: Archive): Table {
  const paid = total(running.map((one) => one.paid))
  return {
    kind: 'table',
    name: 'money',
    heading: { sv: 'Parter och pengar', en: 'Parties and money' },
    columns: [
      id,
      title,
      column('owner', 'ägare', 'owner'),
      column('others', 'med', 'with'),
      { ...amount, label: { sv: 'beviljat, kr', en: 'granted, SEK' } },
      column('paid', 'utbetalt, kr', 'paid, SEK', 'amount'),
    ],
    rows: running.map((one) => ({
      id: one.project.id,
      title: one.project.title,
      owner: ownerOf(one, archive),
      others: othersOf(one, archive),
      amount: one.project.amount,
      paid: knownPaid(one),
    })),
    ...(running.length > 1
      ? {
          total: {
            id: { sv: 'Summa', en: 'Total' },
            title: { sv: 'kända belopp', en: 'known amounts' },
            amount: moneyOf(running.map(({ project }) => project)).sum,
            paid: paid.known,
          },
        }
      : {}),
    footnotes: [paidNote],
  }
}

const knownPaid = ({ paid }: Reporting): number | null => (paid.unknown > 0 ? null : paid.known)

const paidNote: Text = {
  sv: 'Ägare är den som sökte, eller den första som är kvar. Utbetalt är okänt där ansökan inte säger något om det.',
  en: 'The owner is who applied, or the first that is left. What is paid is unknown where the application says nothing of it.',
}

/** A row for each: the list behind the figures. */
export const runningTable = (running: readonly Reporting[], archive: Archive): Table => ({
  kind: 'table',
  name: 'running',
  heading: { sv: 'Listan bakom siffrorna', en: 'The list behind the figures' },
  hidden: true,
  columns: [
    column('id', 'id', 'id', 'id'),
    column('title', 'titel', 'title'),
    column('fund', 'medel', 'fund', 'id'),
    column('state', 'läge', 'state', 'id'),
    column('owner', 'ägare', 'owner', 'id'),
    column('party_ids', 'parternas id', 'ids of the parties'),
    column('start', 'start', 'start', 'date'),
    column('ends_on', 'slut', 'end', 'date'),
    column('report_due', 'slutredovisas senast', 'final report due', 'date'),
    column('days_late', 'dagar försenad', 'days late', 'integer'),
    column('overdue', 'försenad', 'overdue', 'boolean'),
    column('amount', 'beviljat', 'granted', 'amount'),
    column('paid', 'utbetalt', 'paid', 'amount'),
    column('links', 'kedja', 'chain'),
    column('path', 'fil', 'file'),
  ],
  rows: running.map((one): Row => {
    const { project } = one
    const parties = partiesOn(project.face.document, archive.today)
    return {
      id: project.id,
      title: project.title,
      fund: project.fund,
      state: project.state,
      owner: parties[0] ?? null,
      party_ids: parties.join(' '),
      start: one.start,
      ends_on: project.face.end,
      report_due: one.due,
      days_late: one.late,
      overdue: one.isOverdue,
      amount: project.amount,
      paid: knownPaid(one),
      links: project.links.map((link) => link.id).join(' '),
      path: project.face.document.path,
    }
  }),
})
