import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { head } from '../reader-cases.js'
import { gitScene, run, scene } from './harness.js'

// The same archive on machines that speak, count and tell the time otherwise.

const forum = head('type: forum\nid: hem\nname: Hemgruppen\nlevel: county\nkind: officials')
const files = {
  'forums/hem/forum.md': forum,
  'funds/a.md': head('type: fund\nid: a\nname: Åtgärdsmedel\nyear: 2026'),
}

test('answers do not depend on locale, time zone or terminal', async () => {
  const at = gitScene(files)
  const worlds = [
    { LC_ALL: 'C', LANG: 'C' },
    { LC_ALL: 'sv_SE.ISO-8859-1' },
    { LANG: 'tr_TR.UTF-8', TZ: 'America/New_York' },
    { LANG: 'sv_SE.UTF-8', TZ: 'Pacific/Kiritimati', COLUMNS: '1' },
    { LANG: undefined, TZ: 'nonsens', TERM: 'dumb' },
  ]
  for (const call of ['validate', 'list fund', 'log a', 'report projects --format json']) {
    const answers = new Set<string>()
    for (const env of worlds) {
      const { code, stdout } = await run(at, call.split(' '), { env })
      expect(code, call).toBe(0)
      answers.add(stdout)
    }
    expect(answers.size, call).toBe(1)
  }
})

test.each([
  ['half past midnight in Sweden, a day before in Greenwich', '2026-11-21T23:30:00Z', '2026-11-22'],
  ['one in the night when the clock goes forward', '2026-03-29T00:30:00Z', '2026-03-29'],
  ['the hour that comes twice', '2026-10-25T00:30:00Z', '2026-10-25'],
  ['New Year', '2026-12-31T23:00:00Z', '2027-01-01'],
])('today is the Swedish day: %s', async (_, instant, day) => {
  const at = scene(files)
  const env = { SOURCE_DATE_EPOCH: String(Date.parse(instant) / 1000) }
  for (const TZ of ['UTC', 'America/New_York']) {
    const { stdout } = await run(at, ['list', 'fund', '--format', 'json'], { env: { ...env, TZ } })
    expect(JSON.parse(stdout).as_of).toBe(day)
  }
})

test('the same moment gives the same bytes', async () => {
  const at = gitScene(files)
  for (const form of ['json', 'sarif', 'junit', 'gitlab', 'markdown', 'text']) {
    const call = ['validate', '--format', form]
    const twice = [await run(at, call), await run(at, call)]
    expect(twice[0]).toEqual(twice[1])
  }
})

test('words that are not UTF-8 are refused where an id is made, and nothing is written', () => {
  const at = scene(files)
  const bin = fileURLToPath(new URL('../../bin/samverkan.js', import.meta.url))
  const script = `"${process.execPath}" "${bin}" new fund --name x --year 2026 --id $'m\\xF6te'`
  const ran = spawnSync('bash', ['-c', script], { cwd: at.dir, encoding: 'utf8', timeout: 60_000 })
  expect(ran.status).toBe(2)
  expect(readdirSync(join(at.dir, 'funds'))).toEqual(['a.md'])
  expect(existsSync(at.canary)).toBe(false)
})
