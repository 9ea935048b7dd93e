import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findIdentityNumbers, mask } from '../src/archive/identity-numbers.js'
import { cpuSeconds } from './cpu.js'

const kindsIn = (text: string): readonly string[] =>
  [...findIdentityNumbers(text)].map(({ kind }) => kind)

// Numbers that Skatteverket and others publish as examples; they belong to nobody.
test.each([
  ['640823-3234', 'personal', '640823-****'],
  ['6408233234', 'personal', '640823-****'],
  ['196408233234', 'personal', '19640823-****'],
  ['19640823-3234', 'personal', '19640823-****'],
  ['640823\u20113234', 'personal', '640823-****'],
  ['640823\u20133234', 'personal', '640823-****'],
  ['640823\u22123234', 'personal', '640823-****'],
  ['640823\u00ad3234', 'personal', '640823-****'],
  ['640823 3234', 'personal', '640823-****'],
  ['640823\u00a03234', 'personal', '640823-****'],
  ['640823\u202f3234', 'personal', '640823-****'],
  ['640823 - 3234', 'personal', '640823-****'],
  ['640823-\n3234', 'personal', '640823-****'],
  ['640823-\r\n3234', 'personal', '640823-****'],
  ['121212+1212', 'personal', '121212+****'],
  ['701063-2391', 'coordination', '701063-****'],
  ['191500722390', 'coordination', '19150072-****'],
  ['191500882392', 'coordination', '19150088-****'],
  ['121272-1212', 'look-alike', '121272-****'],
  ['640823-3224', 'look-alike', '640823-****'],
])('%j is %s, shown as %s', (text, kind, masked) => {
  const whole = `Född: ${text}.`
  expect([...findIdentityNumbers(whole)]).toEqual([{ index: 6, length: text.length, kind, masked }])
  expect(mask(whole)).toBe(`Född: ${masked}.`)
  expect(kindsIn(text)).toEqual([kind])
})

test.each([
  '212000-0142',
  '212000-1355',
  '556036-0793',
  'KS 2022/123',
  'RA 22-2007/03552',
  '0920-205400',
  '2022-09-28',
  '221003',
  '20221003',
  '019-602 10 00',
  '1 250 000 kr',
  '64082332345',
  '1640823-3234',
  '640823-32345',
  '641323-3234',
  '640800-3234',
  '640832-3234',
  '640823--3234',
  '640823-****',
  '',
])('%j is no hit', (text) => {
  expect(kindsIn(text)).toEqual([])
  expect(mask(text)).toBe(text)
})

test('all hits are found in order, and text around them is kept', () => {
  const text = 'A 640823-3234, org. 556036-0793, B:701063-2391\nC 640823-3224 221003'
  expect(kindsIn(text)).toEqual(['personal', 'coordination', 'look-alike'])
  expect(mask(text)).toBe('A 640823-****, org. 556036-0793, B:701063-****\nC 640823-**** 221003')
  expect(kindsIn('640823-3234 640823-3234')).toEqual(['personal', 'personal'])
})

test('exact strings can be exempt, and nothing else is', () => {
  const exempt = new Set(['640823-3224'])
  const text = '640823-3224 640823 3224'
  expect([...findIdentityNumbers(text, exempt)].map(({ index }) => index)).toEqual([12])
  expect(mask(text, exempt)).toBe('640823-3224 640823-****')
})

/** The digit that makes the weighed sum a multiple of ten, by table instead of arithmetic. */
function checkDigit(nineDigits: string): number {
  const doubled = [0, 2, 4, 6, 8, 1, 3, 5, 7, 9]
  const sum = [...nineDigits].reduce(
    (total, digit, at) => total + (at % 2 ? Number(digit) : (doubled[Number(digit)] ?? 0)),
    0,
  )
  return (10 - (sum % 10)) % 10
}

const two = (value: number): string => String(value).padStart(2, '0')
const birthDate = fc
  .tuple(
    fc.integer({ min: 0, max: 99 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 31 }),
    fc.boolean(),
  )
  .map(([year, month, day, coordination]) => ({
    date: two(year) + two(month) + two(coordination ? day + 60 : day),
    kind: coordination ? 'coordination' : 'personal',
  }))
const around = fc.stringMatching(/^[ a-zåäö.,:*_|()\n-]{0,20}$/)

test('every number with a right check digit is found and its end never shown', () => {
  fc.assert(
    fc.property(
      around,
      fc.constantFrom('', '18', '19', '20'),
      birthDate,
      fc.integer({ min: 0, max: 999 }),
      fc.constantFrom('', '-', '+', ' ', '\u2011', '\u00a0', ' \u2013 '),
      around,
      (before, century, { date, kind }, serial, between, after) => {
        const three = String(serial).padStart(3, '0')
        const last = `${three}${checkDigit(date + three)}`
        const text = before + century + date + between + last + after
        expect(kindsIn(text)).toEqual([kind])
        const sign = between === '+' ? '+' : '-'
        expect(mask(text)).toBe(`${before}${century}${date}${sign}****${after}`)
        expect(kindsIn(mask(text))).toEqual([])
      },
    ),
    { numRuns: 2000 },
  )
})

test('any other last digit makes it a look-alike', () => {
  fc.assert(
    fc.property(birthDate, fc.integer({ min: 1, max: 9 }), ({ date }, off) => {
      const last = (checkDigit(`${date}123`) + off) % 10
      expect(kindsIn(`${date}-123${last}`)).toEqual(['look-alike'])
    }),
  )
})

test('the work grows with the length of the text, not with its square', () => {
  const hostile = ['640823'.repeat(200_000), '640823 '.repeat(150_000), '640823-\n'.repeat(150_000)]
  const spent = cpuSeconds()
  for (const text of hostile) expect(kindsIn(text)).toEqual([])
  expect(spent() * 1000).toBeLessThan(2000)
})
