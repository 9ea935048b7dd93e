import { expect, test } from 'vitest'
import { report } from '../src/reports/projects.js'
import type { Text } from '../src/text.js'
import { answer, archiveOf, c6Day, type Short } from './projects-archive.js'

// What stands under the curve, in words.

const several = (count: number, name: string, followed: string): Short[] =>
  Array.from({ length: count }, (_, at) => ({ id: `${name}${at}`, answers: [answer(followed)] }))

async function captions(shorts: readonly Short[]): Promise<readonly Text[]> {
  const view = report.build(await archiveOf(shorts, c6Day), { survived: true })
  return view.blocks.flatMap((block) => (block.kind === 'curve' ? block.captions : []))
}

test('times with too few left to follow are told together', async () => {
  // The money ended in June 2021: all were followed for ten months, too few for a year.
  const short = (await captions(several(6, 'kort', '2022-04-15:alive'))).at(-1)
  expect(short).toEqual({
    sv: 'Uppskattat: för få projekt att följa efter 12, 24 och 36 mån.',
    en: 'Estimated: too few projects to follow after 12, 24 and 36 months.',
  })
  const some = (await captions(several(6, 'lang', '2022-09-15:alive'))).at(-1)
  expect(some?.sv).toMatch(
    /^Uppskattat: 100\u00A0% efter 12 mån.*, för få projekt efter 24 och 36 mån\.$/,
  )
})

test('going on with new money is told apart from ceasing', async () => {
  const told = 'De som lever vidare på nya medel räknas inte som upphörda i kurvan.'
  const mixed = [
    ...several(6, 'lever', '2023-06-15:alive'),
    ...several(2, 'nytt', '2023-06-15:new_project'),
  ]
  expect((await captions(mixed)).map(({ sv }) => sv)).toContain(told)
  const plain = several(6, 'lever', '2023-06-15:alive')
  expect((await captions(plain)).map(({ sv }) => sv)).not.toContain(told)
})
