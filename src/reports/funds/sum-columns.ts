import type { Sum } from '../../archive/funds/sum.js'
import { column } from '../column.js'
import { sumCell } from '../sum-words.js'
import type { Column, Row } from '../view.js'

const money = (key: string, sv: string, en: string) => column(key, sv, en, 'amount')

/** One column for programs, and one for people, where what is unknown is said. */
export const sumColumns = (key: string, sv: string, en: string): readonly Column[] => [
  { ...money(key, sv, en), machine: true },
  { ...money(`${key}_said`, sv, en), people: true },
]

/** Each sum raw, and as it is said. */
export const sumCells = (sums: Readonly<Record<string, Sum>>): Row =>
  Object.fromEntries(
    Object.entries(sums).flatMap(([key, sum]) => [
      [key, sum.known],
      [`${key}_said`, sumCell(sum)],
    ]),
  )
