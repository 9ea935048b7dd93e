import { each, same } from '../../text.js'
import type { Bars, Tone } from '../chart.js'
import type { Cell, Table } from '../view.js'

const tones: Readonly<Record<string, Tone>> = {
  alive: 'good',
  ceased: 'bad',
  new_project: 'third',
  unknown: 'unsure',
  pending: 'second',
  ongoing: 'first',
  withdrawn: 'quiet',
}

/** The table of groups as bars: a bar a group, a part a state that occurs. */
export function groupBars({ name, heading, columns, rows, total }: Table): Bars {
  const label = columns.find(({ key }) => key === 'name')?.label ?? heading
  const parts = columns.flatMap(({ key, label: said }) => {
    const tone = tones[key]
    return tone !== undefined && Number(total?.[key]) > 0 ? [{ key, label: said, tone }] : []
  })
  return {
    kind: 'bars',
    name: `${name}_bars`,
    heading: each((lang) => {
      const by = heading[lang].slice(0, 1).toLowerCase() + heading[lang].slice(1)
      return { sv: `Så gick det, ${by}`, en: `What became of them, ${by}` }[lang]
    }),
    unit: 'integer',
    label,
    parts,
    bars: rows.map((row) => ({
      label: textOf(row['name']),
      values: Object.fromEntries(parts.map(({ key }) => [key, Number(row[key] ?? 0)])),
    })),
    captions: [
      {
        sv: 'Antal beviljade projekt och hur det gick för dem. Samma siffror står i tabellen.',
        en: 'The number of projects granted and what became of them. The table has the same figures.',
      },
    ],
    beside: name,
  }
}

const textOf = (cell: Cell | undefined) =>
  typeof cell === 'object' && cell !== null ? cell : same(String(cell ?? ''))
