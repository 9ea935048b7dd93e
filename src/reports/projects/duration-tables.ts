import type { Text } from '../../text.js'
import type { Tone } from '../chart.js'
import { column } from '../column.js'
import { starNote, sumCell } from '../sum-words.js'
import type { Row, Table } from '../view.js'
import type { Counted } from './counted.js'
import { inSum, moneyOf } from './survival.js'

/** A project with its whole months of money; null where they cannot be counted. */
export interface Measured {
  readonly project: Counted
  readonly granted: number | null
  readonly became: number | null
}

/** A length that money is counted by. */
export interface Class {
  readonly key: string
  readonly label: Text
  readonly tone: Tone
  holds(months: number | null): boolean
}

const between =
  (least: number, most: number) =>
  (months: number | null): boolean =>
    months !== null && months >= least && months <= most

export const classes: readonly Class[] = [
  {
    key: 'under_12',
    label: { sv: 'under 12 mån', en: 'under 12 months' },
    tone: 'second',
    holds: between(0, 11),
  },
  {
    key: 'from_12',
    label: { sv: '12–23 mån', en: '12–23 months' },
    tone: 'first',
    holds: between(12, 23),
  },
  {
    key: 'from_24',
    label: { sv: 'minst 24 mån', en: '24 months or more' },
    tone: 'good',
    holds: between(24, Number.POSITIVE_INFINITY),
  },
  {
    key: 'unknown',
    label: { sv: 'okänd tid', en: 'time not known' },
    tone: 'unsure',
    holds: (months) => months === null,
  },
]

const classLabels = Object.fromEntries(classes.map(({ key, label }) => [key, label]))

/** The projects of a class, by its key or as one of them is measured. */
export const classOf = (months: number | null): Class =>
  classes.find(({ holds }) => holds(months)) ?? (classes.at(-1) as Class)

/** A row per length: how many and how much, as granted and as it became. */
export function classTable(measured: readonly Measured[]): Table {
  const all = moneyOf(measured.map(({ project }) => project))
  const cells = (as: 'granted' | 'became', here: readonly Measured[]): Row => {
    const { sum, unknown } = moneyOf(here.map(({ project }) => project))
    return {
      [`count_${as}`]: here.length,
      [`amount_${as}`]: sum,
      [`amount_${as}_said`]: sumCell(inSum({ sum, unknown })),
      [`share_${as}`]: all.sum === 0 ? null : sum / all.sum,
      [`not_known_${as}`]: unknown,
    }
  }
  const columns = (as: 'granted' | 'became', sv: string, en: string) => [
    column(`count_${as}`, `${sv}: antal`, `${en}: number`, 'integer'),
    { ...column(`amount_${as}`, 'kronor', 'SEK', 'amount'), machine: true },
    { ...column(`amount_${as}_said`, 'kronor', 'SEK', 'amount'), people: true },
    column(`share_${as}`, 'andel', 'share', 'share'),
    {
      ...column(`not_known_${as}`, 'okända belopp', 'unknown amounts', 'integer'),
      machine: true,
    },
  ]
  const rows = classes
    .filter(
      ({ key, holds }) =>
        key !== 'unknown' || measured.some((one) => holds(one.granted) || holds(one.became)),
    )
    .map(({ key, label, holds }): Row => {
      const [granted, became] = (['granted', 'became'] as const).map((as) =>
        cells(
          as,
          measured.filter((one) => holds(one[as])),
        ),
      )
      return { length: key, name: label, ...granted, ...became }
    })
  const total: Row = {
    length: null,
    name: { sv: 'Summa', en: 'Total' },
    ...cells('granted', measured),
    ...cells('became', measured),
  }
  return {
    kind: 'table',
    name: 'lengths',
    heading: { sv: 'Projekt och kronor efter längd', en: 'Projects and money by length' },
    columns: [
      { ...column('length', 'längd', 'length', 'id'), machine: true },
      column('name', 'längd', 'length'),
      ...columns('granted', 'beviljat', 'granted'),
      ...columns('became', 'blev', 'became'),
    ],
    rows,
    total,
    footnotes: [
      ...starNote([...rows, total]),
      { sv: 'Andelen är av kända kronor.', en: 'The share is of the known money.' },
    ],
  }
}

/** A row per project: the list behind the figures. */
export const lengthTable = (measured: readonly Measured[]): Table => ({
  kind: 'table',
  name: 'measured',
  heading: { sv: 'Listan bakom siffrorna', en: 'The list behind the figures' },
  hidden: true,
  columns: [
    column('id', 'id', 'id', 'id'),
    column('title', 'titel', 'title'),
    column('fund', 'medel', 'fund', 'id'),
    column('cohort', 'beslutsår', 'year decided', 'id'),
    column('length_granted', 'hela månader, beviljat', 'whole months, granted', 'integer'),
    column('length_became', 'hela månader, blev', 'whole months, became', 'integer'),
    { ...column('class_granted', 'längd, beviljat', 'length, granted', 'id'), words: classLabels },
    { ...column('class_became', 'längd, blev', 'length, became', 'id'), words: classLabels },
    column('amount', 'beviljat belopp', 'amount granted', 'amount'),
    column('links', 'kedja', 'chain'),
    column('path', 'fil', 'file'),
  ],
  rows: measured.map(({ project, granted, became }) => ({
    id: project.id,
    title: project.title,
    fund: project.fund,
    cohort: String(project.decided),
    length_granted: granted,
    length_became: became,
    class_granted: classOf(granted).key,
    class_became: classOf(became).key,
    amount: project.amount,
    links: project.links.map((link) => link.id).join(' '),
    path: project.face.document.path,
  })),
})
