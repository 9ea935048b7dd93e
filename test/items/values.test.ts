import { expect, test } from 'vitest'
import { refParts } from '../../src/archive/items/clauses.js'
import { isIdShaped, readItemRef } from '../../src/archive/items/item-refs.js'
import { splitParties } from '../../src/archive/items/parties.js'

const whole = (text: string) => ({ value: text, place: { start: 0, end: text.length } })
const refOf = (text: string) => {
  const ref = readItemRef(whole(text))
  return ref && `${ref.is} ${ref.before || '-'} ${ref.item ?? '-'}`
}

test.each([
  ['orebro-chefsgrupp-2022-10-13#7.2', 'id orebro-chefsgrupp-2022-10-13 7.2'],
  ['orebro-chefsgrupp-2022-10-13', 'id orebro-chefsgrupp-2022-10-13 -'],
  ['2022-10-13#7.2', 'date 2022-10-13 7.2'],
  ['2022-10-13-2#7.2', 'date 2022-10-13-2 7.2'],
  ['2022-10-13', 'date 2022-10-13 -'],
  ['#7.2', 'own - 7.2'],
  ['#2b.1', 'own - 2b.1'],
  ['#12', 'own - 12'],
  ['#2a', 'own - 2a'],
])('%s is a reference', (text, said) => {
  expect(refOf(text)).toBe(said)
})

test.each([
  '',
  '#',
  '7.2',
  'AU',
  'au',
  'a-b#',
  'a-b#x',
  'a-b #7.2',
  '#7.',
  'A-B#7.2',
  '#7.2.1',
  'å-b',
])('%j is none', (text) => {
  expect(refOf(text)).toBeNull()
})

test('several references stand with commas between them', () => {
  const text = '#7.1, 2022-10-13#7.2; a-b#3'
  expect(refParts(text, whole(text)).map(({ value }) => value)).toEqual([
    '#7.1',
    '2022-10-13#7.2',
    'a-b#3',
  ])
})

test.each([
  ['region-18', true],
  ['orebro-lansdel-norr', true],
  ['kommun-2514', true],
  ['Region-18', false],
  ['AU', false],
  ['skr', false],
  ['hälso-chef', false],
  ['a b-c', false],
])('%s is shaped like an id: %s', (text, answer) => {
  expect(isIdShaped(text)).toBe(answer)
})

const partsOf = (text: string) =>
  splitParties(text, whole(text)).parts.map(({ value, role, place }) => {
    expect(text.slice(place.start, place.end).replace(/\s+/g, ' ')).toBe(value)
    return role ? `${value} / ${role.value}` : value
  })

test.each([
  ['region-18', ['region-18']],
  ['region-18 (områdeschef psykiatri)', ['region-18 / områdeschef psykiatri']],
  ['a-b, c-d; e-f', ['a-b', 'c-d', 'e-f']],
  [
    'kommun-0581\n(socialchef), kommun-0617 (a, b)',
    ['kommun-0581 / socialchef', 'kommun-0617 / a, b'],
  ],
  ['kommun-2514 (barn- och\nutbildningschef)', ['kommun-2514 / barn- och utbildningschef']],
  ['Välfärd, skola och folkhälsa', ['Välfärd', 'skola och folkhälsa']],
  ['a-b,, ,c-d,', ['a-b', 'c-d']],
  ['AU (norr', ['AU (norr']],
  ['(chef)', ['(chef)']],
  ['a) b, c', ['a) b', 'c']],
])('%j', (text, parts) => {
  expect(partsOf(text)).toEqual(parts)
  expect(splitParties(text, whole(text)).whole.value).toBe(text)
})
