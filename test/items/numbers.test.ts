import { expect, test } from 'vitest'
import { itemsOf, missesOf, missesUnder5, under5 } from './said.js'

test('a missing number is the smallest unused, one series over all kinds', () => {
  expect(
    under5(
      '**5.2 Beslut:** A.\n\n**Fråga:** B?\n\n**Uppdrag:** C.\n\n**5.5 Förslag:** D.\n\n**Fråga:** E?',
    ),
  ).toEqual([
    '5.2 decision | A.',
    '5.1 question | B?',
    '5.3 assignment | C.',
    '5.5 proposal | D.',
    '5.4 question | E?',
  ])
})

test('each agenda item has a series of its own', () => {
  const text =
    '## 2. A\n\n**Beslut:** A.\n\n## 2a B\n\n**Beslut:** B.\n\n## § 45 C\n\n**Beslut:** C.'
  expect(itemsOf(text)).toEqual(['2.1 decision | A.', '2a.1 decision | B.', '45.1 decision | C.'])
})

test('follow-ups, outcomes and meeting dates need none, and may have one', () => {
  expect(
    under5(
      '**Klart #5.9:** A.\n\n**Utgår:** B.\n\n**Mötestider:**\n- 2023-01-01\n\n**5.1 Utgår:** C.\n\n**Beslut:** D.',
    ),
  ).toEqual([
    '- done #5.9 | A.',
    '- withdrawn | B.',
    '- meeting_dates | ',
    '5.1 withdrawn | C.',
    '5.2 decision | D.',
  ])
})

test('what is wrong with a number', () => {
  expect(missesOf('**Beslut:** A.')).toEqual(['item-outside-agenda: **Beslut:**'])
  expect(missesOf('## 2023 års budget\n\n**Beslut:** A.')).toEqual([
    'item-outside-agenda: **Beslut:**',
  ])
  expect(missesUnder5('**6.1 Beslut:** A.')).toEqual(['number-of-another-heading: 6.1'])
  expect(missesUnder5('**5.1 Beslut:** A.\n\n**5.1 Uppdrag:** B.')).toEqual(['number-twice: 5.1'])
  expect(missesUnder5('**Beslut:** att\n- a\n- **5.1** b\n- **5.1** c')).toEqual([
    'number-twice: 5.1',
  ])
})

test('a number that cannot be right is nobody’s', () => {
  expect(under5('**6.1 Beslut:** A.\n\n**5.1 Beslut:** B.\n\n**5.1 Uppdrag:** C.')).toEqual([
    '- decision | A.',
    '5.1 decision | B.',
    '- assignment | C.',
  ])
  expect(itemsOf('**5.1 Beslut:** A.')).toEqual(['- decision | A.'])
})

test('items count also under a heading whose number stands twice', () => {
  expect(itemsOf('## 5. A\n\n**Beslut:** A.\n\n## 5. B\n\n**Beslut:** B.')).toEqual([
    '5.1 decision | A.',
    '5.2 decision | B.',
  ])
})
