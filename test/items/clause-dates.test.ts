import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readClauseDate } from '../../src/archive/items/clause-dates.js'
import { isDate, isoWeek, weekday } from '../../src/dates.js'

const isoOf = (value: string): string | null => {
  const date = readClauseDate(value)
  return date === null ? null : date.kind === 'date' ? date.iso : date.kind
}

test.each(['2023-06-02', '2023', '2023-H2', '2023-Q3', '2023-03'])('%s is written so', (value) => {
  expect(readClauseDate(value)).toEqual({ kind: 'date', iso: value, exact: true })
})

test.each([
  ['2 juni 2023', '2023-06-02'],
  ['den 2 juni 2023', '2023-06-02'],
  ['2 June 2023', '2023-06-02'],
  ['2/6 2023', '2023-06-02'],
  ['20230602', '2023-06-02'],
  ['juni 2023', '2023-06'],
  ['Maj 2023', '2023-05'],
  ['våren 2022', '2022-H1'],
  ['Våren 2022', '2022-H1'],
  ['spring 2022', '2022-H1'],
  ['hösten 2022', '2022-H2'],
  ['hösten\u00A02022', '2022-H2'],
  ['hösten 2022'.normalize('NFD'), '2022-H2'],
  ['autumn 2022', '2022-H2'],
  ['H1 2022', '2022-H1'],
  ['Q3 2022', '2022-Q3'],
  ['årsskiftet 2022/23', '2022-12-31'],
  ['årsskiftet 2022/2023', '2022-12-31'],
  ['årsskiftet 2022–23', '2022-12-31'],
  ['årsskiftet 1999/00', '1999-12-31'],
  ['v. 6 2023', '2023-02-12'],
  ['v.6 2023', '2023-02-12'],
  ['v 6, 2023', '2023-02-12'],
  ['vecka 6 2023', '2023-02-12'],
  ['week 6 2023', '2023-02-12'],
  ['v. 1 2026', '2026-01-04'],
  ['v. 53 2026', '2027-01-03'],
  ['nästa möte', 'next-meeting'],
  ['Nästa möte', 'next-meeting'],
  ['next meeting', 'next-meeting'],
  ['löpande', 'ongoing'],
  ['ongoing', 'ongoing'],
])('%s is understood', (value, iso) => {
  expect(isoOf(value)).toBe(iso)
  const date = readClauseDate(value)
  expect(date?.kind === 'date' ? date.exact : false).toBe(false)
})

test.each([
  '',
  '28 november',
  'hösten',
  'i sommar',
  '2023-02-30',
  '2023-Q5',
  'Q5 2023',
  'årsskiftet 2022/24',
  'årsskiftet',
  'v. 53 2023',
  'v. 0 2023',
  'v. 6',
  'våren 1822',
  'juni 2023 eller senare',
  '2023-06-02 och 2023-07-02',
  'x'.repeat(100_000),
])('%j is not', (value) => {
  expect(readClauseDate(value)).toBeNull()
})

test('a week ends on the Sunday of that week', () => {
  const weeks = fc.tuple(fc.integer({ min: 1900, max: 2198 }), fc.integer({ min: 1, max: 52 }))
  fc.assert(
    fc.property(weeks, ([year, week]) => {
      const iso = isoOf(`v. ${week} ${year}`) ?? ''
      expect(isDate(iso)).toBe(true)
      expect(weekday(iso)).toBe(7)
      expect(isoWeek(iso)).toEqual({ year, week })
    }),
  )
})

test('whatever is typed, nothing is thrown', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (value) => {
      readClauseDate(value)
    }),
  )
})
