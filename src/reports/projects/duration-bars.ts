import { same, type Text } from '../../text.js'
import type { Bar, Bars } from '../chart.js'
import { sumOf } from './blocks.js'
import { classes, type Measured } from './duration-tables.js'
import { moneyOf } from './survival.js'

const valuesOf = (measured: readonly Measured[], as: 'granted' | 'became') =>
  Object.fromEntries(
    classes.map(({ key, holds }) => [
      key,
      moneyOf(measured.filter((one) => holds(one[as])).map(({ project }) => project)).sum,
    ]),
  )

/** The parts that there is any money in. */
const partsIn = (bars: readonly Bar[]) =>
  classes
    .filter(({ key }) => bars.some(({ values }) => (values[key] ?? 0) > 0))
    .map(({ key, label, tone }) => ({ key, label, tone }))

/** The money by length, once as granted and once as it became. */
export function durationBars(measured: readonly Measured[]): Bars {
  const aside = sumOf(measured.map(({ project }) => project))
  const bar = (label: Text, as: 'granted' | 'became'): Bar => ({
    label,
    values: valuesOf(measured, as),
    aside,
  })
  const bars = [
    bar({ sv: 'som beviljat', en: 'as granted' }, 'granted'),
    bar({ sv: 'som det blev', en: 'as it became' }, 'became'),
  ]
  return {
    kind: 'bars',
    name: 'lengths_bars',
    heading: { sv: 'Kronor till korta och långa projekt', en: 'Money to short and long projects' },
    unit: 'amount',
    label: { sv: 'räknat', en: 'counted' },
    parts: partsIn(bars),
    bars,
    captions: [
      {
        sv: 'Kända belopp i kronor. Samma siffror står i tabellen.',
        en: 'Known amounts in SEK. The table has the same figures.',
      },
    ],
    beside: 'lengths',
  }
}

/** The money by length as it became, a bar a year of decision: whether efforts grow longer. */
export function yearBars(measured: readonly Measured[]): Bars {
  const years = [...new Set(measured.flatMap(({ project }) => project.decided ?? []))].sort()
  const bars = years.map((year): Bar => {
    const here = measured.filter(({ project }) => project.decided === year)
    const unknown = moneyOf(here.map(({ project }) => project)).unknown
    return {
      label: same(String(year)),
      values: valuesOf(here, 'became'),
      ...(unknown > 0 ? { aside: sumOf(here.map(({ project }) => project)) } : {}),
    }
  })
  return {
    kind: 'bars',
    name: 'lengths_by_year',
    heading: { sv: 'Som det blev, per beslutsår', en: 'As it became, by year of decision' },
    unit: 'amount',
    label: { sv: 'beslutsår', en: 'year decided' },
    parts: partsIn(bars),
    bars,
    captions: [
      {
        sv: 'Kända belopp i kronor, efter hur långt projektet blev.',
        en: 'Known amounts in SEK, by how long the project became.',
      },
    ],
  }
}
