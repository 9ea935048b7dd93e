import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { samverkan } from './cli/run.js'
import { application, fullDisk, said, smallArchive } from './new-archive.js'

const read = (dir: string, path: string) => readFileSync(join(dir, path), 'utf8')

describe('several at once', () => {
  test('a dozen applications get a dozen numbers, and nothing is lost', async () => {
    const { dir } = smallArchive()
    const make = (at: number) =>
      samverkan(
        ['ny', 'ansökan', '--fund', 'medel', '--title', `Nr ${at}`, '--applicant', 'Nora', '-q'],
        { cwd: dir },
      )
    const all = await Promise.all(Array.from({ length: 12 }, (_, at) => make(at)))
    expect(all.map(({ code, stderr }) => [code, stderr])).toEqual(
      Array.from({ length: 12 }, () => [0, '']),
    )
    const names = Array.from(
      { length: 12 },
      (_, at) => `applications/medel/medel-${String(at + 8).padStart(2, '0')}.md`,
    )
    expect(all.map(({ stdout }) => stdout.trim()).sort()).toEqual(names)
    const titles = all.map(({ stdout }, at) =>
      read(dir, stdout.trim()).includes(`\ntitle: Nr ${at}\n`),
    )
    expect(titles).toEqual(titles.map(() => true))
    const left = readdirSync(join(dir, 'applications/medel')).sort()
    expect(left).toEqual(['medel-07.md', ...names.map((name) => name.slice(19))])
    expect(read(dir, 'applications/medel/medel-07.md')).toBe(application)
  }, 120_000)

  test('of two minutes for one day, one is first', async () => {
    const { dir } = smallArchive()
    const args = ['nytt', 'protokoll', '--forum', 'LG', '--date', '2026-11-22']
    const both = await Promise.all([1, 2, 3].map(() => samverkan(args, { cwd: dir })))
    expect(both.map(({ code }) => code).sort()).toEqual([0, 5, 5])
  }, 60_000)
})

test('a full disk leaves nothing behind', async () => {
  const { dir } = smallArchive()
  const args = ['ny', 'handlingsplan', '--forum', 'LG', '--year', '2027']
  const ran = await samverkan(args, { cwd: dir, env: fullDisk() })
  expect(said(ran)).toEqual([
    4,
    'fel: forums/lansgrupp/plans/2027.md: disken eller kvoten är full (ENOSPC).',
    'Ingenting har ändrats. Frigör plats och gör om.',
  ])
  expect(readdirSync(join(dir, 'forums/lansgrupp')).sort()).toEqual(['forum.md', 'minutes'])
})
