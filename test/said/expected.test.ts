import { expect, test } from 'vitest'
import { expectedMeetings } from '../../src/archive/said/expected.js'
import { archiveOf } from './meetings.js'

const forums = { au: [], bu: [] }
const days = async (forum: string, meetings: Record<string, string>) =>
  expectedMeetings(await archiveOf(forums, meetings), forum).map(
    ({ on, state, movedTo, jointWith }) =>
      [on, state, movedTo, jointWith].filter((part) => part !== null).join(' '),
  )

test('a proposed day is decided by a decision as proposed', async () => {
  const proposed = { 'au 2026-02-01': '**1.1 Mötestider:** förslag\n- 2026-03-01.\n- 2026-04-01.' }
  expect(await days('au', proposed)).toEqual(['2026-03-01 proposed', '2026-04-01 proposed'])
  const decided = {
    ...proposed,
    'au 2026-02-15': '**1.1 Beslut:** Enligt förslag. Enligt: 2026-02-01#1.1.',
  }
  expect(await days('au', decided)).toEqual(['2026-03-01 decided', '2026-04-01 decided'])
})

test('the latest word holds: a day is moved, another cancelled, a draft says nothing', async () => {
  const meetings = {
    'au 2026-02-01': '**1.1 Mötestider:**\n- 2026-03-01.\n- 2026-04-01.\n- 2026-05-01.',
    'au 2026-02-15':
      '**1.1 Mötestider:**\n- 2026-03-08. Flyttat från: 2026-03-01.\n- 2026-04-01. Inställt: snö.',
    'au 2026-02-20 draft': '**1.1 Mötestider:**\n- 2026-05-01. Inställt: ja.',
  }
  expect(await days('au', meetings)).toEqual([
    '2026-03-01 moved 2026-03-08',
    '2026-03-08 decided',
    '2026-04-01 cancelled',
    '2026-05-01 decided',
  ])
})

test('a proposal does not undo what is decided', async () => {
  const meetings = {
    'au 2026-02-01': '**1.1 Mötestider:**\n- 2026-03-01.',
    'au 2026-02-15': '**1.1 Mötestider:** förslag\n- 2026-03-08. Flyttat från: 2026-03-01.',
  }
  expect(await days('au', meetings)).toEqual(['2026-03-01 decided', '2026-03-08 proposed'])
})

test('a joint meeting is expected in both forums', async () => {
  const meetings = { 'au 2026-02-01': '**1.1 Mötestider:**\n- 2026-03-01. Gemensamt med: bu.' }
  expect(await days('au', meetings)).toEqual(['2026-03-01 decided bu'])
  expect(await days('bu', meetings)).toEqual(['2026-03-01 decided au'])
})
