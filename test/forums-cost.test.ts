import { describe, expect, test } from 'vitest'
import { readArchive } from '../src/archive/archive.js'
import { reports } from '../src/reports/index.js'
import { rule as handsOver } from '../src/rules/ended-forum-hands-over.js'
import { rule as formerName } from '../src/rules/former-name-is-its-own.js'
import { rule as convener } from '../src/rules/forum-has-a-convener.js'
import { rule as mandate } from '../src/rules/forum-has-a-mandate.js'
import { rule as parent } from '../src/rules/forum-has-a-parent.js'
import { rule as clash } from '../src/rules/mandates-do-not-clash.js'
import { rule as alive } from '../src/rules/parent-is-alive.js'
import { rule as successor } from '../src/rules/successor-is-alive.js'
import { memorySource } from '../src/source/memory.js'
import { forums, found } from './small-archives.js'

// What large archives cost: twice as many forums take about twice the time.

const rules = [handsOver, formerName, convener, mandate, parent, clash, alive, successor]
const small = 1000

const shapes: Readonly<Record<string, (n: number) => string>> = {
  'one below the other': (n) =>
    n === 0 ? 'kind: officials' : `kind: officials\nparent: f${n - 1}\nlevel: county`,
  'all below one': (n) => (n === 0 ? 'area: ["25"]\nlevel: county' : 'parent: f0'),
  'none below any': () => 'area: ["25"]\nlevel: municipality',
  'each succeeded by the next': (n) => `ended_on: 2020-01-01\nsucceeded_by: [f${n + 1}]`,
  'all with one former name': () => 'former_names: [{name: Gruppen, until: 2020-01-01}]',
  'all over one fund': () => 'mandate: [{decides: decides, funds: [medel]}]',
}

describe.each(Object.entries(shapes))('%s', (_, above) => {
  test('the rules are about linear', { timeout: 120_000 }, async () => {
    await found(forums(200, above), ...rules)
    const [one, four] = [
      await found(forums(small, above), ...rules),
      await found(forums(small * 4, above), ...rules),
    ]
    for (const { message } of four.diagnostics) expect(message.sv.length).toBeLessThan(400)
    // Four times as many: sixteen times the time would be quadratic.
    expect(four.seconds).toBeLessThan(Math.max(one.seconds * 9, 1))
  })

  test('the reports are made', { timeout: 120_000 }, async () => {
    const archive = await readArchive(memorySource(forums(small, above)), '2026-11-22')
    for (const name of ['structure', 'forums', 'links']) {
      const report = reports.find((one) => one.name === name)
      expect(report?.build(archive, { ended: true }).figures, name).toBeTruthy()
    }
  })
})
