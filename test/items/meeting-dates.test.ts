import { expect, test } from 'vitest'
import type { MeetingDate } from '../../src/archive/items/item.js'
import { bodyOf, missesUnder5 } from './said.js'

const itemOf = (text: string) => bodyOf(`## 9. Mötestider\n\n${text}`).items[0]
const said = ({ start, end, time, mode, venue, movedFrom, jointWith, cancelled }: MeetingDate) =>
  [
    end ? `${start}/${end}` : start,
    time && `${time.start}-${time.end ?? ''}`,
    mode,
    venue,
    movedFrom && `moved ${movedFrom}`,
    jointWith && `joint ${jointWith.value}`,
    cancelled ? 'cancelled' : null,
  ]
    .filter((part) => part !== null)
    .join(' | ')
const datesOf = (entries: string): string[] =>
  (itemOf(`**9.1 Mötestider:** förslag\n${entries}`)?.dates ?? []).map(said)

test.each([
  ['2023-06-02', '2023-06-02'],
  ['2023-03-17, fysiskt.', '2023-03-17 | physical'],
  ['2023-03-17, digital, Örebro', '2023-03-17 | digital | Örebro'],
  ['2022-12-06 kl. 9–11.30, Kristianstad.', '2022-12-06 | 09:00-11:30 | Kristianstad'],
  ['2022-12-06 kl 9, hybrid, Rådhuset, sal 3.', '2022-12-06 | 09:00- | hybrid | Rådhuset, sal 3'],
  ['2022-12-06, kl. 13.00–16.00, digitalt.', '2022-12-06 | 13:00-16:00 | digital'],
  ['2023-10-12–2023-10-13, internat.', '2023-10-12/2023-10-13 | residential'],
  ['2023-10-12 – 2023-10-13', '2023-10-12/2023-10-13'],
  ['12–13 oktober 2023, internat', '2023-10-12/2023-10-13 | residential'],
  ['10 februari 2023, digitalt', '2023-02-10 | digital'],
  ['2023-02-10, digitalt. Flyttat från: 2023-02-03.', '2023-02-10 | digital | moved 2023-02-03'],
  ['2023-02-10. Moved from: 3 februari 2023.', '2023-02-10 | moved 2023-02-03'],
  ['2023-06-02. Gemensamt med: orebro-folkhalsa.', '2023-06-02 | joint orebro-folkhalsa'],
  ['2023-06-02, in person. Joint with: a-b.', '2023-06-02 | physical | joint a-b'],
  ['2023-06-02. Inställt.', '2023-06-02 | cancelled'],
  ['2023-06-02, digitalt. Inställt: för få anmälda.', '2023-06-02 | digital | cancelled'],
  ['2023-06-02. Cancelled:', '2023-06-02 | cancelled'],
  ['~~2023-02-03~~ 2023-02-10, digitalt.', '2023-02-10 | digital'],
  ['**2023-06-02**', null],
])('%s', (entry, expected) => {
  expect(datesOf(`- ${entry}`)).toEqual(expected === null ? [] : [expected])
  if (expected !== null) expect(missesUnder5(`**Mötestider:**\n- ${entry}`)).toEqual([])
})

test('struck text is not read', () => {
  expect(datesOf('- ~~2023-02-03, digitalt.~~\n- 2023-02-10')).toEqual(['2023-02-10'])
  expect(missesUnder5('**Mötestider:**\n- ~~2023-02-03.~~\n- 2023-02-10')).toEqual([])
})

test('the list may follow after a blank line, and clauses after the list', () => {
  const item = itemOf('**Mötestider:**\n\n- 2023-02-10\n- 2023-03-17\n\nGäller för: nosk-dst.')
  expect(item?.dates).toHaveLength(2)
  expect(item?.clauses.map(({ name }) => name)).toEqual(['applies_to'])
})

test.each([
  ['förslag', true],
  ['Förslag', true],
  ['förslag för 2023', true],
  ['proposed', true],
  ['', false],
  ['för 2023', false],
  ['förslagsvis', false],
])('"%s" after the label proposes: %s', (words, proposed) => {
  const item = itemOf(`**Mötestider:** ${words}\n- 2023-02-10`)
  expect(item?.proposed).toBe(proposed)
  expect(item?.dates).toHaveLength(1)
})

test('a single date may stand after the label', () => {
  const item = itemOf('**Mötestider:** 2023-02-10, digitalt. Flyttat från: 2023-02-03.')
  expect(item?.dates.map(said)).toEqual(['2023-02-10 | digital | moved 2023-02-03'])
  expect(missesUnder5('**Mötestider:** 2023-02-10 och 2023-03-17')).toEqual([
    'meeting-dates-not-listed: 2023-02-10 och 2023-03-17',
  ])
})

test.each([
  ['2023-02-30', 'meeting-date-unreadable: 2023-02-30'],
  ['februari 2023', 'meeting-date-unreadable: februari 2023'],
  ['2023-10-13–2023-10-12', 'meeting-date-unreadable: 2023-10-13–2023-10-12'],
  ['2023-02-10 kl. 25', 'meeting-date-unreadable: 2023-02-10 kl. 25'],
  ['i vår', 'meeting-date-unreadable: i vår'],
  ['2023-02-10. Flyttat från: i går.', 'date-unreadable: i går'],
  ['2023-02-10. Ansvarig: AU.', 'clause-of-another-kind: Ansvarig'],
])('%s is told of', (entry, miss) => {
  expect(missesUnder5(`**Mötestider:**\n- ${entry}`)).toEqual([miss])
})

test('an entry with an empty box is only offered', () => {
  expect(datesOf('- [ ] 2023-02-10\n- [x] 2023-03-17')).toEqual(['2023-03-17'])
})

test('no list and no date is an empty item', () => {
  expect(missesUnder5('**Mötestider:**\n\n## 6. B')).toEqual(['item-empty: **Mötestider:**'])
})
