import { expect, test } from 'vitest'
import { readArchive } from '../src/archive/archive.js'
import { perArchive } from '../src/archive/per-archive.js'
import { memorySource } from '../src/source/memory.js'

test('what is made of an archive is made once, for each archive by itself', async () => {
  const files = { 'samverkan.yaml': 'format: 1\nname: A\nlanguage: sv\n' }
  const [one, other] = [
    await readArchive(memorySource(files), '2026-11-22'),
    await readArchive(memorySource(files), '2026-11-23'),
  ]
  let asked = 0
  const today = perArchive(({ today }) => {
    asked += 1
    return today
  })
  expect([today(one), today(other), today(one), today(other)]).toEqual([
    '2026-11-22',
    '2026-11-23',
    '2026-11-22',
    '2026-11-23',
  ])
  expect(asked).toBe(2)
  // also when there is nothing to make
  const nothing = perArchive(() => {
    asked += 1
  })
  nothing(one)
  nothing(one)
  expect(asked).toBe(3)
})
