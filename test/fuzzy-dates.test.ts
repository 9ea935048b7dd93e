import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays } from '../src/dates.js'
import { fuzzyRange, looksLikeDate, looksLikeTime } from '../src/fuzzy-dates.js'

test.each([
  [2023, '2023-01-01', '2023-12-31'],
  ['2023', '2023-01-01', '2023-12-31'],
  ['2023-H1', '2023-01-01', '2023-06-30'],
  ['2023-H2', '2023-07-01', '2023-12-31'],
  ['2023-Q1', '2023-01-01', '2023-03-31'],
  ['2023-Q3', '2023-07-01', '2023-09-30'],
  ['2023-Q4', '2023-10-01', '2023-12-31'],
  ['2023-03', '2023-03-01', '2023-03-31'],
  ['2024-02', '2024-02-01', '2024-02-29'],
  ['2023-02', '2023-02-01', '2023-02-28'],
  ['2023-02-14', '2023-02-14', '2023-02-14'],
])('%j covers %s to %s', (value, start, end) => {
  expect(fuzzyRange(value)).toEqual({ start, end })
})

test.each([
  1899,
  2200,
  2023.5,
  Number.NaN,
  20230214,
  '23',
  '2023-H3',
  '2023-Q0',
  '2023-Q5',
  '2023-h2',
  '2023-13',
  '2023-00',
  '2023-2',
  '2023-02-30',
  '',
  'hösten 2023',
])('%j is no period', (value) => {
  expect(fuzzyRange(value)).toBeNull()
})

test.each([
  ['2026-2-3', '2026-02-03'],
  ['2026/02/03', '2026-02-03'],
  ['2026.2.3', '2026-02-03'],
  ['22/11 2026', '2026-11-22'],
  ['22/11-2026', '2026-11-22'],
  ['22/11/2026', '2026-11-22'],
  ['22/11 -26', '2026-11-22'],
  ['22/11-26', '2026-11-22'],
  ['22.11.2026', '2026-11-22'],
  ['20261122', '2026-11-22'],
  ['221003', '2022-10-03'],
  ['991231', '1999-12-31'],
  ['13 oktober 2022', '2022-10-13'],
  ['13 okt. 2022', '2022-10-13'],
  ['den 28 november 2022', '2022-11-28'],
  ['Den 1:a maj 2022', '2022-05-01'],
  ['torsdagen den 13 oktober 2022', '2022-10-13'],
  ['torsdag 13 oktober 2022', '2022-10-13'],
  ['Thursday, 13 October 2022', '2022-10-13'],
  ['October 13, 2022', '2022-10-13'],
  ['2\u00a0juni\u00a02023', '2023-06-02'],
  ['2026\u201111\u201122', '2026-11-22'],
  ['2026-11-22T10:00', '2026-11-22'],
  ['2026-11-22T00:00:00.000Z', '2026-11-22'],
  ['2026-11-22 10.00', '2026-11-22'],
  [' 2026-11-22 ', '2026-11-22'],
])('%j is meant as %s', (text, date) => {
  expect(looksLikeDate(text)).toBe(date)
})

test.each([
  '2026-02-30',
  '30/2 2026',
  '31/4-26',
  '20261322',
  '223003',
  '13–14 oktober 2022',
  'torsdag',
  'fredag 13 oktober 2022',
  '28 november',
  '13 foo 2022',
  '2026',
  '2026-11',
  '2026-H2',
  '11/22/2026',
  '2022-1013',
  '640823-3234',
  'nästa möte',
  '',
  '0',
])('%j is no date that can be understood', (text) => {
  expect(looksLikeDate(text)).toBeNull()
})

test('every date that exists is understood in every form', () => {
  const months =
    'januari februari mars april maj juni juli augusti september oktober november december'
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 109_572 }), (days) => {
      const date = addDays('1900-01-01', days)
      const [y = '', m = '', d = ''] = date.split('-')
      const name = months.split(' ')[Number(m) - 1]
      const forms = [date, y + m + d, `${Number(d)}/${Number(m)} ${y}`, `${Number(d)} ${name} ${y}`]
      for (const form of forms) expect(looksLikeDate(form)).toBe(date)
    }),
  )
})

test.each([
  ['8.30', '08:30'],
  ['8:30', '08:30'],
  ['08:30', '08:30'],
  ['kl. 8.30', '08:30'],
  ['kl 13', '13:00'],
  ['Klockan 9', '09:00'],
  ['8', '08:00'],
  ['08', '08:00'],
  ['0830', '08:30'],
  ['830', '08:30'],
  ['10:00:00', '10:00'],
  ['0', '00:00'],
])('%j is meant as %s', (raw, time) => {
  expect(looksLikeTime(raw)).toBe(time)
})

test.each([
  '8.3',
  '24',
  '25.00',
  '8.60',
  '9–15',
  'förmiddag',
  '',
  '12345',
  '-8',
  '8:3',
])('%j is no time that can be understood', (raw) => {
  expect(looksLikeTime(raw)).toBeNull()
})
