import { expect, test } from 'vitest'
import { renderers } from '../../src/render/diagnostics/index.js'
import type { Literals } from '../gitdir.js'
import { head } from '../reader-cases.js'
import { gitScene, run, scene, verdict } from './harness.js'

// Identity numbers (those that Skatteverket publishes as examples; they belong to nobody), and how
// much of a file is repeated where something is wrong in it.

const number = '640823-3234'
const fund = (id: string, more: string, body = '') =>
  head(`type: fund\nid: ${id}\nyear: 2026\n${more}`, body)

/** An identity number everywhere that one can stand. */
const everywhere: Literals = {
  'funds/namn.md': fund('namn', `name: ${number}`),
  'funds/nyckel.md': fund('nyckel', `name: A\n"${number}": 1`),
  'funds/eget.md': fund('eget', `name: A\nx_a: [{b: "${number}"}]`),
  'funds/text.md': fund('text', 'name: A', `\nFödd 19640823-3234, bor kvar.\n`),
  'funds/delat.md': fund('delat', 'name: A', '\nFödd 640823-\n3234.\n'),
  'funds/trasig.md': `---\nname: [${number}\n---\n`,
  'funds/utan.md': `${number}\n`,
  'funds/ref.md': fund('ref', `name: A\nowner_forum: "${number}"`),
  'funds/samordning.md': fund('samordning', 'name: 701063-2391'),
  [`funds/${number}.md`]: fund('x', 'name: A'),
  [`forums/${number}/forum.md`]: head(
    `type: forum\nid: "${number}"\nname: A\nlevel: county\nkind: officials`,
  ),
}
const end = /3234|2391/

test.each(renderers)('no identity number is shown whole as $name', async ({ name }) => {
  const at = gitScene(everywhere)
  const { code, stdout } = await run(at, ['validate', '--format', name])
  expect(code).toBe(1)
  expect(stdout).not.toMatch(end)
  expect(stdout).toContain('640823-****')
})

test('each of them is an error of its own', async () => {
  const { findings } = await verdict(scene(everywhere))
  const told = findings.filter(({ rule }) => rule === 'no-identity-numbers')
  expect(new Set(told.map(({ path }) => path)).size).toBe(Object.keys(everywhere).length)
  expect(told.every(({ severity }) => severity === 'error')).toBe(true)
})

test('no answer, and no complaint about a call, shows one', async () => {
  const at = gitScene(everywhere)
  at.repository?.git('commit', '--quiet', '--allow-empty', '-m', `Från ${number}`)
  for (const call of [
    ...['text', 'markdown', 'csv', 'json'].map((form) => `list fund --format ${form}`),
    'list forum',
    'show namn',
    'show eget',
    'log namn',
    'report history --format json',
    `show ${number}`,
    `list fund --forum ${number}`,
    `explain ${number}`,
    `validate ${number}`,
    `new fund --name ${number} --year 2026`,
    `move namn --to ${number}`,
    'complete -- show 6',
  ]) {
    const { stdout, stderr } = await run(at, call.split(' '), { writes: true })
    expect(stdout + stderr, call).not.toMatch(end)
  }
})

test('what only looks like one is left alone', async () => {
  const alike = [
    '556036-0793',
    '212000-0142',
    'KS 2022/123',
    '0920-205400',
    '2022-09-28',
    '1 250 000',
  ]
  const files = Object.fromEntries(
    alike.map((text, index) => [`funds/m${index}.md`, fund(`m${index}`, `name: "${text}"`, text)]),
  )
  expect((await verdict(scene(files))).all).toEqual([])
})

test('a message repeats little of a file, however much stands there', async () => {
  const long = 'hemligt '.repeat(2000)
  const at = scene({
    'funds/a.md': fund('a', `name: A\nrok: "${long}"`),
    'funds/b.md': fund('b', `name: "${long}"\nowner_forum: "${long}"`),
    'funds/c.md': fund(
      'c',
      `name: A\nlines: [{text: "${long}", kind: "${long}", amount: "${long}"}]`,
    ),
    'funds/d.md': fund('d', `name: A\n"${long}": 1`),
    'funds/e.md': `---\na: "${long}\n---\n`,
    'funds/f.md': `${long}\n`,
    'agreements/g.md': head(
      `type: agreement\nid: g\ntitle: A\nkind: "${long}"\nlevel: county\nvalid_from: "${long}"`,
    ),
    'parties/p.md': head(`type: party\nid: p\nname: "${long}"\nkind: civil_society\nside: other`),
    'parties/q.md': head(`type: party\nid: q\nname: "${long}"\nkind: civil_society\nside: other`),
    'forums/hem/forum.md': head('type: forum\nid: hem\nname: Hem\nlevel: county\nkind: officials'),
    'forums/hem/minutes/2026-02-02.md': head(
      'type: minutes\nid: hem-2026-02-02\nforum: hem\ndate: 2026-02-02\nkind: notes\nstatus: circulated',
      `\n## 1. A\n\n**1.1 Uppdrag:** A. Ansvarig: ${long}. Senast: 2026-03-01.\n\n**${long}:** x\n\n[x](${long.replaceAll(' ', '')})\n`,
    ),
  })
  const { findings } = await verdict(at)
  expect(findings.length).toBeGreaterThan(12)
  for (const { rule, message, hint } of findings) {
    expect(message.length, rule).toBeLessThanOrEqual(1000)
    expect(hint?.length ?? 0, rule).toBeLessThanOrEqual(1000)
  }
  const wordy = findings.filter(({ message }) => message.split('hemligt').length > 14)
  expect(
    wordy.map(({ rule }) => rule).filter((rule) => rule !== 'due-date-is-followed-up'),
  ).toEqual([])
  const { stdout } = await run(at, ['validate'])
  expect(Math.max(...stdout.split('\n').map((row) => row.length))).toBeLessThan(1100)
})
