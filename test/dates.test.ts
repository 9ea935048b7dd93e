import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  addDays,
  addMonths,
  daysBetween,
  endOfStockholmDay,
  isDate,
  isoWeek,
  isTime,
  monthsBetween,
  stockholmDay,
  weekday,
  year,
} from '../src/dates.js'

/** Another calculation of the calendar than ours; tests may use what the sources may not. */
const utcDay = (days: number): string => new Date(days * 86_400_000).toISOString().slice(0, 10)
const firstDay = Date.UTC(1900, 0, 1) / 86_400_000
const lastDay = Date.UTC(2199, 11, 31) / 86_400_000
const anyDate = fc.integer({ min: firstDay, max: lastDay }).map(utcDay)

test.each([
  ['2022-10-13', true],
  ['2024-02-29', true],
  ['2000-02-29', true],
  ['1900-01-01', true],
  ['2199-12-31', true],
  ['2023-02-29', false],
  ['2100-02-29', false],
  ['2022-04-31', false],
  ['2022-13-01', false],
  ['2022-00-10', false],
  ['2022-10-00', false],
  ['1899-12-31', false],
  ['2200-01-01', false],
  ['2022-10-1', false],
  ['20221013', false],
  ['2022-10-13\n', false],
  [' 2022-10-13', false],
  ['2022-10-13T00:00', false],
  ['', false],
])('%j is a date: %s', (text, answer) => {
  expect(isDate(text)).toBe(answer)
})

test('every day of three centuries is the one another calendar gives', () => {
  const wrong: string[] = []
  for (let day = firstDay; day <= lastDay; day += 1) {
    const date = utcDay(day)
    const right =
      isDate(date) &&
      addDays('1970-01-01', day) === date &&
      daysBetween('1970-01-01', date) === day &&
      weekday(date) === (new Date(day * 86_400_000).getUTCDay() || 7)
    if (!right) wrong.push(date)
  }
  expect(wrong).toEqual([])
  expect(lastDay - firstDay + 1).toBe(109_573)
})

test.each([
  ['00:00', true],
  ['08:30', true],
  ['23:59', true],
  ['24:00', false],
  ['8:30', false],
  ['08.30', false],
  ['08:60', false],
  ['08:30:00', false],
])('%j is a time: %s', (text, answer) => {
  expect(isTime(text)).toBe(answer)
})

test('months are added to the end of a shorter month', () => {
  expect(addMonths('2024-01-31', 1)).toBe('2024-02-29')
  expect(addMonths('2023-01-31', 1)).toBe('2023-02-28')
  expect(addMonths('2024-02-29', 12)).toBe('2025-02-28')
  expect(addMonths('2022-12-31', 6)).toBe('2023-06-30')
  expect(addMonths('2026-11-22', -18)).toBe('2025-05-22')
  expect(addMonths('2026-01-15', -1)).toBe('2025-12-15')
  expect(addMonths('2026-01-15', -13)).toBe('2024-12-15')
})

test.each([
  ['2022-12-31', '2023-06-30', 6],
  ['2022-12-31', '2023-06-29', 5],
  ['2024-02-29', '2025-02-28', 12],
  ['2021-06-15', '2021-12-15', 6],
  ['2021-06-15', '2021-12-14', 5],
  ['2021-06-15', '2021-06-15', 0],
  ['2021-06-15', '2021-06-14', -1],
])('from %s to %s are %i whole months', (from, to, months) => {
  expect(monthsBetween(from, to)).toBe(months)
})

test('whole months are the most that fit', () => {
  fc.assert(
    fc.property(anyDate, anyDate, (from, to) => {
      const months = monthsBetween(from, to)
      expect(addMonths(from, months) <= to).toBe(true)
      expect(addMonths(from, months + 1) > to).toBe(true)
    }),
  )
})

test('days are counted over a change of clock and of year', () => {
  expect(daysBetween('2026-10-25', '2026-11-04')).toBe(10)
  expect(daysBetween('2022-10-03', '2022-10-13')).toBe(10)
  expect(addDays('2026-03-28', 2)).toBe('2026-03-30')
  expect(addDays('2025-12-29', 5)).toBe('2026-01-03')
  expect(addDays('2024-03-01', -1)).toBe('2024-02-29')
})

test.each([
  ['2025-12-29', 2026, 1],
  ['2026-12-31', 2026, 53],
  ['2027-01-03', 2026, 53],
  ['2027-01-04', 2027, 1],
  ['2022-10-13', 2022, 41],
  ['2021-01-03', 2020, 53],
])('%s is in ISO week %i-W%i', (date, inYear, week) => {
  expect(isoWeek(date)).toEqual({ year: inYear, week })
})

test('4 January is always in week 1, and a week begins on Monday', () => {
  for (let each = 1900; each < 2200; each += 1) {
    expect(isoWeek(`${each}-01-04`)).toEqual({ year: each, week: 1 })
  }
  fc.assert(
    fc.property(anyDate, (date) => {
      const monday = addDays(date, 1 - weekday(date))
      expect(isoWeek(monday)).toEqual(isoWeek(date))
      expect(isoWeek(addDays(monday, -1))).not.toEqual(isoWeek(date))
    }),
  )
  expect(year('2022-10-13')).toBe(2022)
})

test.each([
  ['2026-11-21T22:59:59.999Z', '2026-11-21'],
  ['2026-11-21T23:00:00Z', '2026-11-22'],
  ['2026-06-30T21:59:59Z', '2026-06-30'],
  ['2026-06-30T22:00:00Z', '2026-07-01'],
  ['2026-12-31T23:00:00Z', '2027-01-01'],
])('at %s it is %s in Sweden', (instant, day) => {
  expect(stockholmDay(Date.parse(instant))).toBe(day)
})

test.each([
  ['2026-11-22', '2026-11-22T22:59:59Z'],
  ['2026-06-30', '2026-06-30T21:59:59Z'],
  ['2026-03-28', '2026-03-28T22:59:59Z'],
  ['2026-03-29', '2026-03-29T21:59:59Z'], // the clock goes forward that night
  ['2026-10-24', '2026-10-24T21:59:59Z'],
  ['2026-10-25', '2026-10-25T22:59:59Z'], // and back
  ['2026-12-31', '2026-12-31T22:59:59Z'],
])('%s ends in Sweden at %s', (date, instant) => {
  expect(endOfStockholmDay(date)).toBe(Date.parse(instant) / 1000)
})

test('one second after the end of a Swedish day is the next day', () => {
  for (let date = '2025-01-01'; date < '2028-01-01'; date = addDays(date, 1)) {
    const end = endOfStockholmDay(date)
    expect(stockholmDay(end * 1000)).toBe(date)
    expect(stockholmDay(end * 1000 + 999)).toBe(date)
    expect(stockholmDay((end + 1) * 1000)).toBe(addDays(date, 1))
  }
})
